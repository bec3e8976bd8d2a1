#include <algorithm>

#include "learn/scenario_run.h"

namespace mamori {

std::vector<NodeId> visited_nodes(const Scenario& scenario, const ScenarioRun& run) {
  std::vector<NodeId> visited;
  if (run.ways.empty()) return visited;
  const auto& taken = run.ways.back().taken;
  std::size_t decisions = 0;
  const ScenarioNode* node = scenario.find(scenario.start);
  // A checked scenario has no chain without a decision that is longer than its nodes.
  const std::size_t limit = (taken.size() + 1) * (scenario.nodes.size() + 1);
  while (node != nullptr && visited.size() < limit) {
    visited.push_back(node->id);
    if (decisions == taken.size() && node->id == run.node) break;
    if (node->kind != NodeKind::decision) {
      node = scenario.find(node->next);
      continue;
    }
    if (decisions == taken.size()) break;
    const ScenarioChoice* choice = node->find(taken[decisions++].choice);
    node = choice ? scenario.find(choice->next) : nullptr;
  }
  return visited;
}

bool is_completed(const ScenarioRun& run) {
  return run.debrief_read && run.safe_reached;
}

ScenarioScore score_of(const Scenario& scenario, const ScenarioWay& way) {
  ScenarioScore score;
  for (const TakenChoice& taken : way.taken) {
    const ScenarioNode* node = scenario.find(taken.node);
    const ScenarioChoice* choice = node ? node->find(taken.choice) : nullptr;
    if (choice == nullptr) continue;
    score.points += choice->points;
    score.possible += node->best_points();
  }
  return score;
}

const ScenarioNode* shown_node(const Scenario& scenario, const ScenarioRun& run) {
  if (run.phase != ScenarioPhase::story) return nullptr;
  if (run.look_back == 0) return scenario.find(run.node);
  const auto visited = visited_nodes(scenario, run);
  const auto back = static_cast<std::size_t>(run.look_back);
  return back < visited.size() ? scenario.find(visited[visited.size() - 1 - back]) : nullptr;
}

std::size_t shown_sentences(const Scenario& scenario, const ScenarioRun& run) {
  const ScenarioNode* node = shown_node(scenario, run);
  if (node == nullptr) return 0;
  return run.look_back > 0 ? node->sentences.size() : std::min(run.sentence + 1, node->sentences.size());
}

ChoiceId locked_choice(const Scenario& scenario, const ScenarioRun& run) {
  const ScenarioNode* shown = shown_node(scenario, run);
  if (shown == nullptr || run.look_back == 0 || shown->kind != NodeKind::decision) return {};
  const auto visited = visited_nodes(scenario, run);
  const auto end = visited.end() - 1 - run.look_back;
  const auto decisions = std::count_if(visited.begin(), end, [&](const NodeId& id) {
    const ScenarioNode* node = scenario.find(id);
    return node != nullptr && node->kind == NodeKind::decision;
  });
  return run.ways.back().taken.at(static_cast<std::size_t>(decisions)).choice;
}

bool may_choose(const Scenario& scenario, const ScenarioRun& run) {
  const ScenarioNode* node = shown_node(scenario, run);
  return node != nullptr && run.look_back == 0 && node->kind == NodeKind::decision &&
         run.sentence + 1 >= node->sentences.size();
}

std::optional<TakenChoice> judged_choice(const ScenarioRun& run) {
  if (run.phase != ScenarioPhase::judgement || run.ways.back().taken.empty()) return std::nullopt;
  return run.ways.back().taken.back();
}

std::vector<NodeId> replay_nodes(const ScenarioRun& run) {
  const bool after_ending =
      run.phase == ScenarioPhase::ending || run.phase == ScenarioPhase::debrief || run.phase == ScenarioPhase::done;
  std::vector<NodeId> nodes;
  if (!after_ending) return nodes;
  for (const ScenarioWay& way : run.ways) {
    for (const TakenChoice& taken : way.taken) {
      if (std::find(nodes.begin(), nodes.end(), taken.node) == nodes.end()) nodes.push_back(taken.node);
    }
  }
  return nodes;
}

NodeId suggested_replay(const Scenario& scenario, const ScenarioRun& run) {
  if (replay_nodes(run).empty()) return {};
  const ScenarioWay& way = run.ways.back();
  const ScenarioNode* ending = scenario.find(way.ending);
  if (ending == nullptr || ending->ending == EndingKind::safe) return {};
  NodeId first_short;
  for (const TakenChoice& taken : way.taken) {
    const ScenarioNode* node = scenario.find(taken.node);
    const ScenarioChoice* choice = node ? node->find(taken.choice) : nullptr;
    if (choice == nullptr || choice->points == node->best_points()) continue;
    if (taken.node == scenario.debrief.turning_point) return taken.node;
    if (first_short.empty()) first_short = taken.node;
  }
  return first_short;
}

}  // namespace mamori
