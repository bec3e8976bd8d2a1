#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "draw/geometry.h"
#include "ui/text_edit.h"

namespace mamori {

enum class Key : std::uint8_t {
  enter, space, escape, tab, back_tab, up, down, left, right, page_up, page_down, home, end, backspace, del,
  digit_0, digit_1, digit_2, digit_3, digit_4, digit_5, digit_6, digit_7, digit_8, digit_9,
  letter_a, letter_b, letter_c, letter_f, letter_k, letter_m, letter_n, letter_p, letter_r, letter_s, letter_t,
  letter_v, letter_x,
  f1, f2, f3, f4, f5,
};

struct KeyPressed {
  Key key;
  bool shift = false;
  bool ctrl = false;
};
// Text that is finished, from the keyboard or an input method. UTF-8.
struct TextTyped {
  std::string text;
};
// What an input method is composing; empty when it is over.
struct TextComposing {
  Composition composition;
};
// From the clipboard. UTF-8.
struct TextPasted {
  std::string text;
};
struct PointerMoved {  // mouse without a button, or a finger that slides
  Point at;
};
struct PointerPressed {
  Point at;
  int clicks = 1;  // 2: a double click
};
struct PointerReleased {
  Point at;
};
struct WheelTurned {
  float steps = 0;  // up is positive
};
// An element by its accessibility id, as tours and recorded logs name it (decisions.md 6).
struct ElementPressed {
  std::string id;
};
struct ElementSlid {
  std::string id;
  float value = 0;  // 0..1
};
struct WindowResized {
  Size stage;
};
struct WindowCloseAsked {};
// Time went on, or something asynchronous (a decoded picture, an acknowledged record) is ready.
struct Woken {};

using InputEvent = std::variant<KeyPressed, TextTyped, TextComposing, TextPasted, PointerMoved, PointerPressed, PointerReleased,
                                WheelTurned, ElementPressed, ElementSlid, WindowResized, WindowCloseAsked, Woken>;

}  // namespace mamori
