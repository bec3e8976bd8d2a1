#pragma once

#include <vector>

#include "draw/canvas.h"
#include "draw/theme.h"
#include "ui/layout.h"

namespace mamori {

// What of a screen looks different for a moment.
struct PaintState {
  int focus = -1;  // element with the ring
  int hover = -1;
  int pressed = -1;
};

// Paints what lies in `dirty` (or touches it). Changes nothing.
void paint_layout(Canvas& canvas, const Layout& layout, const PaintState& state, const Theme& theme, const Rect& dirty);

// What must be painted again when `after` follows `before`: elements that came, went, moved or look different.
// Rectangles may overlap; none: the pictures are equal.
std::vector<Rect> changed_rects(const Layout& before, const PaintState& before_state, const Layout& after,
                                const PaintState& after_state);

}  // namespace mamori
