#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "base/rich_text.h"
#include "learn/ids.h"

namespace mamori {

enum class LessonKind : std::uint8_t { film, scenario, quiz };

// cmi5 13.1.4. NotApplicable (the default there) would satisfy a lesson at once, so content must always set it.
enum class MoveOn : std::uint8_t { passed, completed, completed_and_passed, completed_or_passed };

// Whom a course is for; decides whose path it is (facts.md 6b).
enum class CourseUse : std::uint8_t { orientation, yearly, investigator, manager, recheck };

// An assignable unit of the course.
struct Lesson {
  LessonId id;
  std::string iri;  // the au's publisher id
  LessonKind kind = LessonKind::film;
  std::string content;  // id of the film, scenario or quiz
  RichText title;
  RichText description;
  MoveOn move_on = MoveOn::completed;
  double mastery_score = 0.8;  // quizzes only
  std::chrono::minutes minutes{};  // about how long it takes
  std::size_t block = 0;           // of Course::blocks
};

// A part of the course that belongs together, with a heading of its own.
struct CourseBlock {
  std::string iri;
  RichText title;
};

struct Course {
  CourseId id;
  std::string iri;
  RichText title;
  RichText description;
  std::string version;
  CourseUse use = CourseUse::orientation;
  std::vector<CourseBlock> blocks;
  std::vector<Lesson> lessons;  // block after block

  const Lesson* find(const LessonId& lesson) const;
};

}  // namespace mamori
