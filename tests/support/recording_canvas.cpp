#include "support/recording_canvas.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "base/overloaded.h"

namespace mamori::test {
namespace {

std::string number(float value) {
  return std::to_string(std::lround(value));
}
std::string at(Point p) {
  return number(p.x) + "," + number(p.y);
}
std::string area(const Rect& r) {
  return at({r.x, r.y}) + " " + number(r.width) + "x" + number(r.height);
}

std::string hex(Colour c) {
  char out[10];
  if (c.alpha == 255) {
    std::snprintf(out, sizeof out, "#%02x%02x%02x", c.red, c.green, c.blue);
  } else {
    std::snprintf(out, sizeof out, "#%02x%02x%02x%02x", c.red, c.green, c.blue, c.alpha);
  }
  return out;
}

std::string hex(const Paint& paint) {
  return std::visit(
      Overloaded{[](Colour c) { return hex(c); }, [](const Gradient& g) { return hex(g.top) + "-" + hex(g.bottom); }},
      paint);
}

std::string list(std::span<const Point> points) {
  std::string out;
  for (const Point& p : points) out += " " + at(p);
  return out;
}

std::string join(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) out += line + "\n";
  return out;
}

}  // namespace

void RecordingCanvas::push_clip(const Rect& clip) {
  ++m_open_clips;
  add("clip " + area(clip));
}

void RecordingCanvas::pop_clip() {
  --m_open_clips;
  add("unclip");
}

void RecordingCanvas::fill(const Rect& rect, const Paint& paint) {
  add("fill " + area(rect) + " " + hex(paint));
}

void RecordingCanvas::fill_rounded(const Rect& rect, float radius, const Paint& paint) {
  add("fill " + area(rect) + " r" + number(radius) + " " + hex(paint));
}

void RecordingCanvas::stroke_rounded(const Rect& rect, float radius, float width, Colour colour) {
  add("stroke " + area(rect) + " r" + number(radius) + " w" + number(width) + " " + hex(colour));
}

void RecordingCanvas::shadow(const Rect& rect, float radius, const Shadow& shadow) {
  add("shadow " + area(rect) + " r" + number(radius) + " y" + number(shadow.offset_y) + " b" + number(shadow.blur) +
      " " + hex(shadow.colour));
}

void RecordingCanvas::line(std::span<const Point> points, float width, Colour colour) {
  add("line w" + number(width) + " " + hex(colour) + list(points));
}

void RecordingCanvas::polygon(std::span<const Point> points, Colour colour) {
  add("polygon " + hex(colour) + list(points));
}

void RecordingCanvas::text(Point left, std::string_view utf8, const FontSpec& font, Colour colour) {
  m_texts.emplace_back(utf8);
  add("text " + at(left) + " " + number(font.size) + (font.weight == FontWeight::bold ? "b" : "") +
      (font.family == FontFamily::fixed ? "f" : "") + " " + hex(colour) + " " + std::string(utf8));
}

void RecordingCanvas::picture(const Rect& rect, std::string_view name) {
  m_pictures.emplace_back(name);
  add("picture " + area(rect) + " " + std::string(name));
}

void RecordingCanvas::icon(const Rect& rect, std::string_view name, Colour colour) {
  m_pictures.emplace_back(name);
  add("icon " + area(rect) + " " + std::string(name) + " " + hex(colour));
}

std::optional<PixelView> RecordingCanvas::pixels(const Rect& rect) {
  add("pixels " + area(rect));
  return std::nullopt;
}

std::string RecordingCanvas::transcript() const {
  return join(m_calls);
}
std::string RecordingCanvas::texts() const {
  return join(m_texts);
}

bool RecordingCanvas::has_picture(std::string_view name) const {
  return std::find(m_pictures.begin(), m_pictures.end(), name) != m_pictures.end();
}

}  // namespace mamori::test
