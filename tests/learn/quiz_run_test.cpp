#include "learn/quiz_run.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <string>

using namespace mamori;
using namespace std::chrono_literals;

namespace {

const QuizContext context{.lesson = LessonId("orientation.section-1"), .session = {}};

ItemOption option(const char* id, bool fixed = false) {
  return {.id = OptionId(id), .text = plain_text(id), .reason = plain_text("reason"), .fixed = fixed};
}

// Six pairs of parallel forms, t0-a … t5-b; the right option is always B. t0 is must-know.
Quiz make_quiz(int groups_asked = 6) {
  Quiz quiz;
  quiz.id = QuizId("section-1");
  quiz.groups_asked = groups_asked;
  for (int topic = 0; topic < 6; ++topic) {
    ParallelForms forms;
    for (const char* form : {"a", "b"}) {
      Item item;
      item.topic = "t" + std::to_string(topic);
      item.form = form;
      item.id = ItemId(item.topic + "-" + form);
      item.must_know = topic == 0;
      item.body = ChoiceBody{.options = {option("A"), option("B"), option("C")}, .correct = OptionId("B")};
      forms.items.push_back(item.id);
      quiz.items.push_back(std::move(item));
    }
    quiz.groups.push_back(std::move(forms));
  }
  return quiz;
}

std::string topic_of(const ItemId& item) {
  return item.text().substr(0, 2);
}

// Drives a run and gathers what it records.
struct Learner {
  const Quiz& quiz;
  QuizRun run;
  Records records = {};

  void input(const QuizInput& one) {
    QuizStep out = step(quiz, context, run, one);
    run = std::move(out.run);
    records.insert(records.end(), out.records.begin(), out.records.end());
  }
  void answer(const std::string& choice) {
    input(SelectOption{choice});
    input(ConfirmAnswer{2s});
  }
  std::vector<ItemAnswered> answered() const { return all<ItemAnswered>(); }
  std::vector<QuizFinished> finished() const { return all<QuizFinished>(); }

  template <class Kind>
  std::vector<Kind> all() const {
    std::vector<Kind> out;
    for (const Payload& record : records) {
      if (const auto* one = std::get_if<Kind>(&record)) out.push_back(*one);
    }
    return out;
  }
};

}  // namespace

TEST_CASE("of two parallel forms one is asked, and the other at the retest", "[learn][quiz]") {
  const Quiz quiz = make_quiz();
  const QuizRun first = begin(quiz, {.seed = 7});
  REQUIRE(first.plan.size() == 6);
  std::set<std::string> topics;
  for (const ItemId& item : first.plan) topics.insert(topic_of(item));
  CHECK(topics.size() == 6);

  const QuizRun retest = begin(quiz, {.seed = 8, .attempt = 2, .seen = first.plan});
  REQUIRE(retest.plan.size() == 6);
  for (const ItemId& item : retest.plan) {
    CHECK(std::find(first.plan.begin(), first.plan.end(), item) == first.plan.end());
  }

  // Both forms known: the one seen longest ago comes.
  std::vector<ItemId> seen = first.plan;
  seen.insert(seen.end(), retest.plan.begin(), retest.plan.end());
  const QuizRun third = begin(quiz, {.seed = 9, .attempt = 3, .seen = seen});
  CHECK(std::set(third.plan.begin(), third.plan.end()) == std::set(first.plan.begin(), first.plan.end()));
}

TEST_CASE("a quiz that asks a part of its topics never leaves out must-know and takes what was not seen",
          "[learn][quiz]") {
  const Quiz quiz = make_quiz(5);
  const QuizRun first = begin(quiz, {.seed = 3});
  REQUIRE(first.plan.size() == 5);
  std::set<std::string> asked;
  for (const ItemId& item : first.plan) asked.insert(topic_of(item));
  CHECK(asked.count("t0") == 1);

  const QuizRun next = begin(quiz, {.seed = 3, .attempt = 2, .seen = first.plan});
  std::set<std::string> next_asked;
  for (const ItemId& item : next.plan) next_asked.insert(topic_of(item));
  CHECK(next_asked.count("t0") == 1);
  for (int topic = 0; topic < 6; ++topic) {
    const std::string name = "t" + std::to_string(topic);
    if (asked.count(name) == 0) CHECK(next_asked.count(name) == 1);
  }
}

TEST_CASE("the seed fixes the order of questions and options, and another seed changes it", "[learn][quiz]") {
  const Quiz quiz = make_quiz();
  CHECK(begin(quiz, {.seed = 1}) == begin(quiz, {.seed = 1}));
  std::set<std::vector<ItemId>> plans;
  std::set<std::vector<std::string>> layouts;
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    const QuizRun run = begin(quiz, {.seed = seed});
    plans.insert(run.plan);
    layouts.insert(run.layout);
  }
  CHECK(plans.size() > 50);
  CHECK(layouts.size() == 6);
}

TEST_CASE("a fixed option keeps its place and an order question never begins in its right order", "[learn][quiz]") {
  Quiz quiz = make_quiz();
  for (Item& item : quiz.items) {
    item.body = ChoiceBody{.options = {option("A"), option("B"), option("C", true)}, .correct = OptionId("B")};
  }
  for (std::uint64_t seed = 0; seed < 20; ++seed) CHECK(begin(quiz, {.seed = seed}).layout.back() == "C");
  for (Item& item : quiz.items) {
    item.body = OrderBody{.options = {option("A"), option("B")}, .correct = {OptionId("B"), OptionId("A")}};
  }
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    CHECK(begin(quiz, {.seed = seed}).layout == std::vector<std::string>{"A", "B"});
  }
}

TEST_CASE("an answer is recorded once, with its confidence and time, and then stands", "[learn][quiz]") {
  const Quiz quiz = make_quiz();
  Learner learner{.quiz = quiz, .run = begin(quiz, {.seed = 1})};
  learner.input(ConfirmAnswer{1s});
  CHECK(learner.records.empty());
  learner.input(SelectOption{"no such option"});
  learner.input(SelectOption{"A"});
  learner.input(SelectOption{"B"});
  learner.input(SetConfidence{Confidence::unsure});
  learner.input(ConfirmAnswer{1500ms});
  REQUIRE(learner.run.phase == QuizPhase::answered);
  learner.input(SelectOption{"A"});
  learner.input(ConfirmAnswer{1s});
  REQUIRE(learner.records.size() == 1);
  const ItemAnswered answered = learner.answered().front();
  CHECK(answered.lesson == context.lesson);
  CHECK(answered.item == learner.run.plan.front());
  CHECK(answered.response == Response{"B"});
  CHECK(answered.correct);
  CHECK_FALSE(answered.repeat);
  CHECK(answered.confidence == Confidence::unsure);
  CHECK(answered.took == 1500ms);
}

TEST_CASE("wrong ones come back after the others, do not count, and stay until each was right once", "[learn][quiz]") {
  const Quiz quiz = make_quiz();
  Learner learner{.quiz = quiz, .run = begin(quiz, {.seed = 5})};
  const auto plan = learner.run.plan;
  for (std::size_t i = 0; i < plan.size(); ++i) {
    CHECK(learner.run.item == plan[i]);
    learner.answer(i == 1 || i == 3 ? "A" : "B");
    if (i + 1 < plan.size()) {
      CHECK(learner.finished().empty());
      learner.input(NextQuestion{});
    }
  }
  REQUIRE(learner.finished().size() == 1);
  const QuizFinished finished = learner.finished().front();
  CHECK(finished.right == 4);
  CHECK(finished.asked == 6);
  CHECK(finished.missed == std::vector{plan[1], plan[3]});
  CHECK_FALSE(finished.passed);

  learner.input(NextQuestion{});
  CHECK(learner.run.item == plan[1]);
  CHECK(learner.run.repeat);
  learner.answer("C");
  learner.input(NextQuestion{});
  CHECK(learner.run.item == plan[3]);
  learner.answer("B");
  learner.input(NextQuestion{});
  CHECK(learner.run.item == plan[1]);
  learner.answer("B");
  CHECK(learner.run.phase == QuizPhase::answered);
  learner.input(NextQuestion{});
  CHECK(learner.run.phase == QuizPhase::done);
  CHECK(learner.finished().size() == 1);
  CHECK(learner.answered().back().repeat);
  CHECK(learner.run.result->right == 4);
}

TEST_CASE("all right ends the quiz without repeats", "[learn][quiz]") {
  const Quiz quiz = make_quiz();
  Learner learner{.quiz = quiz, .run = begin(quiz, {.seed = 5})};
  for (int i = 0; i < 6; ++i) {
    learner.answer("B");
    learner.input(NextQuestion{});
  }
  CHECK(learner.run.phase == QuizPhase::done);
  REQUIRE(learner.finished().size() == 1);
  CHECK(learner.finished().front().passed);
}

TEST_CASE("a run resumed from its records stands where the straight run stood, after every answer", "[learn][quiz]") {
  const Quiz quiz = make_quiz();
  const QuizStart start{.seed = 11, .attempt = 2, .seen = {ItemId("t1-a")}};
  Learner learner{.quiz = quiz, .run = begin(quiz, start)};
  CHECK(resume(quiz, start, {}) == learner.run);
  for (int i = 0; learner.run.phase != QuizPhase::done; ++i) {
    REQUIRE(i < 30);
    learner.input(SetConfidence{Confidence::sure});
    learner.answer(i % 3 == 0 ? "A" : "B");
    CHECK(resume(quiz, start, learner.answered()) == learner.run);
    learner.input(NextQuestion{});
  }
  CHECK(learner.answered().size() > 6);
}

TEST_CASE("resuming passes over answers of another attempt and answers that came twice", "[learn][quiz]") {
  const Quiz quiz = make_quiz();
  const QuizStart start{.seed = 4};
  Learner learner{.quiz = quiz, .run = begin(quiz, start)};
  learner.answer("B");
  learner.input(NextQuestion{});
  learner.answer("A");
  std::vector<ItemAnswered> noisy;
  for (const ItemAnswered& answer : learner.answered()) {
    ItemAnswered other = answer;
    other.attempt = 9;
    noisy.insert(noisy.end(), {other, answer, answer});
  }
  CHECK(resume(quiz, start, noisy) == learner.run);
}

TEST_CASE("equal answers are recorded equally, in whatever order they were picked", "[learn][quiz]") {
  Quiz quiz = make_quiz();
  for (Item& item : quiz.items) {
    item.body = MatchBody{.left = {option("L1"), option("L2")},
                          .right = {option("N"), option("U")},
                          .correct = {{OptionId("L1"), OptionId("N")}, {OptionId("L2"), OptionId("N")}}};
  }
  Learner learner{.quiz = quiz, .run = begin(quiz, {.seed = 1})};
  learner.input(SelectOption{"L2 N"});
  learner.input(SelectOption{"L1 U"});
  learner.input(SelectOption{"N L1"});
  learner.input(SelectOption{"L1 N"});
  learner.input(ConfirmAnswer{1s});
  CHECK(learner.answered().front().response == Response{"L1 N", "L2 N"});
  CHECK(learner.run.correct);
}

TEST_CASE("a hotspot takes no more spots than may be picked, and a picked one can be taken back", "[learn][quiz]") {
  Quiz quiz = make_quiz();
  for (Item& item : quiz.items) {
    HotspotBody body;
    for (const char* id : {"desk", "door", "shelf"})
      body.spots.push_back({.option = option(id), .shape = CircleShape{}});
    body.most = 2;
    body.correct = {OptionId("door"), OptionId("shelf")};
    item.body = body;
  }
  Learner learner{.quiz = quiz, .run = begin(quiz, {.seed = 1})};
  for (const char* id : {"shelf", "desk", "door"}) learner.input(SelectOption{id});
  CHECK(learner.run.response == Response{"shelf", "desk"});
  learner.input(DeselectOption{"desk"});
  learner.answer("door");
  CHECK(learner.answered().front().response == Response{"door", "shelf"});
  CHECK(learner.run.correct);
}

TEST_CASE("what was answered wrong in earlier courses is asked first", "[learn][quiz]") {
  const Quiz quiz = make_quiz(3);
  const ItemNeeds needs = {{ItemId("t4-a"), ReviewNeed::sure_and_wrong},
                           {ItemId("t5-b"), ReviewNeed::wrong},
                           {ItemId("t3-a"), ReviewNeed::shaky}};
  std::set<std::string> topics;
  for (const ItemId& item : plan_items(quiz, 7, {}, needs)) topics.insert(topic_of(item));
  CHECK(topics == std::set<std::string>{"t3", "t4", "t5"});
}

TEST_CASE("of the wrong ones those come back first of which the person was sure", "[learn][quiz]") {
  const Quiz quiz = make_quiz();
  Learner learner{quiz, begin(quiz, {.seed = 3})};
  std::vector<ItemId> sure;
  for (int i = 0; i < 6; ++i) {
    learner.input(SetConfidence{i >= 4 ? Confidence::sure : Confidence::unsure});
    if (i >= 4) sure.push_back(learner.run.item);
    learner.answer("A");
    learner.input(NextQuestion{});
  }
  REQUIRE(learner.run.repeat);
  CHECK(std::vector(learner.run.coming_back.begin(), learner.run.coming_back.begin() + 2) == sure);
}

TEST_CASE("after the result the missed topics can be practised in their other form, without a new score",
          "[learn][quiz]") {
  const Quiz quiz = make_quiz();
  Learner learner{quiz, begin(quiz, {.seed = 3})};
  CHECK(practise_missed(quiz, learner.run) == learner.run);  // not before the result
  const ItemId missed = learner.run.item;
  learner.answer("A");
  learner.input(NextQuestion{});
  while (learner.run.phase != QuizPhase::done) {
    learner.answer("B");
    learner.input(NextQuestion{});
  }
  const auto result = learner.run.result;
  learner.run = practise_missed(quiz, learner.run);
  CHECK(learner.run.phase == QuizPhase::asking);
  CHECK(topic_of(learner.run.item) == topic_of(missed));
  CHECK(learner.run.item != missed);
  learner.answer("B");
  learner.input(NextQuestion{});
  CHECK(learner.run.phase == QuizPhase::done);
  CHECK(learner.run.result == result);
  CHECK(learner.answered().back().repeat);
  CHECK(learner.all<QuizFinished>().size() == 1);
}

TEST_CASE("a resumed run keeps what was answered, also where the needs have changed meanwhile", "[learn][quiz]") {
  const Quiz quiz = make_quiz(3);
  const QuizStart before{.seed = 5, .attempt = 1, .needs = {{ItemId("t4-a"), ReviewNeed::wrong}}};
  Learner learner{quiz, begin(quiz, before)};
  learner.answer("B");
  learner.input(NextQuestion{});
  learner.answer("B");
  QuizStart after = before;
  after.needs = {
      {ItemId("t1-a"), ReviewNeed::wrong}, {ItemId("t2-a"), ReviewNeed::wrong}, {ItemId("t3-a"), ReviewNeed::wrong}};
  const QuizRun resumed = resume(quiz, after, learner.answered());
  CHECK(resumed.first_answers == learner.run.first_answers);
  CHECK(resumed.plan.size() == 3);
  CHECK(resumed.plan[0] == learner.run.plan[0]);
  CHECK(resumed.plan[1] == learner.run.plan[1]);
}
