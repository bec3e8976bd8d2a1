// BudouX (Apache-2.0, Google): thirteen n-grams around a gap each have a weight; the gap is a phrase border where their
// sum exceeds half the sum of all weights of the model.
#include <array>
#include <charconv>
#include <cstddef>
#include <string>

#include "base/utf8.h"
#include "draw/text_break.h"

namespace mamori {
namespace {

struct Feature {
  std::string_view name;
  int begin;  // of the n-gram, counted from the gap
  std::size_t length;
};

constexpr std::array<Feature, 13> features = {{{"UW1", -3, 1},
                                               {"UW2", -2, 1},
                                               {"UW3", -1, 1},
                                               {"UW4", 0, 1},
                                               {"UW5", 1, 1},
                                               {"UW6", 2, 1},
                                               {"BW1", -2, 2},
                                               {"BW2", -1, 2},
                                               {"BW3", 0, 2},
                                               {"TW1", -3, 3},
                                               {"TW2", -2, 3},
                                               {"TW3", -1, 3},
                                               {"TW4", 0, 3}}};

std::u32string key_of(std::size_t feature, std::u32string_view ngram) {
  std::u32string key(1, static_cast<char32_t>(feature));
  key += ngram;
  return key;
}

Problem malformed(int line, const char* what) {
  return {ProblemKind::malformed, std::string("phrase model: ") + what, Place{"budoux-ja.tsv", line}};
}

// Cuts the next line off `text`.
std::string_view take_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  std::string_view line = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace

Result<PhraseModel> PhraseModel::parse(std::string_view tsv) {
  PhraseModel model;
  for (int number = 1; !tsv.empty(); ++number) {
    const std::string_view line = take_line(tsv);
    if (line.empty() || line.front() == '#') continue;
    const std::size_t first = line.find('\t');
    const std::size_t second = line.find('\t', first == std::string_view::npos ? first : first + 1);
    if (second == std::string_view::npos) return malformed(number, "expected feature, n-gram, weight");
    std::size_t feature = 0;
    while (feature < features.size() && features[feature].name != line.substr(0, first)) ++feature;
    if (feature == features.size()) return malformed(number, "unknown feature");
    const std::u32string ngram = to_utf32(line.substr(first + 1, second - first - 1));
    if (ngram.size() != features[feature].length) return malformed(number, "the n-gram has the wrong length");
    const std::string_view digits = line.substr(second + 1);
    int weight = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), weight);
    if (error != std::errc() || end != digits.data() + digits.size())
      return malformed(number, "the weight is no number");
    if (!model.m_weights.emplace(key_of(feature, ngram), weight).second) return malformed(number, "stands there twice");
    model.m_base += weight;
  }
  return model;
}

std::vector<bool> PhraseModel::borders(std::u32string_view text) const {
  std::vector<bool> found(text.size());
  if (m_weights.empty()) return found;
  const auto size = static_cast<std::ptrdiff_t>(text.size());
  for (std::ptrdiff_t gap = 1; gap < size; ++gap) {
    int score = 0;
    for (std::size_t f = 0; f < features.size(); ++f) {
      const std::ptrdiff_t begin = gap + features[f].begin;
      if (begin < 0 || begin + static_cast<std::ptrdiff_t>(features[f].length) > size) continue;
      const auto weight = m_weights.find(key_of(f, text.substr(static_cast<std::size_t>(begin), features[f].length)));
      if (weight != m_weights.end()) score += weight->second;
    }
    found[static_cast<std::size_t>(gap)] = 2 * score > m_base;
  }
  return found;
}

}  // namespace mamori
