#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "learn/scenario.h"

namespace mamori::test {

inline ScenarioSentence sentence(const std::string& id) {
  return {.id = SentenceId(id), .text = plain_text("ぶん"), .source = "case 1"};
}

inline ScenarioNode scenario_node(const std::string& id, NodeKind kind, const std::string& next = "") {
  ScenarioNode node;
  node.id = NodeId(id);
  node.kind = kind;
  node.picture = "scenes/office-desk";
  node.alt = plain_text("え");
  node.sentences = {sentence(id + ".s1"), sentence(id + ".s2")};
  node.next = NodeId(next);
  return node;
}

inline ScenarioNode scenario_ending(const std::string& id, EndingKind ending) {
  ScenarioNode node = scenario_node(id, NodeKind::ending);
  node.ending = ending;
  node.title = plain_text("おわり");
  return node;
}

struct ChoiceSketch {
  std::string id;
  std::string next;
  int points = 0;
};

inline ScenarioNode scenario_decision(const std::string& id, const std::vector<ChoiceSketch>& choices) {
  ScenarioNode node = scenario_node(id, NodeKind::decision);
  for (const ChoiceSketch& sketch : choices) {
    ScenarioChoice choice;
    choice.id = ChoiceId(sketch.id);
    choice.next = NodeId(sketch.next);
    choice.points = sketch.points;
    choice.text = plain_text("する");
    choice.source = "T 1-2";
    node.choices.push_back(std::move(choice));
  }
  return node;
}

inline HazardQuestion hazard_question(const std::string& id) {
  HazardQuestion question{.prompt = plain_text("どれ"), .options = {}};
  for (const char* letter : {"a", "b", "c"}) {
    question.options.push_back({.id = ChoiceId(id + "." + letter),
                                .correct = *letter == 'a',
                                .text = plain_text("こたえ"),
                                .reason = plain_text("わけ")});
  }
  return question;
}

inline RecheckQuestion recheck_question(const std::string& id) {
  RecheckQuestion question{.id = ItemId(id), .question = plain_text("どれ"), .source = "T 1-2", .options = {}};
  for (const char* letter : {"a", "b", "c"}) {
    question.options.push_back({.id = OptionId(id + "." + letter),
                                .correct = *letter == 'b',
                                .text = plain_text("こたえ"),
                                .reason = plain_text("わけ")});
  }
  return question;
}

// Ten nodes: d1 (either way to d2) → safe, or lost → d3 → recovered or incident. Six paths, no fault.
inline Scenario small_scenario() {
  Scenario scenario;
  scenario.id = ScenarioId("small");
  scenario.case_number = 1;
  scenario.badge = ScenarioBadge::feared;
  scenario.minutes = 5;
  scenario.role = sentence("role");
  scenario.goal = sentence("goal");
  scenario.sources = {"case 1"};
  scenario.hazard.picture = "scenes/bicycle-basket";
  scenario.hazard.situation = {sentence("h.s1")};
  for (int at = 0; at < 5; ++at) {
    scenario.hazard.spots.push_back({.id = HazardId("h." + std::to_string(at)),
                                     .shape = HazardRect{.x = at * 50.0, .y = 10, .width = 40, .height = 40},
                                     .real = at < 4,
                                     .text = plain_text("もの"),
                                     .reason = plain_text("わけ")});
  }
  scenario.hazard.key_point = hazard_question("h.k");
  scenario.hazard.action = hazard_question("h.a");
  scenario.hazard.motto = sentence("h.motto");
  scenario.start = NodeId("start");
  scenario.nodes = {scenario_node("start", NodeKind::story, "d1"),
                    scenario_decision("d1", {{"d1.a", "kept", 2}, {"d1.b", "risked", 0}}),
                    scenario_node("kept", NodeKind::consequence, "d2"),
                    scenario_node("risked", NodeKind::consequence, "d2"),
                    scenario_decision("d2", {{"d2.a", "safe", 1}, {"d2.b", "lost", 0}}),
                    scenario_node("lost", NodeKind::consequence, "d3"),
                    scenario_decision("d3", {{"d3.a", "recovered", 3}, {"d3.b", "incident", 0}}),
                    scenario_ending("safe", EndingKind::safe),
                    scenario_ending("recovered", EndingKind::recovered),
                    scenario_ending("incident", EndingKind::incident)};
  scenario.debrief.turning_point = NodeId("d2");
  scenario.debrief.happened = {sentence("d.s1")};
  scenario.debrief.timeline = {{.time = plain_text("5:00"), .text = plain_text("とき"), .turning = true}};
  scenario.debrief.rules = {{.text = plain_text("きまり"), .source = "T 1-2", .checklist_item = "1-2"}};
  scenario.debrief.staff_controls = {{.text = plain_text("ひと"), .source = "T 1-2"}};
  scenario.debrief.office_controls = {{.text = plain_text("みせ"), .source = "T 5-3"}};
  scenario.debrief.motto = sentence("d.motto");
  scenario.debrief.rechecks = {recheck_question("q1"), recheck_question("q2")};
  return scenario;
}

inline ScenarioNode& node_of(Scenario& scenario, const char* id) {
  return *std::find_if(scenario.nodes.begin(), scenario.nodes.end(),
                       [&](const ScenarioNode& node) { return node.id == NodeId(id); });
}

// The small one with a memory: d1.a writes into the log (flag 0), both choices of d1 count (count 1). Who has logged
// goes from `lost` straight to d3; others come by `unlogged` and may still choose d3.c there. No fault.
inline Scenario remembering_scenario() {
  Scenario scenario = small_scenario();
  scenario.variables = {{.id = VariableId("logged")},
                        {.id = VariableId("asked"), .kind = VariableKind::count, .start = 0, .most = 2}};
  const auto guard = [&](const char* text) { return parse_guard(text, scenario.variables).value(); };
  const auto effects = [&](const char* text) { return parse_effects(text, scenario.variables).value(); };
  node_of(scenario, "d1").choices[0].set = effects("logged; asked +1");
  node_of(scenario, "risked").set = effects("asked +2");
  node_of(scenario, "lost").branches = {{.when = guard("logged and asked below 2"), .next = NodeId("d3")}};
  node_of(scenario, "lost").next = NodeId("unlogged");
  scenario.nodes.push_back(scenario_node("unlogged", NodeKind::story, "d3"));
  ScenarioNode& last = node_of(scenario, "d3");
  last.choices.push_back(last.choices[1]);
  last.choices[2].id = ChoiceId("d3.c");
  last.choices[2].when = guard("not logged");
  last.choices[2].points = 4;
  last.choices[2].next = NodeId("recovered");
  return scenario;
}

// Five nodes, one decision, two endings, no hazard picture, a debrief of three pages.
inline Scenario short_scenario() {
  Scenario scenario = small_scenario();
  scenario.kind = ScenarioKind::short_scene;
  scenario.case_number = 0;
  scenario.badge.reset();
  scenario.minutes = 3;
  scenario.sources = {"N(3)1"};
  scenario.hazard = {};
  scenario.nodes = {scenario_node("start", NodeKind::story, "d1"),
                    scenario_decision("d1", {{"d1.a", "safe", 2}, {"d1.b", "risked", 0}}),
                    scenario_node("risked", NodeKind::consequence, "near-miss"),
                    scenario_ending("safe", EndingKind::safe), scenario_ending("near-miss", EndingKind::near_miss)};
  scenario.debrief.turning_point = NodeId("d1");
  scenario.debrief.happened.clear();
  scenario.debrief.timeline.clear();
  scenario.debrief.staff_controls.clear();
  scenario.debrief.office_controls.clear();
  scenario.debrief.rechecks.pop_back();
  return scenario;
}

// A ladder of decisions, each way up by a consequence: `nodes` nodes or a few less.
inline Scenario tall_scenario(int nodes) {
  Scenario scenario = small_scenario();
  scenario.nodes.clear();
  const int steps = (nodes - 2) / 3;
  scenario.start = NodeId("d0");
  scenario.debrief.turning_point = NodeId("d0");
  for (int i = 0; i < steps; ++i) {
    const std::string number = std::to_string(i);
    const std::string next = i + 1 < steps ? "d" + std::to_string(i + 1) : "safe";
    scenario.nodes.push_back(scenario_decision(
        "d" + number, {{"d" + number + ".a", "kept" + number, 1}, {"d" + number + ".b", "risked" + number, 0}}));
    scenario.nodes.push_back(scenario_node("kept" + number, NodeKind::consequence, next));
    scenario.nodes.push_back(
        scenario_node("risked" + number, NodeKind::consequence, i + 1 < steps ? next : std::string("recovered")));
  }
  scenario.nodes.push_back(scenario_ending("safe", EndingKind::safe));
  scenario.nodes.push_back(scenario_ending("recovered", EndingKind::recovered));
  return scenario;
}

}  // namespace mamori::test
