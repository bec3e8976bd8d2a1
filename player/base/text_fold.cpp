#include "base/text_fold.h"

#include <array>

#include "base/utf8.h"

namespace mamori {
namespace {

constexpr char32_t half_width_first = 0xFF61;
constexpr char32_t half_width_last = 0xFF9D;
constexpr char32_t half_voiced = 0xFF9E;
constexpr char32_t half_semi_voiced = 0xFF9F;

// U+FF61 to U+FF9D in order (JIS X 0201, in Unicode's «Halfwidth and Fullwidth Forms»).
constexpr std::array<char16_t, 61> full_width = {
    0x3002, 0x300C, 0x300D, 0x3001, 0x30FB, 0x30F2, 0x30A1, 0x30A3, 0x30A5, 0x30A7, 0x30A9, 0x30E3, 0x30E5,
    0x30E7, 0x30C3, 0x30FC, 0x30A2, 0x30A4, 0x30A6, 0x30A8, 0x30AA, 0x30AB, 0x30AD, 0x30AF, 0x30B1, 0x30B3,
    0x30B5, 0x30B7, 0x30B9, 0x30BB, 0x30BD, 0x30BF, 0x30C1, 0x30C4, 0x30C6, 0x30C8, 0x30CA, 0x30CB, 0x30CC,
    0x30CD, 0x30CE, 0x30CF, 0x30D2, 0x30D5, 0x30D8, 0x30DB, 0x30DE, 0x30DF, 0x30E0, 0x30E1, 0x30E2, 0x30E4,
    0x30E6, 0x30E8, 0x30E9, 0x30EA, 0x30EB, 0x30EC, 0x30ED, 0x30EF, 0x30F3};
static_assert(full_width.size() == half_width_last - half_width_first + 1);

bool is_space(char32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200B) ||
         c == 0xFEFF;
}

bool is_ha_row(char32_t c) {
  return c == 0x30CF || c == 0x30D2 || c == 0x30D5 || c == 0x30D8 || c == 0x30DB;
}

// The voiced letter follows its plain one in the code table, the semi-voiced one is next but one; hiragana lie 0x60
// before katakana. 0: the letter takes no such mark.
char32_t with_mark(char32_t letter, char32_t mark) {
  const bool voiced = mark == half_voiced || mark == 0x3099;
  const bool semi = mark == half_semi_voiced || mark == 0x309A;
  if (!voiced && !semi) return 0;
  const char32_t katakana = is_hiragana(letter) ? letter + 0x60 : letter;
  if (is_ha_row(katakana)) return letter + (voiced ? 1 : 2);
  if (semi) return 0;
  if (katakana == 0x30A6) return letter + 0x4E;
  const bool ka_to_ta = (katakana >= 0x30AB && katakana <= 0x30C1 && katakana % 2 == 1) || katakana == 0x30C4 ||
                        katakana == 0x30C6 || katakana == 0x30C8;
  return ka_to_ta ? letter + 1 : 0;
}

char32_t folded(char32_t c) {
  if (is_space(c)) return ' ';
  if (c >= 0xFF01 && c <= 0xFF5E) return c - 0xFEE0;
  if (c >= half_width_first && c <= half_width_last) return full_width[c - half_width_first];
  return c;
}

template <class Change>
std::string each(std::string_view text, Change change) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) change(next_code_point(text, at), out);
  return out;
}

}  // namespace

std::string fold_width(std::string_view text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (const char32_t marked = out.empty() ? 0 : with_mark(out.back(), c); marked != 0) {
      out.back() = marked;
      continue;
    }
    const char32_t next = folded(c);
    if (next == ' ' && (out.empty() || out.back() == ' ')) continue;
    out.push_back(next);
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return to_utf8(out);
}

std::string hiragana_to_katakana(std::string_view text) {
  return each(text, [](char32_t c, std::string& out) { append_utf8(out, is_hiragana(c) ? c + 0x60 : c); });
}

std::string without_spaces(std::string_view text) {
  return each(text, [](char32_t c, std::string& out) {
    if (!is_space(c)) append_utf8(out, c);
  });
}

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  }
  return out;
}

}  // namespace mamori
