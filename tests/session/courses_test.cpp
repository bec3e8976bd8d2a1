#include <catch2/catch.hpp>

#include "session/session_fixture.h"

using namespace mamori;
using namespace mamori::test;

namespace {

constexpr auto one_day = std::chrono::hours(24);

QuizSession& open_quiz(LearnerSession& session, const char* lesson, Now now) {
  REQUIRE(session.open_lesson(LessonId(lesson), now));
  return std::get<QuizSession>(*session.lesson());
}

void pass_quiz(LearnerSession& session, const char* lesson, Now now) {
  QuizSession& quiz = open_quiz(session, lesson, now);
  while (quiz.run().phase != QuizPhase::done) answer(quiz, true, now);
  session.close_lesson(now);
}

LessonState state_of(LearnerSession& session, const char* lesson) {
  for (const LessonCard& card : session.today().lessons) {
    if (card.lesson.id == LessonId(lesson)) return card.state;
  }
  FAIL("no lesson " << lesson);
  return LessonState::closed;
}

// The course counts as completed without being worked through.
void complete_course(LearnerSession& session, const PersonId& person, Now now) {
  const CourseId course = session.course().id;
  const auto registration = session.progress()->id;
  REQUIRE(session.store().append(person, registration, {CourseCompleted{.course = course}}, now));
  session.forget_person(now);
}

}  // namespace

TEST_CASE("A new person's path is the orientation, and another course keeps a progress of its own",
          "[session][courses]") {
  const TempFolder data;
  const auto session = open_session(data.path());
  sit_down(*session, "山田 花子", at(0s));
  CHECK(session->course().use == CourseUse::orientation);
  pass_quiz(*session, "orientation.section-1", at(10s));
  REQUIRE(session->choose_course(CourseId("nerima"), at(20s)));
  CHECK(session->today().done == 0);
  pass_quiz(*session, "nerima.nerima-1", at(30s));
  CHECK(session->today().done == 1);
  REQUIRE(session->choose_course(CourseId("orientation"), at(40s)));
  CHECK(session->today().done == 1);
  CHECK(state_of(*session, "orientation.section-1") == LessonState::done);
  CHECK_FALSE(session->choose_course(CourseId("no-such-course"), at(50s)));
  CHECK(session->course().id == CourseId("orientation"));
}

TEST_CASE("The cards of the courses name what is due and leave the rechecks out", "[session][courses]") {
  const TempFolder data;
  const auto session = open_session(data.path());
  sit_down(*session, "山田 花子", at(0s));
  int due = 0;
  for (const CourseCard& card : session->course_cards(at(1s))) {
    CHECK(card.id != CourseId("recheck"));
    CHECK(card.minutes > 0min);
    if (!card.due) continue;
    ++due;
    CHECK(card.id == CourseId("orientation"));
    CHECK(card.current);
  }
  CHECK(due == 1);
}

TEST_CASE("A year after the orientation the refresher waives what the review shows to be known",
          "[session][courses][refresher]") {
  const TempFolder data;
  const auto session = open_session(data.path());
  const PersonId person = sit_down(*session, "山田 花子", at(0s));
  complete_course(*session, person, at(10s));
  const Now next_year = at(std::chrono::duration_cast<std::chrono::seconds>(370 * one_day));
  REQUIRE(session->choose(person, "", next_year));
  REQUIRE(session->course().use == CourseUse::yearly);
  int scenarios = 0;
  for (const LessonCard& card : session->today().lessons) {
    if (card.lesson.kind == LessonKind::scenario && card.state != LessonState::waived) ++scenarios;
  }
  CHECK(scenarios == 2);
  CHECK(state_of(*session, "refresher.v2") != LessonState::waived);

  QuizSession& quiz = open_quiz(*session, "refresher.review", next_year);
  while (quiz.run().phase != QuizPhase::done) {
    const Item& item = *quiz.quiz().find(quiz.run().item);
    const bool slip = item.topic == "1-4" && !quiz.run().repeat;
    answer(quiz, !slip, next_year);
  }
  REQUIRE(quiz.run().result->missed.size() == 1);
  session->close_lesson(next_year);
  CHECK(state_of(*session, "refresher.v1") != LessonState::waived);
  CHECK(state_of(*session, "refresher.v2") == LessonState::waived);
  CHECK(state_of(*session, "refresher.v3") == LessonState::waived);
  CHECK(state_of(*session, "refresher.v4") == LessonState::waived);

  session->forget_person(next_year);
  REQUIRE(session->choose(person, "", next_year));
  CHECK(state_of(*session, "refresher.v2") == LessonState::waived);
  CHECK(session->store().verify()->sound());
}

TEST_CASE("A week after a course five questions are offered once, and then the course is there again",
          "[session][courses][recheck]") {
  const TempFolder data;
  const auto session = open_session(data.path());
  const PersonId person = sit_down(*session, "山田 花子", at(0s));
  CHECK_FALSE(session->recheck_offer(at(1s)));
  complete_course(*session, person, at(10s));
  const Now week = at(std::chrono::duration_cast<std::chrono::seconds>(8 * one_day));
  REQUIRE(session->choose(person, "", week));
  const CourseId before = session->course().id;
  const auto offer = session->recheck_offer(week);
  REQUIRE(offer);
  CHECK(offer->id == LessonId("recheck.week"));
  REQUIRE(session->open_recheck(week));
  auto& quiz = std::get<QuizSession>(*session->lesson());
  CHECK(quiz.run().plan.size() == 5);
  while (quiz.run().phase != QuizPhase::done) answer(quiz, quiz.run().repeat, week);
  CHECK_FALSE(quiz.run().result->passed);
  session->close_lesson(week);
  CHECK(session->course().id == before);
  CHECK_FALSE(session->recheck_offer(week));
  CHECK(session->recheck_offer(at(std::chrono::duration_cast<std::chrono::seconds>(40 * one_day)))->id ==
        LessonId("recheck.month"));
}
