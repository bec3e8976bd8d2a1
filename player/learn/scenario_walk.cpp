#include "learn/scenario_walk.h"

#include <map>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace mamori {
namespace {

class Walker {
 public:
  Walker(const Scenario& scenario, std::size_t limit) : m_scenario(scenario), m_limit(limit) {
    for (std::size_t i = 0; i < scenario.nodes.size(); ++i) m_nodes.emplace(scenario.nodes[i].id.text(), i);
  }

  ScenarioWalk walk() && {
    enter(m_scenario.start, start_state(m_scenario.variables));
    for (std::size_t at = 0; at < m_walk.places.size() && m_walk.complete; ++at) leave(at);
    return std::move(m_walk);
  }

 private:
  // The place, new or known; none for an unknown node or beyond the limit.
  std::optional<std::size_t> enter(const NodeId& id, ScenarioState state) {
    const auto found = m_nodes.find(id.text());
    if (found == m_nodes.end()) return std::nullopt;
    const ScenarioNode& node = m_scenario.nodes[found->second];
    if (!stays_in_range(node.set, state, m_scenario.variables)) {
      m_walk.range_faults.push_back({.node = found->second, .choice = std::nullopt});
    }
    state = applied(node.set, std::move(state), m_scenario.variables);
    const auto [known, is_new] = m_known.emplace(std::pair(found->second, std::move(state)), m_walk.places.size());
    if (!is_new) return known->second;
    if (m_walk.places.size() >= m_limit) {
      m_walk.complete = false;
      return std::nullopt;
    }
    m_walk.places.push_back({.node = found->second, .state = known->first.second, .exits = {}});
    return known->second;
  }

  void leave(std::size_t at) {
    const ScenarioNode& node = m_scenario.nodes[m_walk.places[at].node];
    const ScenarioState state = m_walk.places[at].state;  // entering moves the places
    const auto go = [&](const NodeId& next, ScenarioState with, std::optional<std::size_t> choice) {
      const auto place = enter(next, std::move(with));
      if (place) m_walk.places[at].exits.push_back({.place = *place, .choice = choice});
    };
    if (node.kind == NodeKind::story || node.kind == NodeKind::consequence)
      go(node.next_in(state), state, std::nullopt);
    for (std::size_t i = 0; i < node.choices.size(); ++i) {
      const ScenarioChoice& choice = node.choices[i];
      if (!holds(choice.when, state)) continue;
      if (!stays_in_range(choice.set, state, m_scenario.variables)) {
        m_walk.range_faults.push_back({.node = m_walk.places[at].node, .choice = i});
      }
      go(choice.next, applied(choice.set, state, m_scenario.variables), i);
    }
  }

  const Scenario& m_scenario;
  std::size_t m_limit;
  std::unordered_map<std::string_view, std::size_t> m_nodes;
  std::map<std::pair<std::size_t, ScenarioState>, std::size_t> m_known;
  ScenarioWalk m_walk;
};

}  // namespace

ScenarioWalk walk_scenario(const Scenario& scenario, std::size_t limit) {
  return Walker(scenario, limit).walk();
}

}  // namespace mamori
