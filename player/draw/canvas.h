#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <variant>

#include "draw/colour.h"
#include "draw/font.h"
#include "draw/geometry.h"

namespace mamori {

struct Gradient {  // vertical
  Colour top;
  Colour bottom;

  friend bool operator==(const Gradient&, const Gradient&) = default;
};

using Paint = std::variant<Colour, Gradient>;

struct Shadow {
  float offset_y = 0;
  float blur = 0;  // the distance over which it fades
  Colour colour;
};

// Memory of the canvas under a rectangle, for a decoded video picture that is converted straight into it: 32-bit
// 0xAARRGGBB words in native order, pitch in bytes, sizes in physical pixels. Valid until the next canvas call.
struct PixelView {
  std::uint8_t* pixels = nullptr;
  int pitch = 0;
  int width = 0;
  int height = 0;
};

// Port: a surface to draw on, in stage units. Implemented over a memory surface in `raster` and as a list of calls in
// tests. One thread. A call that cannot be carried out (a picture that is missing) draws nothing.
class Canvas {
 public:
  virtual ~Canvas() = default;

  virtual Rect bounds() const = 0;  // the whole stage, from 0,0
  virtual float scale() const = 0;  // physical pixels per unit

  virtual void push_clip(const Rect& clip) = 0;  // cuts inside the present clip
  virtual void pop_clip() = 0;

  virtual void fill(const Rect& rect, const Paint& paint) = 0;
  virtual void fill_rounded(const Rect& rect, float radius, const Paint& paint) = 0;
  virtual void stroke_rounded(const Rect& rect, float radius, float width, Colour colour) = 0;  // line lies inside
  virtual void shadow(const Rect& rect, float radius, const Shadow& shadow) = 0;
  virtual void line(std::span<const Point> points, float width, Colour colour) = 0;  // round ends and joints
  virtual void polygon(std::span<const Point> points, Colour colour) = 0;            // convex

  // `left` is where the baseline begins.
  virtual void text(Point left, std::string_view utf8, const FontSpec& font, Colour colour) = 0;

  // An SVG of content/art by its name without ending ("people/sato-neutral", "icons/lock"), scaled to fit, centred.
  virtual void picture(const Rect& rect, std::string_view name) = 0;
  // The same with every painted pixel in one colour: icons.
  virtual void icon(const Rect& rect, std::string_view name, Colour colour) = 0;

  virtual std::optional<PixelView> pixels(const Rect& rect) = 0;  // none: this canvas has no memory behind it
};

}  // namespace mamori
