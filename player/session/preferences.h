#pragma once

#include <cstdint>

namespace mamori {

enum class Readings : std::uint8_t { none, difficult, all };

// How this PC shows things; kept in the settings.
struct Preferences {
  int text_percent = 100;  // 100, 125, 150 or 200
  Readings readings = Readings::difficult;
  bool high_contrast = false;

  friend bool operator==(const Preferences&, const Preferences&) = default;
};

}  // namespace mamori
