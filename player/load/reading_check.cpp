#include "load/reading_check.h"

#include <algorithm>
#include <string>

#include "base/utf8.h"

namespace mamori {
namespace {

bool is_kana(std::string_view reading) {
  const auto characters = to_utf32(reading);
  return std::all_of(characters.begin(), characters.end(), [](char32_t c) { return is_hiragana(c) || is_katakana(c); });
}

}  // namespace

void check_readings(const XmlCursor& place, const RichText& text) {
  const std::u32string missing = kanji_without_reading(text);
  if (!missing.empty()) {
    place.problem(ProblemKind::malformed, "kanji without a reading: " + to_utf8(missing));
  }
  for (const TextRun& run : text.runs) {
    if (run.reading.empty() || is_kana(run.reading)) continue;
    place.problem(ProblemKind::malformed, "the reading \"" + run.reading + "\" of " + run.text + " is not kana");
  }
}

RichText text_with_readings(const XmlCursor& element) {
  RichText text = element.rich_text();
  check_readings(element, text);
  return text;
}

}  // namespace mamori
