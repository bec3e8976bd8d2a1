#include "learn/course.h"

#include <algorithm>

namespace mamori {

const Lesson* Course::find(const LessonId& lesson) const {
  const auto found = std::find_if(lessons.begin(), lessons.end(), [&](const Lesson& l) { return l.id == lesson; });
  return found == lessons.end() ? nullptr : &*found;
}

}  // namespace mamori
