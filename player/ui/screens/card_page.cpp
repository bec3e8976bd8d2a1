#include <algorithm>
#include <cmath>

#include "ui/screens/cards_screen.h"
#include "ui/screens/reference_parts.h"
#include "ui/widgets/widgets.h"

namespace mamori {
namespace {

constexpr float picture_aspect = 400.0f / 280.0f;

View rule_box(const UiContext& context, const Card& card) {
  View box = column(4);
  box.padding = sides(26, 18);
  box.decoration = {.fill = context.theme.accent_tint,
                    .border = context.theme.accent,
                    .border_width = 3,
                    .radius = sizes::radius,
                    .shadow = Shadow{.offset_y = 3, .blur = 10, .colour = context.theme.shadow}};
  View head = row(10);
  head.add(icon_view("icons/shield-check", 28, context.theme.accent));
  View label = text_view(context.tr("cards.rule"), context.style(sizes::label, context.theme.accent, FontWeight::bold));
  label.text_style.line_pitch = 1.3f;
  head.add(std::move(label));
  box.add(std::move(head));
  View rule = heading(context, card.rule.text, 30);
  box.add(spoken(std::move(rule), card.rule));
  return box;
}

// A sign or a number before each text.
View listed(const UiContext& context, const char* label, const std::vector<SpokenText>& texts, bool numbered) {
  View list = column(8);
  View title = text_view(context.tr(label), context.style(sizes::label, context.theme.accent, FontWeight::bold));
  title.text_style.line_pitch = 1.3f;
  title.role = Role::heading;
  list.add(std::move(title));
  for (std::size_t i = 0; i < texts.size(); ++i) {
    View line = row(14);
    line.role = Role::list_item;
    line.across = Across::start;
    View mark = column(0);
    const float side = numbered ? 38 * context.chrome_scale() : 12 * context.chrome_scale();
    mark.min = {side, side};
    mark.max = mark.min;
    mark.along = Along::centre;
    mark.across = Across::centre;
    mark.decoration = {.fill = numbered ? Paint{context.theme.badge[2]} : Paint{context.theme.accent},
                       .radius = side / 2};
    if (numbered) {
      TextStyle style = context.chrome_style(22, rgb(0xFFFFFF), FontWeight::bold);
      style.line_pitch = 1.1f;
      mark.add(text_view(plain_text(std::to_string(i + 1)), style));
    }
    // Beside the first line, whose readings stand above it.
    View place = column(0);
    place.padding.top = numbered ? 2 : 15 * context.text_scale();
    place.add(std::move(mark));
    line.add(std::move(place));
    View words = body_text(context, texts[i].text);
    words.text_style.line_pitch = 1.5f;
    words.grow = 1;
    line.add(spoken(std::move(words), texts[i]));
    list.add(std::move(line));
  }
  return list;
}

View danger_box(const UiContext& context, const Card& card) {
  return labelled_box(context,
                      {.icon = "icons/warning",
                       .label = context.tr("cards.danger"),
                       .fill = context.theme.wrong_tint,
                       .border = context.theme.wrong,
                       .ink = context.theme.wrong},
                      card.danger);
}

View plain_box(const UiContext& context, const char* icon, const char* label, const std::vector<SpokenText>& texts) {
  return labelled_box(context,
                      {.icon = icon,
                       .label = context.tr(label),
                       .fill = context.theme.card,
                       .border = context.theme.card_border,
                       .ink = context.theme.text},
                      texts);
}

// What one document says, under its name.
View said_by(const UiContext& context, const char* document, const SpokenText& text) {
  View cell = column(4);
  cell.grow = 1;
  cell.padding = sides(18, 12);
  cell.decoration = {.fill = context.theme.card, .border = context.theme.note_border, .radius = 12};
  TextStyle label = context.style(sizes::small, context.theme.note_text, FontWeight::bold);
  label.line_pitch = 1.3f;
  cell.add(text_view(context.tr(document), label));
  cell.children.back().links = false;
  TextStyle words = context.style(22, context.theme.text);
  words.line_pitch = 1.55f;
  words.balanced = true;
  cell.add(spoken(text_view(text.text, words), text));
  return cell;
}

// Two columns where they fit: the documents side by side.
View difference_box(const UiContext& context, const Card& card) {
  View box = labelled_box(context,
                          {.icon = "icons/book",
                           .label = context.tr("cards.differences"),
                           .fill = context.theme.note,
                           .border = context.theme.note_border,
                           .ink = context.theme.note_text},
                          std::span<const SpokenText>());
  const bool beside = context.stage.width / context.text_scale() >= 760;
  for (const Difference& difference : card.differences) {
    View pair = grid(beside ? 2 : 1, 12);
    pair.add(said_by(context, "cards.by_guide", difference.guide));
    pair.add(said_by(context, "cards.by_ward", difference.ward));
    box.add(std::move(pair));
  }
  box.gap = 12;
  return box;
}

View picture_of(const UiContext& context, const Card& card) {
  View picture = picture_view(card.picture, picture_aspect);
  picture.name = card.alt.plain();
  picture.max.height = context.stage.height * (context.wide() ? 0.36f : 0.42f);
  picture.self = Across::start;
  return picture;
}

}  // namespace

View card_page(const UiContext& context, const CardSet& set, const Card& card) {
  View left = column(16);
  View head = column(6);
  head.add(tag(context, set.title));
  head.children.back().links = false;
  View title = heading(context, card.title, 34);
  title.id = "cards.title." + card.id.text();
  title.keep_in_view = true;
  title.links = false;
  head.add(std::move(title));
  left.add(std::move(head));
  const bool beside = !context.wide() && context.stage.width / context.text_scale() >= 760;
  if (beside && !card.danger.empty()) {
    View both = row(24);
    both.add(picture_of(context, card));
    View danger = danger_box(context, card);
    danger.grow = 1;
    both.add(std::move(danger));
    both.children.front().max.width = context.stage.width * 0.4f;
    left.add(std::move(both));
  } else {
    left.add(picture_of(context, card));
    if (!card.danger.empty()) left.add(danger_box(context, card));
  }

  View right = column(18);
  right.add(rule_box(context, card));
  const char* why = set.kind == CardKind::law ? "law.rules" : "cards.why";
  if (!card.why.empty()) right.add(listed(context, why, card.why, false));
  if (!card.actions.empty()) right.add(listed(context, "cards.mine", card.actions, true));

  View body = column(20);
  if (context.wide()) {
    left.grow = 5;
    right.grow = 7;
    View panes = row(32);
    panes.across = Across::start;
    panes.add(std::move(left));
    panes.add(std::move(right));
    body.add(std::move(panes));
  } else {
    body.add(std::move(left));
    body.add(std::move(right));
  }
  if (!card.office.empty()) body.add(plain_box(context, "icons/people", "cards.office", card.office));
  if (!card.differences.empty()) body.add(difference_box(context, card));
  if (!card.note.empty()) body.add(note_box(context, "icons/hint", card.note));

  View end = row(20);
  end.wraps = !context.wide();
  View source = source_line(context, card.sources);
  if (context.wide()) source.grow = 1;
  end.add(std::move(source));
  // On the last card it is the one thing to do next and stands below (CardsScreen).
  if (&card != &set.cards.back() && lesson_of_quiz(context, card.quiz)) {
    end.add(button(context, "cards.quiz", context.tr("cards.quiz"), {.icon = "icons/quiz"}));
  }
  body.add(std::move(end));
  return body;
}

}  // namespace mamori
