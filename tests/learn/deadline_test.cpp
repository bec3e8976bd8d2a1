#include "learn/deadline.h"

#include <catch2/catch.hpp>

#include "base/strings.h"
#include "learn/scenario_dates.h"
#include "scenario_fixture.h"

using namespace mamori;

namespace {

constexpr ReportDays days_of_2024{
    .preliminary_from = 3, .preliminary = 5, .final_report = 30, .final_unauthorised = 60};

Date date(const char* text) {
  return parse_iso_date(text).value();
}

std::string last(Deadline deadline, const char* known_on) {
  return iso_date(last_day(deadline, date(known_on), days_of_2024));
}

// Only what these tests read.
StringTable date_words() {
  StringTable strings;
  strings.set("date.story", plain_text("{month}/{day} {weekday}"));
  strings.set("date.story.month.6", RichText{{TextRun{.text = "6", .reading = "ろくがつ"}}});
  strings.set("date.story.day.16", RichText{{TextRun{.text = "16", .reading = "じゅうろくにち"}}});
  strings.set("date.story.weekday.2", plain_text("Tue"));
  return strings;
}

}  // namespace

TEST_CASE("national holidays are those of the law, with the days that follow from them", "[learn][deadline]") {
  for (const char* holiday :
       {"2026-01-01", "2026-01-12", "2026-02-11", "2026-02-23", "2026-03-20", "2026-04-29", "2026-05-03", "2026-05-05",
        "2026-05-06",  // in place of Sunday, 3 May
        "2026-07-20", "2026-08-11", "2026-09-21",
        "2026-09-22",  // between two holidays
        "2026-09-23", "2026-10-12", "2026-11-03", "2026-11-23", "2027-03-22", "2024-02-12", "2025-11-24"}) {
    INFO(holiday);
    CHECK(is_national_holiday(date(holiday)));
  }
  for (const char* weekday : {"2026-06-12", "2026-05-07", "2026-09-24", "2026-12-29", "2025-09-22"}) {
    INFO(weekday);
    CHECK_FALSE(is_national_holiday(date(weekday)));
  }
}

TEST_CASE("the first report is due about three to five days from knowing, weekends or not", "[learn][deadline]") {
  CHECK(last(Deadline::preliminary_from, "2026-06-12") == "2026-06-14");  // a Sunday
  CHECK(last(Deadline::preliminary, "2026-06-12") == "2026-06-16");
  CHECK(last(Deadline::preliminary, "2026-12-28") == "2027-01-01");
}

TEST_CASE("the full report is due on the 30th or 60th day, the day of knowing being the first", "[learn][deadline]") {
  CHECK(last(Deadline::final_report, "2026-06-01") == "2026-06-30");
  CHECK(last(Deadline::final_unauthorised, "2026-06-12") == "2026-08-10");
  CHECK(last(Deadline::final_report, "2028-02-01") == "2028-03-01");  // leap year
  CHECK(last(Deadline::final_report, "2027-02-01") == "2027-03-02");
}

TEST_CASE("a full report's last day moves from an office holiday to the next working day", "[learn][deadline]") {
  CHECK(last(Deadline::final_report, "2026-06-12") == "2026-07-13");        // Saturday
  CHECK(last(Deadline::final_report, "2026-06-13") == "2026-07-13");        // Sunday
  CHECK(last(Deadline::final_report, "2026-06-21") == "2026-07-21");        // Marine Day, a Monday
  CHECK(last(Deadline::final_report, "2026-04-04") == "2026-05-07");        // 3 May: four holidays in a row
  CHECK(last(Deadline::final_report, "2026-11-30") == "2027-01-04");        // 29 December to 3 January
  CHECK(last(Deadline::final_unauthorised, "2026-06-13") == "2026-08-12");  // Mountain Day
}

TEST_CASE("tokens of a text name the story's dates and nothing else", "[learn][deadline]") {
  const Date known = date("2026-06-12");
  CHECK(date_of_token("known", known, days_of_2024) == known);
  CHECK(date_of_token("known+30", known, days_of_2024) == date("2026-07-12"));
  CHECK(date_of_token("preliminary", known, days_of_2024) == date("2026-06-16"));
  CHECK(date_of_token("final-unauthorised", known, days_of_2024) == date("2026-08-10"));
  for (const char* other : {"", "known+", "known-3", "known+4000", "Final", "first"})
    CHECK_FALSE(date_of_token(other, known, days_of_2024));
}

TEST_CASE("dates are filled in with their readings, and the page knows when it states a deadline",
          "[learn][deadline]") {
  Scenario scenario = test::small_scenario();
  scenario.known_on = date("2026-06-12");
  scenario.nodes[0].sentences[1].text = plain_text("by {preliminary}.");
  scenario.nodes[2].sentences[1].text = plain_text("on {known+4}.");
  fill_dates(scenario, date_words(), days_of_2024);
  CHECK(scenario.nodes[0].sentences[1].text.plain() == "by 6/16 Tue.");
  CHECK(scenario.nodes[0].sentences[1].text.spoken() == "by ろくがつ/じゅうろくにち Tue.");
  CHECK(scenario.nodes[0].states_deadline);
  CHECK_FALSE(scenario.nodes[1].states_deadline);
  CHECK(scenario.nodes[2].sentences[1].text.plain() == "on 6/16 Tue.");
  CHECK_FALSE(scenario.nodes[2].states_deadline);  // a day of the story, not counted by the law
  CHECK_FALSE(scenario.debrief.rules_state_deadline);
}
