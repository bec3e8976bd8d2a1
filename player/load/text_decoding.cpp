#include "load/text_decoding.h"

#include "base/cp932.h"
#include "base/utf8.h"

namespace mamori {
namespace {

constexpr char32_t replacement = 0xFFFD;

// Excel's «Unicode text».
std::string from_utf16(std::string_view bytes, bool little_endian) {
  const auto unit = [&](std::size_t at) {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(little_endian ? first | second << 8 : first << 8 | second);
  };
  std::string text;
  text.reserve(bytes.size() * 3 / 2);
  std::size_t at = 0;
  for (; at + 1 < bytes.size(); at += 2) {
    const char32_t high = unit(at);
    if (high < 0xD800 || high > 0xDFFF) {
      append_utf8(text, high);
      continue;
    }
    const char32_t low = high <= 0xDBFF && at + 3 < bytes.size() ? unit(at + 2) : 0;
    const bool pair = low >= 0xDC00 && low <= 0xDFFF;
    append_utf8(text, pair ? 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00) : replacement);
    if (pair) at += 2;
  }
  if (at < bytes.size()) append_utf8(text, replacement);
  return text;
}

// CP932's lead bytes hardly ever form characters of UTF-8, so a file that has more whole ones than breaks is UTF-8.
struct RepairedUtf8 {
  std::string text;
  bool likely = false;
};

RepairedUtf8 repaired_utf8(std::string_view bytes) {
  RepairedUtf8 repaired;
  std::size_t whole = 0;
  std::size_t broken = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t before = at;
    const char32_t c = next_code_point(bytes, at);
    whole += at > before + 1;
    broken += c == replacement && at == before + 1;
    append_utf8(repaired.text, c);
  }
  repaired.likely = whole > broken;
  return repaired;
}

}  // namespace

Result<TextFile> decode_text(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE")) return TextFile{from_utf16(bytes.substr(2), true), TextEncoding::utf16};
  if (bytes.starts_with("\xFE\xFF")) return TextFile{from_utf16(bytes.substr(2), false), TextEncoding::utf16};
  if (bytes.starts_with("\xEF\xBB\xBF")) {
    return TextFile{repaired_utf8(bytes.substr(3)).text, TextEncoding::utf8_with_mark};
  }
  if (is_valid_utf8(bytes)) return TextFile{std::string(bytes), TextEncoding::utf8};
  if (RepairedUtf8 utf8 = repaired_utf8(bytes); utf8.likely) return TextFile{std::move(utf8.text), TextEncoding::utf8};
  auto cp932 = from_cp932(bytes);
  if (!cp932) return cp932.problem();
  return TextFile{std::move(cp932->text), TextEncoding::cp932};
}

}  // namespace mamori
