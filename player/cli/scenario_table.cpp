#include "cli/scenario_table.h"

#include <array>
#include <cstdio>
#include <ostream>
#include <string>

#include "session/library.h"

namespace mamori {
namespace {

void print_line(std::ostream& out, const std::array<std::string, 7>& cells) {
  static constexpr std::array<int, 7> widths = {-22, 6, 10, 8, 9, 16, 16};
  for (std::size_t i = 0; i < cells.size(); ++i) {
    std::array<char, 128> cell{};
    std::snprintf(cell.data(), cell.size(), "%*s", widths[i], cells[i].c_str());
    out << cell.data();
  }
  out << '\n';
}

std::string range(int least, int most) {
  return std::to_string(least) + " to " + std::to_string(most);
}

}  // namespace

int print_scenarios(const std::filesystem::path& root, CommandTools& tools) {
  const auto summaries = summarise_scenarios({.root = root, .films = {}});
  std::size_t problems = 0;
  print_line(tools.out, {"scenario", "nodes", "decisions", "endings", "paths", "nodes a path", "decisions on it"});
  for (const ScenarioSummary& summary : summaries) {
    const ScenarioShape& shape = summary.shape;
    print_line(tools.out,
               {summary.id.empty() ? summary.file : summary.id.text(), std::to_string(shape.nodes),
                std::to_string(shape.decisions), std::to_string(shape.endings),
                std::to_string(shape.paths) + (shape.paths == most_counted ? "+" : ""),
                range(shape.fewest_nodes, shape.most_nodes), range(shape.fewest_decisions, shape.most_decisions)});
    for (const Problem& problem : summary.problems) tools.out << to_text(problem) << '\n';
    problems += summary.problems.size();
  }
  tools.out << "scenarios: " << summaries.size() << ", problems: " << problems << '\n';
  return problems == 0 ? exit_done : exit_failed;
}

}  // namespace mamori
