#include "ui/paint.h"

#include <algorithm>
#include <cmath>

namespace mamori {
namespace {

constexpr float ring_width = 4;
constexpr float ring_gap = 3;
constexpr float ring_reach = ring_width + ring_gap + 1;

bool same_paint(const std::optional<Paint>& a, const std::optional<Paint>& b) { return a == b; }

bool same_shadow(const std::optional<Shadow>& a, const std::optional<Shadow>& b) {
  if (!a || !b) return a.has_value() == b.has_value();
  return a->offset_y == b->offset_y && a->blur == b->blur && a->colour == b->colour;
}

bool same_decoration(const Decoration& a, const Decoration& b) {
  return same_paint(a.fill, b.fill) && a.border == b.border && a.border_width == b.border_width &&
         a.radius == b.radius && same_shadow(a.shadow, b.shadow);
}

bool looks_same(const Placed& a, const Placed& b) {
  return a.rect == b.rect && a.clip == b.clip && a.block == b.block && a.text_at == b.text_at && a.field == b.field &&
         a.view->picture == b.view->picture && a.view->tint == b.view->tint &&
         a.view->paint_key == b.view->paint_key && a.view->value == b.view->value &&
         a.view->overlay == b.view->overlay && same_decoration(a.view->decoration, b.view->decoration);
}

// All that the element may touch: its shadow and its focus ring lie outside it.
Rect reach_of(const Placed& placed) {
  float reach = placed.view->focusable ? ring_reach : 1;
  if (const auto& shadow = placed.view->decoration.shadow) reach = std::max(reach, shadow->blur + shadow->offset_y + 2);
  return placed.rect.inset(-reach).intersected(placed.clip.inset(-ring_reach));
}

void paint_decoration(Canvas& canvas, const Placed& placed) {
  const Decoration& deco = placed.view->decoration;
  if (deco.shadow) canvas.shadow(placed.rect, deco.radius, *deco.shadow);
  if (deco.fill) {
    if (deco.radius > 0) {
      canvas.fill_rounded(placed.rect, deco.radius, *deco.fill);
    } else {
      canvas.fill(placed.rect, *deco.fill);
    }
  }
  if (deco.border) canvas.stroke_rounded(placed.rect, deco.radius, deco.border_width, *deco.border);
}

void paint_content(Canvas& canvas, const Placed& placed) {
  const View& view = *placed.view;
  if (placed.block) draw_text(canvas, placed.text_at, *placed.block);
  if (placed.field) paint_field(canvas, *placed.field);
  if (!view.picture.empty()) {
    if (view.tint) {
      canvas.icon(placed.rect, view.picture, *view.tint);
    } else {
      canvas.picture(placed.rect, view.picture);
    }
  }
  if (view.paint) view.paint(canvas, placed.rect);
}

// The pointer's answer: a veil over what would react, so that every widget shows it in the same way.
void paint_veil(Canvas& canvas, const Placed& placed, Colour colour) {
  canvas.fill_rounded(placed.rect, placed.view->decoration.radius, colour);
}

void paint_focus(Canvas& canvas, const Placed& placed, const Theme& theme) {
  const float radius = placed.view->decoration.radius;
  canvas.stroke_rounded(placed.rect.inset(-ring_gap), radius + ring_gap, ring_gap, theme.focus_gap);
  canvas.stroke_rounded(placed.rect.inset(-ring_gap - ring_width), radius + ring_gap + ring_width, ring_width,
                        theme.focus);
}

void paint_ground(Canvas& canvas, const Layout& layout, const Theme& theme) {
  canvas.fill({0, 0, layout.stage.width, layout.stage.height}, Gradient{theme.ground_top, theme.ground_bottom});
}

}  // namespace

void paint_layout(Canvas& canvas, const Layout& layout, const PaintState& state, const Theme& theme,
                  const Rect& dirty) {
  canvas.push_clip(dirty);
  paint_ground(canvas, layout, theme);
  bool dimmed = false;
  for (std::size_t i = 0; i < layout.elements.size(); ++i) {
    const Placed& placed = layout.elements[i];
    if (placed.view->overlay && !dimmed) {
      canvas.fill({0, 0, layout.stage.width, layout.stage.height}, with_alpha(theme.text, 120));
      dimmed = true;
    }
    const int index = static_cast<int>(i);
    if (!reach_of(placed).intersects(dirty)) continue;
    canvas.push_clip(placed.clip);
    paint_decoration(canvas, placed);
    if (index == state.pressed) paint_veil(canvas, placed, with_alpha(theme.text, 34));
    if (index == state.hover && index != state.pressed) paint_veil(canvas, placed, with_alpha(theme.text, 14));
    paint_content(canvas, placed);
    canvas.pop_clip();
  }
  if (state.focus >= 0) {
    const Placed& focused = layout.elements[static_cast<std::size_t>(state.focus)];
    canvas.push_clip(focused.clip.inset(-ring_reach));
    paint_focus(canvas, focused, theme);
    canvas.pop_clip();
  }
  canvas.pop_clip();
}

std::vector<Rect> changed_rects(const Layout& before, const PaintState& before_state, const Layout& after,
                                const PaintState& after_state) {
  const Rect everything{0, 0, after.stage.width, after.stage.height};
  if (!(before.stage == after.stage) || (before.overlay() >= 0) != (after.overlay() >= 0)) return {everything};
  std::vector<Rect> rects;
  const auto is_marked = [](const PaintState& state, std::size_t i, int PaintState::*mark) {
    return state.*mark == static_cast<int>(i);
  };
  const std::size_t shared = std::min(before.elements.size(), after.elements.size());
  for (std::size_t i = 0; i < shared; ++i) {
    const Placed& old_one = before.elements[i];
    const Placed& new_one = after.elements[i];
    bool same = looks_same(old_one, new_one);
    for (auto mark : {&PaintState::focus, &PaintState::hover, &PaintState::pressed}) {
      same = same && is_marked(before_state, i, mark) == is_marked(after_state, i, mark);
    }
    if (same) continue;
    rects.push_back(reach_of(old_one).united(reach_of(new_one)));
  }
  for (std::size_t i = shared; i < before.elements.size(); ++i) rects.push_back(reach_of(before.elements[i]));
  for (std::size_t i = shared; i < after.elements.size(); ++i) rects.push_back(reach_of(after.elements[i]));
  if (rects.size() > 12) {
    Rect all;
    for (const Rect& rect : rects) all = all.united(rect);
    rects = {all};
  }
  for (Rect& rect : rects) rect = rect.intersected(everything);
  std::erase_if(rects, [](const Rect& rect) { return rect.empty(); });
  return rects;
}

}  // namespace mamori
