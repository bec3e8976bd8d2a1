#pragma once

#include "ui/screen.h"

namespace mamori {

// 修了: what was achieved, the next date, and that it is saved (product.md 7).
class DoneScreen final : public Screen {
 public:
  std::string_view name() const override { return "done"; }
  View view(const UiContext& context) const override;
  ScreenChange press(const std::string& id, UiContext& context) override;
  ScreenChange back(UiContext& context) override;
  ScreenChange wake(UiContext& context) override;
  std::optional<MonotonicTime> next_wake(const UiContext& context) override;
};

}  // namespace mamori
