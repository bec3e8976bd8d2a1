#include "ui/screens/people_dialogs.h"

#include "ui/widgets/widgets.h"

namespace mamori {

View pin_dialog(const UiContext& context, const std::string& pin, bool was_wrong) {
  View buttons = row(16);
  buttons.along = Along::end;
  buttons.add(button(context, "back", context.tr("ui.cancel")));
  buttons.add(button(context, "pin.ok", context.tr("ui.ok"),
                     {.kind = ButtonKind::primary, .enabled = pin.size() == pin_length}));
  std::vector<View> parts;
  parts.push_back(heading(context, context.tr("pin.title"), 30));
  if (was_wrong) parts.push_back(note_box(context, "icons/warning", context.tr("pin.wrong")));
  parts.push_back(text_field(context, "pin",
                             {.value = pin,
                              .hint = context.tr("pin.hint"),
                              .name = context.tr("pin.title").plain(),
                              .takes_focus = true,
                              .hidden = true,
                              .most_characters = pin_length}));
  View pad = grid(5, 10);
  for (const char digit : std::string("1234567890")) {
    View key = button(context, std::string("pin.") + digit, plain_text(std::string(1, digit)));
    key.min.height = 60;
    pad.add(std::move(key));
  }
  parts.push_back(std::move(pad));
  parts.push_back(std::move(buttons));
  return dialog(context, "pin.dialog", std::move(parts));
}

View new_person_dialog(const UiContext& context, const std::string& name, const std::string& kana) {
  View buttons = row(16);
  buttons.along = Along::end;
  buttons.add(button(context, "back", context.tr("ui.cancel")));
  buttons.add(button(context, "new.ok", context.tr("new.ok"),
                     {.kind = ButtonKind::primary, .enabled = !name.empty() && !kana.empty()}));
  std::vector<View> parts;
  parts.push_back(heading(context, context.tr("new.title"), 30));
  parts.push_back(body_text(context, context.tr("new.name")));
  parts.push_back(text_field(context, "new.name",
                             {.value = name,
                              .hint = context.tr("new.name.hint"),
                              .name = context.tr("new.name").plain(),
                              .takes_focus = true,
                              .most_characters = longest_name}));
  parts.push_back(body_text(context, context.tr("new.kana")));
  parts.push_back(text_field(context, "new.kana",
                             {.value = kana,
                              .hint = context.tr("new.kana.hint"),
                              .name = context.tr("new.kana").plain(),
                              .most_characters = longest_name}));
  parts.push_back(std::move(buttons));
  return dialog(context, "new.dialog", std::move(parts));
}

View leave_dialog(const UiContext& context) {
  View buttons = row(16);
  buttons.along = Along::end;
  buttons.add(button(context, "back", context.tr("leave.stay")));
  buttons.add(button(context, "leave.ok", context.tr("leave.ok"), {.kind = ButtonKind::primary, .takes_focus = true}));
  std::vector<View> parts;
  parts.push_back(heading(context, context.tr("leave.title"), 30));
  parts.push_back(body_text(context, context.tr("leave.text")));
  parts.push_back(std::move(buttons));
  return dialog(context, "leave.dialog", std::move(parts));
}

}  // namespace mamori
