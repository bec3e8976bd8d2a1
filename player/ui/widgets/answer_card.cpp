#include "learn/spoken.h"
#include "ui/widgets/widgets.h"

namespace mamori {
namespace {

constexpr float badge_size = 56;

View badge(const UiContext& context, int number) {
  View view = column(0);
  view.min = {badge_size, badge_size};
  view.max = {badge_size, badge_size};
  view.along = Along::centre;
  view.across = Across::centre;
  view.decoration = {.fill = context.theme.badge[static_cast<std::size_t>(number - 1) % 4], .radius = badge_size / 2};
  TextStyle style{.font = {.size = 32, .weight = FontWeight::regular}, .colour = rgb(0xFFFFFF), .line_pitch = 1.1f};
  view.add(text_view(plain_text(std::to_string(number)), style));
  return view;
}

struct MarkLook {
  std::string icon;
  std::string word_key;
  Colour ink;
  Colour tint;
};

MarkLook mark_look(const UiContext& context, AnswerMark mark) {
  const Theme& theme = context.theme;
  if (mark == AnswerMark::right) return {"icons/circle", "answer.right", theme.right, theme.right_tint};
  return {"icons/cross", "answer.wrong", theme.wrong, theme.wrong_tint};
}

View mark_view(const UiContext& context, const MarkLook& look, RichText word) {
  View view = column(2);
  view.across = Across::centre;
  view.add(icon_view(look.icon, 40, look.ink));
  if (word.empty()) word = context.tr(look.word_key);
  view.add(text_view(std::move(word), context.chrome_style(sizes::small, look.ink, FontWeight::bold)));
  return view;
}

View tick(const UiContext& context) {
  View view = column(0);
  view.min = {34, 34};
  view.max = {34, 34};
  view.along = Along::centre;
  view.across = Across::centre;
  view.decoration = {.fill = context.theme.accent, .radius = 17};
  view.add(icon_view("icons/check", 22, context.theme.on_accent));
  return view;
}

}  // namespace

View answer_card(const UiContext& context, std::string id, AnswerLook look) {
  const Theme& theme = context.theme;
  View view = row(20);
  view.id = std::move(id);
  view.role = Role::answer;
  view.focusable = true;
  view.enabled = look.enabled;
  view.takes_focus = look.takes_focus;
  view.selected = look.selected;
  view.padding = sides(18, look.reason.empty() ? 14.0f : 9.0f);
  view.min.height = look.mark == AnswerMark::none && look.reason.empty() ? sizes::answer_height - 12 : 72;
  view.decoration = {.fill = theme.card,
                     .border = theme.card_border,
                     .radius = sizes::radius,
                     .shadow = Shadow{.offset_y = 3, .blur = 8, .colour = theme.shadow}};
  if (look.selected) {
    view.decoration.fill = theme.accent_tint;
    view.decoration.border = theme.accent;
    view.decoration.border_width = 3;
  }
  if (look.number > 0) {
    view.add(badge(context, look.number));
    if (look.enabled && look.number <= 9) {
      view.keys = {static_cast<Key>(static_cast<int>(Key::digit_0) + look.number)};
    }
  }
  View texts = column(look.reason.empty() ? 6.0f : 5.0f);
  texts.grow = 1;
  const bool judged = look.mark != AnswerMark::none || !look.reason.empty();
  TextStyle style = context.style(judged ? sizes::body : sizes::answer, theme.text, FontWeight::bold);
  style.line_pitch = judged ? 1.4f : 1.5f;
  style.balanced = true;
  texts.add(spoken(text_view(std::move(look.text), style), look.spoken_id));
  if (!look.reason.empty()) {
    View reason = soft_text(context, std::move(look.reason), 21);
    reason.text_style.line_pitch = 1.4f;
    if (!look.spoken_id.empty()) reason = spoken(std::move(reason), spoken_part(look.spoken_id.text(), SpokenPart::why));
    texts.add(std::move(reason));
  }
  view.add(std::move(texts));
  if (look.mark != AnswerMark::none) {
    const MarkLook mark = mark_look(context, look.mark);
    view.decoration.fill = mark.tint;
    view.decoration.border = mark.ink;
    view.decoration.border_width = 3;
    view.add(mark_view(context, mark, std::move(look.mark_word)));
  } else if (look.selected) {
    view.add(tick(context));
  }
  return view;
}

}  // namespace mamori
