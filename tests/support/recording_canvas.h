#pragma once

#include <string>
#include <vector>

#include "draw/canvas.h"

namespace mamori::test {

// Keeps each call as one line of text, for goldens: "text 40,120 26b #17212e 画面". Numbers are rounded to whole units,
// colours are written #rrggbb or #rrggbbaa.
class RecordingCanvas : public Canvas {
 public:
  explicit RecordingCanvas(Size size = {1280, 720}, float scale = 1) : m_size(size), m_scale(scale) {}

  Rect bounds() const override { return {0, 0, m_size.width, m_size.height}; }
  float scale() const override { return m_scale; }

  void push_clip(const Rect& clip) override;
  void pop_clip() override;
  void fill(const Rect& rect, const Paint& paint) override;
  void fill_rounded(const Rect& rect, float radius, const Paint& paint) override;
  void stroke_rounded(const Rect& rect, float radius, float width, Colour colour) override;
  void shadow(const Rect& rect, float radius, const Shadow& shadow) override;
  void line(std::span<const Point> points, float width, Colour colour) override;
  void polygon(std::span<const Point> points, Colour colour) override;
  void text(Point left, std::string_view utf8, const FontSpec& font, Colour colour) override;
  void picture(const Rect& rect, std::string_view name) override;
  void icon(const Rect& rect, std::string_view name, Colour colour) override;
  std::optional<PixelView> pixels(const Rect& rect) override;

  const std::vector<std::string>& calls() const { return m_calls; }
  std::string transcript() const;                  // one call a line
  std::string texts() const;                       // all that text() was given, one call a line
  bool has_picture(std::string_view name) const;   // or icon
  int open_clips() const { return m_open_clips; }  // 0 at the end of a good screen

 private:
  void add(std::string call) { m_calls.push_back(std::move(call)); }

  Size m_size;
  float m_scale;
  std::vector<std::string> m_calls;
  std::vector<std::string> m_texts;
  std::vector<std::string> m_pictures;
  int m_open_clips = 0;
};

}  // namespace mamori::test
