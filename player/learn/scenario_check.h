#pragma once

#include <string>
#include <vector>

#include "learn/scenario.h"

namespace mamori {

// One fault of a scenario; `id` is that of the node, choice, spot, sentence or question it stands at, or the
// scenario's own.
struct ScenarioFinding {
  std::string id;
  std::string message;
};

// Every rule that makes a scenario playable and well shaped: ids unique and known; every place that can be met leads to
// an ending; nothing is unreachable, no condition or variable idle; a safe ending in reach up to the turning point, and
// after a slip a way back (recovered) in a case; the bounds of its kind (learn/scenario_bounds.h); weights; reading
// length; hazards inside the picture and apart. Texts, their readings and source tags are checked where they are read,
// in load/scenario_xml.
std::vector<ScenarioFinding> check_scenario(const Scenario& scenario);

struct ScenarioShape {
  int nodes = 0;
  int decisions = 0;
  int endings = 0;
  int paths = 0;             // ways from the start to an ending; most_counted: so many or more
  int fewest_decisions = 0;  // on one path
  int most_decisions = 0;
  int fewest_nodes = 0;
  int most_nodes = 0;
};

inline constexpr int most_counted = 1'000'000;

// Every path is counted where no place (node and state) can be met twice. Where one can, the paths that meet none twice
// are counted, up to 10,000.
ScenarioShape shape_of(const Scenario& scenario);

// One way through the story: the choice at each decision, in order.
using ScenarioPath = std::vector<ChoiceId>;

// Every path from the start to an ending that meets no place twice; at most `limit` of them.
std::vector<ScenarioPath> paths_of(const Scenario& scenario, std::size_t limit = 10'000);

}  // namespace mamori
