#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/screen.h"

namespace mamori {

// だれですか: name cards in 五十音 rows with search, a PIN where one is set, and self-registration. Nothing of anybody is
// loaded before a person is chosen (product.md 1).
class PeopleScreen final : public Screen {
 public:
  std::string_view name() const override { return "people"; }
  View view(const UiContext& context) const override;
  ScreenChange press(const std::string& id, UiContext& context) override;
  ScreenChange back(UiContext& context) override;
  ScreenChange edit(const std::string& id, const std::string& value, UiContext& context) override;
  void entered(UiContext& context) override;

 private:
  enum class Dialog { none, pin, new_person, leave };

  bool few_people(const UiContext& context) const;
  View welcome_view(const UiContext& context) const;
  View list_view(const UiContext& context) const;
  View new_button(const UiContext& context) const;
  View cards(const UiContext& context) const;
  View dialog_view(const UiContext& context) const;
  ScreenChange choose(UiContext& context);
  ScreenChange register_person(UiContext& context);
  bool matches(const PersonCard& person) const;

  std::vector<PersonCard> m_people;
  std::optional<Problem> m_problem;
  int m_row = 0;  // 五十音 row shown: 0 all, 1 あ … 10 わ
  std::string m_search;
  Dialog m_dialog = Dialog::none;
  PersonId m_chosen;
  std::string m_pin;
  bool m_pin_wrong = false;
  std::string m_new_name;
  std::string m_new_kana;
};

}  // namespace mamori
