#include "ui/screens/today_screen.h"

#include <charconv>

#include "ui/screens/cards_screen.h"
#include "ui/screens/checklist_screen.h"
#include "ui/screens/done_screen.h"
#include "ui/screens/glossary_screen.h"
#include "ui/screens/lesson_screen.h"
#include "ui/widgets/widgets.h"

namespace mamori {
namespace {

const char* icon_of(LessonKind kind) {
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

const char* kind_key(LessonKind kind) {
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

const char* state_key(LessonState state) {
  switch (state) {
    case LessonState::not_started:
      return "lesson.not_started";
    case LessonState::in_progress:
      return "lesson.in_progress";
    case LessonState::done:
      return "lesson.done";
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
  if (state == LessonState::done) {
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

// What one may look up or check at any time, beside the course.
View reference_tile(const UiContext& context, const char* id, const char* icon, const char* key) {
  View tile = column(4);
  tile.id = id;
  tile.role = Role::button;
  tile.focusable = true;
  tile.along = Along::centre;
  tile.across = Across::centre;
  tile.padding = sides(6, 8);
  tile.min = {sizes::target, 78};
  tile.decoration = {.fill = context.theme.card, .border = context.theme.card_border, .radius = 16};
  tile.add(icon_view(icon, 30, context.theme.accent));
  TextStyle style = context.chrome_style(sizes::label, context.theme.text, FontWeight::bold);
  style.line_pitch = 1.25f;
  tile.add(text_view(context.tr(key), style));
  return tile;
}

View reference_tiles(const UiContext& context) {
  View tiles = row(12);
  tiles.across = Across::stretch;
  tiles.role = Role::list;
  tiles.name = context.tr("today.reference").plain();
  tiles.add(reference_tile(context, "today.glossary", "icons/search", "today.glossary"));
  tiles.add(reference_tile(context, "today.cards", "icons/book", "today.cards"));
  tiles.add(reference_tile(context, "today.checklist", "icons/report", "today.checklist"));
  // The last word is by far the longest.
  for (View& tile : tiles.children) tile.grow = 4;
  tiles.children.back().grow = 7;
  return tiles;
}

long long minutes_of(std::chrono::milliseconds time) {
  return std::chrono::round<std::chrono::minutes>(time).count();
}

}  // namespace

View TodayScreen::next_card(const UiContext& context, const Today& today) const {
  std::vector<View> parts;
  if (today.next) {
    const LessonCard& next = today.lessons[*today.next];
    View kind = row(16);
    kind.wraps = true;
    kind.add(icon_view(icon_of(next.lesson.kind), 48, context.theme.accent));
    kind.add(tag(context, context.tr(kind_key(next.lesson.kind))));
    kind.children.back().self = Across::centre;
    kind.add(soft_text(context,
                       context.tr("today.about_minutes", {{"time", context.minutes(next.lesson.minutes.count())}}),
                       sizes::label));
    parts.push_back(std::move(kind));
    parts.push_back(heading(context, next.lesson.title, sizes::heading));
    if (next.state == LessonState::in_progress) {
      parts.push_back(progress_bar(context, context.tr("today.share").plain(), next.share));
    }
    View go = button(context, "continue",
                     context.tr(next.state == LessonState::in_progress ? "today.continue" : "today.begin"),
                     {.kind = ButtonKind::primary, .icon_after = "icons/forward", .takes_focus = true});
    go.min.height = 76;
    go.self = Across::stretch;
    parts.push_back(std::move(go));
  } else {
    parts.push_back(heading(context, context.tr("today.all_done"), sizes::heading));
    parts.push_back(body_text(context, context.tr("today.all_done.text")));
    View go = button(context, "done", context.tr("today.show_done"),
                     {.kind = ButtonKind::primary, .icon = "icons/certificate", .takes_focus = true});
    go.min.height = 76;
    parts.push_back(std::move(go));
  }
  View view = card(context, std::move(parts));
  view.padding = sides(28, 24);
  view.gap = 16;
  return view;
}

View TodayScreen::lesson_card(const UiContext& context, const Today& today, std::size_t index) const {
  const LessonCard& lesson = today.lessons[index];
  View entry = row(18);
  entry.id = "lesson." + std::to_string(index + 1);
  entry.role = Role::button;
  entry.focusable = true;
  entry.padding = sides(20, 14);
  entry.min.height = 104;
  entry.decoration = {.fill = context.theme.card,
                      .border = today.next == index ? context.theme.accent : context.theme.card_border,
                      .border_width = today.next == index ? 3.0f : 2.0f,
                      .radius = sizes::radius,
                      .shadow = Shadow{.offset_y = 3, .blur = 8, .colour = context.theme.shadow}};
  entry.add(icon_view(icon_of(lesson.lesson.kind), 40, context.theme.accent));
  View words = column(4);
  words.grow = 1;
  TextStyle style = context.style(26, context.theme.text, FontWeight::bold);
  style.line_pitch = 1.4f;
  words.add(text_view(lesson.lesson.title, style));
  RichText second = context.tr(kind_key(lesson.lesson.kind));
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

View TodayScreen::view(const UiContext& context) const {
  const Today today = context.session.today();
  View left = column(18);
  left.grow = 5;
  const std::string person = context.session.person() ? context.session.person()->name : std::string();
  left.add(heading(context, context.tr("today.greeting", {{"name", person}}), 34));
  left.add(next_card(context, today));
  if (m_problem) {
    left.add(note_box(context, "icons/warning", context.tr(std::string("problem.") + name_of(m_problem->kind))));
  }
  left.add(reference_tiles(context));
  left.add(note_box(context, "icons/hint", context.tr("today.note")));

  View right = column(14);
  right.grow = 6;
  View head = row(16);
  View course_title = heading(context, today.course.title, 26);
  course_title.grow = 1;
  head.add(std::move(course_title));
  right.add(std::move(head));
  View list = column(14);
  list.role = Role::list;
  list.name = today.course.title.plain();
  for (std::size_t i = 0; i < today.lessons.size(); ++i) list.add(lesson_card(context, today, i));
  right.add(std::move(list));
  right.add(soft_text(context, context.tr("today.minutes", {{"time", context.minutes(minutes_of(today.active))}}),
                      sizes::label));

  View body = context.wide() ? row(32) : column(24);
  body.across = context.wide() ? Across::centre : Across::stretch;
  if (!context.wide()) left.grow = right.grow = 0;
  body.add(std::move(left));
  body.add(std::move(right));

  View middle = row(14);
  const int all = static_cast<int>(today.lessons.size());
  const RichText count = context.tr("today.count", {{"done", today.done}, {"all", all}});
  middle.add(text_view(context.tr("today.count.short", {{"done", today.done}, {"all", all}}),
                       context.chrome_style(sizes::label, context.theme.text)));
  middle.children.back().name = count.plain();
  // The settings leave room for a few steps only.
  if (context.broad() && all <= 5) middle.add(progress_steps(context, count.plain(), today.done, all));
  if (context.broad() && all > 5) {
    middle.add(progress_bar(context, count.plain(), static_cast<double>(today.done) / all));
    middle.children.back().min.width = 110;
  }
  return screen_frame(
      context, {.title = context.tr("app.title"), .subtitle = context.tr("today.title"), .middle = std::move(middle)},
      std::move(body), {.back_text = context.tr("today.back"), .help = context.tr("today.help")});
}

ScreenChange TodayScreen::open(const LessonId& lesson, UiContext& context) {
  auto screen = open_lesson_screen(lesson, context);
  if (!screen) {
    m_problem = screen.problem();
    return Stay{};
  }
  m_problem.reset();
  return PushScreen{std::move(*screen)};
}

ScreenChange TodayScreen::press(const std::string& id, UiContext& context) {
  const Today today = context.session.today();
  if (id == "done") return PushScreen{std::make_unique<DoneScreen>()};
  if (id == "today.glossary") return PushScreen{std::make_unique<GlossaryScreen>()};
  if (id == "today.cards") return PushScreen{std::make_unique<CardsScreen>()};
  if (id == "today.checklist") return PushScreen{std::make_unique<ChecklistScreen>()};
  std::optional<std::size_t> index;
  if (id == "continue") index = today.next;
  if (id.starts_with("lesson.")) {
    std::size_t number = 0;
    std::from_chars(id.data() + 7, id.data() + id.size(), number);
    if (number > 0) index = number - 1;
  }
  if (!index || *index >= today.lessons.size()) return Stay{};
  return open(today.lessons[*index].lesson.id, context);
}

ScreenChange TodayScreen::back(UiContext&) {
  return PopScreen{};
}

}  // namespace mamori
