#include "film/painter.h"

#include <array>
#include <string_view>

#include "draw/text_layout.h"
#include "draw/theme.h"

namespace mamori {
namespace {

constexpr float frame_padding = 14;

struct ToneLook {
  Colour ground;
  Colour edge;
  Colour text;
  std::string_view icon;  // empty: none
};

ToneLook look_of(StageTone tone) {
  const Theme& theme = day_theme();
  switch (tone) {
    case StageTone::plain:
      return {theme.card, theme.card_border, theme.text, ""};
    case StageTone::danger:
      return {theme.wrong_tint, theme.wrong, theme.text, "icons/cross"};
    case StageTone::reason:
      return {theme.note, theme.note_border, theme.note_text, "icons/warning"};
    case StageTone::right:
      return {theme.right_tint, theme.right, theme.text, "icons/circle"};
  }
  return {theme.card, theme.card_border, theme.text, ""};
}

Colour tint_of(StageTone tone) {
  const Theme& theme = day_theme();
  switch (tone) {
    case StageTone::plain:
      return theme.accent;
    case StageTone::danger:
      return theme.wrong;
    case StageTone::reason:
      return theme.note_text;
    case StageTone::right:
      return theme.right;
  }
  return theme.text;
}

Rect rect_of(const StagePlace& place) {
  return {place.x, place.y, place.width, place.height};
}

Rect place_now(const StageElement& element, const FilmMoment& moment) {
  const Rect from = rect_of(element.place);
  if (!element.move || moment.sentence < element.move->at) return from;
  const Rect to = rect_of(element.move->to);
  if (moment.sentence > element.move->at || moment.move_step >= element.move->steps) return to;
  const float done = static_cast<float>(moment.move_step) / static_cast<float>(element.move->steps);
  return {from.x + (to.x - from.x) * done, from.y + (to.y - from.y) * done, from.width + (to.width - from.width) * done,
          from.height + (to.height - from.height) * done};
}

void paint_card(const Rect& card, Colour ground, Colour edge, Canvas& canvas) {
  canvas.shadow(card, sizes::radius, {.offset_y = 6, .blur = 18, .colour = day_theme().shadow});
  canvas.fill_rounded(card, sizes::radius, ground);
  canvas.stroke_rounded(card, sizes::radius, 3, edge);
}

void paint_element(const StageElement& element, const FilmMoment& moment, Canvas& canvas) {
  const Rect place = place_now(element, moment);
  if (element.tint) {
    canvas.icon(place, element.picture, tint_of(*element.tint));
    return;
  }
  const bool talks = !element.figure.empty() && element.figure == moment.open_mouth;
  if (element.framed) paint_card(place, day_theme().card, day_theme().card_border, canvas);
  canvas.picture(element.framed ? place.inset(frame_padding) : place, talks ? element.talking : element.picture);
}

// The largest text that fits the card.
TextBlock fitting_text(const RichText& text, Colour colour, Size room, const FilmBrush& brush) {
  constexpr std::array<float, 5> text_sizes{38, 35, 32, 29, 26};
  TextBlock block;
  for (const float size : text_sizes) {
    const TextStyle style{.font = {.size = size, .weight = FontWeight::bold},
                          .colour = colour,
                          .align = TextAlign::left,
                          .furigana = Furigana::all};
    block = lay_out(text, style, room.width, brush.metrics, brush.rules);
    if (block.size.height <= room.height && block.size.width <= room.width) break;
  }
  return block;
}

void paint_board(const StageBoard& board, const FilmBrush& brush) {
  constexpr float padding = 20;
  constexpr float icon_side = 44;
  Canvas& canvas = brush.canvas;
  const ToneLook look = look_of(board.tone);
  const Rect card = rect_of(board.place);
  paint_card(card, look.ground, look.edge, canvas);
  Rect room = card.inset(padding);
  if (!look.icon.empty()) {
    canvas.icon({room.x, card.centre().y - icon_side / 2, icon_side, icon_side}, look.icon, tint_of(board.tone));
    room.x += icon_side + padding / 2;
    room.width -= icon_side + padding / 2;
  }
  const TextBlock block = fitting_text(board.text, look.text, {room.width, card.height - padding}, brush);
  draw_text(canvas, {room.x, card.centre().y - block.size.height / 2}, block);
}

}  // namespace

void paint(const Storyboard& storyboard, const FilmMoment& moment, const FilmBrush& brush) {
  const StoryboardScene& scene = storyboard.scenes[moment.scene];
  brush.canvas.fill(brush.canvas.bounds(), day_theme().ground_top);
  brush.canvas.picture(rect_of(whole_stage), scene.ground);
  for (const StageElement& element : scene.elements) {
    if (element.time.holds(moment.sentence)) paint_element(element, moment, brush.canvas);
  }
  for (const StageBoard& board : scene.boards) {
    if (board.time.holds(moment.sentence)) paint_board(board, brush);
  }
}

}  // namespace mamori
