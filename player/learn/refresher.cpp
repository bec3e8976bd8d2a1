#include "learn/refresher.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <tuple>

namespace mamori {
namespace {

// Lower comes first.
int rank_of(const LessonPast* past) {
  if (past == nullptr || !past->completed) return 2;
  if (!past->first_try || *past->first_try == EndingKind::safe) return 3;
  return *past->first_try == EndingKind::incident ? 0 : 1;
}

const LessonPast* past_of(const RefresherInput& input, const LessonId& lesson) {
  const auto found = input.past.find(lesson);
  return found == input.past.end() ? nullptr : &found->second;
}

void waive_scenarios(const RefresherInput& input, std::vector<PlannedWaiver>& waivers) {
  std::vector<const Lesson*> scenarios;
  for (const Lesson& lesson : input.course.lessons) {
    if (lesson.kind == LessonKind::scenario) scenarios.push_back(&lesson);
  }
  if (scenarios.size() <= refresher_scenarios) return;
  std::rotate(scenarios.begin(),
              scenarios.begin() + static_cast<std::ptrdiff_t>(static_cast<std::size_t>(input.year) *
                                                              refresher_scenarios % scenarios.size()),
              scenarios.end());
  const auto order = [&](const Lesson* lesson) {
    const LessonPast* past = past_of(input, lesson->id);
    return std::tuple(rank_of(past), past != nullptr && past->completed ? past->completed->wall : WallTime{});
  };
  std::stable_sort(scenarios.begin(), scenarios.end(),
                   [&](const Lesson* a, const Lesson* b) { return order(a) < order(b); });
  for (std::size_t i = refresher_scenarios; i < scenarios.size(); ++i) {
    const bool known = rank_of(past_of(input, scenarios[i]->id)) == 3;
    waivers.push_back({scenarios[i]->id, known ? WaiverReason::tested_out : WaiverReason::administrative});
  }
}

bool changed_since_seen(const RefresherInput& input, const LessonId& lesson) {
  const LessonPast* past = past_of(input, lesson);
  const auto now = input.versions.find(lesson);
  return past != nullptr && past->completed && now != input.versions.end() && !past->versions.contains(now->second);
}

void waive_films(const RefresherInput& input, std::vector<PlannedWaiver>& waivers) {
  if (!input.first_review || input.review == nullptr) return;
  std::set<int> missed;
  for (const ItemId& id : input.first_review->missed) {
    const Item* item = input.review->find(id);
    if (item != nullptr && !item->topic.empty()) missed.insert(item->topic.front() - '0');
  }
  for (const Lesson& lesson : input.course.lessons) {
    if (lesson.kind != LessonKind::film || changed_since_seen(input, lesson.id)) continue;
    const int section = section_of(input.course.blocks[lesson.block]);
    const bool needed = section == 0 ? !input.first_review->passed : missed.contains(section);
    if (!needed) waivers.push_back({lesson.id, WaiverReason::tested_out});
  }
}

}  // namespace

std::vector<PlannedWaiver> refresher_waivers(const RefresherInput& input) {
  std::vector<PlannedWaiver> waivers;
  waive_scenarios(input, waivers);
  waive_films(input, waivers);
  return waivers;
}

int section_of(const CourseBlock& block) {
  constexpr std::string_view mark = "/section-";
  const auto at = block.iri.rfind(mark);
  if (at == std::string::npos || at + mark.size() + 1 != block.iri.size()) return 0;
  const char digit = block.iri.back();
  return digit >= '1' && digit <= '9' ? digit - '0' : 0;
}

}  // namespace mamori
