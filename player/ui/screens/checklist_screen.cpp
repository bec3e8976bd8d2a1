#include "ui/screens/checklist_screen.h"

#include <algorithm>
#include <charconv>

#include "ui/screens/cards_screen.h"
#include "ui/screens/reference_parts.h"
#include "ui/widgets/widgets.h"

namespace mamori {
namespace {

// Long enough not to save with every letter, short enough to lose nothing.
constexpr auto writing_pause = std::chrono::milliseconds(1200);

bool is_of_office(const CheckSection& section) {
  return std::all_of(section.items.begin(), section.items.end(),
                     [](const CheckItem& item) { return item.audience == CheckAudience::manager; });
}

bool answered(const UiContext& context, const CheckItem& item) {
  return check_state(context, item.id).now != nullptr;
}

bool all_answered(const UiContext& context, const CheckSection& section) {
  return std::all_of(section.items.begin(), section.items.end(),
                     [&](const CheckItem& item) { return answered(context, item); });
}

// «check.1-2.note» → the item and "note".
struct CheckPress {
  CheckId item;
  std::string what;
};
std::optional<CheckPress> parse_press(const std::string& id) {
  constexpr std::string_view prefix = "check.";
  const std::size_t dot = id.rfind('.');
  if (!id.starts_with(prefix) || dot == std::string::npos || dot < prefix.size()) return std::nullopt;
  return CheckPress{.item = CheckId(id.substr(prefix.size(), dot - prefix.size())), .what = id.substr(dot + 1)};
}

View section_tabs(const UiContext& context, const std::vector<CheckSection>& sections, std::size_t page) {
  View tabs = row(8);
  tabs.wraps = true;
  tabs.role = Role::list;
  tabs.name = context.tr("check.sections").plain();
  for (std::size_t i = 0; i <= sections.size(); ++i) {
    const bool last = i == sections.size();
    const bool chosen = i == page;
    const bool done = !last && all_answered(context, sections[i]);
    const std::string id = "check.page." + std::to_string(i + 1);
    View tab =
        button(context, id, last ? context.tr("check.summary") : plain_text(sections[i].id),
               {.kind = chosen ? ButtonKind::primary : ButtonKind::secondary, .icon = done ? "icons/check" : ""});
    tab.role = Role::toggle;
    tab.selected = chosen;
    tab.padding = sides(last ? 18.0f : 12.0f, 6);
    tab.min.width = 64;
    tab.decoration.shadow.reset();
    if (!last) {
      tab.name = context
                     .tr(done ? "check.section.done" : "check.section",
                         {{"number", sections[i].id}, {"title", sections[i].title}})
                     .plain();
    }
    tabs.add(std::move(tab));
  }
  return tabs;
}

}  // namespace

void ChecklistScreen::entered(UiContext& context) {
  if (m_began) return;
  m_began = true;
  const bool with_managers = context.session.leads_office();
  for (CheckSection section : context.session.library().checklist().sections) {
    if (!with_managers) {
      std::erase_if(section.items, [](const CheckItem& item) { return item.audience == CheckAudience::manager; });
    }
    if (!section.items.empty()) m_sections.push_back(std::move(section));
  }
  for (const CheckSection& section : m_sections) {
    for (const CheckItem& item : section.items) {
      const auto note = context.session.check_note(item.id);
      if (note && !note->empty()) m_notes[item.id] = *note;
    }
  }
  while (m_page < m_sections.size() && all_answered(context, m_sections[m_page])) ++m_page;
}

void ChecklistScreen::left(UiContext& context) {
  save_notes(context);
}

void ChecklistScreen::save_notes(UiContext& context) {
  for (const CheckId& item : std::exchange(m_unsaved, {})) {
    const Status status = context.session.set_check_note(item, m_notes[item], context.now);
    if (!status) m_problem = status.problem();
  }
}

void ChecklistScreen::keep_printed(const char* key, const Result<std::string>& place, const UiContext& context) {
  ++m_times_printed;
  m_printed = place ? context.tr(key, {{"place", *place}}) : RichText();
  m_problem = place ? std::nullopt : std::optional(place.problem());
}

View ChecklistScreen::page_head(const UiContext& context, RichText text, std::string id) const {
  View head = context.wide() ? row(20) : column(12);
  View title = heading(context, std::move(text), 30);
  title.id = std::move(id);
  title.keep_in_view = true;
  if (context.wide()) title.grow = 1;
  head.add(std::move(title));
  head.add(section_tabs(context, m_sections, m_page));
  return head;
}

View ChecklistScreen::section_view(const UiContext& context, const CheckSection& section) const {
  View body = column(16);
  body.add(page_head(context, context.tr("check.section.title", {{"number", section.id}, {"title", section.title}}),
                     "check.title." + section.id));
  if (is_of_office(section)) body.add(note_box(context, "icons/people", context.tr("check.office")));
  bool focus_given = false;
  for (const CheckItem& item : section.items) {
    const bool takes_focus = !focus_given && !answered(context, item);
    focus_given = focus_given || takes_focus;
    body.add(check_row(context, item, m_notes, takes_focus));
  }
  return body;
}

View ChecklistScreen::footer_action(const UiContext& context) const {
  if (m_page >= m_sections.size()) {
    return button(context, "check.end", context.tr("check.end"),
                  {.kind = ButtonKind::primary, .icon_after = "icons/forward", .takes_focus = true});
  }
  const bool last = m_page + 1 == m_sections.size();
  return button(context, "check.next", context.tr(last ? "check.to_summary" : "check.next"),
                {.kind = ButtonKind::primary, .icon_after = "icons/forward", .keys = {Key::letter_n}});
}

View ChecklistScreen::view(const UiContext& context) const {
  if (m_sections.empty()) {
    return screen_frame(
        context, {.title = context.tr("app.title"), .subtitle = context.tr("check.title")},
        empty_page(context, {.icon = "icons/report", .title = "check.empty", .text = "check.empty.text"}), {});
  }
  int all = 0;
  int done = 0;
  for (const CheckSection& section : m_sections) {
    for (const CheckItem& item : section.items) {
      ++all;
      done += answered(context, item) ? 1 : 0;
    }
  }
  const RichText count = context.tr("check.count", {{"done", done}, {"all", all}});
  View middle = row(14);
  middle.add(text_view(context.tr("check.count.short", {{"done", done}, {"all", all}}),
                       context.chrome_style(sizes::label, context.theme.text)));
  middle.children.back().name = count.plain();
  if (context.broad()) {
    View bar = progress_bar(context, count.plain(), all == 0 ? 0.0 : static_cast<double>(done) / all);
    bar.min.width = 90;
    middle.add(std::move(bar));
  }
  const bool summary = m_page >= m_sections.size();
  View body = column(16);
  const std::optional<Problem> problem = m_problem ? m_problem : context.session.save_problem();
  if (problem)
    body.add(note_box(context, "icons/warning", context.tr(std::string("problem.") + name_of(problem->kind))));
  if (summary) {
    // Another title after each print, so that the page goes up to where its place is said.
    const std::string times = m_times_printed == 0 ? "" : "." + std::to_string(m_times_printed);
    body.add(page_head(context, context.tr("check.result"), "check.title.result" + times));
    body.add(check_summary(context, m_sections, m_notes, m_printed));
  } else {
    body.add(section_view(context, m_sections[m_page]));
  }
  std::vector<View> actions;
  actions.push_back(footer_action(context));
  return screen_frame(
      context, {.title = context.tr("app.title"), .subtitle = context.tr("check.title"), .middle = std::move(middle)},
      std::move(body),
      {.help = context.tr(summary ? "check.help.summary" : "check.help"), .actions = std::move(actions)});
}

ScreenChange ChecklistScreen::press(const std::string& id, UiContext& context) {
  save_notes(context);
  if (id == "check.end") return PopScreen{};
  if (id == "check.next") {
    m_page = std::min(m_page + 1, m_sections.size());
    return Stay{};
  }
  if (id == "check.go_on") {
    m_page = 0;
    while (m_page < m_sections.size() && all_answered(context, m_sections[m_page])) ++m_page;
    return Stay{};
  }
  if (id.starts_with("check.page.")) {
    std::size_t page = 0;
    std::from_chars(id.data() + 11, id.data() + id.size(), page);
    if (page > 0) m_page = std::min(page - 1, m_sections.size());
    return Stay{};
  }
  if (id == "check.print" && context.ports.save_checklist_card) {
    const auto place = context.ports.save_checklist_card(context.now);
    keep_printed("check.printed", place, context);
    return Stay{};
  }
  const bool for_office = id == "check.actions.office" && context.session.leads_office();
  if ((id == "check.actions" || for_office) && context.ports.save_action_list && context.session.person()) {
    const auto whose = for_office ? std::nullopt : std::optional(context.session.person()->id);
    keep_printed("check.actions.saved", context.ports.save_action_list(whose, context.now), context);
    return Stay{};
  }
  const auto pressed = parse_press(id);
  if (!pressed) return Stay{};
  const CheckItem* item = context.session.library().checklist().find(pressed->item);
  if (item == nullptr) return Stay{};
  if (pressed->what == "card") return PushScreen{std::make_unique<CardsScreen>(item->card)};
  std::optional<CheckAnswer> answer;
  if (pressed->what == "yes") answer = CheckAnswer::yes;
  if (pressed->what == "partly") answer = CheckAnswer::partly;
  if (pressed->what == "no") answer = CheckAnswer::no;
  if (!answer) return Stay{};
  // Pressed again it says the same: nothing new to record.
  const CheckState state = check_state(context, item->id);
  if (state.now != nullptr && state.now->answer == *answer) return Stay{};
  const Status status = context.session.answer_check(item->id, *answer, context.now);
  m_problem = status ? std::nullopt : std::optional(status.problem());
  return Stay{};
}

ScreenChange ChecklistScreen::back(UiContext&) {
  return PopScreen{};
}

ScreenChange ChecklistScreen::edit(const std::string& id, const std::string& value, UiContext& context) {
  const auto edited = parse_press(id);
  if (!edited || edited->what != "note") return Stay{};
  m_notes[edited->item] = value;
  if (std::find(m_unsaved.begin(), m_unsaved.end(), edited->item) == m_unsaved.end()) m_unsaved.push_back(edited->item);
  m_save_at = context.now.monotonic + writing_pause;
  return Stay{};
}

ScreenChange ChecklistScreen::wake(UiContext& context) {
  if (!m_unsaved.empty() && context.now.monotonic >= m_save_at) save_notes(context);
  return Stay{};
}

std::optional<MonotonicTime> ChecklistScreen::next_wake(const UiContext& context) {
  if (!m_unsaved.empty()) return m_save_at;
  const bool summary = m_page >= m_sections.size();
  if (summary && !context.session.all_saved() && !context.session.save_problem()) {
    return context.now.monotonic + std::chrono::milliseconds(50);
  }
  return std::nullopt;
}

}  // namespace mamori
