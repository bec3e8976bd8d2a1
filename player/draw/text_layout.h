#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/rich_text.h"
#include "draw/canvas.h"
#include "draw/font.h"
#include "draw/text_break.h"

namespace mamori {

enum class Furigana : std::uint8_t {
  none,
  difficult,  // every word with a kanji beyond the easy list
  all,
};

enum class TextAlign : std::uint8_t { left, centre, right };

struct TextStyle {
  FontSpec font;
  Colour colour = {};
  float line_pitch = 1.7f;  // in em; lines are at least 2.0 em apart wherever furigana is shown
  TextAlign align = TextAlign::left;
  Furigana furigana = Furigana::none;
  bool balanced = false;  // headings and buttons: the narrowest width that keeps the number of lines
  std::optional<Colour> reading_colour = std::nullopt;  // none: the text's own
  std::optional<Colour> term_colour = std::nullopt;     // of the dots under glossary terms; none: the text's own
};

// A piece of one line, in one font, ready for Canvas::text.
struct PlacedText {
  std::string text;
  Point left;  // begin of the baseline, relative to the block's top left corner
  float width = 0;
  FontSpec font;
  bool is_reading = false;
  std::string term = {};  // glossary id; empty: no link
};

// Where a glossary term stands, relative to the block: the em box of its words on one line.
struct TermPlace {
  std::string term;
  std::string words;
  Rect rect;
};

// The block's top is that of the first line's readings, or of its em box where none are shown; its bottom is that of
// the last line's em box. Nothing lies outside.
struct TextBlock {
  Size size;  // width: of the widest line
  int lines = 0;
  Colour colour;
  Colour reading_colour;
  Colour term_colour;
  std::vector<PlacedText> pieces;  // line by line, left to right, a reading right after its base
  std::vector<TermPlace> terms;    // in reading order
};

// Breaks and places `text` in `width` units. A word wider than `width` is broken between characters rather than cut.
TextBlock lay_out(const RichText& text, const TextStyle& style, float width, const FontMetrics& metrics,
                  const TextRules& rules);

void draw_text(Canvas& canvas, Point top_left, const TextBlock& block);

}  // namespace mamori
