#pragma once

#include <optional>
#include <string>

#include "draw/font.h"
#include "ui/field_text.h"
#include "ui/input_event.h"
#include "ui/layout.h"
#include "ui/ui_context.h"

namespace mamori {

// Where an input method shall show its candidates, stage units.
struct InputPlace {
  Rect caret;
  int turn = 0;  // another number: whatever was composed so far is over

  friend bool operator==(const InputPlace&, const InputPlace&) = default;
};

enum class FieldReply {
  ignored,  // not a matter of the field
  shown,    // it looks different or has taken the event
  edited,   // its text is another one
};

// The editing of the one text field that has the keyboard. The host owns it, asks it first about keys, text and
// pointer, and hands an edited text to the screen.
class FieldFocus {
 public:
  // After every layout: takes the field that has the focus now, and its text where the screen has made another one of
  // it. True: what the screen was shown is old, its view must be made again.
  bool follow(const Layout& layout, const std::string& focus);
  void leave();

  const FieldState* state() const { return m_state ? &*m_state : nullptr; }
  bool is_composing() const { return m_state && m_state->edit.is_composing(); }
  std::optional<InputPlace> input_place(const Layout& layout) const;

  FieldReply type(const std::string& text);
  FieldReply paste(const std::string& text);
  FieldReply compose(const Composition& composition);
  FieldReply finish_composition();  // before the caret goes elsewhere
  FieldReply key(const KeyPressed& pressed, const UiPorts& ports);
  // The pointer within the field; `clicks` 2 selects everything.
  void press(const Layout& layout, Point at, int clicks, const FontMetrics& metrics);
  void drag(const Layout& layout, Point at, const FontMetrics& metrics);

 private:
  FieldReply command(Key key, const UiPorts& ports);

  std::optional<FieldState> m_state;
  bool m_hidden = false;
  bool m_drags = false;
  int m_turn = 0;
};

}  // namespace mamori
