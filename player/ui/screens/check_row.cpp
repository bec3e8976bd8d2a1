#include <array>

#include "base/calendar.h"
#include "ui/screens/checklist_screen.h"
#include "ui/screens/reference_parts.h"
#include "ui/widgets/widgets.h"

namespace mamori {
namespace {

constexpr std::size_t longest_note = 80;

struct Choice {
  CheckAnswer answer;
  const char* end;  // of the id
};
constexpr std::array<Choice, 3> choices = {
    {{CheckAnswer::yes, ".yes"}, {CheckAnswer::partly, ".partly"}, {CheckAnswer::no, ".no"}}};

View answer_toggle(const UiContext& context, const CheckItem& item, const Choice& choice, bool chosen) {
  const Theme& theme = context.theme;
  const CheckLook look = check_look(theme, choice.answer);
  View toggle = column(2);
  toggle.id = "check." + item.id.text() + choice.end;
  toggle.role = Role::toggle;
  toggle.focusable = true;
  toggle.selected = chosen;
  toggle.name = context.tr("check.answer.name", {{"item", item.id.text()}, {"answer", context.tr(look.word)}}).plain();
  toggle.along = Along::centre;
  toggle.across = Across::centre;
  toggle.padding = sides(6, 8);
  toggle.min = {104 * context.chrome_scale(), 76};
  toggle.decoration = {.fill = chosen ? look.tint : theme.card,
                       .border = chosen ? look.ink : theme.card_border,
                       .border_width = chosen ? 4.0f : 2.0f,
                       .radius = 16};
  toggle.add(icon_view(look.icon, 32, look.ink));
  View word = row(6);
  if (chosen) word.add(icon_view("icons/check", 20, look.ink));
  TextStyle style = context.chrome_style(sizes::label, chosen ? look.ink : theme.text,
                                         chosen ? FontWeight::bold : FontWeight::regular);
  style.line_pitch = 1.2f;
  word.add(text_view(context.tr(look.word), style));
  toggle.add(std::move(word));
  return toggle;
}

View number_of(const UiContext& context, const CheckItem& item) {
  TextStyle style = context.chrome_style(sizes::label, context.theme.accent, FontWeight::bold);
  style.line_pitch = 1.2f;
  View number = text_view(plain_text(item.id.text()), style);
  number.padding = sides(12, 5);
  number.self = Across::centre;
  number.decoration = {.fill = context.theme.accent_tint, .radius = 14};
  return number;
}

View last_time(const UiContext& context, const CheckMark& mark) {
  const Date day = japan_date(mark.key.wall);
  return soft_text(context,
                   context.tr("check.before", {{"answer", context.tr(check_look(context.theme, mark.answer).word)},
                                               {"year", int(day.year())},
                                               {"month", static_cast<long long>(unsigned(day.month()))},
                                               {"day", static_cast<long long>(unsigned(day.day()))}}),
                   sizes::small);
}

}  // namespace

CheckState check_state(const UiContext& context, const CheckId& item) {
  const CheckItem* asked = context.session.library().checklist().find(item);
  const CheckHistory* history = asked == nullptr ? nullptr : context.session.check_history(*asked);
  if (history == nullptr) return {};
  const CheckMark* now = answer_of_year(*history, fiscal_year(japan_date(context.now.wall)));
  return {.now = now, .before = now != nullptr ? history->previous() : history->latest()};
}

CheckLook check_look(const Theme& theme, CheckAnswer answer) {
  switch (answer) {
    case CheckAnswer::yes:
      return {"icons/circle", "check.yes", theme.right, theme.right_tint};
    case CheckAnswer::partly:
      return {"icons/triangle", "check.partly", theme.tag_text, theme.tag};
    case CheckAnswer::no:
      break;
  }
  return {"icons/cross", "check.no", theme.wrong, theme.wrong_tint};
}

View check_row(const UiContext& context, const CheckItem& item, const NoteTexts& notes, bool takes_focus) {
  const CheckState state = check_state(context, item.id);
  View answers = context.wide() ? row(10) : grid(3, 10);
  answers.role = Role::list;
  answers.name = item.text.text.plain();
  for (const Choice& choice : choices) {
    answers.add(answer_toggle(context, item, choice, state.now != nullptr && state.now->answer == choice.answer));
  }
  answers.children.front().takes_focus = takes_focus;

  View words = column(8);
  View head = row(14);
  head.wraps = true;
  head.add(number_of(context, item));
  if (context.session.library().cards().find(item.card) != nullptr) {
    head.add(button(context, "check." + item.id.text() + ".card", context.tr("check.card"),
                    {.kind = ButtonKind::quiet, .icon = "icons/book"}));
  }
  if (state.before != nullptr) head.add(last_time(context, *state.before));
  if (item.audience == CheckAudience::manager && state.now != nullptr) {
    const std::string name = context.session.name_of_person(state.now->person);
    if (!name.empty()) head.add(soft_text(context, context.tr("check.answered_by", {{"name", name}}), sizes::small));
  }
  words.add(std::move(head));
  TextStyle style = context.style(sizes::body, context.theme.text, FontWeight::bold);
  style.line_pitch = 1.45f;
  style.balanced = true;
  words.add(spoken(text_view(item.text.text, style), item.text));

  View parts = context.wide() ? row(28) : column(14);
  if (context.wide()) words.grow = 1;
  parts.add(std::move(words));
  parts.add(std::move(answers));
  std::vector<View> all;
  all.push_back(std::move(parts));
  if (state.now != nullptr && state.now->answer != CheckAnswer::yes) {
    const auto note = notes.find(item.id);
    all.push_back(text_field(context, "check." + item.id.text() + ".note",
                             {.value = note == notes.end() ? std::string() : note->second,
                              .hint = context.tr("check.note"),
                              .name = context.tr("check.note.name", {{"item", item.id.text()}}).plain(),
                              .most_characters = longest_note}));
  }
  View view = card(context, std::move(all));
  view.padding = sides(24, 16);
  return view;
}

}  // namespace mamori
