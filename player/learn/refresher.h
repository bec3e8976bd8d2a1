#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "learn/course.h"
#include "learn/progress.h"
#include "learn/quiz.h"

namespace mamori {

// What a person did at one film or scenario in earlier registrations, whatever the course.
struct LessonPast {
  std::optional<EventKey> completed = std::nullopt;    // the last time
  std::set<std::string> versions = {};                 // of the content launched
  std::optional<EndingKind> first_try = std::nullopt;  // scenarios: the ending of the latest registration's first try
};

struct RefresherInput {
  const Course& course;
  std::map<LessonId, LessonPast> past = {};                 // by the lesson of `course` that shows the same content
  std::map<LessonId, std::string> versions = {};            // content as it is now
  const Quiz* review = nullptr;                             // the course's quiz
  std::optional<QuizFinished> first_review = std::nullopt;  // its first attempt in this registration
  int year = 0;                                             // of the cycle: shifts the rotation
};

struct PlannedWaiver {
  LessonId lesson;
  WaiverReason reason = WaiverReason::tested_out;
  friend bool operator==(const PlannedWaiver&, const PlannedWaiver&) = default;
};

inline constexpr std::size_t refresher_scenarios = 2;

// What need not be done in this year's refresher (decisions.md 21). From the start two scenarios stay: first those
// whose first try ended badly last time, then those never done, then those done longest ago. Once the review quiz was
// answered, the film of a section without a mistake in it is waived, unless the film has changed since it was seen;
// a film that belongs to no section stays only where the review was not passed.
std::vector<PlannedWaiver> refresher_waivers(const RefresherInput& input);

// The section of the checklist that a block is about: its IRI ends in "/section-3". 0: none.
int section_of(const CourseBlock& block);

}  // namespace mamori
