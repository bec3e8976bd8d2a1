#pragma once

#include <cstdint>

namespace mamori {

struct Yuv420Target {
  std::uint8_t* y = nullptr;
  std::uint8_t* u = nullptr;
  std::uint8_t* v = nullptr;
  int y_pitch = 0;
  int u_pitch = 0;
  int v_pitch = 0;
};

// 0xAARRGGBB words → BT.709 limited range, chroma averaged over 2×2. (libyuv makes only BT.601 from ARGB.) Width and
// height even.
void argb_to_yuv420(const std::uint8_t* argb, int pitch, int width, int height, const Yuv420Target& target);

}  // namespace mamori
