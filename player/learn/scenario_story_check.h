#pragma once

#include <vector>

#include "learn/scenario_check.h"

namespace mamori {

// The part of check_scenario that walks: ways, states, conditions, endings.
std::vector<ScenarioFinding> check_story(const Scenario& scenario);

}  // namespace mamori
