#include "learn/scenario_check.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>
#include <string>

#include "scenario_fixture.h"

using namespace mamori;
using mamori::test::remembering_scenario;
using mamori::test::short_scenario;
using mamori::test::small_scenario;

namespace {

ScenarioNode& node(Scenario& scenario, const char* id) {
  return mamori::test::node_of(scenario, id);
}

struct Fault {
  const char* name;
  std::function<void(Scenario&)> make;
  const char* id;       // where it must be found
  const char* message;  // part of what must be said
};

void check_found(const Fault& fault, Scenario scenario) {
  INFO(fault.name);
  fault.make(scenario);
  const auto findings = check_scenario(scenario);
  CHECK(std::any_of(findings.begin(), findings.end(), [&](const ScenarioFinding& finding) {
    return finding.id == fault.id && finding.message.find(fault.message) != std::string::npos;
  }));
}

}  // namespace

TEST_CASE("a scenario without faults has no findings and its shape is counted", "[learn][scenario]") {
  const Scenario scenario = small_scenario();
  for (const ScenarioFinding& finding : check_scenario(scenario)) FAIL_CHECK(finding.id + ": " + finding.message);
  const ScenarioShape shape = shape_of(scenario);
  CHECK(shape.nodes == 10);
  CHECK(shape.decisions == 3);
  CHECK(shape.endings == 3);
  CHECK(shape.paths == 6);
  CHECK(shape.fewest_decisions == 2);
  CHECK(shape.most_decisions == 3);
}

TEST_CASE("each fault of a scenario is found where it stands", "[learn][scenario]") {
  const Fault faults[] = {
      {"dangling next", [](Scenario& s) { node(s, "kept").next = NodeId("nowhere"); }, "kept", "unknown node"},
      {"dangling choice", [](Scenario& s) { node(s, "d1").choices[0].next = NodeId("nowhere"); }, "d1.a",
       "unknown node"},
      {"dead end", [](Scenario& s) { node(s, "kept").next = NodeId(); }, "kept", "dead end"},
      {"unreachable", [](Scenario& s) { node(s, "d1").choices[0].next = NodeId("risked"); }, "kept",
       "cannot be reached"},
      {"ring of stories", [](Scenario& s) { node(s, "kept").next = NodeId("kept"); }, "kept", "ring"},
      {"loop without exit",
       [](Scenario& s) {
         for (ScenarioChoice& choice : node(s, "d3").choices) choice.next = NodeId("lost");
       },
       "d3", "no way leads"},
      {"no safe ending", [](Scenario& s) { node(s, "safe").ending = EndingKind::near_miss; }, "small",
       "no safe ending"},
      {"no recovery", [](Scenario& s) { node(s, "recovered").ending = EndingKind::incident; }, "small",
       "no recovered ending"},
      {"unknown start", [](Scenario& s) { s.start = NodeId("nowhere"); }, "small", "start"},
      {"too few nodes", [](Scenario& s) { s.nodes.resize(7); }, "small", "not 8 to 14"},
      {"judged before seen", [](Scenario& s) { node(s, "d1").choices[0].next = NodeId("d2"); }, "d1.a", "seen first"},
      {"two best choices", [](Scenario& s) { node(s, "d1").choices[1].points = 2; }, "d1", "one best choice"},
      {"long sentence", [](Scenario& s) { node(s, "kept").sentences[0].text = plain_text(std::string(41, 'a')); },
       "kept.s1", "41 characters"},
      {"long node",
       [](Scenario& s) {
         for (int i = 0; i < 6; ++i) node(s, "kept").sentences.push_back(test::sentence("long" + std::to_string(i)));
         for (ScenarioSentence& sentence : node(s, "kept").sentences) sentence.text = plain_text(std::string(40, 'a'));
       },
       "kept", "320 characters to read"},
      {"safe ending out of reach before the turning point",
       [](Scenario& s) {
         node(s, "safe").ending = EndingKind::near_miss;
         node(s, "d1").choices[0].next = NodeId("early");
         s.nodes.push_back(test::scenario_ending("early", EndingKind::safe));
         s.debrief.turning_point = NodeId("d3");
       },
       "d2", "before the turning point, but no way leads to a safe ending"},
      {"all lost at the turning point", [](Scenario& s) { node(s, "safe").ending = EndingKind::recovered; }, "d2",
       "is the turning point, but no way leads to a safe ending or a near miss"},
      {"case without its source", [](Scenario& s) { s.sources = {"law 23"}; }, "small", "'case 1' is missing"},
      {"unknown checklist item", [](Scenario& s) { s.debrief.rules[0].checklist_item = "2-3"; }, "small", "'2-3'"},
      {"negative points", [](Scenario& s) { node(s, "d1").choices[1].points = -1; }, "d1.b", "below 0"},
      {"telling length", [](Scenario& s) { node(s, "d1").choices[0].text = plain_text("するするするするする"); }, "d1",
       "twice as long"},
      {"same id twice", [](Scenario& s) { node(s, "d1").choices[1].id = ChoiceId("d1.a"); }, "d1.a", "used twice"},
      {"malformed id", [](Scenario& s) { s.hazard.spots[0].id = HazardId("the tablet"); }, "the tablet", "malformed"},
      {"spot outside", [](Scenario& s) { s.hazard.spots[4].shape = HazardCircle{.x = 390, .y = 50, .radius = 20}; },
       "h.4", "leaves"},
      {"spots overlap", [](Scenario& s) { s.hazard.spots[1].shape = s.hazard.spots[0].shape; }, "h.1", "overlaps h.0"},
      {"no decoy", [](Scenario& s) { s.hazard.spots.pop_back(); }, "small", "decoys"},
      {"two right key points", [](Scenario& s) { s.hazard.key_point.options[1].correct = true; }, "small",
       "exactly one right"},
      {"fact without source", [](Scenario& s) { s.debrief.happened[0].source.clear(); }, "d.s1", "source"},
      {"no turning point", [](Scenario& s) { s.debrief.timeline[0].turning = false; }, "small", "turning point"},
      {"turning point is no decision", [](Scenario& s) { s.debrief.turning_point = NodeId("lost"); }, "small",
       "no decision"},
      {"one recheck", [](Scenario& s) { s.debrief.rechecks.pop_back(); }, "small", "not 2 to 2"},
      {"recheck without answer", [](Scenario& s) { s.debrief.rechecks[0].options[1].correct = false; }, "q1",
       "exactly one"},
  };
  for (const Fault& fault : faults) check_found(fault, small_scenario());
}

TEST_CASE("a scenario that remembers is walked with every state, and its faults are found",
          "[learn][scenario][state]") {
  for (const ScenarioFinding& finding : check_scenario(remembering_scenario())) {
    FAIL_CHECK(finding.id + ": " + finding.message);
  }
  const Fault faults[] = {
      {"never offered",
       [](Scenario& s) {
         node(s, "d3").choices[2].when = {{0, Comparison::is, 1}, {1, Comparison::is, 2}};
       },
       "d3.c", "never comes true"},
      {"always offered",
       [](Scenario& s) {
         node(s, "d3").choices[2].when = {{1, Comparison::at_least, 0}};
       },
       "d3.c", "always holds"},
      {"way never taken", [](Scenario& s) { node(s, "lost").branches[0].when[1].comparison = Comparison::at_least; },
       "lost", "'d3' is never taken"},
      {"otherwise never taken", [](Scenario& s) { node(s, "lost").branches[0].when.clear(); }, "lost",
       "'unlogged' is never taken"},
      {"way to nowhere", [](Scenario& s) { node(s, "lost").branches[0].next = NodeId("nowhere"); }, "lost",
       "unknown node 'nowhere'"},
      {"way on from an ending", [](Scenario& s) { node(s, "safe").branches = node(s, "lost").branches; }, "safe",
       "only a story or consequence"},
      {"trap in one state", [](Scenario& s) { node(s, "unlogged").next = NodeId("unlogged"); }, "unlogged",
       "no way leads from here to an ending with not logged, asked 2"},
      {"one choice left",
       [](Scenario& s) {
         for (ScenarioChoice& choice : node(s, "d3").choices) choice.when = {{0, Comparison::is, 0}};
       },
       "d3", "fewer than two choices are open with logged, asked 1"},
      {"no best choice left",
       [](Scenario& s) {
         node(s, "d3").choices[0].when = {{0, Comparison::is, 0}};
       },
       "d3", "one best choice with points with logged"},
      {"nothing reads", [](Scenario& s) { node(s, "lost").branches[0].when.pop_back(); }, "asked",
       "dead variable: no condition reads it"},
      {"nothing sets",
       [](Scenario& s) {
         node(s, "risked").set.clear();
         node(s, "d1").choices[0].set.pop_back();
       },
       "asked", "dead variable: nothing sets it"},
      {"leaves its range", [](Scenario& s) { node(s, "risked").set[0].value = 3; }, "risked", "leaves the range"},
      {"choice leaves its range", [](Scenario& s) { node(s, "d1").choices[0].set[1].value = -1; }, "d1.a",
       "leaves the range"},
      {"starts outside", [](Scenario& s) { s.variables[1].start = 3; }, "asked", "starts outside"},
      {"same name twice", [](Scenario& s) { s.variables[1].id = VariableId("logged"); }, "logged", "stands twice"},
      {"safe ending out of reach in one state",
       [](Scenario& s) {
         node(s, "d2").choices[0].next = NodeId("kept2");
         s.nodes.push_back(test::scenario_node("kept2", NodeKind::consequence, "recovered"));
         node(s, "kept2").branches = {{.when = {{0, Comparison::is, 1}}, .next = NodeId("safe")}};
       },
       "d2", "a near miss with not logged"},
  };
  for (const Fault& fault : faults) check_found(fault, remembering_scenario());
}

TEST_CASE("each kind has bounds of its own", "[learn][scenario]") {
  for (const ScenarioFinding& finding : check_scenario(short_scenario()))
    FAIL_CHECK(finding.id + ": " + finding.message);
  const Fault faults[] = {
      {"a short scene as a case", [](Scenario& s) { s.kind = ScenarioKind::from_case; }, "small",
       "has 5 nodes, not 8 to 14"},
      {"a case without number", [](Scenario& s) { s.kind = ScenarioKind::from_case; }, "small", "from 1 to 12"},
      {"a case without badge", [](Scenario& s) { s.kind = ScenarioKind::from_case; }, "small", "badge"},
      {"a case without hazards", [](Scenario& s) { s.kind = ScenarioKind::from_case; }, "small",
       "needs a hazard picture"},
      {"a case without facts", [](Scenario& s) { s.kind = ScenarioKind::from_case; }, "small", "what happened"},
      {"a drill so small", [](Scenario& s) { s.kind = ScenarioKind::drill; }, "small", "has 1 decisions, not 3 to 6"},
      {"too long", [](Scenario& s) { s.minutes = 9; }, "small", "has 9 minutes, not 1 to 4"},
      {"no question", [](Scenario& s) { s.debrief.rechecks.clear(); }, "small", "has 0 questions"},
      {"no rule", [](Scenario& s) { s.debrief.rules.clear(); }, "small", "names no rule"},
  };
  for (const Fault& fault : faults) check_found(fault, short_scenario());
}

TEST_CASE("too many states are told instead of walked for ever", "[learn][scenario][state]") {
  Scenario scenario = remembering_scenario();
  scenario.variables[1].most = 1'000'000;
  node(scenario, "unlogged").next = NodeId("lost");
  node(scenario, "unlogged").set = {{.variable = 1, .adds = true, .value = 1}};
  const auto findings = check_scenario(scenario);
  CHECK(std::any_of(findings.begin(), findings.end(), [](const ScenarioFinding& finding) {
    return finding.id == "small" &&
           finding.message.find("more than 20000 pairs of node and state") != std::string::npos;
  }));
}

TEST_CASE("a scenario of 2,000 nodes is walked whole and its ways are counted", "[learn][scenario][large]") {
  const Scenario scenario = test::tall_scenario(2000);
  REQUIRE(scenario.nodes.size() == 2000);
  for (const ScenarioFinding& finding : check_scenario(scenario)) {
    const bool is_bound =
        finding.message.starts_with("has 2000 nodes") || finding.message.starts_with("has 666 decisions");
    if (!is_bound) FAIL_CHECK(finding.id + ": " + finding.message);
  }
  const ScenarioShape shape = shape_of(scenario);
  CHECK(shape.paths == most_counted);
  CHECK(shape.most_decisions == 666);
  CHECK(shape.most_nodes == 2 * 666 + 1);
}
