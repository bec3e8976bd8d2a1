#include <algorithm>
#include <catch2/catch.hpp>

#include "learn/progress.h"

using namespace mamori;
using namespace std::chrono_literals;

namespace {

const CheckId item("1-1");

Event answered(WallTime wall, std::uint64_t counter, CheckAnswer answer) {
  Event event;
  event.counter = counter;
  event.wall = wall;
  event.payload = ChecklistAnswered{.item = item, .answer = answer, .content_version = "aa"};
  return event;
}

}  // namespace

TEST_CASE("What the office answers as one is folded over all persons, each answer with who gave it", "[learn][checklist]") {
  Checklist checklist;
  CheckItem of_office;
  of_office.id = CheckId("5-1");
  of_office.audience = CheckAudience::manager;
  CheckItem of_each;
  of_each.id = item;
  checklist.sections.push_back({.id = "1", .title = {}, .items = {of_each, of_office}});
  const WallTime noon(std::chrono::sys_days(std::chrono::year(2026) / 11 / 20) + 3h);
  std::vector<Event> events = {answered(noon, 1, CheckAnswer::no), answered(noon + 1h, 2, CheckAnswer::yes),
                               answered(noon + 2h, 3, CheckAnswer::no)};
  const PersonId other{Uuid::from_name(Uuid{}, "other")};
  for (std::size_t i = 0; i < 2; ++i) std::get<ChecklistAnswered>(events[i].payload).item = CheckId("5-1");
  events[1].person = other;
  const CheckHistories office = office_answers(checklist, events);
  REQUIRE(office.size() == 1);
  CHECK(office.at(CheckId("5-1")).latest()->answer == CheckAnswer::yes);
  CHECK(office.at(CheckId("5-1")).latest()->person == other);
}

TEST_CASE("An answer counts for the fiscal year it was given in", "[learn][checklist]") {
  const WallTime noon(std::chrono::sys_days(std::chrono::year(2026) / 11 / 20) + 3h);
  const Progress progress(std::vector{answered(noon, 1, CheckAnswer::no)});
  const CheckHistory& history = progress.checks_of(PersonId{}).at(item);
  CHECK(answer_of_year(history, 2026) != nullptr);
  CHECK(answer_of_year(history, 2027) == nullptr);
}

TEST_CASE("The newest answer of the self-check counts, and «last time» is an earlier day", "[learn][checklist]") {
  const WallTime noon(std::chrono::sys_days(std::chrono::year(2026) / 11 / 20) + 3h);
  std::vector<Event> events = {answered(noon, 1, CheckAnswer::no), answered(noon + 48h, 2, CheckAnswer::partly),
                               answered(noon + 48h + 1min, 3, CheckAnswer::yes)};
  do {
    const Progress progress(events);
    const CheckHistory& history = progress.checks_of(PersonId{}).at(item);
    REQUIRE(history.latest() != nullptr);
    CHECK(history.latest()->answer == CheckAnswer::yes);
    REQUIRE(history.previous() != nullptr);
    CHECK(history.previous()->answer == CheckAnswer::no);
  } while (std::next_permutation(events.begin(), events.end(), listed_before));
  CHECK(Progress(std::vector{events.front()}).checks_of(PersonId{}).at(item).previous() == nullptr);
}
