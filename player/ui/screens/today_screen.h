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
  std::optional<std::size_t> open_block(const Today& today) const;
  ScreenChange show(Result<std::unique_ptr<Screen>> screen);
  ScreenChange open_recheck(UiContext& context);

  // What was folded by hand holds until a lesson is opened or the course changes; else the block of the next lesson is
  // open.
  struct Folding {
    CourseId course;  // empty: nothing was folded
    std::optional<std::size_t> open;
  };
  Folding m_folding;
  bool m_recheck_later = false;
  std::optional<Problem> m_problem;
};

}  // namespace mamori
