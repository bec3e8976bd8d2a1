#include "learn/scenario_check.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>
#include <string>

#include "scenario_fixture.h"

using namespace mamori;
using mamori::test::small_scenario;

namespace {

ScenarioNode& node(Scenario& scenario, const char* id) {
  return *std::find_if(scenario.nodes.begin(), scenario.nodes.end(),
                       [&](const ScenarioNode& one) { return one.id == NodeId(id); });
}

struct Fault {
  const char* name;
  std::function<void(Scenario&)> make;
  const char* id;       // where it must be found
  const char* message;  // part of what must be said
};

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
      {"one recheck", [](Scenario& s) { s.debrief.rechecks.pop_back(); }, "small", "two questions"},
      {"recheck without answer", [](Scenario& s) { s.debrief.rechecks[0].options[1].correct = false; }, "q1",
       "exactly one"},
  };
  for (const Fault& fault : faults) {
    INFO(fault.name);
    Scenario scenario = small_scenario();
    fault.make(scenario);
    const auto findings = check_scenario(scenario);
    CHECK(std::any_of(findings.begin(), findings.end(), [&](const ScenarioFinding& finding) {
      return finding.id == fault.id && finding.message.find(fault.message) != std::string::npos;
    }));
  }
}

TEST_CASE("source tags follow the grammar of the sources", "[learn][scenario]") {
  for (const char* tag : {"T 1-2", "K 3-2-1) P.7", "N(8)①2", "N(6)", "case 5", "law 22"}) CHECK(is_source_tag(tag));
  for (const char* tag : {"", "T", "T ", "case", "page 5", "law", "N()"}) CHECK_FALSE(is_source_tag(tag));
}
