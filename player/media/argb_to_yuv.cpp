#include "media/argb_to_yuv.h"

#include <cstddef>

namespace mamori {
namespace {

// ITU-R BT.709-6, 3.2–3.4, limited range, times 2^16.
constexpr int shift = 16;
constexpr int y_red = 11966, y_green = 40254, y_blue = 4064;
constexpr int u_red = -6596, u_green = -22188, u_blue = 28784;
constexpr int v_red = 28784, v_green = -26145, v_blue = -2639;
constexpr int half = 1 << (shift - 1);

struct Rgb {
  int red;
  int green;
  int blue;
};

Rgb pixel(const std::uint8_t* bytes) {
  return {.red = bytes[2], .green = bytes[1], .blue = bytes[0]};
}

std::uint8_t luma(const Rgb& c) {
  return static_cast<std::uint8_t>(((y_red * c.red + y_green * c.green + y_blue * c.blue + half) >> shift) + 16);
}

void convert_row_pair(const std::uint8_t* top, const std::uint8_t* bottom, int width, std::uint8_t* y_top,
                      std::uint8_t* y_bottom, std::uint8_t* u, std::uint8_t* v) {
  for (int x = 0; x < width; x += 2) {
    const std::ptrdiff_t at = static_cast<std::ptrdiff_t>(x) * 4;
    const Rgb a = pixel(top + at);
    const Rgb b = pixel(top + at + 4);
    const Rgb c = pixel(bottom + at);
    const Rgb d = pixel(bottom + at + 4);
    y_top[x] = luma(a);
    y_top[x + 1] = luma(b);
    y_bottom[x] = luma(c);
    y_bottom[x + 1] = luma(d);
    const int red = a.red + b.red + c.red + d.red;  // four times the mean: two bits more to shift away
    const int green = a.green + b.green + c.green + d.green;
    const int blue = a.blue + b.blue + c.blue + d.blue;
    const int around = (128 << (shift + 2)) + 4 * half;
    u[x / 2] = static_cast<std::uint8_t>((u_red * red + u_green * green + u_blue * blue + around) >> (shift + 2));
    v[x / 2] = static_cast<std::uint8_t>((v_red * red + v_green * green + v_blue * blue + around) >> (shift + 2));
  }
}

}  // namespace

void argb_to_yuv420(const std::uint8_t* argb, int pitch, int width, int height, const Yuv420Target& target) {
  for (std::ptrdiff_t row = 0; row < height; row += 2) {
    convert_row_pair(argb + row * pitch, argb + (row + 1) * pitch, width, target.y + row * target.y_pitch,
                     target.y + (row + 1) * target.y_pitch, target.u + row / 2 * target.u_pitch,
                     target.v + row / 2 * target.v_pitch);
  }
}

}  // namespace mamori
