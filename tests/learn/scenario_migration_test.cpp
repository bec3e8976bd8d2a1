// Runs that were recorded with earlier content and go on with the present one, found again by ids alone.
#include <algorithm>
#include <catch2/catch.hpp>

#include "learn/scenario_run.h"
#include "scenario_fixture.h"

using namespace mamori;
using mamori::test::node_of;

namespace {

const LessonId lesson("orientation.c1");

// What the small scenario recorded on the way of these choices, up to the last of them.
Records recorded(std::initializer_list<const char*> choices) {
  const Scenario scenario = test::small_scenario();
  ScenarioRun run = begin_scenario(scenario, lesson, SessionId{});
  Records records;
  const auto give = [&](const ScenarioInput& input) {
    ScenarioStep next = step(scenario, run, input);
    run = std::move(next.run);
    records.insert(records.end(), next.records.begin(), next.records.end());
  };
  for (const std::vector<std::string>& chosen : {std::vector<std::string>{"h.0"}, {"h.k.a"}, {"h.a.a"}, {}}) {
    give(Advance{});
    give(AnswerHazard{chosen});
  }
  for (const char* id : choices) {
    while (!may_choose(scenario, run)) give(Advance{});
    give(Choose{ChoiceId(id)});
  }
  return records;
}

ScenarioRun resumed(const Scenario& scenario, const Records& records) {
  return resume_scenario(scenario, lesson, SessionId{}, records);
}

// Presses on with the best choices until the debrief is read.
ScenarioRun finished(const Scenario& scenario, ScenarioRun run) {
  for (int presses = 0; presses < 200 && run.phase != ScenarioPhase::done; ++presses) {
    if (may_choose(scenario, run)) {
      const ScenarioNode& node = *shown_node(scenario, run);
      const auto best = std::max_element(node.choices.begin(), node.choices.end(),
                                         [](const auto& a, const auto& b) { return a.points < b.points; });
      run = step(scenario, run, Choose{best->id}).run;
    } else if (run.phase == ScenarioPhase::debrief && run.debrief_page == DebriefPage::recheck) {
      const RecheckOption option = scenario.debrief.rechecks[run.recheck].options.front();
      run = step(scenario, run, AnswerRecheck{option.id}).run;
    }
    run = step(scenario, run, Advance{}).run;
  }
  return run;
}

}  // namespace

TEST_CASE("where the choice that was taken is gone, its decision is asked again", "[learn][scenario][migration]") {
  Scenario scenario = test::small_scenario();
  node_of(scenario, "d2").choices[1].id = ChoiceId("d2.new");
  const ScenarioRun run = resumed(scenario, recorded({"d1.b", "d2.b", "d3.a"}));
  REQUIRE(run.ways.size() == 1);
  CHECK(run.ways[0].taken == std::vector<TakenChoice>{{NodeId("d1"), ChoiceId("d1.b")}});
  const ScenarioRun done = finished(scenario, run);
  CHECK(done.phase == ScenarioPhase::done);
  CHECK(is_completed(done));
  CHECK(done.ways[0].taken[1].choice == ChoiceId("d2.a"));
}

TEST_CASE("where a decision is gone, the way goes on through what stands in its place",
          "[learn][scenario][migration]") {
  Scenario scenario = test::small_scenario();
  node_of(scenario, "start").next = NodeId("d2");
  std::erase_if(scenario.nodes, [](const ScenarioNode& node) {
    return node.id == NodeId("d1") || node.id == NodeId("kept") || node.id == NodeId("risked");
  });
  const ScenarioRun run = resumed(scenario, recorded({"d1.b", "d2.b", "d3.a"}));
  CHECK(run.node == NodeId("recovered"));
  CHECK(run.ways[0].taken ==
        std::vector<TakenChoice>{{NodeId("d2"), ChoiceId("d2.b")}, {NodeId("d3"), ChoiceId("d3.a")}});
}

TEST_CASE("a decision that came in between is asked before the way goes on", "[learn][scenario][migration]") {
  Scenario scenario = test::small_scenario();
  node_of(scenario, "start").next = NodeId("d0");
  scenario.nodes.push_back(test::scenario_decision("d0", {{"d0.a", "kept0", 1}, {"d0.b", "kept0", 0}}));
  scenario.nodes.push_back(test::scenario_node("kept0", NodeKind::consequence, "d1"));
  const ScenarioRun run = resumed(scenario, recorded({"d1.b", "d2.a"}));
  CHECK(run.ways.empty());
  const ScenarioRun done = finished(scenario, run);
  CHECK(is_completed(done));
  CHECK(done.ways[0].taken.front().node == NodeId("d0"));
}

TEST_CASE("a choice whose condition no longer holds is asked again", "[learn][scenario][migration]") {
  Scenario scenario = test::remembering_scenario();
  node_of(scenario, "d1").choices[1].when = {{.variable = 0, .comparison = Comparison::is, .value = 1}};
  const ScenarioRun run = resumed(scenario, recorded({"d1.b", "d2.a"}));
  CHECK(run.ways[0].taken.empty());
}

TEST_CASE("a safe ending and a read debrief stay, even where the way to them is gone", "[learn][scenario][migration]") {
  Records records = recorded({"d1.a", "d2.a"});
  records.push_back(DebriefRead{.lesson = lesson, .session = SessionId{}, .attempt = 1});
  Scenario scenario = test::small_scenario();
  for (ScenarioChoice& choice : node_of(scenario, "d1").choices) choice.id = ChoiceId(choice.id.text() + ".new");
  const ScenarioRun run = resumed(scenario, records);
  CHECK(run.ways[0].taken.empty());
  CHECK(is_completed(run));
  CHECK(finished(scenario, run).phase == ScenarioPhase::done);
}

TEST_CASE("where the hazard picture is gone, its answers are passed over", "[learn][scenario][migration]") {
  Scenario scenario = test::small_scenario();
  scenario.hazard = {};
  const ScenarioRun run = resumed(scenario, recorded({"d1.a", "d2.a"}));
  CHECK(run.node == NodeId("safe"));
  CHECK(run.hazard_answers.empty());
}

TEST_CASE("a question of the debrief that is gone does not hold up the end", "[learn][scenario][migration]") {
  Records records = recorded({"d1.a", "d2.a"});
  records.push_back(ItemAnswered{.lesson = lesson,
                                 .session = SessionId{},
                                 .attempt = 0,
                                 .item = ItemId("q0"),
                                 .response = {"q0.a"},
                                 .correct = true});
  const Scenario scenario = test::small_scenario();
  CHECK(is_completed(finished(scenario, resumed(scenario, records))));
}
