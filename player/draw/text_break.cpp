#include "draw/text_break.h"

#include <algorithm>

#include "base/utf8.h"

namespace mamori {
namespace {

// JLREQ 3.1.7 «characters not starting a line»: cl-02 to cl-07, cl-09 to cl-11, and what follows digits.
constexpr std::u32string_view forbidden_heads =
    U"、。，．・：；？！‼⁇⁈⁉゛゜ヽヾゝゞ々〻ー～〜‐゠–"
    U"ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"
    U"’”）〕］｝〉》」』】〙〗｠»"
    U"!),.:;?]}%°′″℃％‰¢…‥"
    U"｡､･ｰﾞﾟ｣ｧｨｩｪｫｬｭｮｯ";
// JLREQ 3.1.8 «characters not ending a line»: cl-01 and prefixed signs.
constexpr std::u32string_view forbidden_tails = U"‘“（〔［｛〈《「『【〘〖｟«([{￥¥$£€＄№＃#｢";
constexpr std::u32string_view inseparable = U"…‥—―";  // JLREQ cl-08, in pairs
constexpr std::u32string_view phrase_ends = U"。、！？．，!?";
constexpr std::u32string_view opening_brackets = U"「（『";
constexpr std::u32string_view closing_signs = U"」）』";  // a phrase's end too, unless kana goes on: 「…」は
constexpr char32_t no_break_space = 0xA0;
constexpr char32_t word_joiner = 0x2060;

// Counters that stay with their number, the longest first.
constexpr std::u32string_view counters[] = {
    U"パーセント", U"キロ", U"メートル", U"ページ", U"ポイント", U"か月前", U"か月間", U"か月後", U"週間", U"時間",
    U"分間",       U"秒間", U"日間",     U"年間",   U"文字",     U"か月",   U"ヶ月",   U"カ月",   U"ケ月", U"ヵ月",
    U"か所",       U"ヶ所", U"カ所",     U"箇所",   U"か国",     U"つ目",   U"番目",   U"回目",   U"人目", U"日目",
    U"年目",       U"枚目", U"丁目",     U"番地",   U"項目",     U"種類",   U"段階",   U"年度",   U"人",   U"回",
    U"件",         U"年",   U"月",       U"日",     U"時",       U"分",     U"秒",     U"番",     U"台",   U"枚",
    U"個",         U"名",   U"歳",       U"才",     U"桁",       U"つ",     U"社",     U"章",     U"円",   U"号",
    U"条",         U"項",   U"点",       U"問",     U"本",       U"冊",     U"通",     U"度",     U"倍",   U"階",
    U"割",         U"級",   U"節",       U"週"};
constexpr std::u32string_view powers = U"十百千万億兆";

bool is_in(std::u32string_view set, char32_t c) {
  return set.find(c) != std::u32string_view::npos;
}

bool is_digit(char32_t c) {
  return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９');
}

bool is_space(char32_t c) {
  return c == U' ' || c == U'\t' || c == U'\u3000';
}

// Letters, digits and signs of the scripts that are written in words.
bool is_latin(char32_t c) {
  return (c > 0x20 && c < 0x7F) || (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) ||
         (c >= 0x1E00 && c <= 0x1EFF) || c == U'\u2019' || c == U'\u2011';
}

bool separates_digits(char32_t c) {
  return is_in(U".,:/-．，：／", c);
}

bool is_forbidden(std::u32string_view text, std::size_t gap) {
  const char32_t before = text[gap - 1];
  const char32_t after = text[gap];
  if (before == no_break_space || after == no_break_space || before == word_joiner || after == word_joiner) return true;
  if (is_space(after) || is_mark(after)) return true;  // spaces hang on what stands before them
  if (is_in(forbidden_heads, after) || is_in(forbidden_tails, before)) return true;
  if (is_space(before)) return false;
  if (before == after && is_in(inseparable, before)) return true;
  if (is_digit(before) &&
      (is_digit(after) || (separates_digits(after) && gap + 1 < text.size() && is_digit(text[gap + 1])))) {
    return true;
  }
  if (is_digit(after) && separates_digits(before) && gap >= 2 && is_digit(text[gap - 2])) return true;
  if (is_digit(after) && before == U'第') return true;
  if (is_latin(before) && is_latin(after)) return before != U'/' || after == U'/';  // URLs end lines after '/' only
  return false;
}

bool begins_url(std::u32string_view text) {
  return text.starts_with(U"http") || text.starts_with(U"www.");
}

// Forbids the gaps between a number and its counter and inside the counter: 10|文|字.
void keep_counters(std::u32string_view text, std::vector<Break>& breaks) {
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (!is_digit(text[i - 1]) || is_digit(text[i])) continue;
    std::size_t end = i;
    while (end < text.size() && is_in(powers, text[end])) ++end;
    for (const std::u32string_view counter : counters) {
      if (text.substr(end, counter.size()) == counter) {
        end += counter.size();
        break;
      }
    }
    for (std::size_t gap = i; gap < end; ++gap) breaks[gap] = Break::forbidden;
  }
}

// A few words in brackets read as one: 「さがします」 breaks inside only where nothing else fits.
void keep_short_brackets(std::u32string_view text, std::vector<Break>& breaks) {
  constexpr std::size_t most = 10;
  for (std::size_t open = 0; open < text.size(); ++open) {
    if (!is_in(opening_brackets, text[open])) continue;
    const std::size_t close = text.find_first_of(closing_signs, open);
    if (close == std::u32string_view::npos || close - open - 1 > most) continue;
    for (std::size_t gap = open + 1; gap < close; ++gap) {
      if (breaks[gap] == Break::preferred) breaks[gap] = Break::allowed;
    }
  }
}

}  // namespace

std::vector<Break> line_breaks(std::u32string_view text, const PhraseModel& phrases) {
  std::vector<Break> breaks(text.size(), Break::forbidden);
  const std::vector<bool> borders = phrases.borders(text);
  for (std::size_t gap = 1; gap < text.size(); ++gap) {
    if (is_forbidden(text, gap)) continue;
    const char32_t before = text[gap - 1];
    // JLREQ lets a katakana word break anywhere; タブレッ|ト reads worse than a short line.
    if (is_katakana(before) && is_katakana(text[gap]) && !borders[gap]) continue;
    const bool is_preferred = borders[gap] || is_in(phrase_ends, before) || is_space(before) ||
                              (is_in(closing_signs, before) && !is_hiragana(text[gap])) ||
                              (!is_latin(before) && begins_url(text.substr(gap)));
    breaks[gap] = is_preferred ? Break::preferred : Break::allowed;
  }
  keep_short_brackets(text, breaks);
  keep_counters(text, breaks);
  return breaks;
}

Result<TextRules> make_text_rules(std::string_view budoux_tsv, std::string_view easy_kanji) {
  Result<PhraseModel> phrases = PhraseModel::parse(budoux_tsv);
  if (!phrases) return phrases.problem();
  TextRules rules{.phrases = *std::move(phrases), .easy_kanji = {}};
  int line = 1;
  bool in_comment = false;
  for (const char32_t c : to_utf32(easy_kanji)) {
    if (c == U'#') in_comment = true;
    if (c == U'\n') {
      in_comment = false;
      ++line;
    } else if (!in_comment && is_kanji(c)) {
      rules.easy_kanji += c;
    } else if (!in_comment && c != U'\r') {
      return Problem{ProblemKind::malformed, "only kanji may stand here", Place{"easy-kanji.txt", line}};
    }
  }
  std::sort(rules.easy_kanji.begin(), rules.easy_kanji.end());
  if (std::adjacent_find(rules.easy_kanji.begin(), rules.easy_kanji.end()) != rules.easy_kanji.end()) {
    return Problem{ProblemKind::malformed, "a kanji stands there twice", Place{"easy-kanji.txt"}};
  }
  return rules;
}

}  // namespace mamori
