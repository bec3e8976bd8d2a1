#pragma once

#include "draw/colour.h"

namespace mamori {

// Colours by their role. Every pair that a screen puts text on is checked for contrast ≥ 4.5 by
// tests/draw/theme_test.cpp.
struct Theme {
  Colour ground_top;
  Colour ground_bottom;
  Colour card;
  Colour card_border;
  Colour shadow;  // with alpha
  Colour text;
  Colour text_soft;  // second lines, readings, help
  Colour accent;
  Colour accent_deep;  // the lower end of a filled button
  Colour accent_tint;  // ground of what is selected
  Colour on_accent;
  Colour focus;
  Colour focus_gap;
  Colour note;  // hint ground
  Colour note_border;
  Colour note_text;
  Colour tag;  // section label
  Colour tag_text;
  Colour right;  // ○, blue
  Colour right_tint;
  Colour wrong;  // ×, orange
  Colour wrong_tint;
  Colour track;  // empty part of bars
  Colour disabled;
  Colour badge[4];  // number badges, white digits
  Colour film_ground;
  Colour caption_ground;  // with alpha
  Colour caption_text;
};

const Theme& day_theme();
const Theme& contrast_theme();

// Sizes in stage units at text size 100 %.
namespace sizes {
inline constexpr float title = 38;
inline constexpr float heading = 32;
inline constexpr float answer = 26;
inline constexpr float body = 24;
inline constexpr float caption = 30;
inline constexpr float label = 20;
inline constexpr float small = 18;   // nothing below
inline constexpr float target = 44;  // the least side of anything one presses
inline constexpr float answer_height = 108;
inline constexpr float margin = 40;  // stage edge
inline constexpr float gap = 16;
inline constexpr float radius = 20;
inline constexpr float header_height = 72;
inline constexpr float footer_height = 78;
}  // namespace sizes

}  // namespace mamori
