#include "learn/glossary.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "learn/glossary_search.h"

namespace mamori {

Glossary::Glossary(std::string as_of, std::vector<Term> terms) : m_as_of(std::move(as_of)), m_terms(std::move(terms)) {
  std::stable_sort(m_terms.begin(), m_terms.end(),
                   [](const Term& a, const Term& b) { return gojuon_before(a.reading, b.reading); });
  for (std::size_t place = 0; place < m_terms.size(); ++place) {
    m_places.emplace(m_terms[place].id, place);
    for (const std::string& spelling : m_terms[place].forms) {
      std::u32string text = to_utf32(spelling);
      if (text.empty()) continue;
      m_forms[text.front()].push_back({.text = std::move(text), .term = place});
    }
  }
  for (auto& [first, forms] : m_forms) {
    std::stable_sort(forms.begin(), forms.end(),
                     [](const Form& a, const Form& b) { return a.text.size() > b.text.size(); });
  }
}

const Term* Glossary::find(const TermId& id) const {
  const auto found = m_places.find(id);
  return found == m_places.end() ? nullptr : &m_terms[found->second];
}

std::span<const Glossary::Form> Glossary::forms_from(char32_t first) const {
  const auto found = m_forms.find(first);
  if (found == m_forms.end()) return {};
  return found->second;
}

}  // namespace mamori
