#include "ui/screens/done_screen.h"

#include "base/calendar.h"
#include "ui/widgets/widgets.h"

namespace mamori {
namespace {

RichText date_text(const UiContext& context, Date date) {
  return context.tr("date.western", {{"year", int(date.year())},
                                     {"month", static_cast<long long>(unsigned(date.month()))},
                                     {"day", static_cast<long long>(unsigned(date.day()))}});
}

RichText result_of(const UiContext& context, const Lesson& lesson) {
  const LessonProgress& progress = context.session.progress_of(lesson.id);
  switch (lesson.kind) {
    case LessonKind::film:
      return context.tr("done.film", {{"percent", static_cast<long long>(progress.watched_share() * 100)}});
    case LessonKind::scenario:
      return context.tr("done.scenario");
    case LessonKind::quiz:
      break;
  }
  const QuizFinished* best = progress.best_quiz();
  if (best == nullptr) return {};
  return context.tr("done.quiz", {{"right", best->right}, {"asked", best->asked}});
}

View result_row(const UiContext& context, const LessonCard& lesson) {
  View entry = row(16);
  entry.padding = sides(4, 6);
  entry.add(icon_view("icons/check", 30, context.theme.accent));
  View title = text_view(lesson.lesson.title, context.style(22, context.theme.text, FontWeight::bold));
  title.text_style.line_pitch = 1.4f;
  title.grow = 1;
  entry.add(std::move(title));
  View result = text_view(result_of(context, lesson.lesson), context.style(sizes::label, context.theme.text_soft));
  result.text_style.line_pitch = 1.4f;
  entry.add(std::move(result));
  return entry;
}

}  // namespace

View DoneScreen::view(const UiContext& context) const {
  const Today today = context.session.today();
  const RegistrationProgress* progress = context.session.progress();
  View words = column(14);
  words.grow = 1;
  words.add(tag(context, today.course.title));
  const std::string person = context.session.person() ? context.session.person()->name : std::string();
  words.add(heading(context, context.tr("done.title", {{"name", person}}), sizes::title));
  words.add(body_text(context, context.tr("done.text")));
  std::vector<View> rows;
  for (const LessonCard& lesson : today.lessons) rows.push_back(result_row(context, lesson));
  View results = card(context, std::move(rows));
  results.gap = 4;
  words.add(std::move(results));
  if (progress != nullptr && progress->course_completed) {
    const Date day = japan_date(progress->course_completed->wall);
    const Date next(day.year() + std::chrono::years(1), day.month(), std::chrono::day(1));
    View dates = column(6);
    RichText completed = context.tr("done.date");
    completed.append(date_text(context, day));
    dates.add(body_text(context, std::move(completed)));
    dates.add(soft_text(context,
                        context.tr("done.next", {{"year", int(next.year())},
                                                 {"month", static_cast<long long>(unsigned(next.month()))}}),
                        sizes::label));
    words.add(std::move(dates));
  }
  const auto problem = context.session.save_problem();
  if (problem) {
    words.add(note_box(context, "icons/warning", context.tr(std::string("problem.") + name_of(problem->kind))));
  } else {
    words.add(
        note_box(context, "icons/check", context.tr(context.session.all_saved() ? "saved.yes" : "saved.not_yet")));
  }
  View body = context.wide() ? row(36) : column(20);
  body.across = context.wide() ? Across::centre : Across::stretch;
  View picture = picture_view("scenes/done", 400.0f / 280.0f);
  picture.name = context.tr("done.picture").plain();
  picture.max = {context.stage.width * 0.4f, context.stage.height * 0.56f};
  picture.min.width = context.broad() ? context.stage.width * 0.36f : context.wide() ? context.stage.width * 0.28f : 0;
  if (!context.wide()) words.grow = 0;
  if (context.wide()) body.add(std::move(picture));
  body.add(std::move(words));
  std::vector<View> actions;
  actions.push_back(button(context, "ok", context.tr("done.ok"),
                           {.kind = ButtonKind::primary, .icon_after = "icons/forward", .takes_focus = true}));
  return screen_frame(context, {.title = context.tr("app.title"), .subtitle = context.tr("done.subtitle")},
                      std::move(body), {.help = context.tr("done.help"), .actions = std::move(actions)});
}

ScreenChange DoneScreen::press(const std::string& id, UiContext&) {
  if (id == "ok") return PopScreen{};
  return Stay{};
}

ScreenChange DoneScreen::back(UiContext&) {
  return PopScreen{};
}

ScreenChange DoneScreen::wake(UiContext&) {
  return Stay{};
}

std::optional<MonotonicTime> DoneScreen::next_wake(const UiContext& context) {
  if (context.session.all_saved()) return std::nullopt;
  return context.now.monotonic + std::chrono::milliseconds(50);
}

}  // namespace mamori
