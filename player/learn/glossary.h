#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "learn/ids.h"
#include "learn/spoken_text.h"

namespace mamori {

struct Term {
  TermId id;
  std::string reading;  // hiragana
  bool added = false;   // 「本教材で追加」: not among the guide's own terms
  RichText name;
  std::vector<std::string> forms;  // spellings that texts link from; none: never linked
  SpokenText meaning;
  SpokenText example;
  std::vector<TermId> see;
  std::vector<std::string> sources;  // source tags
};

// The terms in 五十音 order of their readings, with an index of their spellings.
class Glossary {
 public:
  // A spelling and where its term stands in terms().
  struct Form {
    std::u32string text;
    std::size_t term = 0;
  };

  Glossary() = default;
  Glossary(std::string as_of, std::vector<Term> terms);

  const std::string& as_of() const { return m_as_of; }  // "2026-04"
  const std::vector<Term>& terms() const { return m_terms; }
  bool empty() const { return m_terms.empty(); }
  const Term* find(const TermId& id) const;

  // The spellings that begin so, longest first.
  std::span<const Form> forms_from(char32_t first) const;

 private:
  std::string m_as_of;
  std::vector<Term> m_terms;
  std::map<TermId, std::size_t> m_places;
  std::unordered_map<char32_t, std::vector<Form>> m_forms;
};

}  // namespace mamori
