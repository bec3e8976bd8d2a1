#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "app/whole_content.h"
#include "learn/scenario_check.h"
#include "learn/scenario_run.h"

using namespace mamori;
using namespace mamori::test;

namespace {

bool can_press(const Program& program, const std::string& id) {
  const Layout& layout = program.stage->host().layout();
  const int place = layout.find(id);
  return place >= 0 && layout.elements[static_cast<std::size_t>(place)].view->enabled;
}

ScenarioSession& sitting(Program& program) {
  return std::get<ScenarioSession>(*program.session().lesson());
}

// The ending that the choices lead to, by the rules alone.
NodeId ending_of(const Scenario& scenario, const ScenarioPath& path) {
  ScenarioRun run = begin_scenario(scenario, LessonId("whole.x"), {});
  std::size_t next = 0;
  const auto ending = [&] { return run.ways.empty() ? NodeId{} : run.ways.back().ending; };
  for (int steps = 0; steps < 2000 && ending().empty(); ++steps) {
    ScenarioInput input = Advance{};
    if (run.phase == ScenarioPhase::hazard && !run.round_answered) {
      AnswerHazard answer;
      if (run.round == 1) answer.chosen = {scenario.hazard.spots.front().id.text()};
      if (run.round == 2) answer.chosen = {scenario.hazard.key_point.options.front().id.text()};
      if (run.round == 3) answer.chosen = {scenario.hazard.action.options.front().id.text()};
      input = answer;
    } else if (may_choose(scenario, run)) {
      if (next == path.size()) return {};
      input = Choose{path[next++]};
    }
    run = step(scenario, std::move(run), input).run;
  }
  return ending();
}

// One path to each ending.
std::map<NodeId, ScenarioPath> ways_to_endings(const Scenario& scenario) {
  std::map<NodeId, ScenarioPath> ways;
  std::size_t endings = 0;
  for (const ScenarioNode& node : scenario.nodes) endings += node.kind == NodeKind::ending ? 1 : 0;
  for (const ScenarioPath& path : paths_of(scenario)) {
    const NodeId ending = ending_of(scenario, path);
    if (!ending.empty()) ways.emplace(ending, path);
    if (ways.size() == endings) break;
  }
  CHECK(ways.size() == endings);
  return ways;
}

void press(Program& program, const std::string& id) {
  program.run("press " + id + "\n");
}

// The whole lesson on the screen, with these choices in the story; hazards and rechecks answered right.
void play(Program& program, const std::string& lesson, const ScenarioPath& path, const std::string& picture) {
  program.run(sit_down + "press lesson." + lesson + "\nuntil screen scenario 2000\n");
  std::size_t next = 0;
  bool seen_ending = false;
  bool seen_debrief = false;
  const auto show = [&](const char* what) {
    if (!folder_for_pictures().empty()) program.run("shot " + picture + "-" + what + "\n");
  };
  for (int presses = 0; presses < 2000 && !can_press(program, "scenario.finish"); ++presses) {
    const ScenarioSession& scenario = sitting(program);
    if (scenario.run().phase == ScenarioPhase::ending && !seen_ending) {
      seen_ending = true;
      show("1-ending");
    }
    if (scenario.run().phase == ScenarioPhase::debrief && !seen_debrief) {
      seen_debrief = true;
      show("2-debrief");
    }
    const ScenarioNode* node = shown_node(scenario.scenario(), scenario.run());
    if (node != nullptr && may_choose(scenario.scenario(), scenario.run())) {
      REQUIRE(next < path.size());
      const auto choice = std::find_if(node->choices.begin(), node->choices.end(),
                                       [&](const ScenarioChoice& c) { return c.id == path[next]; });
      REQUIRE(choice != node->choices.end());
      ++next;
      press(program, "scenario.choice." + std::to_string(choice - node->choices.begin() + 1));
    } else if (can_press(program, "scenario.next")) {
      press(program, "scenario.next");
    } else {
      program.run("answer right\n");
    }
  }
  CHECK(seen_ending);
  CHECK(seen_debrief);
  CHECK(next == path.size());
  press(program, "scenario.finish");
}

}  // namespace

TEST_CASE("Every ending of every scenario can be played through the real screen, and none without its debrief",
          "[app][endings][whole]") {
  const TempFolder content;
  const auto names = copy_with_one_course(content.path(), LessonKind::scenario);
  REQUIRE(names.size() >= 12);
  for (const std::string& name : names) {
    const TempFolder first;
    Places places{.content = content.path(), .films = source_root / "build" / "films", .data = first.path()};
    Program reader(places, {.width_px = 1280, .height_px = 720, .shots = {}, .print = {}});
    const LessonId lesson("whole." + name);
    const Lesson* found = reader.session().library().courses().front().find(lesson);
    REQUIRE(found != nullptr);
    REQUIRE_FALSE(reader.session().library().closed(*found));
    const Scenario& scenario = reader.session().library().scenario(*found);
    for (const auto& [ending, path] : ways_to_endings(scenario)) {
      INFO(name << " to " << ending.text());
      const TempFolder data;
      places.data = data.path();
      Program program(places, {.width_px = 1280, .height_px = 720, .shots = folder_for_pictures(), .print = {}});
      play(program, name, path, name + "-" + ending.text());
      const LessonProgress& progress = program.session().progress_of(lesson);
      REQUIRE(progress.scenario_tries.size() == 1);
      CHECK(progress.scenario_tries.front().result.node == ending);
      CHECK(progress.debrief_read);
      CHECK(progress.completed.has_value() == progress.safe_ending_reached());
    }
  }
}
