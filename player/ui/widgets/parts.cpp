#include "ui/widgets/widgets.h"

namespace mamori {
namespace {

constexpr int most_steps = 8;  // more are one bar, or the header would not hold them

}  // namespace

View heading(const UiContext& context, RichText text, float size) {
  TextStyle style = context.style(size, context.theme.text, FontWeight::bold);
  style.line_pitch = 1.45f;
  style.balanced = true;
  View view = text_view(std::move(text), style);
  view.role = Role::heading;
  return view;
}

View body_text(const UiContext& context, RichText text) {
  TextStyle style = context.style(sizes::body, context.theme.text);
  style.balanced = true;
  return text_view(std::move(text), style);
}

View soft_text(const UiContext& context, RichText text, float size) {
  TextStyle style = context.style(size, context.theme.text_soft);
  style.line_pitch = 1.6f;
  style.balanced = true;
  return text_view(std::move(text), style);
}

View spoken(View text, const SentenceId& id) {
  text.sentence_id = id.text();
  return text;
}

View card(const UiContext& context, std::vector<View> children) {
  View view = column(14, std::move(children));
  view.padding = sides(26, 22);
  view.decoration = {.fill = context.theme.card,
                     .border = context.theme.card_border,
                     .radius = sizes::radius,
                     .shadow = Shadow{.offset_y = 4, .blur = 14, .colour = context.theme.shadow}};
  return view;
}

View note_box(const UiContext& context, std::string icon, RichText text) {
  View view = row(14);
  view.padding = sides(18, 12);
  view.decoration = {.fill = context.theme.note, .border = context.theme.note_border, .radius = 14};
  view.add(icon_view(std::move(icon), 30, context.theme.note_text));
  TextStyle style = context.style(21, context.theme.note_text);
  style.line_pitch = 1.5f;
  style.balanced = true;
  View words = text_view(std::move(text), style);
  words.grow = 1;
  view.add(std::move(words));
  return view;
}

View tag(const UiContext& context, RichText text) {
  TextStyle style = context.chrome_style(sizes::small, context.theme.tag_text, FontWeight::bold);
  View view = text_view(std::move(text), style);
  view.padding = sides(16, 5);
  view.self = Across::start;
  view.decoration = {.fill = context.theme.tag, .radius = 18};
  return view;
}

View progress_bar(const UiContext& context, std::string name, double share) {
  View view;
  view.role = Role::progress;
  view.name = std::move(name);
  view.value = static_cast<float>(share);
  view.min = {60, 12};
  view.paint = [track = context.theme.track, fill = context.theme.accent, share](Canvas& canvas, const Rect& rect) {
    canvas.fill_rounded(rect, rect.height / 2, track);
    Rect filled = rect;
    filled.width *= static_cast<float>(share);
    if (filled.width > 0)
      canvas.fill_rounded({filled.x, filled.y, std::max(filled.width, rect.height), rect.height}, rect.height / 2,
                          fill);
  };
  return view;
}

View progress_steps(const UiContext& context, std::string name, int done, int all) {
  if (all > most_steps) {
    View bar = progress_bar(context, std::move(name), static_cast<double>(done) / all);
    bar.min.width = 130;
    return bar;
  }
  View view = row(6);
  view.role = Role::progress;
  view.name = std::move(name);
  view.value = all == 0 ? 0.0f : static_cast<float>(done) / static_cast<float>(all);
  const float width = all > 5 ? 16 : 26;
  for (int i = 0; i < all; ++i) {
    View step;
    step.min = {width, 12};
    step.decoration = {.fill = i < done ? context.theme.accent : context.theme.track, .radius = 6};
    view.add(std::move(step));
  }
  return view;
}

View dialog(const UiContext& context, std::string id, std::vector<View> children) {
  View view = card(context, std::move(children));
  view.id = std::move(id);
  view.role = Role::dialog;
  view.overlay = true;
  view.scrolls = true;
  view.gap = 20;
  view.padding = all_sides(34);
  view.min.width = std::min(600.0f, context.stage.width - 64);
  view.max.width = 760 * std::min(1.5f, context.text_scale());
  return view;
}

}  // namespace mamori
