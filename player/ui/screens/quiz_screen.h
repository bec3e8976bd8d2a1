#pragma once

#include "ui/screen.h"

namespace mamori {

// 確認テスト: one question a page, number keys, a reason for every option, «自信がある／ない»; wrong ones come back
// (product.md 5).
class QuizScreen final : public Screen {
 public:
  std::string_view name() const override { return "quiz"; }
  View view(const UiContext& context) const override;
  ScreenChange press(const std::string& id, UiContext& context) override;
  ScreenChange back(UiContext& context) override;
  void entered(UiContext& context) override;

 private:
  View question_view(const UiContext& context, const QuizSession& quiz) const;
  View footer_action(const UiContext& context, const QuizSession& quiz) const;

  MonotonicTime m_shown_since{};
  bool m_leaving = false;  // the question whether to stop is open
};

// What one picks from, by the kind of the item. Ids: "quiz.answer.1" … (on a picture also "quiz.spot.1" …),
// for a match "quiz.match.<left>.<right>".
View quiz_answers(const UiContext& context, const Item& item, const QuizRun& run);
// The option of an answer card's id on the present question; empty: not one.
std::string quiz_choice_of(const Item& item, const QuizRun& run, const std::string& id);

// The page after the last question.
View quiz_result(const UiContext& context, const QuizSession& quiz);

}  // namespace mamori
