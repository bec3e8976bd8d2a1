#pragma once

#include <optional>
#include <set>
#include <vector>

#include "base/calendar.h"
#include "learn/course.h"

namespace mamori {

struct PastCourse {
  CourseUse use = CourseUse::orientation;
  Date completed{};
};

struct CoursePathInput {
  std::set<CourseUse> duties;  // of the person's roles: investigator, manager; every person is staff, too
  std::vector<PastCourse> past;
  std::optional<Date> joined;
  Date today{};
};

// The courses a person should do now, the first one first. Who has never been trained here begins with the orientation;
// who joined a year ago or more knows the house and begins with the yearly course. An orientation within the last six
// months stands for that year's refresher (decisions.md 21). The ward sets no yearly repetition for investigators
// (facts.md 6b), and managers are in the yearly course: both courses are due once.
std::vector<CourseUse> due_courses(const CoursePathInput& input);

// Short rechecks after a course: 1 week, 1 month, 6 months.
enum class RecheckStage : std::uint8_t { week, month, half_year };

// The latest stage whose day has come and that was not done since `completed`; stages passed over are not offered any
// more. Never forced.
std::optional<RecheckStage> due_recheck(Date completed, const std::set<RecheckStage>& done_since, Date today);

}  // namespace mamori
