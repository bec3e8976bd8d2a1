#pragma once

#include <optional>

#include "session/learner_session.h"
#include "ui/ui_context.h"
#include "ui/view.h"

namespace mamori {

const char* lesson_icon(LessonKind kind);
const char* lesson_kind_key(LessonKind kind);  // of the string table

std::string block_id(const CourseBlock& block);  // «block.section-1»
std::string lesson_id(const Lesson& lesson);     // «lesson.v1»

// The course as a path: its blocks, and the lessons of the one that is open. A course of one block shows its lessons
// only.
View course_path(const UiContext& context, const Today& today, std::optional<std::size_t> open_block);

}  // namespace mamori
