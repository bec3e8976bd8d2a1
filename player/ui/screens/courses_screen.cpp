#include "ui/screens/courses_screen.h"

#include <algorithm>

#include "ui/widgets/widgets.h"

namespace mamori {
namespace {

const char* state_key(const CourseCard& card) {
  if (card.completed) return "courses.completed";
  if (card.done > 0) return "courses.begun";
  return card.due ? "courses.due" : "courses.free";
}

View course_view(const UiContext& context, const CourseCard& course) {
  const Theme& theme = context.theme;
  View entry = row(18);
  entry.id = "course." + course.id.text();
  entry.role = Role::button;
  entry.focusable = true;
  entry.takes_focus = course.current;
  entry.padding = sides(24, 16);
  entry.min.height = 104;
  entry.decoration = {.fill = theme.card,
                      .border = course.current ? theme.accent : theme.card_border,
                      .border_width = course.current ? 3.0f : 2.0f,
                      .radius = sizes::radius,
                      .shadow = Shadow{.offset_y = 3, .blur = 8, .colour = theme.shadow}};
  entry.add(icon_view(course.completed ? "icons/certificate" : "icons/book", 40, theme.accent));
  View words = column(4);
  words.grow = 1;
  words.across = Across::start;
  words.add(tag(context, context.tr(state_key(course))));
  TextStyle style = context.style(26, theme.text, FontWeight::bold);
  style.line_pitch = 1.4f;
  words.add(text_view(course.title, style));
  words.add(soft_text(context, course.description, sizes::label));
  if (!course.completed) {
    RichText rest = context.tr("today.count.short", {{"done", course.done}, {"all", course.lessons}});
    rest.append(plain_text("　"));
    rest.append(context.tr("courses.rest", {{"time", context.minutes(course.minutes.count())}}));
    words.add(soft_text(context, std::move(rest), sizes::small));
  }
  entry.add(std::move(words));
  return entry;
}

}  // namespace

View CoursesScreen::view(const UiContext& context) const {
  View body = column(16);
  body.add(heading(context, context.tr("courses.question"), 30));
  if (m_problem) {
    body.add(note_box(context, "icons/warning", context.tr(std::string("problem.") + name_of(m_problem->kind))));
  }
  std::vector<CourseCard> cards = context.session.course_cards(context.now);
  std::stable_sort(cards.begin(), cards.end(), [](const CourseCard& a, const CourseCard& b) { return a.due > b.due; });
  View list = context.broad() ? grid(2, 16) : column(14);
  list.role = Role::list;
  list.name = context.tr("courses.title").plain();
  for (const CourseCard& card : cards) list.add(course_view(context, card));
  body.add(std::move(list));
  return screen_frame(context, {.title = context.tr("app.title"), .subtitle = context.tr("courses.title")},
                      std::move(body), {.help = context.tr("courses.help")});
}

ScreenChange CoursesScreen::press(const std::string& id, UiContext& context) {
  constexpr std::string_view prefix = "course.";
  if (!id.starts_with(prefix)) return Stay{};
  const Status chosen = context.session.choose_course(CourseId(id.substr(prefix.size())), context.now);
  if (chosen) return PopScreen{};
  m_problem = chosen.problem();
  return Stay{};
}

ScreenChange CoursesScreen::back(UiContext&) {
  return PopScreen{};
}

}  // namespace mamori
