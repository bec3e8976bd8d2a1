#include "learn/scenario_story_check.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "learn/scenario_bounds.h"
#include "learn/scenario_walk.h"

namespace mamori {
namespace {

// Of each place: whether some way leads from it to one of the goals.
std::vector<bool> leading_to(const ScenarioWalk& walk, const std::vector<bool>& goals) {
  std::vector<std::vector<std::size_t>> back(walk.places.size());
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < walk.places.size(); ++i) {
    for (const PlaceExit& exit : walk.places[i].exits) back[exit.place].push_back(i);
    if (goals[i]) open.push_back(i);
  }
  std::vector<bool> leads = goals;
  while (!open.empty()) {
    const std::size_t at = open.back();
    open.pop_back();
    for (const std::size_t before : back[at]) {
      if (leads[before]) continue;
      leads[before] = true;
      open.push_back(before);
    }
  }
  return leads;
}

class StoryChecker {
 public:
  explicit StoryChecker(const Scenario& scenario) : m_scenario(scenario), m_walk(walk_scenario(scenario)) {}

  std::vector<ScenarioFinding> check() && {
    const std::string& id = m_scenario.id.text();
    if (m_walk.places.empty()) {
      find(id, "start is the unknown node '" + m_scenario.start.text() + "'");
      return std::move(m_findings);
    }
    if (!m_walk.complete) {
      find(id, "more than " + std::to_string(most_places) +
                   " pairs of node and state can be met: use fewer or smaller variables");
      return std::move(m_findings);
    }
    check_ends();
    check_rings();
    check_endings_needed();
    check_safe_way();
    std::vector<std::vector<const ScenarioState*>> states(m_scenario.nodes.size());
    for (const ScenarioPlace& place : m_walk.places) states[place.node].push_back(&place.state);
    for (std::size_t i = 0; i < m_scenario.nodes.size(); ++i) {
      if (!states[i].empty()) check_node(m_scenario.nodes[i], states[i]);
    }
    check_variables();
    for (const RangeFault& fault : m_walk.range_faults) {
      const ScenarioNode& node = m_scenario.nodes[fault.node];
      find(fault.choice ? node.choices[*fault.choice].id.text() : node.id.text(),
           "its effect leaves the range of the variable");
    }
    return std::move(m_findings);
  }

 private:
  void find(const std::string& id, std::string message) {
    const auto same = [&](const ScenarioFinding& known) { return known.id == id && known.message == message; };
    if (std::any_of(m_findings.begin(), m_findings.end(), same)) return;
    m_findings.push_back({.id = id, .message = std::move(message)});
  }

  const ScenarioNode& node_of(const ScenarioPlace& place) const { return m_scenario.nodes[place.node]; }

  template <class Wanted>
  std::vector<bool> places_where(Wanted wanted) const {
    std::vector<bool> out;
    for (const ScenarioPlace& place : m_walk.places) out.push_back(wanted(node_of(place)));
    return out;
  }

  // " with told, asked 2"; empty without variables.
  std::string in_words(const ScenarioState& state) const {
    std::string words;
    for (std::size_t i = 0; i < state.size(); ++i) {
      const ScenarioVariable& variable = m_scenario.variables[i];
      words += words.empty() ? " with " : ", ";
      switch (variable.kind) {
        case VariableKind::flag:
          words += (state[i] == 0 ? "not " : "") + variable.id.text();
          break;
        case VariableKind::count:
          words += variable.id.text() + " " + std::to_string(state[i]);
          break;
        case VariableKind::level:
          words += variable.id.text() + " " + variable.words[static_cast<std::size_t>(state[i])];
          break;
      }
    }
    return words;
  }

  void check_ends() {
    std::vector<bool> met(m_scenario.nodes.size());
    const auto ends =
        leading_to(m_walk, places_where([](const ScenarioNode& node) { return node.ending.has_value(); }));
    std::vector<bool> told(m_scenario.nodes.size());
    for (std::size_t i = 0; i < m_walk.places.size(); ++i) {
      const ScenarioPlace& place = m_walk.places[i];
      met[place.node] = true;
      if (ends[i] || told[place.node]) continue;
      told[place.node] = true;
      find(node_of(place).id.text(), "no way leads from here to an ending" + in_words(place.state));
    }
    for (std::size_t i = 0; i < met.size(); ++i) {
      if (!met[i]) find(m_scenario.nodes[i].id.text(), "cannot be reached from the start");
    }
  }

  // A ring of stories without a decision would never let the learner out.
  void check_rings() {
    std::vector<int> seen(m_walk.places.size(), 0);  // the number of the chain that came by
    for (std::size_t first = 0; first < m_walk.places.size(); ++first) {
      const int chain = static_cast<int>(first) + 1;
      std::size_t at = first;
      while (seen[at] == 0) {
        seen[at] = chain;
        const ScenarioPlace& place = m_walk.places[at];
        if (!node_of(place).choices.empty() || place.exits.empty()) break;
        at = place.exits.front().place;
        if (seen[at] != chain) continue;
        find(node_of(m_walk.places[at]).id.text(), "runs in a ring without a decision");
        break;
      }
    }
  }

  bool is_met(EndingKind kind) const {
    return std::any_of(m_walk.places.begin(), m_walk.places.end(),
                       [&](const ScenarioPlace& place) { return node_of(place).ending == kind; });
  }

  void check_endings_needed() {
    const std::string& id = m_scenario.id.text();
    if (!is_met(EndingKind::safe)) find(id, "no safe ending can be reached");
    if (bounds_of(m_scenario.kind).recovers && !is_met(EndingKind::recovered)) {
      find(id, "no recovered ending can be reached after a slip");
    }
  }

  // Before the turning point all can still go well; at it, nothing is lost yet.
  void check_safe_way() {
    const auto is_safe = [](const ScenarioNode& node) { return node.ending == EndingKind::safe; };
    const auto is_harmless = [&](const ScenarioNode& node) {
      return is_safe(node) || node.ending == EndingKind::near_miss;
    };
    const auto is_turning = [&](const ScenarioNode& node) { return node.id == m_scenario.debrief.turning_point; };
    const auto safe = leading_to(m_walk, places_where(is_safe));
    const auto harmless = leading_to(m_walk, places_where(is_harmless));
    const auto before = leading_to(m_walk, places_where(is_turning));
    for (std::size_t i = 0; i < m_walk.places.size(); ++i) {
      const ScenarioNode& node = node_of(m_walk.places[i]);
      const std::string with = in_words(m_walk.places[i].state);
      if (is_turning(node) && !harmless[i]) {
        find(node.id.text(), "is the turning point, but no way leads to a safe ending or a near miss" + with);
      } else if (node.kind == NodeKind::decision && !is_turning(node) && before[i] && !safe[i]) {
        find(node.id.text(), "stands before the turning point, but no way leads to a safe ending" + with);
      }
    }
  }

  // `states`: all it can be met with.
  void check_node(const ScenarioNode& node, const std::vector<const ScenarioState*>& states) {
    for (const ScenarioChoice& choice : node.choices) {
      if (!choice.when.empty()) check_guard(choice.id.text(), choice.when, states);
    }
    if (node.kind == NodeKind::decision) {
      for (const ScenarioState* state : states) check_open_choices(node, *state);
    }
    if (!node.branches.empty()) check_branches(node, states);
  }

  void check_guard(const std::string& id, const Guard& guard, const std::vector<const ScenarioState*>& states) {
    const auto open =
        std::count_if(states.begin(), states.end(), [&](const ScenarioState* state) { return holds(guard, *state); });
    if (open == 0) find(id, "its condition never comes true");
    if (open == std::ssize(states)) find(id, "its condition always holds: leave it out");
  }

  void check_open_choices(const ScenarioNode& node, const ScenarioState& state) {
    const int best = node.best_points(state);
    int open = 0;
    int as_good = 0;
    for (const ScenarioChoice& choice : node.choices) {
      if (!holds(choice.when, state)) continue;
      ++open;
      as_good += choice.points == best ? 1 : 0;
    }
    if (open < 2) find(node.id.text(), "fewer than two choices are open" + in_words(state));
    if (best < 1 || as_good != 1)
      find(node.id.text(), "a decision needs one best choice with points" + in_words(state));
  }

  void check_branches(const ScenarioNode& node, const std::vector<const ScenarioState*>& states) {
    std::set<const NodeId*> taken;
    for (const ScenarioState* state : states) taken.insert(&node.next_in(*state));
    for (const ScenarioBranch& branch : node.branches) {
      if (!taken.contains(&branch.next)) {
        find(node.id.text(), "the way to '" + branch.next.text() + "' is never taken: its condition never comes true");
      }
    }
    if (!taken.contains(&node.next)) {
      find(node.id.text(), "the way to '" + node.next.text() + "' is never taken: a condition before it always holds");
    }
  }

  void check_variables() {
    std::set<std::size_t> read;
    std::set<std::size_t> set;
    const auto note_guard = [&](const Guard& guard) {
      for (const Condition& condition : guard) read.insert(condition.variable);
    };
    const auto note_effects = [&](const Effects& effects) {
      for (const Effect& effect : effects) set.insert(effect.variable);
    };
    for (const ScenarioNode& node : m_scenario.nodes) {
      note_effects(node.set);
      for (const ScenarioBranch& branch : node.branches) note_guard(branch.when);
      for (const ScenarioChoice& choice : node.choices) {
        note_guard(choice.when);
        note_effects(choice.set);
      }
    }
    for (std::size_t i = 0; i < m_scenario.variables.size(); ++i) {
      const std::string& id = m_scenario.variables[i].id.text();
      if (!read.contains(i)) find(id, "is a dead variable: no condition reads it");
      if (!set.contains(i)) find(id, "is a dead variable: nothing sets it");
    }
  }

  const Scenario& m_scenario;
  ScenarioWalk m_walk;
  std::vector<ScenarioFinding> m_findings;
};

}  // namespace

std::vector<ScenarioFinding> check_story(const Scenario& scenario) {
  return StoryChecker(scenario).check();
}

}  // namespace mamori
