#include "learn/glossary_search.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace mamori {
namespace {

// From ぁ (U+3041) to ゖ: the kana without voicing and in full size.
constexpr char32_t first_kana = U'ぁ';
constexpr std::u32string_view unvoiced =
    U"ああいいううええおおかかききくくけけここささししすすせせそそたたちちつつつててととなにぬねの"
    U"はははひひひふふふへへへほほほまみむめもややゆゆよよらりるれろわわゐゑをんうかけ";

constexpr std::array<std::u32string_view, 5> by_vowel = {U"あかさたなはまやらわ", U"いきしちにひみりゐ",
                                                         U"うくすつぬふむゆる", U"えけせてねへめれゑ",
                                                         U"おこそとのほもよろを"};
constexpr std::u32string_view vowels = U"あいうえお";

constexpr std::array<std::u32string_view, 10> rows = {U"あいうえお", U"かきくけこ", U"さしすせそ", U"たちつてと",
                                                      U"なにぬねの", U"はひふへほ", U"まみむめも", U"やゆよ",
                                                      U"らりるれろ", U"わゐゑをん"};

char32_t base_kana(char32_t c) {
  return c >= first_kana && c - first_kana < unvoiced.size() ? unvoiced[c - first_kana] : c;
}

char32_t vowel_of(char32_t base) {
  for (std::size_t i = 0; i < by_vowel.size(); ++i) {
    if (by_vowel[i].find(base) != std::u32string_view::npos) return vowels[i];
  }
  return U'ー';
}

std::u32string base_letters(std::u32string_view folded) {
  std::u32string out;
  for (const char32_t c : folded) out.push_back(c == U'ー' && !out.empty() ? vowel_of(out.back()) : base_kana(c));
  return out;
}

bool is_left_out(char32_t c) {
  return c <= U' ' || c == U'　' || c == U'・';
}

char32_t folded(char32_t c) {
  if (c >= U'！' && c <= U'～') c -= U'！' - U'!';
  if (c >= U'A' && c <= U'Z') return c - U'A' + U'a';
  if (c >= U'ァ' && c <= U'ヶ') return c - U'ァ' + U'ぁ';
  return c;
}

bool holds(const Term& term, std::u32string_view reading, std::u32string_view query) {
  const auto has = [&](std::string_view text) { return folded_for_search(text).find(query) != std::u32string::npos; };
  return reading.find(query) != std::u32string_view::npos || has(term.name.plain()) ||
         std::any_of(term.forms.begin(), term.forms.end(), has);
}

}  // namespace

std::u32string folded_for_search(std::string_view text) {
  std::u32string out;
  for (const char32_t c : to_utf32(text)) {
    if (!is_left_out(c)) out.push_back(folded(c));
  }
  return out;
}

bool gojuon_before(std::string_view a, std::string_view b) {
  const std::u32string x = folded_for_search(a);
  const std::u32string y = folded_for_search(b);
  const auto order = base_letters(x).compare(base_letters(y));
  return order != 0 ? order < 0 : x < y;
}

std::string gojuon_row(std::string_view reading) {
  const std::u32string letters = base_letters(folded_for_search(reading));
  if (letters.empty()) return {};
  for (const std::u32string_view row : rows) {
    if (row.find(letters.front()) != std::u32string_view::npos) return to_utf8(row.substr(0, 1));
  }
  return {};
}

std::vector<const Term*> search_terms(const Glossary& glossary, std::string_view query) {
  const std::u32string wanted = folded_for_search(query);
  std::vector<const Term*> found;
  std::vector<const Term*> inside;
  for (const Term& term : glossary.terms()) {
    const std::u32string reading = folded_for_search(term.reading);
    if (reading.starts_with(wanted)) {
      found.push_back(&term);
    } else if (holds(term, reading, wanted)) {
      inside.push_back(&term);
    }
  }
  found.insert(found.end(), inside.begin(), inside.end());
  return found;
}

}  // namespace mamori
