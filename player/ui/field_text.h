#pragma once

#include <string>

#include "draw/text_layout.h"
#include "ui/text_edit.h"

namespace mamori {

// What a text field shows: one line, moved sideways when it is longer than the field. A part of View; ui/field_layout.h
// places and paints it.
struct FieldText {
  std::string value;  // the finished text, as the screen knows it
  std::size_t most_characters = TextEdit::no_limit;
  bool hidden = false;  // neither shown nor copied
  TextStyle style;

  // With the composition in its place, dots instead of hidden characters. Ranges count its code points.
  std::string shown;
  bool has_caret = false;  // the field has the keyboard
  std::size_t caret = 0;
  TextRange selection = {};
  TextRange composed = {};
  TextRange clause = {};  // within `composed`
  float scroll = 0;       // how far the text was moved to the left, stage units; the layout moves on from there
  Colour caret_colour = {};
  Colour selection_colour = {};
};

// The field with the keyboard between two events. The host keeps it and lends it to the screens' view().
struct FieldState {
  std::string id;
  TextEdit edit;
  float scroll = 0;
};

}  // namespace mamori
