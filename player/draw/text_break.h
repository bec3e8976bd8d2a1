#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"

namespace mamori {

// BudouX phrase weights (content/text/budoux-ja.tsv, see docs/third-party.md): the score of a gap is a sum of n-gram
// weights.
class PhraseModel {
 public:
  // Lines "feature<TAB>n-gram<TAB>weight". An empty model marks no phrases.
  static Result<PhraseModel> parse(std::string_view tsv);

  // For each gap i (before character i, 1 ≤ i < size): is it the border of a phrase?
  std::vector<bool> borders(std::u32string_view text) const;

 private:
  std::unordered_map<std::u32string, int> m_weights;  // key: feature index character + n-gram
  int m_base = 0;
};

// What line breaking and furigana need besides the text: data files of content/text.
struct TextRules {
  PhraseModel phrases;
  std::u32string easy_kanji;  // sorted; words of only these carry no reading at level «difficult»
};

// From the bytes of content/text/budoux-ja.tsv and easy-kanji.txt (lines beginning with '#' are comments).
Result<TextRules> make_text_rules(std::string_view budoux_tsv, std::string_view easy_kanji);

enum class Break : unsigned char {
  forbidden,
  allowed,
  preferred,  // between phrases, or after 。、！？」）
};

// For each gap i (before character i; entry 0 is forbidden): may a line end there? Kinsoku after JLREQ 3.1, numbers
// with their counters, Latin words and URLs (only after '/') whole.
std::vector<Break> line_breaks(std::u32string_view text, const PhraseModel& phrases);

}  // namespace mamori
