#pragma once

#include <optional>

#include "ui/screen.h"

namespace mamori {

// Which course to work at: the ones this person should do first.
class CoursesScreen final : public Screen {
 public:
  std::string_view name() const override { return "courses"; }
  View view(const UiContext& context) const override;
  ScreenChange press(const std::string& id, UiContext& context) override;
  ScreenChange back(UiContext& context) override;

 private:
  std::optional<Problem> m_problem;
};

}  // namespace mamori
