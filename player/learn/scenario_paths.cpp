#include <algorithm>
#include <array>
#include <set>

#include "learn/scenario_check.h"

namespace mamori {
namespace {

class Walker {
 public:
  Walker(const Scenario& scenario, std::size_t limit) : m_scenario(scenario), m_limit(limit) {}

  void walk(const NodeId& id) {
    const ScenarioNode* node = m_scenario.find(id);
    if (node == nullptr || m_paths.size() >= m_limit || !m_entered.insert(id).second) return;
    if (node->ending) m_paths.push_back(m_path);
    if (!node->next.empty()) walk(node->next);
    for (const ScenarioChoice& choice : node->choices) {
      m_path.push_back(choice.id);
      walk(choice.next);
      m_path.pop_back();
    }
    m_entered.erase(id);
  }

  std::vector<ScenarioPath> finish() && { return std::move(m_paths); }

 private:
  const Scenario& m_scenario;
  std::size_t m_limit;
  std::set<NodeId> m_entered;
  ScenarioPath m_path;
  std::vector<ScenarioPath> m_paths;
};

}  // namespace

std::vector<ScenarioPath> paths_of(const Scenario& scenario, std::size_t limit) {
  Walker walker(scenario, limit);
  walker.walk(scenario.start);
  return std::move(walker).finish();
}

ScenarioShape shape_of(const Scenario& scenario) {
  const auto count = [&](NodeKind kind) {
    return static_cast<int>(std::count_if(scenario.nodes.begin(), scenario.nodes.end(),
                                          [&](const ScenarioNode& node) { return node.kind == kind; }));
  };
  ScenarioShape shape{.nodes = static_cast<int>(scenario.nodes.size()),
                      .decisions = count(NodeKind::decision),
                      .endings = count(NodeKind::ending)};
  const auto paths = paths_of(scenario);
  shape.paths = static_cast<int>(paths.size());
  if (paths.empty()) return shape;
  const auto [fewest, most] = std::minmax_element(
      paths.begin(), paths.end(), [](const ScenarioPath& a, const ScenarioPath& b) { return a.size() < b.size(); });
  shape.fewest_decisions = static_cast<int>(fewest->size());
  shape.most_decisions = static_cast<int>(most->size());
  return shape;
}

bool is_source_tag(std::string_view tag) {
  constexpr std::array<std::string_view, 5> beginnings = {"T ", "K ", "N(", "case ", "law "};
  return std::any_of(beginnings.begin(), beginnings.end(), [&](std::string_view beginning) {
    if (!tag.starts_with(beginning) || tag.size() == beginning.size()) return false;
    const char first = tag[beginning.size()];
    return first >= '0' && first <= '9';
  });
}

}  // namespace mamori
