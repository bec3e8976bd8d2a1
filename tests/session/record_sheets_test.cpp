#include "session/record_sheets.h"

#include <catch2/catch.hpp>

#include "session/reporting.h"
#include "session/session_fixture.h"

namespace mamori::test {
namespace {

TEST_CASE("The city's sheet takes roles and facts from the roster, and missed questions come from the log",
          "[session][sheets]") {
  TempFolder data;
  auto session = open_session(data.path());
  const PersonId hanako = sit_down(*session, "髙﨑 花子", at(0s));
  REQUIRE(session->open_lesson(LessonId("orientation.section-1"), at(10s)));
  QuizSession& quiz = std::get<QuizSession>(*session->lesson());
  const ItemId missed_item = quiz.run().item;
  const std::string missed_words = quiz.quiz().find(missed_item)->question.text.plain();
  answer(quiz, false, at(20s));
  while (quiz.run().phase != QuizPhase::done) answer(quiz, true, at(30s));
  session->forget_person(at(130s));

  RecordStore& store = session->store();
  auto person = store.roster().find(hanako);
  REQUIRE(person);
  REQUIRE(*person);
  (*person)->roles = {StaffRole::investigator, StaffRole::supervisor};
  (*person)->facts = {{surveyor_fact::care_manager_number, "01234567"}, {surveyor_fact::licence_until, "2028-12-28"}};
  REQUIRE(store.roster().change(**person, at(140s).wall));

  const auto report =
      make_report(session->library(), store, whole_year(CourseId("orientation"), japan_date(at(0s).wall)), at(200s));
  REQUIRE(report);
  const auto roster = make_roster_sheet(store, *report);
  REQUIRE(roster);
  REQUIRE(roster->rows.size() == 1);
  REQUIRE(roster->supervisors.size() == 1);
  CHECK(roster->rows[0].person.name == "髙﨑 花子");
  CHECK(roster->rows[0].facts.care_manager_number == "01234567");
  CHECK(roster->rows[0].facts.licence_until == "2028-12-28");
  CHECK(roster->rows[0].outcome == report->attendees.front().outcome);
  CHECK_FALSE(roster->supervisors[0].educated);  // one lesson is not the course

  const auto missed = missed_labels(session->library(), store, *report, hanako);
  REQUIRE(missed);
  CHECK(*missed == MissedLabels{{LessonId("orientation.section-1"), {missed_words}}});
}

}  // namespace
}  // namespace mamori::test
