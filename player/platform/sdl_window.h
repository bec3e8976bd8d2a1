#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "draw/geometry.h"
#include "ui/field_focus.h"
#include "ui/input_event.h"

struct SDL_Surface;
struct SDL_Window;
struct SDL_KeyboardEvent;
union SDL_Event;

namespace mamori {

// The program's window: a software surface, no GPU (130 MB and 700 ms less at start, see docs/architecture.md). Belongs
// to the main thread, but wake().
class SdlWindow {
 public:
  static Result<std::unique_ptr<SdlWindow>> open(const std::string& title, int width_px, int height_px);
  ~SdlWindow();
  SdlWindow(const SdlWindow&) = delete;
  SdlWindow& operator=(const SdlWindow&) = delete;

  // Another surface after every resize. Problem: the display took it away.
  Result<SDL_Surface*> surface();
  float scale() const { return m_scale; }  // physical pixels per stage unit
  Size stage() const;

  // Blocks until there is input, wake() is called or the time is over; no CPU meanwhile. Appends what happened.
  void wait(std::optional<std::chrono::milliseconds> longest, std::vector<InputEvent>& events);
  // From any thread: ends the wait.
  static void wake();

  void present(const std::vector<Rect>& stage_rects);
  bool is_hidden() const;

  // A text field has the focus: the input method may compose there. None: keys are commands.
  void set_input_place(const std::optional<InputPlace>& place);
  static void copy(const std::string& text);  // to the clipboard

 private:
  explicit SdlWindow(SDL_Window* window) : m_window(window) {}
  void measure();
  void translate_key(const SDL_KeyboardEvent& event, std::vector<InputEvent>& events) const;
  void translate(const SDL_Event& event, std::vector<InputEvent>& events);
  Point to_stage(float x_px, float y_px) const { return {x_px / m_scale, y_px / m_scale}; }

  SDL_Window* m_window;
  float m_scale = 1;
  int m_width = 0;
  int m_height = 0;
  std::optional<InputPlace> m_input_place;
};

// Stage scale for a window of that size: 1, 1.25, 1.5 … in steps of a quarter, so that 1280×720 units fit.
float stage_scale(int width_px, int height_px);

}  // namespace mamori
