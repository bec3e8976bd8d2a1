#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "learn/scenario.h"

namespace mamori {

// Where one step leads; `choice`: index in the node, empty for a story or consequence.
struct PlaceExit {
  std::size_t place = 0;
  std::optional<std::size_t> choice;
};

// A node with the values it can be met with.
struct ScenarioPlace {
  std::size_t node = 0;  // index
  ScenarioState state;
  std::vector<PlaceExit> exits;
};

// A choice or node whose effect would leave its variable's range there.
struct RangeFault {
  std::size_t node = 0;
  std::optional<std::size_t> choice;
};

// Every place that a learner can come to, found by trying everything from the start, which is the first place. Ways to
// unknown nodes are left out; the checker reports them.
struct ScenarioWalk {
  std::vector<ScenarioPlace> places;
  std::vector<RangeFault> range_faults;
  bool complete = true;  // false: there are more places than the limit
};

inline constexpr std::size_t most_places = 20'000;

ScenarioWalk walk_scenario(const Scenario& scenario, std::size_t limit = most_places);

}  // namespace mamori
