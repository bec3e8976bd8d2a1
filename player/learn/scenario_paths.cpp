#include <algorithm>

#include "learn/scenario_check.h"
#include "learn/scenario_walk.h"

namespace mamori {
namespace {

constexpr std::size_t most_paths = 10'000;
constexpr std::size_t most_steps = 1'000'000;  // of a search that may end in nothing but dead ends

// Ways from a place to an ending.
struct Ways {
  int count = 0;
  int fewest_nodes = 0;
  int most_nodes = 0;
  int fewest_decisions = 0;
  int most_decisions = 0;

  void add(const Ways& other, int decisions) {
    if (other.count == 0) return;
    const bool first = count == 0;
    count = std::min(most_counted, count + other.count);
    fewest_nodes = first ? other.fewest_nodes + 1 : std::min(fewest_nodes, other.fewest_nodes + 1);
    most_nodes = std::max(most_nodes, other.most_nodes + 1);
    const int fewest = other.fewest_decisions + decisions;
    fewest_decisions = first ? fewest : std::min(fewest_decisions, fewest);
    most_decisions = std::max(most_decisions, other.most_decisions + decisions);
  }
};

// All ways, if no place can be met twice: each place is done after those behind it. None otherwise.
std::optional<Ways> count_ways(const Scenario& scenario, const ScenarioWalk& walk) {
  std::vector<std::vector<std::size_t>> back(walk.places.size());
  std::vector<std::size_t> left(walk.places.size());
  std::vector<std::size_t> ready;
  for (std::size_t i = 0; i < walk.places.size(); ++i) {
    for (const PlaceExit& exit : walk.places[i].exits) back[exit.place].push_back(i);
    left[i] = walk.places[i].exits.size();
    if (left[i] == 0) ready.push_back(i);
  }
  std::vector<Ways> ways(walk.places.size());
  std::size_t done = 0;
  for (; !ready.empty(); ++done) {
    const std::size_t at = ready.back();
    ready.pop_back();
    const ScenarioPlace& place = walk.places[at];
    if (scenario.nodes[place.node].ending) ways[at] = {.count = 1, .fewest_nodes = 1, .most_nodes = 1};
    for (const PlaceExit& exit : place.exits) ways[at].add(ways[exit.place], exit.choice ? 1 : 0);
    for (const std::size_t before : back[at]) {
      if (--left[before] == 0) ready.push_back(before);
    }
  }
  if (done < walk.places.size()) return std::nullopt;
  return ways.front();
}

class PathFinder {
 public:
  PathFinder(const Scenario& scenario, const ScenarioWalk& walk, std::size_t limit)
      : m_scenario(scenario), m_walk(walk), m_limit(limit), m_met(walk.places.size()) {}

  void walk(std::size_t at) {
    if (m_met[at] || m_paths.size() >= m_limit || ++m_steps > most_steps) return;
    m_met[at] = true;
    ++m_nodes;
    const ScenarioPlace& place = m_walk.places[at];
    const ScenarioNode& node = m_scenario.nodes[place.node];
    if (node.ending) {
      m_paths.push_back(m_path);
      m_lengths.push_back(m_nodes);
    }
    for (const PlaceExit& exit : place.exits) {
      if (exit.choice) m_path.push_back(node.choices[*exit.choice].id);
      walk(exit.place);
      if (exit.choice) m_path.pop_back();
    }
    --m_nodes;
    m_met[at] = false;
  }

  Ways ways() const {
    Ways out;
    for (std::size_t i = 0; i < m_paths.size(); ++i) {
      const int nodes = m_lengths[i] - 1;
      const int decisions = static_cast<int>(m_paths[i].size());
      out.add({.count = 1,
               .fewest_nodes = nodes,
               .most_nodes = nodes,
               .fewest_decisions = decisions,
               .most_decisions = decisions},
              0);
    }
    return out;
  }

  std::vector<ScenarioPath> paths() && { return std::move(m_paths); }

 private:
  const Scenario& m_scenario;
  const ScenarioWalk& m_walk;
  std::size_t m_limit;
  std::vector<bool> m_met;
  int m_nodes = 0;
  std::size_t m_steps = 0;
  ScenarioPath m_path;
  std::vector<ScenarioPath> m_paths;
  std::vector<int> m_lengths;
};

}  // namespace

std::vector<ScenarioPath> paths_of(const Scenario& scenario, std::size_t limit) {
  const ScenarioWalk walk = walk_scenario(scenario);
  PathFinder finder(scenario, walk, limit);
  if (!walk.places.empty()) finder.walk(0);
  return std::move(finder).paths();
}

ScenarioShape shape_of(const Scenario& scenario) {
  const auto count = [&](NodeKind kind) {
    return static_cast<int>(std::count_if(scenario.nodes.begin(), scenario.nodes.end(),
                                          [&](const ScenarioNode& node) { return node.kind == kind; }));
  };
  ScenarioShape shape{.nodes = static_cast<int>(scenario.nodes.size()),
                      .decisions = count(NodeKind::decision),
                      .endings = count(NodeKind::ending)};
  const ScenarioWalk walk = walk_scenario(scenario);
  if (walk.places.empty()) return shape;
  auto ways = count_ways(scenario, walk);
  if (!ways) {
    PathFinder finder(scenario, walk, most_paths);
    finder.walk(0);
    ways = finder.ways();
  }
  shape.paths = ways->count;
  shape.fewest_decisions = ways->fewest_decisions;
  shape.most_decisions = ways->most_decisions;
  shape.fewest_nodes = ways->fewest_nodes;
  shape.most_nodes = ways->most_nodes;
  return shape;
}

}  // namespace mamori
