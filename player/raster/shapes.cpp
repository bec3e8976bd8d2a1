#include "raster/shapes.h"

#include <array>
#include <cmath>
#include <vector>

#include "base/overloaded.h"

namespace mamori {
namespace {

constexpr int pattern_size = 8;

// One row of paint: what stands at x is words[x % 8].
struct RowPaint {
  std::array<std::uint32_t, pattern_size> words;
  std::uint32_t alpha;  // 0 to 256
};

std::uint32_t word_of(Colour c) {
  return 0xFF000000u | static_cast<std::uint32_t>(c.red) << 16 | static_cast<std::uint32_t>(c.green) << 8 | c.blue;
}

std::uint32_t to_256(float share) {
  return static_cast<std::uint32_t>(std::clamp(share, 0.0f, 1.0f) * 256 + 0.5f);
}

std::uint32_t alpha_of(Colour c) {
  return c.alpha + (c.alpha >> 7);
}

std::uint32_t mixed(std::uint32_t under, std::uint32_t over, std::uint32_t alpha) {
  const std::uint32_t rest = 256 - alpha;
  const std::uint32_t red_blue = ((under & 0xFF00FF) * rest + (over & 0xFF00FF) * alpha) >> 8 & 0xFF00FF;
  const std::uint32_t green = ((under & 0xFF00) * rest + (over & 0xFF00) * alpha) >> 8 & 0xFF00;
  return 0xFF000000u | red_blue | green;
}

// Bayer's order by bit interleaving, 0 to 63.
int threshold(int x, int y) {
  int value = 0;
  for (int bit = 0; bit < 3; ++bit) {
    const int x_bit = x >> bit & 1;
    const int y_bit = y >> bit & 1;
    value |= ((x_bit ^ y_bit) << 1 | y_bit) << (2 * (2 - bit));
  }
  return value;
}

RowPaint row_of(Colour c) {
  RowPaint row = {};
  row.words.fill(word_of(c));
  row.alpha = alpha_of(c);
  return row;
}

RowPaint row_of(const Gradient& g, const PixelRect& rect, int y) {
  const float t = (static_cast<float>(y - rect.top) + 0.5f) / static_cast<float>(std::max(1, rect.height()));
  const auto between = [t](std::uint8_t a, std::uint8_t b) {
    return static_cast<float>(a) + (static_cast<float>(b) - static_cast<float>(a)) * t;
  };
  const float channels[3] = {between(g.top.red, g.bottom.red), between(g.top.green, g.bottom.green),
                             between(g.top.blue, g.bottom.blue)};
  RowPaint row = {};
  for (int x = 0; x < pattern_size; ++x) {
    const float lift = (static_cast<float>(threshold(x, y & 7)) + 0.5f) / 64;
    std::uint32_t word = 0xFF;
    for (const float channel : channels) {
      word = word << 8 | static_cast<std::uint32_t>(std::clamp(channel + lift, 0.0f, 255.0f));
    }
    row.words[static_cast<std::size_t>(x)] = word;
  }
  row.alpha = to_256(between(g.top.alpha, g.bottom.alpha) / 255);
  return row;
}

RowPaint row_of(const Paint& paint, const PixelRect& rect, int y) {
  return std::visit(
      Overloaded{[](Colour c) { return row_of(c); }, [&](const Gradient& g) { return row_of(g, rect, y); }}, paint);
}

// `begin` and `end` are cut to the clip.
void paint_span(const PixelTarget& target, int y, int begin, int end, const RowPaint& paint) {
  begin = std::max(begin, target.clip.left);
  end = std::min(end, target.clip.right);
  if (begin >= end || paint.alpha == 0) return;
  std::uint32_t* row = target.row(y);
  std::array<std::uint32_t, pattern_size> turned;  // so that turned[i] belongs to begin + i
  for (int i = 0; i < pattern_size; ++i) {
    turned[static_cast<std::size_t>(i)] = paint.words[static_cast<std::size_t>((begin + i) & 7)];
  }
  const int count = end - begin;
  std::uint32_t* out = row + begin;
  if (paint.alpha == 256) {
    int i = 0;
    for (; i + pattern_size <= count; i += pattern_size) std::copy(turned.begin(), turned.end(), out + i);
    std::copy(turned.begin(), turned.begin() + (count - i), out + i);
    return;
  }
  for (int i = 0; i < count; ++i) out[i] = mixed(out[i], turned[static_cast<std::size_t>(i & 7)], paint.alpha);
}

void paint_pixel(const PixelTarget& target, int x, int y, const RowPaint& paint, float share) {
  if (x < target.clip.left || x >= target.clip.right || share <= 0) return;
  std::uint32_t& word = target.row(y)[x];
  const std::uint32_t alpha = paint.alpha * to_256(share) >> 8;
  word = mixed(word, paint.words[static_cast<std::size_t>(x & 7)], alpha);
}

// A rectangle with round corners, seen from its middle.
struct RoundedBox {
  float centre_x, centre_y, half_width, half_height, radius;

  RoundedBox(const PixelRect& r, float wished_radius)
      : centre_x(static_cast<float>(r.left + r.right) / 2),
        centre_y(static_cast<float>(r.top + r.bottom) / 2),
        half_width(static_cast<float>(r.width()) / 2),
        half_height(static_cast<float>(r.height()) / 2),
        radius(std::clamp(wished_radius, 0.0f, std::max(0.0f, std::min(half_width, half_height)))) {}

  // Signed distance of a pixel's middle to the edge, negative inside.
  float distance(int x, int y) const {
    const float qx = std::abs(static_cast<float>(x) + 0.5f - centre_x) - half_width + radius;
    const float qy = std::abs(static_cast<float>(y) + 0.5f - centre_y) - half_height + radius;
    if (qx <= 0 || qy <= 0) return std::max(qx, qy) - radius;
    return std::sqrt(qx * qx + qy * qy) - radius;
  }
  float cover(int x, int y) const { return std::clamp(0.5f - distance(x, y), 0.0f, 1.0f); }
};

PixelRect grown(const PixelRect& r, int by) {
  return {r.left - by, r.top - by, r.right + by, r.bottom + by};
}

int rounded_up(float value) {
  return static_cast<int>(std::ceil(value));
}

// Coverage of a shape, where several strokes meet without being painted twice.
struct Mask {
  PixelRect area;
  std::vector<float> share;

  explicit Mask(const PixelRect& a) : area(a) {
    if (!a.empty()) share.resize(static_cast<std::size_t>(a.width()) * static_cast<std::size_t>(a.height()));
  }
  float& at(int x, int y) {
    return share[static_cast<std::size_t>(y - area.top) * static_cast<std::size_t>(area.width()) +
                 static_cast<std::size_t>(x - area.left)];
  }
};

PixelRect box_of(std::span<const Point> points, float margin) {
  Rect box = {points[0].x, points[0].y, 0, 0};
  float right = box.x;
  float bottom = box.y;
  for (const Point& p : points) {
    box.x = std::min(box.x, p.x);
    box.y = std::min(box.y, p.y);
    right = std::max(right, p.x);
    bottom = std::max(bottom, p.y);
  }
  return {static_cast<int>(std::floor(box.x - margin)), static_cast<int>(std::floor(box.y - margin)),
          rounded_up(right + margin), rounded_up(bottom + margin)};
}

float distance_to_segment(Point p, Point a, Point b) {
  const float dx = b.x - a.x;
  const float dy = b.y - a.y;
  const float length = dx * dx + dy * dy;
  const float t = length > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length, 0.0f, 1.0f) : 0.0f;
  return std::hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}

}  // namespace

void paint_rounded(const PixelTarget& target, const PixelRect& rect, float radius, const Paint& paint) {
  const PixelRect seen = rect.intersected(target.clip);
  if (seen.empty()) return;
  const RoundedBox box(rect, radius);
  const int corner = rounded_up(box.radius);
  for (int y = seen.top; y < seen.bottom; ++y) {
    const RowPaint row = row_of(paint, rect, y);
    if (y >= rect.top + corner && y < rect.bottom - corner) {
      paint_span(target, y, rect.left, rect.right, row);
      continue;
    }
    const int middle_end = std::max(rect.left + corner, rect.right - corner);
    for (int x = rect.left; x < rect.left + corner; ++x) paint_pixel(target, x, y, row, box.cover(x, y));
    paint_span(target, y, rect.left + corner, middle_end, row);
    for (int x = middle_end; x < rect.right; ++x) paint_pixel(target, x, y, row, box.cover(x, y));
  }
}

void paint_frame(const PixelTarget& target, const PixelRect& rect, float radius, int width, Colour colour) {
  const PixelRect seen = rect.intersected(target.clip);
  if (seen.empty()) return;
  const PixelRect hole = grown(rect, -width);
  const RoundedBox outer(rect, radius);
  const RoundedBox inner(hole, outer.radius - static_cast<float>(width));
  const int corner = std::max(width, rounded_up(outer.radius));
  const RowPaint row = row_of(colour);
  for (int y = seen.top; y < seen.bottom; ++y) {
    if (y >= rect.top + corner && y < rect.bottom - corner) {
      paint_span(target, y, rect.left, std::min(rect.left + width, rect.right), row);
      paint_span(target, y, std::max(rect.left + width, rect.right - width), rect.right, row);
      continue;
    }
    const int middle = std::min(rect.left + corner, rect.right);
    const int middle_end = std::max(middle, rect.right - corner);
    const auto share = [&](int x) { return outer.cover(x, y) - (hole.empty() ? 0.0f : inner.cover(x, y)); };
    for (int x = rect.left; x < middle; ++x) paint_pixel(target, x, y, row, share(x));
    if (y < rect.top + width || y >= rect.bottom - width) paint_span(target, y, middle, middle_end, row);
    for (int x = middle_end; x < rect.right; ++x) paint_pixel(target, x, y, row, share(x));
  }
}

void paint_shadow(const PixelTarget& target, const PixelRect& rect, float radius, float blur, Colour colour) {
  if (rect.empty() || colour.alpha == 0) return;
  const float half = std::max(0.5f, blur / 2);
  const PixelRect area = grown(rect, rounded_up(half));
  const PixelRect seen = area.intersected(target.clip);
  if (seen.empty()) return;
  const RoundedBox box(rect, radius);
  const RowPaint full = row_of(colour);
  const auto share = [&box, half](int x, int y) {
    const float t = std::clamp((box.distance(x, y) + half) / (2 * half), 0.0f, 1.0f);
    return 1 - t * t * (3 - 2 * t);
  };
  const int corner = 2 * rounded_up(half) + rounded_up(box.radius);  // between the corners only y counts
  const int middle = std::min(area.left + corner, area.right);
  const int middle_end = std::max(middle, area.right - corner);
  for (int y = seen.top; y < seen.bottom; ++y) {
    for (int x = std::max(area.left, seen.left); x < std::min(middle, seen.right); ++x) {
      paint_pixel(target, x, y, full, share(x, y));
    }
    RowPaint row = full;
    if (middle < middle_end) row.alpha = full.alpha * to_256(share(middle, y)) >> 8;
    paint_span(target, y, middle, middle_end, row);
    for (int x = std::max(middle_end, seen.left); x < std::min(area.right, seen.right); ++x) {
      paint_pixel(target, x, y, full, share(x, y));
    }
  }
}

void paint_line(const PixelTarget& target, std::span<const Point> points, float width, Colour colour) {
  if (points.empty()) return;
  const float half = width / 2;
  Mask mask(box_of(points, half + 1).intersected(target.clip));
  if (mask.area.empty()) return;
  const std::size_t segments = std::max<std::size_t>(1, points.size() - 1);
  for (std::size_t i = 0; i < segments; ++i) {
    const Point ends[2] = {points[i], points[std::min(i + 1, points.size() - 1)]};
    const PixelRect near = box_of(ends, half + 1).intersected(mask.area);
    for (int y = near.top; y < near.bottom; ++y) {
      for (int x = near.left; x < near.right; ++x) {
        const Point p = {static_cast<float>(x) + 0.5f, static_cast<float>(y) + 0.5f};
        float& share = mask.at(x, y);
        share = std::max(share, std::clamp(half + 0.5f - distance_to_segment(p, ends[0], ends[1]), 0.0f, 1.0f));
      }
    }
  }
  const RowPaint row = row_of(colour);
  for (int y = mask.area.top; y < mask.area.bottom; ++y) {
    for (int x = mask.area.left; x < mask.area.right; ++x) paint_pixel(target, x, y, row, mask.at(x, y));
  }
}

void paint_convex(const PixelTarget& target, std::span<const Point> points, Colour colour) {
  if (points.size() < 3) return;
  const PixelRect seen = box_of(points, 1).intersected(target.clip);
  float turn = 0;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const Point& a = points[i];
    const Point& b = points[(i + 1) % points.size()];
    turn += a.x * b.y - b.x * a.y;
  }
  const float side = turn < 0 ? -1.0f : 1.0f;
  const RowPaint row = row_of(colour);
  for (int y = seen.top; y < seen.bottom; ++y) {
    for (int x = seen.left; x < seen.right; ++x) {
      float inside = 1;
      for (std::size_t i = 0; i < points.size() && inside > 0; ++i) {
        const Point& a = points[i];
        const Point& b = points[(i + 1) % points.size()];
        const float length = std::hypot(b.x - a.x, b.y - a.y);
        if (length == 0) continue;
        const float px = static_cast<float>(x) + 0.5f - a.x;
        const float py = static_cast<float>(y) + 0.5f - a.y;
        inside = std::min(inside, side * ((b.x - a.x) * py - (b.y - a.y) * px) / length + 0.5f);
      }
      paint_pixel(target, x, y, row, inside);
    }
  }
}

}  // namespace mamori
