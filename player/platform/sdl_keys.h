#pragma once

#include <cstdint>
#include <optional>

#include "ui/input_event.h"

namespace mamori {

// SDL key code and modifiers → the keys that screens know; none for all others.
std::optional<KeyPressed> pressed_key(std::int32_t sdl_key, std::uint16_t sdl_modifiers);

}  // namespace mamori
