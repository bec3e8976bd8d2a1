#include "platform/sdl_window.h"

#include <SDL.h>

#include <algorithm>
#include <cmath>

#include "platform/sdl_keys.h"

namespace mamori {
namespace {

Uint32 wake_event() {
  static const Uint32 type = SDL_RegisterEvents(1);
  return type;
}

Problem sdl_problem(const char* what) {
  return {.kind = ProblemKind::unsupported, .message = std::string(what) + ": " + SDL_GetError()};
}

// Before SDL_Init: no GPU for a surface that is painted in software; an input method shows its candidates and long
// compositions arrive whole; the screen may lock, as a security course must allow.
void set_hints() {
  SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
  SDL_SetHint(SDL_HINT_IME_SHOW_UI, "1");
  SDL_SetHint(SDL_HINT_IME_SUPPORT_EXTENDED_TEXT, "1");
  SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "1");
  SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "1");
  SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
}

// `length` characters from `start` are being converted; SDL says -1 where the input method does not say.
TextComposing composing(const char* text, Sint32 start, Sint32 length) {
  const std::size_t all = SDL_utf8strlen(text);
  const std::size_t caret = start < 0 ? all : static_cast<std::size_t>(start);
  return {{.text = text, .caret = caret, .clause = {caret, caret + static_cast<std::size_t>(std::max(length, 0))}}};
}

}  // namespace

float stage_scale(int width_px, int height_px) {
  const float fits = std::min(static_cast<float>(width_px) / 1280.0f, static_cast<float>(height_px) / 720.0f);
  return std::clamp(std::floor(fits * 4.0f) / 4.0f, 1.0f, 4.0f);
}

Result<std::unique_ptr<SdlWindow>> SdlWindow::open(const std::string& title, int width_px, int height_px) {
  set_hints();
  if (SDL_InitSubSystem(SDL_INIT_VIDEO | SDL_INIT_EVENTS) != 0) return sdl_problem("there is no display");
  SDL_Rect usable{0, 0, width_px, height_px};
  SDL_GetDisplayUsableBounds(0, &usable);
  SDL_Window* raw = SDL_CreateWindow(title.c_str(), SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED,
                                     std::min(width_px, usable.w), std::min(height_px, usable.h), SDL_WINDOW_RESIZABLE);
  if (raw == nullptr) {
    const Problem problem = sdl_problem("the window cannot be opened");
    SDL_QuitSubSystem(SDL_INIT_VIDEO | SDL_INIT_EVENTS);
    return problem;
  }
  auto window = std::unique_ptr<SdlWindow>(new SdlWindow(raw));
  SDL_SetWindowMinimumSize(raw, 1024, 600);
  // Else an input method would eat digit and space keys.
  SDL_StopTextInput();
  wake_event();
  window->measure();
  return window;
}

SdlWindow::~SdlWindow() {
  SDL_DestroyWindow(m_window);
  SDL_QuitSubSystem(SDL_INIT_VIDEO | SDL_INIT_EVENTS);
}

void SdlWindow::measure() {
  SDL_GetWindowSize(m_window, &m_width, &m_height);
  m_scale = stage_scale(m_width, m_height);
}

Size SdlWindow::stage() const {
  return {static_cast<float>(m_width) / m_scale, static_cast<float>(m_height) / m_scale};
}

Result<SDL_Surface*> SdlWindow::surface() {
  SDL_Surface* surface = SDL_GetWindowSurface(m_window);
  if (surface == nullptr) return sdl_problem("the window has no surface");
  return surface;
}

bool SdlWindow::is_hidden() const {
  return (SDL_GetWindowFlags(m_window) & (SDL_WINDOW_MINIMIZED | SDL_WINDOW_HIDDEN)) != 0;
}

void SdlWindow::wait(std::optional<std::chrono::milliseconds> longest, std::vector<InputEvent>& events) {
  SDL_Event event;
  if (longest) {
    const auto milliseconds = std::clamp<std::int64_t>(longest->count(), 0, 3'600'000);
    if (SDL_WaitEventTimeout(&event, static_cast<int>(milliseconds)) == 0) return;
  } else if (SDL_WaitEvent(&event) == 0) {
    return;
  }
  do {
    translate(event, events);
  } while (SDL_PollEvent(&event) != 0);
}

void SdlWindow::wake() {
  SDL_Event event{};
  event.type = wake_event();
  SDL_PushEvent(&event);
}

void SdlWindow::translate_key(const SDL_KeyboardEvent& event, std::vector<InputEvent>& events) const {
  const auto pressed = pressed_key(event.keysym.sym, event.keysym.mod);
  if (!pressed) return;
  if (m_input_place && pressed->ctrl && pressed->key == Key::letter_v) {
    char* const text = SDL_GetClipboardText();
    events.emplace_back(TextPasted{text});
    SDL_free(text);
    return;
  }
  events.emplace_back(*pressed);
}

void SdlWindow::translate(const SDL_Event& event, std::vector<InputEvent>& events) {
  const auto at = [&](int x, int y) { return to_stage(static_cast<float>(x), static_cast<float>(y)); };
  switch (event.type) {
    case SDL_QUIT: events.emplace_back(WindowCloseAsked{}); break;
    case SDL_KEYDOWN:
      translate_key(event.key, events);
      break;
    case SDL_TEXTINPUT: events.emplace_back(TextTyped{event.text.text}); break;
    case SDL_TEXTEDITING:
      events.emplace_back(composing(event.edit.text, event.edit.start, event.edit.length));
      break;
    case SDL_TEXTEDITING_EXT:
      events.emplace_back(composing(event.editExt.text, event.editExt.start, event.editExt.length));
      SDL_free(event.editExt.text);
      break;
    case SDL_MOUSEMOTION:
      // Of a burst of movements only the last place counts.
      if (!events.empty() && std::holds_alternative<PointerMoved>(events.back())) events.pop_back();
      events.emplace_back(PointerMoved{at(event.motion.x, event.motion.y)});
      break;
    case SDL_MOUSEBUTTONDOWN:
      if (event.button.button == SDL_BUTTON_LEFT) {
        events.emplace_back(PointerPressed{at(event.button.x, event.button.y), event.button.clicks});
      }
      break;
    case SDL_MOUSEBUTTONUP:
      if (event.button.button == SDL_BUTTON_LEFT) events.emplace_back(PointerReleased{at(event.button.x, event.button.y)});
      break;
    case SDL_MOUSEWHEEL: events.emplace_back(WheelTurned{event.wheel.preciseY}); break;
    case SDL_WINDOWEVENT:
      if (event.window.event == SDL_WINDOWEVENT_SIZE_CHANGED) {
        measure();
        events.emplace_back(WindowResized{stage()});
      } else if (event.window.event == SDL_WINDOWEVENT_EXPOSED || event.window.event == SDL_WINDOWEVENT_RESTORED) {
        events.emplace_back(WindowResized{stage()});
      }
      break;
    default:
      if (event.type == wake_event()) events.emplace_back(Woken{});
      break;
  }
}

void SdlWindow::present(const std::vector<Rect>& stage_rects) {
  std::vector<SDL_Rect> rects;
  for (const Rect& rect : stage_rects) {
    const int left = std::clamp(static_cast<int>(std::floor(rect.x * m_scale)), 0, m_width);
    const int top = std::clamp(static_cast<int>(std::floor(rect.y * m_scale)), 0, m_height);
    const int right = std::clamp(static_cast<int>(std::ceil(rect.right() * m_scale)), 0, m_width);
    const int bottom = std::clamp(static_cast<int>(std::ceil(rect.bottom() * m_scale)), 0, m_height);
    if (right > left && bottom > top) rects.push_back({left, top, right - left, bottom - top});
  }
  if (!rects.empty()) SDL_UpdateWindowSurfaceRects(m_window, rects.data(), static_cast<int>(rects.size()));
}

void SdlWindow::set_input_place(const std::optional<InputPlace>& place) {
  const bool goes_on = place && m_input_place && place->turn == m_input_place->turn;
  // Stopping also makes the input method forget what it was composing elsewhere.
  if (m_input_place && !goes_on) SDL_StopTextInput();
  if (place && !goes_on) SDL_StartTextInput();
  if (place && place != m_input_place) {
    const Rect& caret = place->caret;
    const SDL_Rect rect{static_cast<int>(caret.x * m_scale), static_cast<int>(caret.y * m_scale),
                        static_cast<int>(std::ceil(caret.width * m_scale)),
                        static_cast<int>(std::ceil(caret.height * m_scale))};
    SDL_SetTextInputRect(&rect);
  }
  m_input_place = place;
}

void SdlWindow::copy(const std::string& text) { SDL_SetClipboardText(text.c_str()); }

}  // namespace mamori
