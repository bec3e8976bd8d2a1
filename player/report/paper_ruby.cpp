#include "report/paper_ruby.h"

namespace mamori {
namespace {

// Readings have a least size in the layout's units, which is made for pixels: a millimetre counts as so many of them.
constexpr float layout_units = 6;

TextBlock in_millimetres(TextBlock block) {
  block.size.width /= layout_units;
  block.size.height /= layout_units;
  for (PlacedText& piece : block.pieces) {
    piece.left.x /= layout_units;
    piece.left.y /= layout_units;
    piece.width /= layout_units;
    piece.font.size /= layout_units;
  }
  return block;
}

}  // namespace

TextBlock with_readings(const RichText& text, float size, float width, const Paper& paper, FontWeight weight,
                        Colour colour) {
  TextStyle style = paper_style(size * layout_units, weight);
  style.colour = colour;
  style.reading_colour = colour;
  style.furigana = Furigana::difficult;
  return in_millimetres(lay_out(text, style, width * layout_units, paper.fonts, paper.rules));
}

}  // namespace mamori
