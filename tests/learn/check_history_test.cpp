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
