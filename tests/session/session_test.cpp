#include <catch2/catch.hpp>

#include "learn/registration.h"
#include "session/reporting.h"
#include "session/session_fixture.h"

using namespace mamori;
using namespace std::chrono_literals;
using namespace mamori::test;

namespace {

const LessonId quiz_lesson("orientation.section-1");
const LessonId case_lesson("orientation.case-01");

QuizSession& open_quiz(LearnerSession& session, Now now) {
  REQUIRE(session.open_lesson(quiz_lesson, now));
  return std::get<QuizSession>(*session.lesson());
}

}  // namespace

TEST_CASE("A passed quiz is done today, saved, and still done after a restart", "[session][quiz]") {
  TempFolder data;
  PersonId person;
  {
    auto session = open_session(data.path());
    person = sit_down(*session, "山田 花子", at(0s));
    QuizSession& quiz = open_quiz(*session, at(10s));
    while (quiz.run().phase != QuizPhase::done) answer(quiz, true, at(30s));
    session->close_lesson(at(60s));
    REQUIRE(session->store().flush());
    CHECK(session->all_saved());
    CHECK(session->progress_of(quiz_lesson).quiz_passed());
  }
  auto session = open_session(data.path());
  REQUIRE(session->choose(person, "", at(100s)));
  const LessonProgress& progress = session->progress_of(quiz_lesson);
  CHECK(progress.completed);
  CHECK(progress.active == 50s);
  CHECK(session->store().verify()->sound());
}

TEST_CASE("A quiz that was left goes on at the same question", "[session][quiz]") {
  TempFolder data;
  ItemId next;
  PersonId person;
  {
    auto session = open_session(data.path());
    person = sit_down(*session, "山田 花子", at(0s));
    QuizSession& quiz = open_quiz(*session, at(10s));
    answer(quiz, true, at(20s));
    answer(quiz, false, at(30s));
    next = quiz.run().item;
    session->forget_person(at(40s));
    REQUIRE(session->store().flush());
  }
  auto session = open_session(data.path());
  REQUIRE(session->choose(person, "", at(100s)));
  QuizSession& quiz = open_quiz(*session, at(110s));
  if (quiz.run().phase == QuizPhase::answered) quiz.apply(NextQuestion{}, at(111s));
  CHECK(quiz.run().item == next);
  CHECK(quiz.run().first_answers.size() == 2);
}

TEST_CASE("A must-know question answered wrong fails the quiz, and a new attempt may pass it", "[session][quiz]") {
  TempFolder data;
  auto session = open_session(data.path());
  sit_down(*session, "山田 花子", at(0s));
  QuizSession& quiz = open_quiz(*session, at(10s));
  bool missed = false;
  while (quiz.run().phase != QuizPhase::done) {
    const bool must = quiz.quiz().find(quiz.run().item)->must_know;
    answer(quiz, missed || !must, at(20s));
    missed = missed || must;
  }
  REQUIRE(quiz.run().result);
  CHECK(quiz.run().result->must_know_missed);
  CHECK_FALSE(quiz.run().result->passed);
  CHECK_FALSE(session->progress_of(quiz_lesson).completed);
  quiz.restart(at(30s));
  CHECK(quiz.run().attempt == 2);
  while (quiz.run().phase != QuizPhase::done) answer(quiz, true, at(40s));
  CHECK(session->progress_of(quiz_lesson).completed);
  CHECK(session->progress_of(quiz_lesson).first_quiz()->passed == false);
}

TEST_CASE("Nothing of anybody is known before a person is chosen", "[session][people]") {
  TempFolder data;
  auto session = open_session(data.path());
  sit_down(*session, "山田 花子", at(0s));
  answer(open_quiz(*session, at(10s)), true, at(20s));
  session->forget_person(at(30s));
  CHECK_FALSE(session->person());
  CHECK(session->progress() == nullptr);
  CHECK_FALSE(session->open_lesson(quiz_lesson, at(40s)));
  sit_down(*session, "佐藤 太郎", at(50s));
  CHECK_FALSE(session->progress_of(quiz_lesson).first_launched);
}

TEST_CASE("A person with a PIN is let in by this PIN only", "[session][people]") {
  TempFolder data;
  auto session = open_session(data.path());
  const PersonId person = sit_down(*session, "山田 花子", at(0s));
  REQUIRE(session->store().roster().set_pin(person, "4711", at(1s).wall));
  session->forget_person(at(2s));
  CHECK(session->choose(person, "4712", at(3s)).problem().kind == ProblemKind::refused);
  CHECK_FALSE(session->person());
  CHECK(session->choose(person, "4711", at(4s)));
}

TEST_CASE("Report and log say the same of a quiz", "[session][report]") {
  TempFolder data;
  auto session = open_session(data.path());
  const PersonId person = sit_down(*session, "山田 花子", at(0s));
  QuizSession& quiz = open_quiz(*session, at(10s));
  answer(quiz, false, at(20s));
  while (quiz.run().phase != QuizPhase::done) answer(quiz, true, at(30s));
  const QuizResult result = *quiz.run().result;
  session->forget_person(at(130s));
  const auto report = make_report(session->library(), session->store(),
                                  whole_year(CourseId("orientation"), japan_date(at(0s).wall)), at(200s));
  REQUIRE(report);
  REQUIRE(report->attendees.size() == 1);
  const AttendeeRow& row = report->attendees.front();
  CHECK(row.person.id == person);
  CHECK(row.person.name == "山田 花子");
  CHECK(row.first_percent == result.right * 100 / result.asked);
  CHECK(row.minutes == 2min);
  CHECK(report->serial.starts_with("M-"));
}

TEST_CASE("A broken scenario closes its lesson and leaves the others open", "[session][faults]") {
  TempFolder content;
  TempFolder data;
  for (const char* folder : {"content", "scenarios", "quizzes"}) {
    std::filesystem::copy(root / folder, content / folder, std::filesystem::copy_options::recursive);
  }
  REQUIRE(write_file(content.path() / "scenarios" / "case-01.xml", "<scenario id=\"case-01\"><broken></scenario>"));
  auto session = open_session(data.path(), content.path());
  sit_down(*session, "山田 花子", at(0s));
  const Today today = session->today();
  const auto state_of = [&](const LessonId& lesson) {
    for (const LessonCard& card : today.lessons) {
      if (card.lesson.id == lesson) return card.state;
    }
    return LessonState::done;
  };
  CHECK(state_of(case_lesson) == LessonState::closed);
  CHECK(state_of(quiz_lesson) == LessonState::not_started);
  const auto refused = session->open_lesson(case_lesson, at(10s));
  REQUIRE_FALSE(refused);
  CHECK(refused.problem().place->file == "scenarios/case-01.xml");
  CHECK(session->open_lesson(quiz_lesson, at(20s)));
}

TEST_CASE("Validation names every problem with file and line, and finds none in the real content",
          "[session][validate]") {
  CHECK(validate_content({.root = root, .films = {}}).empty());
  TempFolder content;
  for (const char* folder : {"content", "scenarios", "quizzes"}) {
    std::filesystem::copy(root / folder, content / folder, std::filesystem::copy_options::recursive);
  }
  std::string scenario = *read_file(content.path() / "scenarios" / "case-01.xml", 1u << 20);
  const std::size_t place = scenario.find("<choice ");
  REQUIRE(place != std::string::npos);
  scenario.insert(place, "<misspelt/>");
  REQUIRE(write_file(content.path() / "scenarios" / "case-01.xml", scenario));
  std::filesystem::remove(content.path() / "quizzes" / "section-1" / "item-1-1-a.xml");
  const Problems problems = validate_content({.root = content.path(), .films = {}});
  const auto names = [&](std::string_view file) {
    return std::any_of(problems.begin(), problems.end(),
                       [&](const Problem& p) { return p.place && p.place->file.find(file) != std::string::npos; });
  };
  CHECK(names("scenarios/case-01.xml"));
  CHECK(names("quizzes/section-1"));
  CHECK(std::is_sorted(problems.begin(), problems.end(),
                       [](const Problem& a, const Problem& b) { return a.place->file < b.place->file; }));
}
