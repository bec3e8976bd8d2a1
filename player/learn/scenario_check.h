#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "learn/scenario.h"

namespace mamori {

// One fault of a scenario; `id` is that of the node, choice, spot, sentence or question it stands at, or the
// scenario's own.
struct ScenarioFinding {
  std::string id;
  std::string message;
};

// Every rule that makes a scenario playable and well shaped: ids unique and known; every path ends, nothing is
// unreachable or loops without exit; a safe ending and a way back after a slip (recovered) exist; 8–14 nodes, 3–4
// decisions, 2–4 endings; weights; hazards inside the picture and apart; two recheck questions (rubric 7a). Texts and
// their readings are checked where they are read, in load/scenario_xml.
std::vector<ScenarioFinding> check_scenario(const Scenario& scenario);

struct ScenarioShape {
  int nodes = 0;
  int decisions = 0;
  int endings = 0;
  int paths = 0;             // from the start to an ending, no node twice
  int fewest_decisions = 0;  // on one path
  int most_decisions = 0;
};

ScenarioShape shape_of(const Scenario& scenario);

// One way through the story: the choice at each decision, in order.
using ScenarioPath = std::vector<ChoiceId>;

// Every path from the start to an ending that enters no node twice; at most `limit` of them.
std::vector<ScenarioPath> paths_of(const Scenario& scenario, std::size_t limit = 10'000);

// "T 1-2", "K 3-1-2) P.5", "N(8)①2", "case 1", "law 26" (decisions.md 22).
bool is_source_tag(std::string_view tag);

}  // namespace mamori
