#include "platform/sdl_keys.h"

#include <SDL.h>

namespace mamori {
namespace {

std::optional<Key> key_of(std::int32_t sdl_key, bool shift) {
  if (sdl_key >= SDLK_0 && sdl_key <= SDLK_9) {
    return static_cast<Key>(static_cast<int>(Key::digit_0) + (sdl_key - SDLK_0));
  }
  if (sdl_key >= SDLK_KP_1 && sdl_key <= SDLK_KP_9) {
    return static_cast<Key>(static_cast<int>(Key::digit_1) + (sdl_key - SDLK_KP_1));
  }
  if (sdl_key >= SDLK_F1 && sdl_key <= SDLK_F5) {
    return static_cast<Key>(static_cast<int>(Key::f1) + (sdl_key - SDLK_F1));
  }
  switch (sdl_key) {
    case SDLK_KP_0: return Key::digit_0;
    case SDLK_RETURN:
    case SDLK_KP_ENTER: return Key::enter;
    case SDLK_SPACE: return Key::space;
    case SDLK_ESCAPE: return Key::escape;
    case SDLK_TAB: return shift ? Key::back_tab : Key::tab;
    case SDLK_UP: return Key::up;
    case SDLK_DOWN: return Key::down;
    case SDLK_LEFT: return Key::left;
    case SDLK_RIGHT: return Key::right;
    case SDLK_PAGEUP: return Key::page_up;
    case SDLK_PAGEDOWN: return Key::page_down;
    case SDLK_HOME: return Key::home;
    case SDLK_END: return Key::end;
    case SDLK_BACKSPACE: return Key::backspace;
    case SDLK_DELETE: return Key::del;
    case SDLK_a: return Key::letter_a;
    case SDLK_b: return Key::letter_b;
    case SDLK_c: return Key::letter_c;
    case SDLK_f: return Key::letter_f;
    case SDLK_k: return Key::letter_k;
    case SDLK_m: return Key::letter_m;
    case SDLK_n: return Key::letter_n;
    case SDLK_p: return Key::letter_p;
    case SDLK_r: return Key::letter_r;
    case SDLK_s: return Key::letter_s;
    case SDLK_t: return Key::letter_t;
    case SDLK_v: return Key::letter_v;
    case SDLK_x: return Key::letter_x;
    default: return std::nullopt;
  }
}

}  // namespace

std::optional<KeyPressed> pressed_key(std::int32_t sdl_key, std::uint16_t sdl_modifiers) {
  const bool shift = (sdl_modifiers & KMOD_SHIFT) != 0;
  const auto key = key_of(sdl_key, shift);
  if (!key) return std::nullopt;
  // AltGr comes as Ctrl and Alt.
  const bool ctrl = (sdl_modifiers & KMOD_CTRL) != 0 && (sdl_modifiers & KMOD_ALT) == 0;
  return KeyPressed{.key = *key, .shift = shift && *key != Key::back_tab, .ctrl = ctrl};
}

}  // namespace mamori
