#include "base/rich_text.h"

#include "base/utf8.h"

namespace mamori {

std::string RichText::plain() const {
  std::string out;
  for (const TextRun& run : runs) out += run.text;
  return out;
}

std::string RichText::spoken() const {
  std::string out;
  for (const TextRun& run : runs) out += run.reading.empty() ? run.text : run.reading;
  return out;
}

RichText& RichText::append(const RichText& other) {
  runs.insert(runs.end(), other.runs.begin(), other.runs.end());
  return *this;
}

RichText plain_text(std::string_view text) {
  if (text.empty()) return {};
  return RichText{{TextRun{.text = std::string(text), .reading = {}}}};
}

std::u32string kanji_without_reading(const RichText& text) {
  std::u32string found;
  for (const TextRun& run : text.runs) {
    if (!run.reading.empty()) continue;
    for (const char32_t c : to_utf32(run.text)) {
      if (is_kanji(c)) found.push_back(c);
    }
  }
  return found;
}

}  // namespace mamori
