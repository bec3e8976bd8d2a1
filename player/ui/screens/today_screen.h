#pragma once

#include <optional>

#include "ui/screen.h"

namespace mamori {

// きょうやること: one large «つづきから», and the course as a path of lessons (product.md 2).
class TodayScreen final : public Screen {
 public:
  std::string_view name() const override { return "today"; }
  View view(const UiContext& context) const override;
  ScreenChange press(const std::string& id, UiContext& context) override;
  ScreenChange back(UiContext& context) override;

 private:
  View next_card(const UiContext& context, const Today& today) const;
  View lesson_card(const UiContext& context, const Today& today, std::size_t index) const;
  ScreenChange open(const LessonId& lesson, UiContext& context);

  std::optional<Problem> m_problem;
};

}  // namespace mamori
