#include <algorithm>
#include <cmath>

#include "base/utf8.h"
#include "ui/widgets/widgets.h"

namespace mamori {
namespace {

constexpr float text_size = 26;

// Puts what the input method is composing where the caret stands.
void show_editing(FieldText& field, const TextEdit& edit) {
  const Composition& composition = edit.composition();
  const std::u32string composed = to_utf32(composition.text);
  std::u32string shown = edit.characters();
  shown.insert(edit.caret(), composed);
  field.shown = to_utf8(shown);
  field.has_caret = true;
  field.caret = edit.caret() + composition.caret;
  field.selection = edit.selection();
  field.composed = {edit.caret(), edit.caret() + composed.size()};
  field.clause = {edit.caret() + composition.clause.begin, edit.caret() + composition.clause.end};
}

std::string dots(const std::string& text) {
  std::string out;
  for (std::size_t i = to_utf32(text).size(); i > 0; --i) out += "●";
  return out;
}

}  // namespace

View text_field(const UiContext& context, std::string id, FieldLook look) {
  const Theme& theme = context.theme;
  View view = row(0);
  view.id = std::move(id);
  view.role = Role::text_field;
  view.focusable = true;
  view.links = false;
  view.takes_focus = look.takes_focus;
  view.name = std::move(look.name);
  view.padding = sides(18, 10);
  view.decoration = {.fill = theme.card, .border = theme.accent, .radius = 14};
  TextStyle style = context.style(text_size, theme.text);
  style.furigana = Furigana::none;
  style.line_pitch = 1.3f;
  view.min = {200, std::max(60.0f, std::ceil(style.font.size * style.line_pitch) + 20)};

  FieldText field{.value = look.value,
                  .most_characters = look.most_characters,
                  .hidden = look.hidden,
                  .style = style,
                  .shown = std::move(look.value),
                  .caret_colour = theme.focus,
                  .selection_colour = with_alpha(theme.accent, 90)};
  if (context.field != nullptr && context.field->id == view.id) {
    show_editing(field, context.field->edit);
    field.scroll = context.field->scroll;
  }
  if (look.hidden) field.shown = dots(field.shown);
  if (field.shown.empty()) {
    style.colour = theme.text_soft;
    view.add(text_view(std::move(look.hint), style));
  }
  view.field = std::move(field);
  return view;
}

}  // namespace mamori
