#include "film/voice_trace.h"

#include <charconv>
#include <optional>

#include "base/utf8.h"

namespace mamori {
namespace {

std::optional<std::int64_t> number(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// "4100000 5450000 xx^sil-t+a=b/A:…": times in 100 ns, then the full-context label with the sound between - and +.
std::optional<Phone> parse_label(std::string_view line) {
  const std::size_t first = line.find(' ');
  if (first == std::string_view::npos) return std::nullopt;
  const std::size_t second = line.find(' ', first + 1);
  if (second == std::string_view::npos) return std::nullopt;
  const auto begin = number(line.substr(0, first));
  const auto end = number(line.substr(first + 1, second - first - 1));
  const std::string_view label = line.substr(second + 1);
  const std::size_t minus = label.find('-');
  const std::size_t plus = label.find('+', minus == std::string_view::npos ? 0 : minus);
  if (!begin || !end || minus == std::string_view::npos || plus == std::string_view::npos) return std::nullopt;
  return Phone{.name = std::string(label.substr(minus + 1, plus - minus - 1)),
               .begin = MediaLength(*begin / 10),
               .end = MediaLength(*end / 10)};
}

std::u32string kana_field(std::string_view line, int number) {
  std::size_t at = 0;
  for (int field = 0; field < number; ++field) {
    at = line.find(',', at);
    if (at == std::string_view::npos) return {};
    ++at;
  }
  std::u32string kana;
  for (const char32_t c : to_utf32(line.substr(at, line.find(',', at) - at))) {
    if (is_katakana(c)) kana.push_back(c);
  }
  return kana;
}

// The ninth field of a word's line, kana only: "、" and "？" are read as themselves. Behind a number the dictionary's
// reading is not what is said (フン for 三分); there the tenth field, how it is pronounced, tells the changed sound.
std::string word_reading(std::string_view line) {
  constexpr std::u32string_view changed_sounds = U"ッガギグゲゴザジズゼゾダデドバビブベボパピプペポ";
  std::u32string kana = kana_field(line, 8);
  const std::u32string pronounced = kana_field(line, 9);
  for (std::size_t i = 0; i < kana.size() && kana.size() == pronounced.size(); ++i) {
    const bool spelling = (kana[i] == U'ヅ' && pronounced[i] == U'ズ') || (kana[i] == U'ヂ' && pronounced[i] == U'ジ');
    if (!spelling && changed_sounds.find(pronounced[i]) != std::u32string_view::npos) kana[i] = pronounced[i];
  }
  return to_utf8(kana);
}

}  // namespace

Result<VoiceTrace> parse_voice_trace(std::string_view trace) {
  enum class Part { none, words, labels } part = Part::none;
  VoiceTrace out;
  for (std::size_t at = 0; at < trace.size();) {
    const std::size_t end = std::min(trace.find('\n', at), trace.size());
    const std::string_view line = trace.substr(at, end - at);
    at = end + 1;
    if (line.starts_with('[')) {
      part = line == "[Text analysis result]" ? Part::words : line == "[Output label]" ? Part::labels : Part::none;
    } else if (!line.empty() && part == Part::words) {
      out.reading += word_reading(line);
    } else if (!line.empty() && part == Part::labels) {
      auto phone = parse_label(line);
      if (!phone) return Problem{.kind = ProblemKind::malformed, .message = "voice trace: a label of unknown form"};
      out.phones.push_back(std::move(*phone));
    }
  }
  if (out.phones.empty()) return Problem{.kind = ProblemKind::malformed, .message = "voice trace without labels"};
  return out;
}

bool is_silence(const Phone& phone) {
  return phone.name == "pau" || phone.name == "sil";
}

}  // namespace mamori
