#include "ui/widgets/widgets.h"

namespace mamori {
namespace {

const char* text_size_key(int percent) {
  switch (percent) {
    case 125:
      return "settings.text.125";
    case 150:
      return "settings.text.150";
    case 200:
      return "settings.text.200";
    default:
      return "settings.text.100";
  }
}

const char* readings_key(Readings readings) {
  switch (readings) {
    case Readings::none:
      return "settings.readings.none";
    case Readings::difficult:
      return "settings.readings.difficult";
    case Readings::all:
      return "settings.readings.all";
  }
  return "settings.readings.none";
}

// Room for words in header and footer.
bool is_roomy(const UiContext& context) {
  return context.stage.width / context.chrome_scale() >= 1000;
}

// Room for words on the settings.
bool has_words(const UiContext& context) {
  return context.stage.width / context.chrome_scale() >= 900;
}

// In the same place on every screen: name and value, then the value alone, then the sign alone as room gets less.
View setting(const UiContext& context, const char* id, const char* icon, const std::string& key, Key shortcut) {
  const ButtonLook look{.kind = ButtonKind::quiet, .icon = icon, .keys = {shortcut}};
  const float room = context.stage.width / context.chrome_scale();
  const std::string name = context.tr(key).plain();
  if (!has_words(context)) return icon_button(context, id, icon, name, look);
  View view = button(context, id, context.tr(room < 1200 ? key + ".short" : key), look);
  view.name = name;
  return view;
}

View aloud_setting(const UiContext& context) {
  const char* key = context.is_reading ? "settings.aloud.stop" : "settings.aloud";
  const ButtonLook look{.kind = ButtonKind::quiet,
                        .icon = context.is_reading ? "icons/speaker-off" : "icons/speaker",
                        .enabled = context.may_read,
                        .keys = {Key::f5}};
  const std::string name = context.tr(key).plain();
  if (!has_words(context)) return icon_button(context, "settings.aloud", look.icon, name, look);
  const char* words = context.is_reading ? "settings.aloud.stop.short" : "settings.aloud";
  View view = button(context, "settings.aloud", context.tr(words), look);
  view.name = name;
  return view;
}

View contrast_setting(const UiContext& context) {
  const bool high = context.session.preferences().high_contrast;
  View view = icon_button(context, "settings.contrast", "icons/contrast",
                          context.tr(high ? "settings.contrast.high" : "settings.contrast.usual").plain(),
                          {.kind = ButtonKind::quiet, .keys = {Key::f4}});
  view.role = Role::toggle;
  view.selected = high;
  return view;
}

View titles(const UiContext& context, HeaderLook& look) {
  View view = row(14);
  View logo = picture_view("logo", 1);
  logo.name = context.tr("app.name").plain();
  logo.min = {44, 44};
  logo.max = {44, 44};
  view.add(std::move(logo));
  View words = column(0);
  words.max.width = context.stage.width * (look.middle ? 0.25f : 0.4f);
  words.add(text_view(std::move(look.title), context.chrome_style(22, context.theme.text, FontWeight::bold)));
  words.children.back().role = Role::heading;
  words.children.back().text_style.line_pitch = 1.25f;
  if (!look.subtitle.empty() && context.chrome_scale() < 1.2f) {
    words.add(text_view(std::move(look.subtitle), context.chrome_style(sizes::small, context.theme.text_soft)));
    words.children.back().text_style.line_pitch = 1.2f;
  }
  view.add(std::move(words));
  return view;
}

View header(const UiContext& context, HeaderLook look) {
  const Theme& theme = context.theme;
  View bar = row(14);
  bar.role = Role::group;
  bar.links = false;
  bar.padding = sides(context.stage.width < 1200 ? 24.0f : sizes::margin, 8);
  bar.min.height = sizes::header_height;
  bar.decoration = {.fill = theme.card, .shadow = Shadow{.offset_y = 2, .blur = 8, .colour = theme.shadow}};
  bar.add(titles(context, look));
  bar.add(spacer());
  if (look.middle && is_roomy(context)) {
    bar.add(std::move(*look.middle));
    bar.add(spacer());
  }
  const Preferences& preferences = context.session.preferences();
  bar.add(aloud_setting(context));
  bar.add(setting(context, "settings.readings", "icons/furigana", readings_key(preferences.readings), Key::f2));
  bar.add(setting(context, "settings.text", "icons/text-size", text_size_key(preferences.text_percent), Key::f3));
  bar.add(contrast_setting(context));
  return bar;
}

View footer(const UiContext& context, FooterLook look) {
  View bar = row(20);
  bar.links = false;
  const float side = context.stage.width < 1200 ? 24.0f : sizes::margin;
  bar.padding = {side, 8, side, 16};
  bar.min.height = sizes::footer_height;
  if (look.back) {
    RichText words = look.back_text.empty() ? context.tr("ui.back") : std::move(look.back_text);
    bar.add(button(context, "back", std::move(words), {.icon = "icons/back"}));
  }
  TextStyle style = context.chrome_style(sizes::small, context.theme.text_soft);
  style.align = TextAlign::centre;
  style.balanced = true;
  style.line_pitch = 1.35f;
  // The help strip is the first to give way: what it says stands in every guide, the buttons do not.
  if (look.help.empty() || !is_roomy(context)) {
    bar.add(spacer());
  } else {
    View help = text_view(std::move(look.help), style);
    help.grow = 1;
    help.along = Along::centre;
    bar.add(std::move(help));
  }
  for (View& action : look.actions) bar.add(std::move(action));
  return bar;
}

}  // namespace

View screen_frame(const UiContext& context, HeaderLook header_look, View body, FooterLook footer_look) {
  View frame = column(0);
  frame.add(header(context, std::move(header_look)));
  View room = column(0);
  room.id = "body";
  room.grow = 1;
  room.scrolls = true;
  const float side = context.stage.width < 1200 ? 24.0f : sizes::margin;
  room.padding = {side, 18, side, 8};
  body.grow = 1;
  room.add(std::move(body));
  frame.add(std::move(room));
  frame.add(footer(context, std::move(footer_look)));
  return frame;
}

}  // namespace mamori
