#pragma once

#include <optional>
#include <vector>

#include "draw/canvas.h"
#include "draw/font.h"
#include "draw/geometry.h"
#include "ui/field_text.h"

namespace mamori {

// A text field's line with its place, stage units. Equal ones look equal.
struct PlacedField {
  Rect inside;  // what the line is seen through
  std::string shown;
  FontSpec font;
  Colour colour = {};
  Point baseline;    // where the line begins, left of `inside` when it is moved
  float scroll = 0;  // how far it is moved
  std::optional<Rect> caret = std::nullopt;
  Colour caret_colour = {};
  std::optional<Rect> selection = std::nullopt;
  Colour selection_colour = {};
  std::vector<Rect> underlines = {};  // of the composition, its present clause thicker

  friend bool operator==(const PlacedField&, const PlacedField&) = default;
};

// `inside`: the field without its padding. The line stands in the middle of its height; the caret is always in sight.
PlacedField place_field(const FieldText& text, const Rect& inside, const FontMetrics& metrics);

void paint_field(Canvas& canvas, const PlacedField& field);

// The gap between code points of the shown line that is nearest to x.
std::size_t gap_at(const PlacedField& field, float x, const FontMetrics& metrics);

}  // namespace mamori
