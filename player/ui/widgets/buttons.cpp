#include "ui/widgets/widgets.h"

namespace mamori {
namespace {

constexpr float button_height = 54;

Decoration look_of(const UiContext& context, const ButtonLook& look) {
  const Theme& theme = context.theme;
  const float radius = 28;
  if (!look.enabled) return {.fill = theme.card, .border = theme.card_border, .radius = radius};
  switch (look.kind) {
    case ButtonKind::primary:
      return {.fill = Gradient{theme.accent, theme.accent_deep},
              .radius = radius,
              .shadow = Shadow{.offset_y = 3, .blur = 10, .colour = theme.shadow}};
    case ButtonKind::secondary:
      return {.fill = theme.card, .border = theme.card_border, .radius = radius,
              .shadow = Shadow{.offset_y = 2, .blur = 6, .colour = theme.shadow}};
    case ButtonKind::quiet: return {.fill = theme.card, .border = theme.card_border, .radius = radius};
  }
  return {};
}

Colour ink_of(const UiContext& context, const ButtonLook& look) {
  const Theme& theme = context.theme;
  if (!look.enabled) return theme.disabled;
  switch (look.kind) {
    case ButtonKind::primary: return theme.on_accent;
    case ButtonKind::secondary: return theme.text;
    case ButtonKind::quiet: return theme.accent;
  }
  return theme.text;
}

View button_shell(const UiContext& context, std::string id, const ButtonLook& look) {
  View view = row(10);
  view.id = std::move(id);
  view.role = Role::button;
  view.focusable = true;
  view.enabled = look.enabled;
  view.takes_focus = look.takes_focus;
  view.keys = look.keys;
  view.along = Along::centre;
  view.min = {sizes::target, look.kind == ButtonKind::quiet ? 46.0f : button_height};
  view.decoration = look_of(context, look);
  return view;
}

}  // namespace

View button(const UiContext& context, std::string id, RichText text, ButtonLook look) {
  View view = button_shell(context, std::move(id), look);
  view.padding = sides(look.kind == ButtonKind::quiet ? 18.0f : 26.0f, 8);
  const Colour ink = ink_of(context, look);
  const float size = look.kind == ButtonKind::quiet ? sizes::label : 23.0f;
  const FontWeight weight = look.kind == ButtonKind::primary ? FontWeight::bold : FontWeight::regular;
  TextStyle style = context.chrome_style(size, ink, weight);
  style.balanced = true;
  const float icon_size = size * context.chrome_scale() * 1.15f;
  if (!look.icon.empty()) view.add(icon_view(look.icon, icon_size, ink));
  view.add(text_view(std::move(text), style));
  if (!look.icon_after.empty()) view.add(icon_view(look.icon_after, icon_size, ink));
  return view;
}

View icon_button(const UiContext& context, std::string id, std::string icon, std::string name, ButtonLook look) {
  View view = button_shell(context, std::move(id), look);
  view.name = std::move(name);
  view.padding = all_sides(11);
  view.min = {54, 54};
  view.add(icon_view(std::move(icon), 32, ink_of(context, look)));
  return view;
}

}  // namespace mamori
