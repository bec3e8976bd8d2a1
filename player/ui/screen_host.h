#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "draw/canvas.h"
#include "ui/field_focus.h"
#include "ui/input_event.h"
#include "ui/layout.h"
#include "ui/page_tools.h"
#include "ui/paint.h"
#include "ui/screen.h"

namespace mamori {

// The stack of screens and all that screens have in common: focus, pointer, keys, scrolling, dialogs, the settings in
// the header, and what must be painted again. The loop feeds it events and paints what it says; it reads no clock.
class ScreenHost {
 public:
  ScreenHost(LearnerSession& session, UiPorts ports, const FontMetrics& metrics, const TextRules& rules, Size stage);
  ~ScreenHost();

  void start(std::unique_ptr<Screen> first, Now now);
  void handle(const InputEvent& event, Now now);
  bool finished() const { return m_finished; }

  std::optional<MonotonicTime> next_wake(Now now);
  // Rectangles to paint since the last call, in stage units; empty: nothing changed.
  std::vector<Rect> take_dirty();
  void paint(Canvas& canvas, const Rect& dirty) const;

  const Layout& layout() const { return *m_layout; }
  std::string_view screen_name() const;
  std::string focus_id() const { return m_focus; }
  // None: no text field has the focus and typing is commands.
  std::optional<InputPlace> input_place() const;

 private:
  UiContext context(Now now) const;
  const Theme& theme() const;
  void apply(ScreenChange change, Now now);
  void enter_top(Now now);
  void rebuild(Now now);
  View dressed(const UiContext& context) const;
  void key(const KeyPressed& pressed, Now now);
  bool take(FieldReply reply, Now now);  // whether the text field took the event
  bool is_field(int element) const;
  bool press_by_key(Key key, Now now);
  void press(const std::string& id, Now now);
  void go_back(Now now);
  bool press_setting(const std::string& id, Now now);
  void move_focus(int element, Now now);
  void scroll_to(int element);
  bool follow(const Layout& layout);  // whether an offset changed, so that the layout must be made again
  void scroll_by(const std::string& id, float by);
  const Scroller* scroller_under(int element) const;
  int element_at(Point at) const;
  void slide_to(Point at, int element, Now now);
  PaintState paint_state() const;
  Screen* top() const { return m_screens.empty() ? nullptr : m_screens.back().get(); }

  LearnerSession& m_session;
  UiPorts m_ports;
  TextBlocks m_texts;
  PageTools m_tools;
  Size m_stage;
  std::vector<std::unique_ptr<Screen>> m_screens;
  std::unique_ptr<const Layout> m_layout;
  PaintState m_painted;
  std::vector<Rect> m_dirty;
  ScrollOffsets m_offsets;
  std::string m_kept;  // the last element that was kept in view
  std::string m_focus;
  std::string m_hover;
  std::string m_pressed;
  FieldFocus m_field;
  bool m_ring_shown = false;  // after a key, not after a pointer
  bool m_had_dialog = false;
  bool m_finished = false;
};

}  // namespace mamori
