#include "learn/scenario_run.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>

#include "scenario_fixture.h"

using namespace mamori;
using mamori::test::small_scenario;

namespace {

// A learner at the scenario, and all that was recorded.
struct Learner {
  Scenario scenario = small_scenario();
  ScenarioRun run = begin_scenario(scenario, LessonId("orientation.c1"), SessionId{});
  Records records;

  Records give(const ScenarioInput& input) {
    ScenarioStep next = step(scenario, run, input);
    run = std::move(next.run);
    records.insert(records.end(), next.records.begin(), next.records.end());
    return next.records;
  }

  void advance_while(ScenarioPhase phase) {
    while (run.phase == phase) {
      const ScenarioRun before = run;
      give(Advance{});
      if (run == before) return;
    }
  }

  void predict_hazards() {
    give(Advance{});
    for (const std::vector<std::string>& chosen :
         {std::vector<std::string>{"h.0", "h.1", "h.2"}, {"h.k.a"}, {"h.a.b"}, {}}) {
      give(AnswerHazard{chosen});
      give(Advance{});
    }
  }

  void choose(const char* id) {
    while (!may_choose(scenario, run)) give(Advance{});
    give(Choose{ChoiceId(id)});
  }

  void walk(std::initializer_list<const char*> choices) {
    for (const char* id : choices) choose(id);
    while (run.phase != ScenarioPhase::ending) give(Advance{});
  }

  void read_debrief() {
    advance_while(ScenarioPhase::ending);
    advance_while(ScenarioPhase::debrief);
    for (const char* option : {"q1.b", "q2.a"}) {
      give(AnswerRecheck{OptionId(option)});
      give(Advance{});
    }
    while (run.phase == ScenarioPhase::debrief) give(Advance{});
  }

  template <class Kind>
  std::vector<Kind> recorded() const {
    std::vector<Kind> out;
    for (const Payload& payload : records) {
      if (const auto* kind = std::get_if<Kind>(&payload)) out.push_back(*kind);
    }
    return out;
  }
};

}  // namespace

TEST_CASE("hazard prediction goes through four rounds and records each answer once", "[learn][scenario]") {
  Learner learner;
  learner.give(Advance{});
  REQUIRE(learner.run.phase == ScenarioPhase::hazard);
  CHECK(learner.give(Advance{}).empty());
  CHECK(learner.give(AnswerHazard{{"h.0", "h.1", "h.2", "h.3"}}).empty());
  CHECK(learner.give(AnswerHazard{{"h.0", "h.0"}}).empty());
  CHECK(learner.give(AnswerHazard{{"unknown"}}).empty());
  CHECK(learner.run.round == 1);

  learner.give(AnswerHazard{{"h.0", "h.1", "h.4"}});
  CHECK(learner.give(AnswerHazard{{"h.0", "h.1", "h.2"}}).empty());
  learner.give(Advance{});
  learner.give(AnswerHazard{{"h.k.a"}});
  learner.give(Advance{});
  learner.give(AnswerHazard{{"h.a.b"}});
  learner.give(Advance{});
  learner.give(AnswerHazard{});
  learner.give(Advance{});

  const auto answers = learner.recorded<HazardAnswered>();
  REQUIRE(answers.size() == 4);
  CHECK_FALSE(answers[0].correct);  // the decoy
  CHECK(answers[1].correct);
  CHECK_FALSE(answers[2].correct);
  CHECK(answers[3].round == 4);
  CHECK(answers[3].correct);
  CHECK(learner.run.phase == ScenarioPhase::story);
}

TEST_CASE("three dangers of four are a full first round", "[learn][scenario]") {
  Learner learner;
  learner.predict_hazards();
  CHECK(learner.recorded<HazardAnswered>().front().correct);
}

TEST_CASE("a choice shows its consequence before it is judged", "[learn][scenario]") {
  Learner learner;
  learner.predict_hazards();
  learner.choose("d1.b");
  CHECK(learner.run.phase == ScenarioPhase::story);
  CHECK(learner.run.node == NodeId("risked"));
  CHECK(shown_sentences(learner.scenario, learner.run) == 1);
  learner.give(Advance{});
  CHECK(shown_sentences(learner.scenario, learner.run) == 2);
  learner.give(Advance{});
  CHECK(learner.run.phase == ScenarioPhase::judgement);
  CHECK(judged_choice(learner.run) == TakenChoice{NodeId("d1"), ChoiceId("d1.b")});
  learner.give(Advance{});
  CHECK(learner.run.node == NodeId("d2"));
}

TEST_CASE("looking back shows the way with its answers locked", "[learn][scenario]") {
  Learner learner;
  learner.predict_hazards();
  learner.choose("d1.b");
  learner.give(LookBack{});
  CHECK(shown_node(learner.scenario, learner.run)->id == NodeId("d1"));
  CHECK(locked_choice(learner.run) == ChoiceId("d1.b"));
  CHECK_FALSE(may_choose(learner.scenario, learner.run));
  CHECK(learner.give(Choose{ChoiceId("d1.a")}).empty());
  for (int more = 0; more < 5; ++more) learner.give(LookBack{});
  CHECK(shown_node(learner.scenario, learner.run)->id == NodeId("start"));
  learner.give(LookForward{});
  learner.give(Advance{});
  CHECK(shown_node(learner.scenario, learner.run)->id == NodeId("risked"));
  CHECK(learner.recorded<ChoiceMade>().size() == 1);
}

TEST_CASE("points weigh the decisions that were met", "[learn][scenario]") {
  Learner learner;
  learner.predict_hazards();
  learner.walk({"d1.a", "d2.b", "d3.a"});
  const auto endings = learner.recorded<EndingReached>();
  REQUIRE(endings.size() == 1);
  CHECK(endings[0].ending == EndingKind::recovered);
  CHECK(endings[0].points == 5);
  CHECK(endings[0].points_possible == 6);
  CHECK(endings[0].attempt == 1);
  CHECK_FALSE(endings[0].exploration);
}

TEST_CASE("replay from the decisive moment is exploration and leaves the first way alone", "[learn][scenario]") {
  Learner learner;
  learner.predict_hazards();
  CHECK(learner.give(ReplayFrom{NodeId("d1")}).empty());
  learner.walk({"d1.b", "d2.b", "d3.b"});
  CHECK(suggested_replay(learner.scenario, learner.run) == NodeId("d2"));
  const ScenarioWay first = learner.run.ways.front();

  learner.give(ReplayFrom{NodeId("d2")});
  CHECK(learner.run.node == NodeId("d2"));
  learner.walk({"d2.a"});
  CHECK(learner.run.ways.front() == first);
  CHECK(suggested_replay(learner.scenario, learner.run).empty());

  const auto choices = learner.recorded<ChoiceMade>();
  REQUIRE(choices.size() == 4);
  CHECK(std::none_of(choices.begin(), choices.end() - 1, [](const ChoiceMade& made) { return made.exploration; }));
  CHECK(choices[3].exploration);
  CHECK(choices[3].attempt == 2);
  const auto endings = learner.recorded<EndingReached>();
  REQUIRE(endings.size() == 2);
  CHECK(endings[1].exploration);
  CHECK(endings[1].points == 1);  // with d1.b, kept from the first way
  CHECK(endings[1].points_possible == 3);
}

TEST_CASE("only a read debrief and a safe ending complete the scenario", "[learn][scenario]") {
  Learner learner;
  learner.predict_hazards();
  learner.walk({"d1.a", "d2.b", "d3.a"});
  learner.read_debrief();
  REQUIRE(learner.run.phase == ScenarioPhase::done);
  CHECK_FALSE(is_completed(learner.run));
  learner.give(ReplayFrom{NodeId("d2")});
  learner.walk({"d2.a"});
  CHECK(is_completed(learner.run));
}

TEST_CASE("the debrief is recorded once, however often it is read", "[learn][scenario]") {
  Learner learner;
  learner.predict_hazards();
  learner.walk({"d1.a", "d2.a"});
  CHECK_FALSE(is_completed(learner.run));
  learner.read_debrief();
  CHECK(is_completed(learner.run));
  learner.give(OpenDebrief{});
  CHECK(learner.run.debrief_page == DebriefPage::happened);
  for (int page = 0; page < 20; ++page) learner.give(Advance{});
  CHECK(learner.run.phase == ScenarioPhase::done);
  CHECK(learner.recorded<DebriefRead>().size() == 1);
}

TEST_CASE("a debrief question takes one answer and holds up the way until then", "[learn][scenario]") {
  Learner learner;
  learner.predict_hazards();
  learner.walk({"d1.a", "d2.a"});
  for (int page = 0; page < 20; ++page) learner.give(Advance{});
  REQUIRE(learner.run.debrief_page == DebriefPage::recheck);
  CHECK(learner.give(AnswerRecheck{OptionId("q2.a")}).empty());
  CHECK(learner.give(AnswerRecheck{OptionId("q1.a")}).size() == 1);
  CHECK(learner.give(AnswerRecheck{OptionId("q1.b")}).empty());
  const auto answers = learner.recorded<ItemAnswered>();
  REQUIRE(answers.size() == 1);
  CHECK(answers[0].attempt == 0);
  CHECK_FALSE(answers[0].correct);
  learner.give(LookBack{});
  CHECK(learner.run.debrief_page == DebriefPage::motto);
  CHECK(learner.recorded<ItemAnswered>().size() == 1);
}

TEST_CASE("resuming from any record gives the run of the learner who never left", "[learn][scenario]") {
  Learner learner;
  std::map<std::size_t, ScenarioRun> after;  // by number of records
  const auto note = [&] { after[learner.records.size()] = learner.run; };
  learner.give(Advance{});
  for (const std::vector<std::string>& chosen : {std::vector<std::string>{"h.0", "h.4"}, {"h.k.b"}, {"h.a.a"}, {}}) {
    learner.give(AnswerHazard{chosen});
    note();
    learner.give(Advance{});
  }
  for (const char* id : {"d1.b", "d2.b", "d3.b"}) {
    learner.choose(id);
    note();
  }
  while (learner.run.phase != ScenarioPhase::ending) learner.give(Advance{});
  learner.give(ReplayFrom{NodeId("d3")});
  learner.choose("d3.a");
  note();
  while (learner.run.phase != ScenarioPhase::debrief) learner.give(Advance{});
  learner.advance_while(ScenarioPhase::debrief);
  learner.give(AnswerRecheck{OptionId("q1.b")});
  note();
  learner.give(ReplayFrom{NodeId("d1")});
  learner.choose("d1.a");
  note();
  learner.choose("d2.a");
  note();
  while (learner.run.phase != ScenarioPhase::debrief) learner.give(Advance{});
  learner.advance_while(ScenarioPhase::debrief);
  learner.give(AnswerRecheck{OptionId("q2.b")});
  note();
  learner.give(Advance{});
  note();
  REQUIRE(learner.run.phase == ScenarioPhase::done);

  REQUIRE(after.size() == 13);
  for (const auto& [count, run] : after) {
    INFO("after " << count << " records");
    const std::span<const Payload> records(learner.records.data(), count);
    CHECK(resume_scenario(learner.scenario, learner.run.lesson, learner.run.session, records) == run);
  }
}

TEST_CASE("resuming comes back to an ending that was reached over a consequence", "[learn][scenario]") {
  Learner learner;
  learner.scenario = test::short_scenario();
  learner.choose("d1.b");
  while (learner.recorded<EndingReached>().empty()) learner.give(Advance{});
  REQUIRE(learner.run.node == NodeId("near-miss"));
  CHECK(resume_scenario(learner.scenario, learner.run.lesson, learner.run.session, learner.records) == learner.run);
}

TEST_CASE("records of other lessons and of choices that are gone are passed over", "[learn][scenario]") {
  Learner learner;
  learner.predict_hazards();
  Records records = learner.records;
  records.push_back(
      ChoiceMade{.lesson = learner.run.lesson, .session = {}, .node = NodeId("d1"), .choice = ChoiceId("d1.gone")});
  records.push_back(
      ChoiceMade{.lesson = LessonId("other"), .session = {}, .node = NodeId("d1"), .choice = ChoiceId("d1.a")});
  const ScenarioRun run = resume_scenario(learner.scenario, learner.run.lesson, learner.run.session, records);
  CHECK(run.ways.back().taken.empty());
  CHECK(run.phase == ScenarioPhase::story);
}
