#include "film/painter.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "draw/text_layout.h"
#include "draw/theme.h"

namespace mamori {
namespace {

constexpr float frame_padding = 14;
constexpr float shadow_offset = 6;
constexpr float shadow_blur = 18;

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

void paint_card(const Rect& card, Colour ground, Colour edge, Canvas& canvas) {
  canvas.shadow(card, sizes::radius, {.offset_y = shadow_offset, .blur = shadow_blur, .colour = day_theme().shadow});
  canvas.fill_rounded(card, sizes::radius, ground);
  canvas.stroke_rounded(card, sizes::radius, 3, edge);
}

void paint_picture(const StagedThing& thing, Canvas& canvas) {
  if (thing.tint) {
    canvas.icon(thing.place, thing.picture, tint_of(*thing.tint));
    return;
  }
  if (thing.framed) paint_card(thing.place, day_theme().card, day_theme().card_border, canvas);
  canvas.picture(thing.framed ? thing.place.inset(frame_padding) : thing.place, thing.picture);
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

void paint_board(const StageBoard& board, const Rect& card, const FilmBrush& brush) {
  constexpr float padding = 20;
  constexpr float icon_side = 44;
  Canvas& canvas = brush.canvas;
  const ToneLook look = look_of(board.tone);
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

// All that painting the thing may touch.
Rect reach_of(const StagedThing& thing) {
  return thing.place.inset(-(shadow_offset + shadow_blur + 2));
}

void paint_things(const StoryboardScene& scene, const std::vector<StagedThing>& things, const Rect& part,
                  const FilmBrush& brush) {
  brush.canvas.push_clip(part);
  brush.canvas.fill(part, day_theme().ground_top);
  brush.canvas.picture(brush.canvas.bounds(), scene.ground);
  for (const StagedThing& thing : things) {
    if (!reach_of(thing).intersects(part)) continue;
    if (thing.board == nullptr) {
      paint_picture(thing, brush.canvas);
    } else {
      paint_board(*thing.board, thing.place, brush);
    }
  }
  brush.canvas.pop_clip();
}

// What stands in one list and not in the other.
Rect difference(const std::vector<StagedThing>& one, const std::vector<StagedThing>& other) {
  Rect part;
  for (const StagedThing& thing : one) {
    if (std::find(other.begin(), other.end(), thing) == other.end()) part = part.united(reach_of(thing));
  }
  return part;
}

}  // namespace

void paint(const Storyboard& storyboard, const FilmMoment& moment, const FilmBrush& brush) {
  const StoryboardScene& scene = storyboard.scenes[moment.scene];
  paint_things(scene, things_at(storyboard, moment), brush.canvas.bounds(), brush);
}

void repaint(const Storyboard& storyboard, const FilmMoment& before, const FilmMoment& moment, const FilmBrush& brush) {
  const std::vector<StagedThing> old_things = things_at(storyboard, before);
  const std::vector<StagedThing> things = things_at(storyboard, moment);
  const Rect part = difference(old_things, things).united(difference(things, old_things));
  const Rect seen = part.intersected(brush.canvas.bounds());
  if (!seen.empty()) paint_things(storyboard.scenes[moment.scene], things, seen, brush);
}

}  // namespace mamori
