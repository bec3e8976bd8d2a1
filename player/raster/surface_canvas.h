#pragma once

#include <memory>
#include <vector>

#include "base/result.h"
#include "draw/canvas.h"
#include "raster/fonts.h"
#include "raster/shapes.h"
#include "raster/svg_art.h"

struct SDL_Surface;

namespace mamori {

// A canvas in memory, always opaque. Rectangles are laid on whole pixels. Needs no window and no SDL video. Fonts and
// art are the caller's, outlive the canvas and take on its scale. One thread.
class SurfaceCanvas : public Canvas {
 public:
  // Owns its surface: ARGB8888, black.
  static Result<std::unique_ptr<SurfaceCanvas>> create(int width_px, int height_px, float scale, Fonts& fonts,
                                                       SvgArt& art);
  // Draws on the caller's surface (a window's), which must be of 32-bit 0x00RRGGBB words and outlive the canvas.
  static Result<std::unique_ptr<SurfaceCanvas>> on(SDL_Surface* surface, float scale, Fonts& fonts, SvgArt& art);
  ~SurfaceCanvas() override;

  Rect bounds() const override;
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

  SDL_Surface* surface() const { return m_surface; }

 private:
  SurfaceCanvas(SDL_Surface* surface, bool owned, float scale, Fonts& fonts, SvgArt& art);

  PixelRect to_pixels(const Rect& rect) const;
  PixelTarget target() const;
  void blit(SDL_Surface* image, int x, int y);
  void art(const Rect& rect, std::string_view name, std::optional<Colour> tint);

  SDL_Surface* m_surface;
  bool m_owned;
  float m_scale;
  Fonts& m_fonts;
  SvgArt& m_art;
  std::vector<PixelRect> m_clips;  // the present one last
};

}  // namespace mamori
