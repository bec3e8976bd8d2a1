#include <algorithm>
#include <cmath>

#include "ui/layout.h"
#include "ui/screens/scenario_views.h"
#include "ui/widgets/widgets.h"

namespace mamori {

float body_width(const UiContext& context) {
  const float side = context.stage.width < 1200 ? 24.0f : sizes::margin;
  return context.stage.width - 2 * side;
}

View panes(const UiContext& context, View left, View right, float share, bool in_order) {
  if (!context.wide()) {
    View body = column(20);
    body.add(std::move(in_order ? left : right));
    body.add(std::move(in_order ? right : left));
    return body;
  }
  View body = row(28);
  body.across = Across::centre;
  const float width = std::floor(body_width(context) * share);
  left.min.width = width;
  left.max.width = width;
  right.grow = 1;
  body.add(std::move(left));
  body.add(std::move(right));
  return body;
}

View scene(const UiContext& context, const std::string& picture, const RichText& alt, float share) {
  View view = picture_view(picture, scene_aspect);
  view.name = alt.plain();
  const float most_height = context.stage.height * 0.64f;
  float width = std::floor(body_width(context) * share);
  if (!context.wide()) width = std::min(body_width(context) - scroll_bar_width, most_height * scene_aspect);
  width = std::min(width, most_height * scene_aspect);
  view.min = {width, std::round(width / scene_aspect)};
  view.max = view.min;
  view.self = Across::centre;
  view.decoration = {.fill = context.theme.card,
                     .radius = sizes::radius,
                     .shadow = Shadow{.offset_y = 4, .blur = 14, .colour = context.theme.shadow}};
  return view;
}

View spoken(View view, const ScenarioSentence& sentence) {
  return spoken(std::move(view), sentence.id);
}

View labelled(const UiContext& context, std::string icon, RichText label, RichText text, const SentenceId& id) {
  View view = row(12);
  view.across = Across::start;
  view.add(icon_view(std::move(icon), 26, context.theme.accent));
  View words = column(0);
  words.grow = 1;
  words.add(text_view(std::move(label), context.chrome_style(sizes::small, context.theme.accent, FontWeight::bold)));
  TextStyle style = context.style(21, context.theme.text);
  style.line_pitch = 1.5f;
  words.add(spoken(text_view(std::move(text), style), id));
  view.add(std::move(words));
  return view;
}

View badge_of(const UiContext& context, std::string icon, RichText word, Colour ink, Colour tint) {
  View view = row(8);
  view.padding = sides(14, 5);
  view.self = Across::start;
  view.decoration = {.fill = tint, .radius = 18};
  view.add(icon_view(std::move(icon), 24, ink));
  view.add(text_view(std::move(word), context.chrome_style(sizes::label, ink, FontWeight::bold)));
  return view;
}

namespace {

struct EndingLook {
  const char* icon;
  const char* key;
  Colour ink;
  Colour tint;
};

EndingLook look_of(const Theme& theme, EndingKind kind) {
  switch (kind) {
    case EndingKind::safe:
      return {"icons/shield-check", "scenario.kind.safe", theme.accent, theme.accent_tint};
    case EndingKind::near_miss:
      return {"icons/warning", "scenario.kind.near_miss", theme.tag_text, theme.tag};
    case EndingKind::recovered:
      return {"icons/replay", "scenario.kind.recovered", theme.right, theme.right_tint};
    case EndingKind::incident:
      break;
  }
  return {"icons/triangle", "scenario.kind.incident", theme.wrong, theme.wrong_tint};
}

}  // namespace

View ending_badge(const UiContext& context, EndingKind kind) {
  const EndingLook look = look_of(context.theme, kind);
  return badge_of(context, look.icon, context.tr(look.key), look.ink, look.tint);
}

View ending_icon(const UiContext& context, EndingKind kind) {
  const EndingLook look = look_of(context.theme, kind);
  View icon = icon_view(look.icon, 26, look.ink);
  icon.name = context.strings().plain(look.key);
  return icon;
}

View deadline_note(const UiContext& context) {
  return note_box(context, "icons/clock", context.tr("scenario.deadline_note"));
}

View source_line(const UiContext& context, std::string_view tag) {
  View view = row(8);
  view.add(icon_view("icons/book", 20, context.theme.text_soft));
  View words = soft_text(context, source_words(context, tag), sizes::small);
  words.text_style.line_pitch = 1.3f;
  words.grow = 1;
  view.add(std::move(words));
  return view;
}

bool tells_to_phone(const UiContext& context, const RichText& text) {
  return text.plain().find(context.strings().plain("scenario.contact.phrase")) != std::string::npos;
}

std::optional<View> contact_card(const UiContext& context) {
  const OfficeCard office = context.session.office();
  if (office.manager_name.empty() && office.manager_phone.empty()) return std::nullopt;
  View view = row(16);
  view.padding = sides(20, 12);
  view.decoration = {.fill = context.theme.accent_tint, .border = context.theme.accent, .radius = 16};
  view.add(icon_view("icons/phone", 36, context.theme.accent));
  View words = column(0);
  words.grow = 1;
  words.add(text_view(context.tr("scenario.contact.title", {{"office", office.name}}),
                      context.chrome_style(sizes::small, context.theme.text_soft)));
  if (!office.manager_name.empty()) {
    TextStyle style = context.style(22, context.theme.text, FontWeight::bold);
    style.line_pitch = 1.3f;
    words.add(text_view(context.tr("scenario.contact.name", {{"name", office.manager_name}}), style));
  }
  if (!office.manager_phone.empty()) {
    TextStyle style = context.style(26, context.theme.accent, FontWeight::bold);
    style.line_pitch = 1.3f;
    words.add(text_view(plain_text(office.manager_phone), style));
  }
  view.add(std::move(words));
  return view;
}

View chosen_tag(const UiContext& context) {
  return badge_of(context, "icons/check", context.tr("scenario.yours"), context.theme.accent,
                  context.theme.accent_tint);
}

void add_below_answer(View& answer, View extra) {
  for (View& child : answer.children) {
    if (child.grow <= 0) continue;
    child.add(std::move(extra));
    return;
  }
}

}  // namespace mamori
