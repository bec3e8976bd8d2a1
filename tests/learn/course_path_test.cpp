#include "learn/course_path.h"

#include <catch2/catch.hpp>

using namespace mamori;
using namespace std::chrono_literals;

namespace {

using Uses = std::vector<CourseUse>;
constexpr Date today = 2026y / 11 / 23;

Uses due(std::vector<PastCourse> past, std::set<CourseUse> duties = {}, std::optional<Date> joined = std::nullopt) {
  return due_courses({.duties = std::move(duties), .past = std::move(past), .joined = joined, .today = today});
}

}  // namespace

TEST_CASE("a new person begins with the orientation, a manager or investigator goes on with the own course",
          "[learn][path]") {
  CHECK(due({}) == Uses{CourseUse::orientation});
  CHECK(due({}, {CourseUse::investigator, CourseUse::manager}) ==
        Uses{CourseUse::orientation, CourseUse::investigator, CourseUse::manager});
}

TEST_CASE("who joined a year ago begins with the yearly course, who joined a day later with the orientation",
          "[learn][path]") {
  CHECK(due({}, {}, 2025y / 11 / 23) == Uses{CourseUse::yearly});
  CHECK(due({}, {}, 2025y / 11 / 24) == Uses{CourseUse::orientation});
}

TEST_CASE("an orientation stands for the refresher for six months", "[learn][path]") {
  CHECK(due({{CourseUse::orientation, 2026y / 5 / 24}}).empty());
  CHECK(due({{CourseUse::orientation, 2026y / 5 / 23}}) == Uses{CourseUse::yearly});
}

TEST_CASE("the refresher comes once a fiscal year", "[learn][path]") {
  const PastCourse orientation{CourseUse::orientation, 2024y / 4 / 10};
  CHECK(due({orientation, {CourseUse::yearly, 2026y / 4 / 1}}).empty());
  CHECK(due({orientation, {CourseUse::yearly, 2026y / 3 / 31}}) == Uses{CourseUse::yearly});
}

TEST_CASE("the courses of investigators and managers are due once", "[learn][path]") {
  const PastCourse yearly{CourseUse::yearly, 2026y / 6 / 1};
  CHECK(due({yearly, {CourseUse::investigator, 2022y / 6 / 1}}, {CourseUse::investigator, CourseUse::manager}) ==
        Uses{CourseUse::manager});
}

TEST_CASE("a recheck is offered after a week, a month and half a year, each until it is done", "[learn][path]") {
  const Date done = 2026y / 8 / 31;
  CHECK(due_recheck(done, {}, 2026y / 9 / 6) == std::nullopt);
  CHECK(due_recheck(done, {}, 2026y / 9 / 7) == RecheckStage::week);
  CHECK(due_recheck(done, {RecheckStage::week}, 2026y / 9 / 29) == std::nullopt);
  CHECK(due_recheck(done, {RecheckStage::week}, 2026y / 9 / 30) == RecheckStage::month);
  CHECK(due_recheck(done, {RecheckStage::week, RecheckStage::month}, 2027y / 2 / 28) == RecheckStage::half_year);
}

TEST_CASE("a recheck that was passed over is not asked for any more", "[learn][path]") {
  const Date done = 2026y / 8 / 31;
  CHECK(due_recheck(done, {}, 2026y / 12 / 1) == RecheckStage::month);
  CHECK(due_recheck(done, {RecheckStage::month}, 2026y / 12 / 1) == std::nullopt);
  CHECK(due_recheck(done, {RecheckStage::half_year}, 2027y / 12 / 1) == std::nullopt);
}
