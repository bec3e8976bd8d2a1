// Case 1 walked to every end as a learner would, through the real rules.
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "base/files.h"
#include "learn/scenario_check.h"
#include "learn/scenario_run.h"
#include "load/scenario_xml.h"

using namespace mamori;

namespace {

Scenario case_01() {
  auto loaded = load_scenario(to_path(MAMORI_SOURCE_DIR) / "scenarios" / "case-01.xml", "case-01.xml");
  return std::move(loaded.value).value();
}

// Presses «next», answering hazard rounds and debrief questions rightly, until `ready` holds.
template <class Ready>
void go_on(const Scenario& scenario, ScenarioRun& run, Records& records, Ready ready) {
  const auto give = [&](const ScenarioInput& input) {
    ScenarioStep next = step(scenario, run, input);
    run = std::move(next.run);
    records.insert(records.end(), next.records.begin(), next.records.end());
  };
  const auto right = [](const HazardQuestion& question) {
    return std::find_if(question.options.begin(), question.options.end(), [](const auto& one) { return one.correct; })
        ->id.text();
  };
  while (!ready()) {
    const ScenarioRun before = run;
    if (run.phase == ScenarioPhase::hazard && !run.round_answered) {
      std::vector<std::string> chosen;
      for (const HazardSpot& spot : scenario.hazard.spots) {
        if (run.round == 1 && spot.real && chosen.size() < HazardPrediction::most_taps)
          chosen.push_back(spot.id.text());
      }
      if (run.round == 2) chosen = {right(scenario.hazard.key_point)};
      if (run.round == 3) chosen = {right(scenario.hazard.action)};
      give(AnswerHazard{chosen});
    } else if (run.phase == ScenarioPhase::debrief && run.debrief_page == DebriefPage::recheck) {
      for (const RecheckOption& option : scenario.debrief.rechecks[run.recheck].options) {
        if (option.correct) give(AnswerRecheck{option.id});
      }
    }
    give(Advance{});
    REQUIRE_FALSE(run == before);
  }
}

}  // namespace

TEST_CASE("every way through case 1 ends, is judged choice by choice and can be resumed", "[load][scenario]") {
  const Scenario scenario = case_01();
  std::set<NodeId> met;
  std::set<EndingKind> endings;
  for (const ScenarioPath& path : paths_of(scenario)) {
    ScenarioRun run = begin_scenario(scenario, LessonId("orientation.c1"), SessionId{});
    Records records;
    for (const ChoiceId& choice : path) {
      go_on(scenario, run, records, [&] { return may_choose(scenario, run); });
      ScenarioStep chosen = step(scenario, run, Choose{choice});
      REQUIRE(chosen.run.ways.back().taken.back().choice == choice);
      run = std::move(chosen.run);
      records.insert(records.end(), chosen.records.begin(), chosen.records.end());
      const auto resumed = resume_scenario(scenario, run.lesson, run.session, records);
      CHECK(resumed == run);
      go_on(scenario, run, records, [&] { return run.phase == ScenarioPhase::judgement; });
      CHECK(judged_choice(run)->choice == choice);
    }
    go_on(scenario, run, records, [&] { return run.phase == ScenarioPhase::done; });
    for (const NodeId& node : visited_nodes(run)) met.insert(node);
    const EndingKind ending = *scenario.find(run.ways.back().ending)->ending;
    endings.insert(ending);
    CHECK(is_completed(run) == (ending == EndingKind::safe));
    CHECK(suggested_replay(scenario, run).empty() == (ending == EndingKind::safe));
    const auto score = score_of(scenario, run.ways.back());
    CHECK(score.possible >= score.points);
  }
  CHECK(met.size() == scenario.nodes.size());
  CHECK(endings.size() == 4);
}

TEST_CASE("every unsafe way through case 1 has a replay that reaches the safe ending", "[load][scenario]") {
  const Scenario scenario = case_01();
  for (const ScenarioPath& path : paths_of(scenario)) {
    ScenarioRun run = begin_scenario(scenario, LessonId("orientation.c1"), SessionId{});
    Records records;
    for (const ChoiceId& choice : path) {
      go_on(scenario, run, records, [&] { return may_choose(scenario, run); });
      run = step(scenario, run, Choose{choice}).run;
    }
    go_on(scenario, run, records, [&] { return run.phase == ScenarioPhase::ending; });
    if (run.safe_reached) continue;
    run = step(scenario, run, ReplayFrom{suggested_replay(scenario, run)}).run;
    go_on(scenario, run, records, [&] { return may_choose(scenario, run); });
    const ScenarioNode& decision = *scenario.find(run.node);
    for (const ScenarioChoice& choice : decision.choices) {
      if (choice.points == decision.best_points()) run = step(scenario, run, Choose{choice.id}).run;
    }
    CHECK(run.safe_reached);
  }
}

TEST_CASE("case 1 tells both duties of the law and stays with «管理者»", "[load][scenario]") {
  const Scenario scenario = case_01();
  const auto& rules = scenario.debrief.rules;
  const auto says = [&](const char* source, const char* text) {
    return std::any_of(rules.begin(), rules.end(), [&](const DebriefRule& rule) {
      return rule.source == source && rule.text.plain().find(text) != std::string::npos;
    });
  };
  CHECK(says("law 26", "1人分でも"));
  CHECK(says("law 26", "3日から5日"));
  CHECK(says("law 26", "30日"));
  CHECK(says("law 26", "暗号化"));
  CHECK(says("K 5 P.17", "すぐに管理者に言います"));
  CHECK(scenario.badge == ScenarioBadge::feared);
  CHECK(scenario.debrief.motto.text == scenario.hazard.motto.text);
}
