// Loading and checking all scenarios (goal: 50 ms of CPU), and one step of each kind of input (goal: 0.1 ms); the same
// for a story of 2,000 nodes, which no author will write.
#include <cstdio>
#include <utility>
#include <vector>

#include "base/files.h"
#include "bench/bench_tools.h"
#include "learn/scenario_check.h"
#include "learn/scenario_fixture.h"
#include "learn/scenario_run.h"
#include "load/scenario_xml.h"
#include "session/content_files.h"

using namespace mamori;
using namespace mamori::bench;

namespace {

const std::filesystem::path root = to_path(MAMORI_SOURCE_DIR);
constexpr int rounds = 21;

// Plays the best way to the end, looking back once a node, and keeps what each step took.
std::vector<double> steps_of(const Scenario& scenario) {
  std::vector<double> times;
  ScenarioRun run = begin_scenario(scenario, LessonId("bench"), SessionId{});
  const auto give = [&](const ScenarioInput& input) {
    const double before = own_cpu_ms();
    run = step(scenario, std::move(run), input).run;
    times.push_back(own_cpu_ms() - before);
  };
  for (int presses = 0; presses < 20'000 && run.phase != ScenarioPhase::done; ++presses) {
    if (run.phase == ScenarioPhase::hazard && !run.round_answered) {
      const HazardPrediction& hazard = scenario.hazard;
      if (run.round == 1) give(AnswerHazard{{hazard.spots.front().id.text()}});
      if (run.round == 2) give(AnswerHazard{{hazard.key_point.options.front().id.text()}});
      if (run.round == 3) give(AnswerHazard{{hazard.action.options.front().id.text()}});
      if (run.round == 4) give(AnswerHazard{});
    } else if (may_choose(scenario, run)) {
      give(LookBack{});
      give(LookForward{});
      for (const ScenarioChoice& choice : scenario.find(run.node)->choices) {
        if (choice.points == scenario.find(run.node)->best_points(shown_state(run))) give(Choose{choice.id});
      }
    } else if (run.phase == ScenarioPhase::debrief && run.debrief_page == DebriefPage::recheck) {
      give(AnswerRecheck{scenario.debrief.rechecks[run.recheck].options.front().id});
    }
    give(Advance{});
  }
  return times;
}

}  // namespace

int main() {
  const auto files = files_below(root / "scenarios", ".xml");
  std::vector<Scenario> scenarios;
  const Figures loading = cpu_of(rounds, [&] {
    scenarios.clear();
    for (const auto& file : files) {
      auto loaded = load_scenario(file, name_below(file, root), {.art = root / "content" / "art", .ids = nullptr});
      if (loaded.value) scenarios.push_back(std::move(*loaded.value));
    }
  });
  std::printf("%zu scenarios\n", scenarios.size());
  print("load and check all (goal 50 ms CPU)", loading);
  print("of it: check", cpu_of(rounds, [&] {
          for (const Scenario& scenario : scenarios) (void)check_scenario(scenario);
        }));
  std::vector<double> steps;
  for (const Scenario& scenario : scenarios) {
    const auto some = steps_of(scenario);
    steps.insert(steps.end(), some.begin(), some.end());
  }
  std::printf("%zu steps\n", steps.size());
  print("one step (goal 0.1 ms)", figures_of(steps));
  const Scenario tall = test::tall_scenario(2000);
  print("2,000 nodes: check", cpu_of(5, [&] { (void)check_scenario(tall); }));
  print("2,000 nodes: one step", figures_of(steps_of(tall)));
  return 0;
}
