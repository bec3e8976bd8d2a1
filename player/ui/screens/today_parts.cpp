#include "ui/screens/today_parts.h"

#include "ui/widgets/widgets.h"

namespace mamori {
namespace {

const char* state_key(LessonState state) {
  switch (state) {
    case LessonState::not_started:
      return "lesson.not_started";
    case LessonState::in_progress:
      return "lesson.in_progress";
    case LessonState::done:
      return "lesson.done";
    case LessonState::waived:
      return "lesson.waived";
    case LessonState::closed:
      return "lesson.closed";
  }
  return "lesson.not_started";
}

View state_badge(const UiContext& context, LessonState state) {
  const Theme& theme = context.theme;
  View badge = row(8);
  badge.padding = sides(14, 6);
  badge.self = Across::start;
  badge.decoration = {.fill = theme.ground_bottom, .radius = 18};
  Colour ink = theme.text_soft;
  if (state == LessonState::done || state == LessonState::waived) {
    badge.decoration.fill = theme.accent_tint;
    ink = theme.accent;
    badge.add(icon_view("icons/check", 22, ink));
  }
  if (state == LessonState::in_progress) {
    badge.decoration.fill = theme.tag;
    ink = theme.tag_text;
  }
  if (state == LessonState::closed) badge.add(icon_view("icons/warning", 22, ink));
  badge.add(text_view(context.tr(state_key(state)), context.chrome_style(sizes::small, ink, FontWeight::bold)));
  return badge;
}

View lesson_card(const UiContext& context, const Today& today, std::size_t index) {
  const LessonCard& lesson = today.lessons[index];
  View entry = row(18);
  entry.id = lesson_id(lesson.lesson);
  entry.role = Role::button;
  entry.focusable = true;
  entry.padding = sides(20, 14);
  entry.min.height = 104;
  entry.decoration = {.fill = context.theme.card,
                      .border = today.next == index ? context.theme.accent : context.theme.card_border,
                      .border_width = today.next == index ? 3.0f : 2.0f,
                      .radius = sizes::radius,
                      .shadow = Shadow{.offset_y = 3, .blur = 8, .colour = context.theme.shadow}};
  entry.add(icon_view(lesson_icon(lesson.lesson.kind), 40, context.theme.accent));
  View words = column(4);
  words.grow = 1;
  TextStyle style = context.style(26, context.theme.text, FontWeight::bold);
  style.line_pitch = 1.4f;
  words.add(text_view(lesson.lesson.title, style));
  RichText second = context.tr(lesson_kind_key(lesson.lesson.kind));
  second.append(plain_text("　"));
  second.append(context.tr("today.about_minutes", {{"time", context.minutes(lesson.lesson.minutes.count())}}));
  words.add(soft_text(context, std::move(second), sizes::small));
  if (lesson.problem) {
    words.add(soft_text(context, context.tr(std::string("problem.") + name_of(lesson.problem->kind)), sizes::small));
  }
  entry.add(std::move(words));
  entry.add(state_badge(context, lesson.state));
  return entry;
}

// A part of the course: what it is about, how much of it is done, open or not.
View block_head(const UiContext& context, const Today& today, std::size_t block, bool open) {
  int all = 0;
  int done = 0;
  for (const LessonCard& lesson : today.lessons) {
    if (lesson.lesson.block != block) continue;
    ++all;
    done += lesson.state == LessonState::done || lesson.state == LessonState::waived ? 1 : 0;
  }
  View head = row(16);
  head.id = block_id(today.course.blocks[block]);
  head.role = Role::button;
  head.focusable = true;
  head.padding = sides(20, 8);
  head.min.height = 64;
  head.decoration = {.fill = open ? context.theme.accent_tint : context.theme.card,
                     .border = context.theme.card_border,
                     .radius = 14};
  const bool complete = done == all;
  head.add(icon_view(complete ? "icons/check" : open ? "icons/up" : "icons/down", 28, context.theme.accent));
  TextStyle style = context.style(24, context.theme.text, FontWeight::bold);
  style.line_pitch = 1.4f;
  View title = text_view(today.course.blocks[block].title, style);
  title.grow = 1;
  head.add(std::move(title));
  head.add(soft_text(context, context.tr("today.count.short", {{"done", done}, {"all", all}}), sizes::label));
  head.name = today.course.blocks[block].title.plain() + " " +
              context.tr("today.count", {{"done", done}, {"all", all}}).plain();
  return head;
}

}  // namespace

const char* lesson_icon(LessonKind kind) {
  switch (kind) {
    case LessonKind::film:
      return "icons/film";
    case LessonKind::scenario:
      return "icons/branch";
    case LessonKind::quiz:
      return "icons/quiz";
  }
  return "icons/film";
}

const char* lesson_kind_key(LessonKind kind) {
  switch (kind) {
    case LessonKind::film:
      return "lesson.film";
    case LessonKind::scenario:
      return "lesson.scenario";
    case LessonKind::quiz:
      return "lesson.quiz";
  }
  return "lesson.film";
}

std::string block_id(const CourseBlock& block) {
  return "block." + block.iri.substr(block.iri.rfind('/') + 1);
}

std::string lesson_id(const Lesson& lesson) {
  return "lesson." + lesson.id.text().substr(lesson.id.text().rfind('.') + 1);
}

View course_path(const UiContext& context, const Today& today, std::optional<std::size_t> open_block) {
  View list = column(12);
  list.role = Role::list;
  list.name = today.course.title.plain();
  const bool folds = today.course.blocks.size() > 1;
  for (std::size_t block = 0; block < today.course.blocks.size(); ++block) {
    const bool open = !folds || open_block == block;
    if (folds) list.add(block_head(context, today, block, open));
    for (std::size_t i = 0; open && i < today.lessons.size(); ++i) {
      if (today.lessons[i].lesson.block == block) list.add(lesson_card(context, today, i));
    }
  }
  return list;
}

}  // namespace mamori
