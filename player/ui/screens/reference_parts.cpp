#include "ui/screens/reference_parts.h"

#include "ui/widgets/widgets.h"

namespace mamori {

View spoken(View view, const SpokenText& text) {
  view.sentence_id = text.id.text();
  return view;
}

View labelled_box(const UiContext& context, BoxLook look, std::span<const SpokenText> texts) {
  View view = column(6);
  view.padding = sides(20, 14);
  view.decoration = {.fill = look.fill, .border = look.border, .radius = 16};
  View head = row(10);
  head.add(icon_view(std::move(look.icon), 28, look.ink));
  TextStyle style = context.style(sizes::label, look.ink, FontWeight::bold);
  style.line_pitch = 1.3f;
  View label = text_view(std::move(look.label), style);
  label.role = Role::heading;
  label.links = false;
  label.grow = 1;
  head.add(std::move(label));
  view.add(std::move(head));
  for (const SpokenText& text : texts) {
    TextStyle words = context.style(22, look.ink);
    words.line_pitch = 1.55f;
    words.balanced = true;
    view.add(spoken(text_view(text.text, words), text));
  }
  return view;
}

View source_line(const UiContext& context, const std::vector<std::string>& tags) {
  std::string joined;
  for (const std::string& tag : tags) joined += (joined.empty() ? "" : "; ") + tag;
  View words = soft_text(context, context.tr("quiz.source", {{"source", source_words(context, joined)}}), sizes::small);
  words.text_style.line_pitch = 1.4f;
  words.links = false;
  return words;
}

View empty_page(const UiContext& context, const EmptyLook& look) {
  View view = column(12);
  view.role = Role::status;
  view.along = Along::centre;
  view.across = Across::centre;
  view.padding = sides(20, 30);
  view.add(icon_view(look.icon, 72, context.theme.accent));
  View title = heading(context, context.tr(look.title), sizes::heading);
  title.text_style.align = TextAlign::centre;
  view.add(std::move(title));
  View text = body_text(context, context.tr(look.text));
  text.text_style.align = TextAlign::centre;
  view.add(std::move(text));
  return view;
}

std::optional<QuizPlace> lesson_of_quiz(const UiContext& context, const QuizId& quiz) {
  if (quiz.empty() || !context.session.person()) return std::nullopt;
  Library& library = context.session.library();
  const auto in_course = [&](const Course& course) -> std::optional<QuizPlace> {
    for (const Lesson& lesson : course.lessons) {
      const bool is_it = lesson.kind == LessonKind::quiz && lesson.content == quiz.text();
      if (is_it && !library.closed(lesson)) return QuizPlace{.course = course.id, .lesson = lesson.id};
    }
    return std::nullopt;
  };
  if (auto here = in_course(context.session.course())) return here;
  for (const CourseCard& card : context.session.course_cards(context.now)) {
    const bool own = card.due || card.completed || card.done > 0;
    const Course* course = own ? library.course(card.id) : nullptr;
    if (course == nullptr) continue;
    if (auto there = in_course(*course)) return there;
  }
  return std::nullopt;
}

}  // namespace mamori
