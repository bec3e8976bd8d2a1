#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "learn/spoken_text.h"
#include "ui/ui_context.h"
#include "ui/view.h"

namespace mamori {

// The parts that 用語集, 解説 and チェックリスト share.

View spoken(View view, const SpokenText& text);

struct BoxLook {
  std::string icon;
  RichText label;
  Colour fill;
  Colour border;
  Colour ink;
};
// A tinted box: sign and label, and the texts below each other.
View labelled_box(const UiContext& context, BoxLook look, std::span<const SpokenText> texts);
inline View labelled_box(const UiContext& context, BoxLook look, const SpokenText& text) {
  return labelled_box(context, std::move(look), std::span(&text, 1));
}

// «もとの資料: …» of several source tags.
View source_line(const UiContext& context, const std::vector<std::string>& tags);

struct EmptyLook {
  std::string icon;
  std::string title;  // keys of the string table
  std::string text;
};
// In the middle of the room where there is nothing to show.
View empty_page(const UiContext& context, const EmptyLook& look);

struct QuizPlace {
  CourseId course;
  LessonId lesson;
};
// The lesson that is the quiz and can be opened, in the course that is shown or else in another one of the person's:
// due, begun or completed. None: there is no such lesson.
std::optional<QuizPlace> lesson_of_quiz(const UiContext& context, const QuizId& quiz);

}  // namespace mamori
