#include <array>

#include "ui/screens/checklist_screen.h"
#include "ui/screens/reference_parts.h"
#include "ui/widgets/widgets.h"

namespace mamori {
namespace {

struct Counts {
  std::array<long long, 3> answers = {};  // by CheckAnswer
  long long open = 0;
  long long all = 0;
};

Counts count_answers(const UiContext& context, const std::vector<CheckSection>& sections) {
  Counts counts;
  for (const CheckSection& section : sections) {
    for (const CheckItem& item : section.items) {
      ++counts.all;
      const CheckState state = check_state(context, item.id);
      if (state.now == nullptr) {
        ++counts.open;
      } else {
        ++counts.answers[static_cast<std::size_t>(state.now->answer)];
      }
    }
  }
  return counts;
}

View count_tile(const UiContext& context, CheckAnswer answer, long long count) {
  const CheckLook look = check_look(context.theme, answer);
  View tile = column(2);
  tile.across = Across::centre;
  tile.padding = sides(10, 12);
  tile.decoration = {.fill = look.tint, .border = look.ink, .radius = 16};
  tile.add(icon_view(look.icon, 34, look.ink));
  TextStyle word = context.chrome_style(sizes::label, look.ink, FontWeight::bold);
  word.line_pitch = 1.3f;
  tile.add(text_view(context.tr(look.word), word));
  TextStyle number = context.style(30, look.ink, FontWeight::bold);
  number.line_pitch = 1.2f;
  tile.add(text_view(context.tr("check.items", {{"count", count}}), number));
  return tile;
}

View mend_row(const UiContext& context, const CheckItem& item, CheckAnswer answer, const NoteTexts& notes) {
  const CheckLook look = check_look(context.theme, answer);
  View entry = row(16);
  entry.role = Role::list_item;
  entry.padding = sides(0, 6);
  entry.add(icon_view(look.icon, 30, look.ink));
  View words = column(2);
  words.grow = 1;
  TextStyle style = context.style(22, context.theme.text);
  style.line_pitch = 1.45f;
  style.balanced = true;
  words.add(text_view(item.short_text.empty() ? item.text.text : item.short_text, style));
  const auto note = notes.find(item.id);
  RichText second = context.tr("check.mend.kind", {{"item", item.id.text()}, {"answer", context.tr(look.word)}});
  words.add(soft_text(context, std::move(second), sizes::small));
  if (note != notes.end() && !note->second.empty()) {
    words.add(soft_text(context, context.tr("check.mend.note", {{"note", note->second}}), sizes::label));
  }
  entry.add(std::move(words));
  if (context.session.library().cards().find(item.card) != nullptr) {
    View read = context.broad() ? button(context, "check." + item.id.text() + ".card", context.tr("check.card"),
                                         {.kind = ButtonKind::quiet, .icon = "icons/book"})
                                : icon_button(context, "check." + item.id.text() + ".card", "icons/book",
                                              context.tr("check.card").plain(), {.kind = ButtonKind::quiet});
    entry.add(std::move(read));
  }
  return entry;
}

View mend_list(const UiContext& context, const std::vector<CheckSection>& sections, const NoteTexts& notes) {
  std::vector<View> rows;
  rows.push_back(heading(context, context.tr("check.mend"), 26));
  for (const CheckSection& section : sections) {
    for (const CheckItem& item : section.items) {
      const CheckState state = check_state(context, item.id);
      if (state.now == nullptr || state.now->answer == CheckAnswer::yes) continue;
      rows.push_back(mend_row(context, item, state.now->answer, notes));
    }
  }
  View list = card(context, std::move(rows));
  list.role = Role::list;
  list.gap = 8;
  return list;
}

// The button's id is its key.
void add_action_list(const UiContext& context, View& column, const char* id) {
  View save = button(context, id, context.tr(id), {.icon = "icons/report"});
  save.self = Across::start;
  column.add(std::move(save));
}

}  // namespace

View check_summary(const UiContext& context, const std::vector<CheckSection>& sections, const NoteTexts& notes,
                   const RichText& printed) {
  const Counts counts = count_answers(context, sections);
  View left = column(18);
  if (!printed.empty()) left.add(note_box(context, "icons/folder", printed));
  View tiles = grid(3, 12);
  for (const CheckAnswer answer : {CheckAnswer::yes, CheckAnswer::partly, CheckAnswer::no}) {
    tiles.add(count_tile(context, answer, counts.answers[static_cast<std::size_t>(answer)]));
  }
  left.add(std::move(tiles));
  if (counts.open > 0) {
    left.add(body_text(context, context.tr("check.open", {{"count", counts.open}})));
    View go = button(context, "check.go_on", context.tr("check.go_on"), {.icon = "icons/edit"});
    go.self = Across::start;
    left.add(std::move(go));
  }
  if (context.ports.save_checklist_card) {
    View print = button(context, "check.print", context.tr("check.print"), {.icon = "icons/printer"});
    print.self = Across::start;
    left.add(std::move(print));
  }
  if (context.ports.save_action_list && counts.open < counts.all) {
    add_action_list(context, left, "check.actions");
    if (context.session.leads_office()) add_action_list(context, left, "check.actions.office");
  }
  if (printed.empty() && counts.open < counts.all) {
    left.add(
        note_box(context, "icons/check", context.tr(context.session.all_saved() ? "check.saved" : "saved.not_yet")));
  }

  const bool all_yes = counts.answers[0] == counts.all;
  const bool to_mend = counts.answers[1] + counts.answers[2] > 0;
  View right = column(18);
  if (to_mend) {
    right.add(mend_list(context, sections, notes));
  } else {
    View picture = picture_view(all_yes ? "scenes/done" : "scenes/office-meeting", 400.0f / 280.0f);
    picture.name = context.tr(all_yes ? "quiz.picture.passed" : "quiz.picture.failed").plain();
    picture.max.height = context.stage.height * 0.46f;
    picture.self = Across::start;
    right.add(std::move(picture));
    right.add(body_text(context, context.tr(all_yes ? "check.all_yes" : "check.nothing_yet")));
  }
  View body = context.wide() ? row(32) : column(20);
  body.across = context.wide() ? Across::start : Across::stretch;
  if (context.wide()) {
    left.grow = 5;
    right.grow = 7;
  }
  body.add(std::move(left));
  body.add(std::move(right));
  return body;
}

}  // namespace mamori
