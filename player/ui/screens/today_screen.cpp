#include "ui/screens/today_screen.h"

#include "ui/screens/cards_screen.h"
#include "ui/screens/checklist_screen.h"
#include "ui/screens/courses_screen.h"
#include "ui/screens/done_screen.h"
#include "ui/screens/glossary_screen.h"
#include "ui/screens/lesson_screen.h"
#include "ui/screens/today_parts.h"
#include "ui/widgets/widgets.h"

namespace mamori {
namespace {

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

// A few questions some time after a course. Offered, never forced.
View recheck_card(const UiContext& context, const Lesson& lesson) {
  std::vector<View> parts;
  parts.push_back(heading(context, lesson.title, 26));
  parts.push_back(body_text(context, context.tr("today.recheck.text")));
  View choices = row(12);
  choices.wraps = true;
  choices.add(button(context, "recheck", context.tr("today.recheck"), {.icon = "icons/quiz"}));
  choices.add(button(context, "recheck.later", context.tr("today.recheck.later"), {.kind = ButtonKind::quiet}));
  parts.push_back(std::move(choices));
  return card(context, std::move(parts));
}

}  // namespace

std::optional<std::size_t> TodayScreen::open_block(const Today& today) const {
  if (m_folding.course == today.course.id) return m_folding.open;
  if (today.next) return today.lessons[*today.next].lesson.block;
  return std::nullopt;
}

View TodayScreen::next_card(const UiContext& context, const Today& today) const {
  std::vector<View> parts;
  if (today.next) {
    const LessonCard& next = today.lessons[*today.next];
    View kind = row(16);
    kind.wraps = true;
    kind.add(icon_view(lesson_icon(next.lesson.kind), 48, context.theme.accent));
    kind.add(tag(context, context.tr(lesson_kind_key(next.lesson.kind))));
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
  if (const auto recheck = m_recheck_later ? std::nullopt : context.session.recheck_offer(context.now)) {
    left.add(recheck_card(context, *recheck));
  } else {
    left.add(reference_tiles(context));
    left.add(note_box(context, "icons/hint", context.tr("today.note")));
  }

  View right = column(14);
  right.grow = 6;
  View head = row(16);
  View course_title = heading(context, today.course.title, 26);
  course_title.grow = 1;
  head.add(std::move(course_title));
  if (context.session.library().courses().size() > 1) {
    head.add(button(context, "today.courses", context.tr("today.courses"), {.kind = ButtonKind::quiet}));
  }
  right.add(std::move(head));
  right.add(course_path(context, today, open_block(today)));
  if (const auto learnt = minutes_of(today.active); learnt > 0) {
    right.add(soft_text(context, context.tr("today.minutes", {{"time", context.minutes(learnt)}}), sizes::label));
  }

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

ScreenChange TodayScreen::show(Result<std::unique_ptr<Screen>> screen) {
  m_folding = {};
  if (!screen) {
    m_problem = screen.problem();
    return Stay{};
  }
  m_problem.reset();
  return PushScreen{std::move(*screen)};
}

ScreenChange TodayScreen::open_recheck(UiContext& context) {
  const Status opened = context.session.open_recheck(context.now);
  if (!opened) return show(opened.problem());
  return show(screen_of_open_lesson(context));
}

ScreenChange TodayScreen::press(const std::string& id, UiContext& context) {
  if (id == "today.courses") return PushScreen{std::make_unique<CoursesScreen>()};
  if (id == "recheck.later") {
    m_recheck_later = true;
    return Stay{};
  }
  if (id == "recheck") return open_recheck(context);
  const Today today = context.session.today();
  for (std::size_t block = 0; block < today.course.blocks.size(); ++block) {
    if (id != block_id(today.course.blocks[block])) continue;
    const bool was_open = open_block(today) == block;
    m_folding = {.course = today.course.id, .open = was_open ? std::nullopt : std::optional(block)};
    return Stay{};
  }
  if (id == "done") return PushScreen{std::make_unique<DoneScreen>()};
  if (id == "today.glossary") return PushScreen{std::make_unique<GlossaryScreen>()};
  if (id == "today.cards") return PushScreen{std::make_unique<CardsScreen>()};
  if (id == "today.checklist") return PushScreen{std::make_unique<ChecklistScreen>()};
  std::optional<std::size_t> index;
  if (id == "continue") index = today.next;
  for (std::size_t i = 0; i < today.lessons.size(); ++i) {
    if (id == lesson_id(today.lessons[i].lesson)) index = i;
  }
  if (!index) return Stay{};
  return show(open_lesson_screen(today.lessons[*index].lesson.id, context));
}

ScreenChange TodayScreen::back(UiContext&) {
  return PopScreen{};
}

}  // namespace mamori
