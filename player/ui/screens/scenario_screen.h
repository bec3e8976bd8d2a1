#pragma once

#include <string>
#include <vector>

#include "ui/screen.h"

namespace mamori {

// 場面演習: hazard prediction in four rounds, the branching story, what follows from each choice, the debrief
// (product.md 4). Shows the sitting's run; keeps only what was not yet handed to it.
class ScenarioScreen final : public Screen {
 public:
  std::string_view name() const override { return "scenario"; }
  View view(const UiContext& context) const override;
  ScreenChange press(const std::string& id, UiContext& context) override;
  ScreenChange back(UiContext& context) override;
  ScreenChange wake(UiContext&) override { return Stay{}; }
  std::optional<MonotonicTime> next_wake(const UiContext& context) override;

 private:
  void pick_spot(const std::string& id, ScenarioSession& sitting);

  std::vector<std::string> m_picked;  // spots of hazard round 1, until they are confirmed
  bool m_leaving = false;             // the question whether to stop is open
};

}  // namespace mamori
