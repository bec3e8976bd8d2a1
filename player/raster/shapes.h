#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>

#include "draw/canvas.h"

namespace mamori {

// Physical pixels, right and bottom outside.
struct PixelRect {
  int left = 0;
  int top = 0;
  int right = 0;
  int bottom = 0;

  int width() const { return right - left; }
  int height() const { return bottom - top; }
  bool empty() const { return left >= right || top >= bottom; }
  PixelRect intersected(const PixelRect& o) const {
    return {std::max(left, o.left), std::max(top, o.top), std::min(right, o.right), std::min(bottom, o.bottom)};
  }
};

// Words 0xAARRGGBB of an opaque surface; only pixels inside `clip` are touched, and `clip` lies inside the surface.
struct PixelTarget {
  std::uint32_t* words = nullptr;
  std::ptrdiff_t pitch = 0;  // in words
  PixelRect clip;

  std::uint32_t* row(int y) const { return words + y * pitch; }
};

// Edges are smoothed by the signed distance to them (one pixel wide). Gradients are dithered in an 8×8 order, so that
// pale ones show no bands. All lengths in pixels.
void paint_rounded(const PixelTarget& target, const PixelRect& rect, float radius, const Paint& paint);
void paint_frame(const PixelTarget& target, const PixelRect& rect, float radius, int width, Colour colour);
void paint_shadow(const PixelTarget& target, const PixelRect& rect, float radius, float blur, Colour colour);
void paint_line(const PixelTarget& target, std::span<const Point> points, float width, Colour colour);
void paint_convex(const PixelTarget& target, std::span<const Point> points, Colour colour);

}  // namespace mamori
