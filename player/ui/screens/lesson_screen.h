#pragma once

#include <memory>

#include "ui/screen.h"

namespace mamori {

// Begins a sitting at the lesson and makes the screen for its kind.
Result<std::unique_ptr<Screen>> open_lesson_screen(const LessonId& lesson, UiContext& context);

std::unique_ptr<Screen> screen_of_open_lesson(UiContext& context);

// What follows a finished lesson: the course's end, once, or back to «きょうやること».
ScreenChange after_lesson(UiContext& context);

}  // namespace mamori
