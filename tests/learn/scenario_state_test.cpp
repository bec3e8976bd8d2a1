#include "learn/scenario_state.h"

#include <catch2/catch.hpp>

#include "learn/scenario_run.h"
#include "scenario_fixture.h"

using namespace mamori;

namespace {

const std::vector<ScenarioVariable> variables = {
    {.id = VariableId("told")},
    {.id = VariableId("asked"), .kind = VariableKind::count, .start = 1, .most = 3},
    {.id = VariableId("mood"), .kind = VariableKind::level, .start = 1, .most = 2, .words = {"low", "middle", "high"}}};

bool holds_at(const char* guard, const ScenarioState& state) {
  return holds(parse_guard(guard, variables).value(), state);
}

ScenarioState after(const char* effects) {
  return applied(parse_effects(effects, variables).value(), start_state(variables), variables);
}

// A learner who presses «next» where nothing is asked.
struct Learner {
  Scenario scenario = test::remembering_scenario();
  ScenarioRun run = begin_scenario(scenario, LessonId("orientation.c1"), SessionId{});
  Records records;

  void give(const ScenarioInput& input) {
    ScenarioStep next = step(scenario, run, input);
    run = std::move(next.run);
    records.insert(records.end(), next.records.begin(), next.records.end());
  }

  void go_to_story() {
    for (const std::vector<std::string>& chosen : {std::vector<std::string>{"h.0"}, {"h.k.a"}, {"h.a.a"}, {}}) {
      give(Advance{});
      give(AnswerHazard{chosen});
    }
    give(Advance{});
  }

  void choose(const char* id) {
    while (!may_choose(scenario, run) && run.phase != ScenarioPhase::done) give(Advance{});
    give(Choose{ChoiceId(id)});
  }

  std::vector<std::string> offered() {
    while (!may_choose(scenario, run) && run.phase != ScenarioPhase::done) give(Advance{});
    std::vector<std::string> out;
    for (const ScenarioChoice& choice : shown_node(scenario, run)->choices) {
      if (holds(choice.when, shown_state(run))) out.push_back(choice.id.text());
    }
    return out;
  }
};

}  // namespace

TEST_CASE("guards compare flags, counts and levels", "[learn][scenario][state]") {
  CHECK(holds_at("told", {1, 0, 0}));
  CHECK(holds_at("not told", {0, 0, 0}));
  CHECK(holds_at("told and asked at-least 2 and mood is high", {1, 2, 2}));
  CHECK_FALSE(holds_at("told and asked at-least 2 and mood is high", {1, 1, 2}));
  CHECK(holds_at("mood below high", {0, 0, 1}));
  CHECK(holds_at("asked is-not 0", {0, 1, 0}));
}

TEST_CASE("effects set, add and stay in their range", "[learn][scenario][state]") {
  CHECK(after("told; asked +1; mood low") == ScenarioState{1, 2, 0});
  CHECK(after("asked 0; not told; mood +1") == ScenarioState{0, 0, 2});
  CHECK(after("asked +3") == ScenarioState{0, 3, 1});
  CHECK_FALSE(stays_in_range(parse_effects("asked +3", variables).value(), start_state(variables), variables));
  CHECK(stays_in_range(parse_effects("asked +2", variables).value(), start_state(variables), variables));
}

TEST_CASE("what is no condition or effect is told by its word", "[learn][scenario][state]") {
  for (const auto& [text, word] : {std::pair{"seen", "'seen'"},
                                   {"", "a condition is"},
                                   {"told and", "a condition is"},
                                   {"asked", "no flag"},
                                   {"asked over 2", "'over'"},
                                   {"asked is many", "'many'"},
                                   {"mood is 2", "'2'"},
                                   {"told is 1", "'1'"}}) {
    INFO(text);
    const auto guard = parse_guard(text, variables);
    REQUIRE_FALSE(guard);
    CHECK(guard.problem().message.find(word) != std::string::npos);
  }
  for (const auto& [text, word] : {std::pair{"seen", "'seen'"},
                                   {"told;", "an effect is"},
                                   {"asked", "no flag"},
                                   {"asked +x", "'+x'"},
                                   {"mood best", "'best'"},
                                   {"told 1", "'1'"}}) {
    INFO(text);
    const auto effects = parse_effects(text, variables);
    REQUIRE_FALSE(effects);
    CHECK(effects.problem().message.find(word) != std::string::npos);
  }
}

TEST_CASE("a story remembers what was chosen and offers and leads accordingly", "[learn][scenario][state]") {
  Learner careful;
  careful.go_to_story();
  careful.choose("d1.a");
  careful.choose("d2.b");
  CHECK(careful.offered() == std::vector<std::string>{"d3.a", "d3.b"});
  CHECK(visited_nodes(careful.run) ==
        std::vector<NodeId>{NodeId("start"), NodeId("d1"), NodeId("kept"), NodeId("d2"), NodeId("lost"), NodeId("d3")});
  const ScenarioRun before = careful.run;
  careful.give(Choose{ChoiceId("d3.c")});  // not offered
  CHECK(careful.run == before);
  careful.choose("d3.a");
  CHECK(score_of(careful.scenario, careful.run.ways.back()) == ScenarioScore{.points = 5, .possible = 6});

  Learner hasty;
  hasty.go_to_story();
  hasty.choose("d1.b");
  hasty.choose("d2.b");
  CHECK(hasty.offered() == std::vector<std::string>{"d3.a", "d3.b", "d3.c"});
  CHECK(shown_state(hasty.run) == ScenarioState{0, 2});
  CHECK(visited_nodes(hasty.run)[5] == NodeId("unlogged"));
  hasty.choose("d3.a");
  CHECK(score_of(hasty.scenario, hasty.run.ways.back()) == ScenarioScore{.points = 3, .possible = 7});
  while (hasty.run.phase != ScenarioPhase::judgement) hasty.give(Advance{});
  CHECK(judged_state(hasty.run) == ScenarioState{0, 2});
}

TEST_CASE("a replay begins with the values that were there, and resuming brings them back",
          "[learn][scenario][state]") {
  Learner learner;
  learner.go_to_story();
  for (const char* id : {"d1.b", "d2.b", "d3.b"}) learner.choose(id);
  while (learner.run.phase != ScenarioPhase::ending) learner.give(Advance{});
  learner.give(ReplayFrom{NodeId("d3")});
  CHECK(shown_state(learner.run) == ScenarioState{0, 2});
  learner.give(Advance{});
  CHECK(learner.offered().size() == 3);
  learner.choose("d3.c");
  const ScenarioRun resumed =
      resume_scenario(learner.scenario, learner.run.lesson, learner.run.session, learner.records);
  CHECK(resumed == learner.run);
  CHECK(resumed.ways.back().trail.back().state == ScenarioState{0, 2});
}

TEST_CASE("a short scene begins with its story and skips the pages it does not have", "[learn][scenario]") {
  const Scenario scenario = test::short_scenario();
  CHECK(debrief_pages(scenario) ==
        std::vector<DebriefPage>{DebriefPage::rules, DebriefPage::motto, DebriefPage::recheck});
  Learner learner;
  learner.scenario = scenario;
  learner.give(Advance{});
  CHECK(learner.run.phase == ScenarioPhase::story);
  learner.choose("d1.a");
  while (learner.run.phase != ScenarioPhase::debrief) learner.give(Advance{});
  CHECK(learner.run.debrief_page == DebriefPage::rules);
  learner.give(LookBack{});
  CHECK(learner.run.debrief_page == DebriefPage::rules);
  learner.give(Advance{});
  learner.give(Advance{});
  learner.give(AnswerRecheck{OptionId("q1.b")});
  learner.give(Advance{});
  CHECK(is_completed(learner.run));
  CHECK(resume_scenario(scenario, learner.run.lesson, learner.run.session, learner.records) == learner.run);
}
