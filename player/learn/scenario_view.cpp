#include <algorithm>

#include "learn/scenario_run.h"

namespace mamori {

namespace {

// The visit on show; nullptr outside the story.
const ScenarioVisit* shown_visit(const ScenarioRun& run) {
  if (run.phase != ScenarioPhase::story || run.ways.empty()) return nullptr;
  const auto& trail = run.ways.back().trail;
  const auto back = static_cast<std::size_t>(run.look_back);
  return back < trail.size() ? &trail[trail.size() - 1 - back] : nullptr;
}

// How many choices were taken before that place of the trail.
std::size_t choices_before(const ScenarioWay& way, std::size_t place) {
  std::size_t taken = 0;
  for (std::size_t i = 0; i < place && taken < way.taken.size(); ++i) {
    if (way.taken[taken].node == way.trail[i].node) ++taken;
  }
  return taken;
}

// The values with which each of the way's choices was taken.
std::vector<const ScenarioState*> states_of_choices(const ScenarioWay& way) {
  std::vector<const ScenarioState*> states;
  for (const ScenarioVisit& visit : way.trail) {
    if (states.size() < way.taken.size() && way.taken[states.size()].node == visit.node) states.push_back(&visit.state);
  }
  return states;
}

}  // namespace

std::vector<DebriefPage> debrief_pages(const Scenario& scenario) {
  const Debrief& debrief = scenario.debrief;
  const auto decisions = std::count_if(scenario.nodes.begin(), scenario.nodes.end(),
                                       [](const ScenarioNode& node) { return node.kind == NodeKind::decision; });
  std::vector<DebriefPage> pages;
  if (!debrief.happened.empty()) pages.push_back(DebriefPage::happened);
  if (!debrief.timeline.empty()) pages.push_back(DebriefPage::timeline);
  if (decisions > 1) pages.push_back(DebriefPage::map);
  pages.push_back(DebriefPage::rules);
  if (!debrief.staff_controls.empty() || !debrief.office_controls.empty()) pages.push_back(DebriefPage::controls);
  pages.push_back(DebriefPage::motto);
  pages.push_back(DebriefPage::recheck);
  return pages;
}

std::vector<NodeId> visited_nodes(const ScenarioRun& run) {
  std::vector<NodeId> visited;
  if (run.ways.empty()) return visited;
  for (const ScenarioVisit& visit : run.ways.back().trail) visited.push_back(visit.node);
  return visited;
}

bool is_completed(const ScenarioRun& run) {
  return run.debrief_read && run.safe_reached;
}

ScenarioScore score_of(const Scenario& scenario, const ScenarioWay& way) {
  ScenarioScore score;
  const auto states = states_of_choices(way);
  for (std::size_t i = 0; i < way.taken.size() && i < states.size(); ++i) {
    const ScenarioNode* node = scenario.find(way.taken[i].node);
    const ScenarioChoice* choice = node ? node->find(way.taken[i].choice) : nullptr;
    if (choice == nullptr) continue;
    score.points += choice->points;
    score.possible += node->best_points(*states[i]);
  }
  return score;
}

const ScenarioNode* shown_node(const Scenario& scenario, const ScenarioRun& run) {
  const ScenarioVisit* visit = shown_visit(run);
  return visit ? scenario.find(visit->node) : nullptr;
}

ScenarioState shown_state(const ScenarioRun& run) {
  const ScenarioVisit* visit = shown_visit(run);
  return visit ? visit->state : ScenarioState{};
}

std::size_t shown_sentences(const Scenario& scenario, const ScenarioRun& run) {
  const ScenarioNode* node = shown_node(scenario, run);
  if (node == nullptr) return 0;
  return run.look_back > 0 ? node->sentences.size() : std::min(run.sentence + 1, node->sentences.size());
}

ChoiceId locked_choice(const ScenarioRun& run) {
  const ScenarioVisit* visit = shown_visit(run);
  if (visit == nullptr || run.look_back == 0) return {};
  const ScenarioWay& way = run.ways.back();
  const std::size_t taken = choices_before(way, static_cast<std::size_t>(visit - way.trail.data()));
  if (taken >= way.taken.size() || way.taken[taken].node != visit->node) return {};
  return way.taken[taken].choice;
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

ScenarioState judged_state(const ScenarioRun& run) {
  if (!judged_choice(run)) return {};
  const auto states = states_of_choices(run.ways.back());
  return states.empty() ? ScenarioState{} : *states.back();
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
  const auto states = states_of_choices(way);
  for (std::size_t i = 0; i < way.taken.size() && i < states.size(); ++i) {
    const TakenChoice& taken = way.taken[i];
    const ScenarioNode* node = scenario.find(taken.node);
    const ScenarioChoice* choice = node ? node->find(taken.choice) : nullptr;
    if (choice == nullptr || choice->points == node->best_points(*states[i])) continue;
    if (taken.node == scenario.debrief.turning_point) return taken.node;
    if (first_short.empty()) first_short = taken.node;
  }
  return first_short;
}

}  // namespace mamori
