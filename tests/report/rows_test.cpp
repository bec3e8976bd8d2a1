#include <algorithm>

#include "report_fixture.h"

namespace mamori::test {
namespace {

const PersonRow hanako = person(1, "髙橋 花子", "タカハシ ハナコ");
const PersonRow jiro = person(2, "伊藤 次郎", "イトウ ジロウ");

TEST_CASE("A row of the report holds what the person's events add up to", "[report][rows]") {
  Log log;
  whole_course(log, hanako, 20, 1);
  const TrainingReport report = make_training_report(november_input({hanako}, log));
  REQUIRE(report.attendees.size() == 1);
  const AttendeeRow& row = report.attendees.front();
  CHECK(row.minutes == std::chrono::minutes(13));  // 4 + 6 + 3
  CHECK(row.film_percent == 98);                   // 0–120 and 100–196 of 200 s: each second once
  CHECK(row.scenarios_safe == 1);
  CHECK(row.scenarios_safe_first == 0);
  CHECK(row.first_percent == 60);
  CHECK(row.best_percent == 100);
  CHECK(row.outcome == Outcome::passed);
  CHECK(iso_date(row.last_day) == "2026-11-20");
  CHECK(report.average_first == Approx(60.0));
  CHECK(report.completed == 1);
  CHECK(report.absentees.empty());
  CHECK(report.contents[0].versions == std::vector<std::string>{std::string(64, 'a')});
  CHECK(row.lessons[0].film_files == std::vector<std::string>{std::string(64, 'f')});
}

TEST_CASE("The report does not depend on the order in which devices' events arrive", "[report][rows]") {
  Log log;
  whole_course(log, hanako, 20, 1);
  whole_course(log, jiro, 21, 10);
  const auto input = november_input({hanako, jiro}, log);
  std::vector<Event> reversed(log.events().rbegin(), log.events().rend());
  auto other = input;
  other.events = reversed;
  const TrainingReport a = make_training_report(input);
  const TrainingReport b = make_training_report(other);
  REQUIRE(a.attendees.size() == 2);
  REQUIRE(b.attendees.size() == 2);
  for (std::size_t i = 0; i < 2; ++i) {
    CHECK(a.attendees[i].person.name == b.attendees[i].person.name);
    CHECK(a.attendees[i].minutes == b.attendees[i].minutes);
    CHECK(a.attendees[i].first_percent == b.attendees[i].first_percent);
    CHECK(a.attendees[i].film_percent == b.attendees[i].film_percent);
  }
  CHECK(a.attendees[0].person.name == "伊藤 次郎");  // by kana
}

TEST_CASE("Who has not finished is listed with the reason, and who left is not", "[report][rows]") {
  PersonRow away = person(3, "佐々木 光", "ササキ ヒカル");
  away.status = PersonStatus::on_leave;
  PersonRow gone = person(4, "山田 太郎", "ヤマダ タロウ");
  gone.status = PersonStatus::left;
  const PersonRow half = person(5, "渡辺 実", "ワタナベ ミノル");
  Log log;
  whole_course(log, hanako, 20, 1);
  log.add(half, november(21), Registered{CourseId("orientation"), "2026"})
      .add(half, november(21), LessonLaunched{LessonId("o.v1"), session(30), LaunchMode::normal, "a"})
      .add(half, november(21, 1), watched(30, 0, 50));
  auto input = november_input({hanako, jiro, away, gone, half}, log);
  input.makeup_dates[jiro.id] = *parse_iso_date("2026-12-05");
  const TrainingReport report = make_training_report(input);
  CHECK(report.attended == 2);
  CHECK(report.expected == 4);
  REQUIRE(report.absentees.size() == 3);
  CHECK(report.absentees[0].person.name == "伊藤 次郎");
  CHECK(report.absentees[0].reason == AbsenceReason::not_started);
  CHECK(report.absentees[0].makeup == parse_iso_date("2026-12-05"));
  CHECK(report.absentees[1].reason == AbsenceReason::on_leave);
  CHECK(report.absentees[2].reason == AbsenceReason::unfinished);
  CHECK(report.attendees[1].outcome == Outcome::in_progress);
  CHECK(report.attendees[1].film_percent == 25);
}

TEST_CASE("What lies outside the period does not count", "[report][rows]") {
  Log log;
  whole_course(log, hanako, 20, 1);
  auto input = november_input({hanako}, log);
  input.to = *parse_iso_date("2026-11-19");
  const TrainingReport report = make_training_report(input);
  CHECK(report.attended == 0);
  REQUIRE(report.absentees.size() == 1);
  CHECK(report.absentees.front().reason == AbsenceReason::not_started);
}

TEST_CASE("Missed items are named from five people on, by first answers only", "[report][rows]") {
  std::vector<PersonRow> people;
  Log log;
  for (std::uint16_t i = 1; i <= 5; ++i) {
    people.push_back(person(i, "職員" + std::to_string(i), "ショクイン" + std::to_string(i)));
    whole_course(log, people.back(), 10 + i, static_cast<std::uint16_t>(10 * i));
  }
  const MissedItems of_five = make_training_report(november_input(people, log)).missed;
  REQUIRE(of_five.listed.size() == 1);
  CHECK(of_five.listed.front().label == "席をはなれる前に、まず何をしますか");
  CHECK(of_five.listed.front().asked == 5);
  CHECK(of_five.listed.front().missed == 5);  // all were right at the second answer

  people.pop_back();
  const MissedItems of_four = make_training_report(november_input(people, log)).missed;
  CHECK(of_four.listed.empty());
  CHECK(of_four.people == 4);
  CHECK(of_four.items_asked == 2);
  CHECK(of_four.items_missed == 1);
}

}  // namespace
}  // namespace mamori::test
