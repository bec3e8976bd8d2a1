#include "learn/course_path.h"

#include <algorithm>
#include <array>
#include <utility>

#include "learn/registration.h"

namespace mamori {
namespace {

// The same day some months on; the last of the month where there is no such day.
Date months_after(Date day, int months) {
  const Date moved = day + std::chrono::months(months);
  return moved.ok() ? moved : Date(moved.year() / moved.month() / std::chrono::last);
}

std::optional<Date> last_of(const std::vector<PastCourse>& past, CourseUse use) {
  std::optional<Date> last;
  for (const PastCourse& course : past) {
    if (course.use == use) last = std::max(last.value_or(course.completed), course.completed);
  }
  return last;
}

bool is_yearly_due(const CoursePathInput& input, std::optional<Date> orientation) {
  const auto yearly = last_of(input.past, CourseUse::yearly);
  if (yearly && cycle_of(*yearly) == cycle_of(input.today)) return false;
  return !orientation || input.today >= months_after(*orientation, 6);
}

}  // namespace

std::vector<CourseUse> due_courses(const CoursePathInput& input) {
  std::vector<CourseUse> due;
  const auto orientation = last_of(input.past, CourseUse::orientation);
  const bool trained = orientation || last_of(input.past, CourseUse::yearly) ||
                       (input.joined && input.today >= months_after(*input.joined, 12));
  if (!trained) due.push_back(CourseUse::orientation);
  if (trained && is_yearly_due(input, orientation)) due.push_back(CourseUse::yearly);
  for (const CourseUse use : {CourseUse::investigator, CourseUse::manager}) {
    if (input.duties.contains(use) && !last_of(input.past, use)) due.push_back(use);
  }
  return due;
}

std::optional<RecheckStage> due_recheck(Date completed, const std::set<RecheckStage>& done_since, Date today) {
  const std::array stages = {
      std::pair(RecheckStage::half_year, months_after(completed, 6)),
      std::pair(RecheckStage::month, months_after(completed, 1)),
      std::pair(RecheckStage::week, Date(std::chrono::sys_days(completed) + std::chrono::days(7)))};
  for (const auto& [stage, day] : stages) {
    if (done_since.contains(stage)) return std::nullopt;
    if (today >= day) return stage;
  }
  return std::nullopt;
}

}  // namespace mamori
