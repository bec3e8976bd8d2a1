#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "learn/glossary.h"
#include "ui/screen.h"

namespace mamori {

// 用語集: terms by their first letter or a search, and the chosen term beside the list; where there is no room for
// both, in its place (product.md 6).
class GlossaryScreen final : public Screen {
 public:
  GlossaryScreen() = default;
  explicit GlossaryScreen(TermId term) : m_term(std::move(term)), m_reading(true) {}

  std::string_view name() const override { return "glossary"; }
  View view(const UiContext& context) const override;
  ScreenChange press(const std::string& id, UiContext& context) override;
  ScreenChange back(UiContext& context) override;
  ScreenChange edit(const std::string& id, const std::string& value, UiContext& context) override;
  void entered(UiContext& context) override;

 private:
  using Terms = std::vector<const Term*>;

  Terms found(const UiContext& context) const;
  const Term* shown(const UiContext& context, const Terms& terms) const;
  std::size_t page_length(const UiContext& context) const;
  std::size_t pages(const UiContext& context, const Terms& terms) const;
  void show(const TermId& term, const UiContext& context);
  void choose_row(int row);

  View search_row(const UiContext& context) const;
  View list(const UiContext& context, const Terms& terms, const Term* chosen) const;
  View pager(const UiContext& context, const Terms& terms) const;

  std::string m_query;
  int m_row = 0;  // 0 all, 1 あ … 10 わ, 11 A-Z
  std::size_t m_page = 0;
  TermId m_term;           // empty: the first that is found
  bool m_reading = false;  // the term stands in the list's place where there is no room for both
};

// The page of one term; what it leads to has the ids «glossary.see.<term>».
View glossary_term(const UiContext& context, const Term& term);

}  // namespace mamori
