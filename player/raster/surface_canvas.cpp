#include "raster/surface_canvas.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "raster/sdl_handles.h"
#include "raster/text_cache.h"

namespace mamori {
namespace {

constexpr int side_limit = 16384;  // pixels

int rounded(float value) {
  return static_cast<int>(std::lround(value));
}

SDL_Rect to_sdl(const PixelRect& r) {
  return {r.left, r.top, r.width(), r.height()};
}

bool has_our_words(const SDL_PixelFormat& format) {
  return format.BytesPerPixel == 4 && format.Rmask == 0xFF0000 && format.Gmask == 0xFF00 && format.Bmask == 0xFF;
}

}  // namespace

Result<std::unique_ptr<SurfaceCanvas>> SurfaceCanvas::create(int width_px, int height_px, float scale, Fonts& fonts,
                                                             SvgArt& art) {
  if (width_px < 1 || height_px < 1 || width_px > side_limit || height_px > side_limit || !(scale > 0)) {
    return Problem{ProblemKind::refused, "no canvas has this size"};
  }
  SurfaceHandle surface = make_argb_surface(width_px, height_px);
  if (!surface) return Problem{ProblemKind::internal, std::string("no memory for a canvas: ") + SDL_GetError()};
  SDL_FillRect(surface.get(), nullptr, 0xFF000000);
  return std::unique_ptr<SurfaceCanvas>(new SurfaceCanvas(surface.release(), true, scale, fonts, art));
}

Result<std::unique_ptr<SurfaceCanvas>> SurfaceCanvas::on(SDL_Surface* surface, float scale, Fonts& fonts, SvgArt& art) {
  if (surface == nullptr || !has_our_words(*surface->format) || SDL_MUSTLOCK(surface) || !(scale > 0)) {
    return Problem{ProblemKind::unsupported, "this surface is not of 32-bit RGB words"};
  }
  return std::unique_ptr<SurfaceCanvas>(new SurfaceCanvas(surface, false, scale, fonts, art));
}

SurfaceCanvas::SurfaceCanvas(SDL_Surface* surface, bool owned, float scale, Fonts& fonts, SvgArt& art)
    : m_surface(surface), m_owned(owned), m_scale(scale), m_fonts(fonts), m_art(art) {
  SDL_SetSurfaceBlendMode(surface, SDL_BLENDMODE_NONE);
  fonts.set_scale(scale);
  m_clips.push_back({0, 0, surface->w, surface->h});
}

SurfaceCanvas::~SurfaceCanvas() {
  if (m_owned) SDL_FreeSurface(m_surface);
}

Rect SurfaceCanvas::bounds() const {
  return {0, 0, static_cast<float>(m_surface->w) / m_scale, static_cast<float>(m_surface->h) / m_scale};
}

PixelRect SurfaceCanvas::to_pixels(const Rect& r) const {
  const auto pixel = [this](float units) { return rounded(std::clamp(units * m_scale, -1.0e6f, 1.0e6f)); };
  return {pixel(r.x), pixel(r.y), pixel(r.right()), pixel(r.bottom())};
}

PixelTarget SurfaceCanvas::target() const {
  return {
      .words = static_cast<std::uint32_t*>(m_surface->pixels), .pitch = m_surface->pitch / 4, .clip = m_clips.back()};
}

void SurfaceCanvas::push_clip(const Rect& clip) {
  PixelRect inside = to_pixels(clip).intersected(m_clips.back());
  if (inside.empty()) inside = {};
  m_clips.push_back(inside);
}

void SurfaceCanvas::pop_clip() {
  if (m_clips.size() > 1) m_clips.pop_back();
}

void SurfaceCanvas::fill(const Rect& rect, const Paint& paint) {
  paint_rounded(target(), to_pixels(rect), 0, paint);
}

void SurfaceCanvas::fill_rounded(const Rect& rect, float radius, const Paint& paint) {
  paint_rounded(target(), to_pixels(rect), radius * m_scale, paint);
}

void SurfaceCanvas::stroke_rounded(const Rect& rect, float radius, float width, Colour colour) {
  paint_frame(target(), to_pixels(rect), radius * m_scale, std::max(1, rounded(width * m_scale)), colour);
}

void SurfaceCanvas::shadow(const Rect& rect, float radius, const Shadow& shadow) {
  paint_shadow(target(), to_pixels(rect.moved(0, shadow.offset_y)), radius * m_scale, shadow.blur * m_scale,
               shadow.colour);
}

void SurfaceCanvas::line(std::span<const Point> points, float width, Colour colour) {
  std::vector<Point> pixels(points.begin(), points.end());
  for (Point& p : pixels) p = {p.x * m_scale, p.y * m_scale};
  paint_line(target(), pixels, width * m_scale, colour);
}

void SurfaceCanvas::polygon(std::span<const Point> points, Colour colour) {
  std::vector<Point> pixels(points.begin(), points.end());
  for (Point& p : pixels) p = {p.x * m_scale, p.y * m_scale};
  paint_convex(target(), pixels, colour);
}

void SurfaceCanvas::text(Point left, std::string_view utf8, const FontSpec& font, Colour colour) {
  m_fonts.set_scale(m_scale);
  if (const TextImage* image = m_fonts.image(utf8, font, colour)) {
    blit(image->surface.get(), rounded(left.x * m_scale), rounded(left.y * m_scale) - image->ascent);
  }
}

void SurfaceCanvas::picture(const Rect& rect, std::string_view name) {
  art(rect, name, std::nullopt);
}

void SurfaceCanvas::icon(const Rect& rect, std::string_view name, Colour colour) {
  art(rect, name, colour);
}

void SurfaceCanvas::art(const Rect& rect, std::string_view name, std::optional<Colour> tint) {
  const PixelRect place = to_pixels(rect);
  if (SDL_Surface* image = m_art.find(name, place.width(), place.height(), tint)) {
    blit(image, place.left + (place.width() - image->w) / 2, place.top + (place.height() - image->h) / 2);
  }
}

void SurfaceCanvas::blit(SDL_Surface* image, int x, int y) {
  const SDL_Rect clip = to_sdl(m_clips.back());
  if (clip.w == 0 || clip.h == 0) return;  // SDL would take it for «no clip»
  SDL_Rect place = {x, y, image->w, image->h};
  SDL_SetClipRect(m_surface, &clip);
  SDL_BlitSurface(image, nullptr, m_surface, &place);
  SDL_SetClipRect(m_surface, nullptr);
}

std::optional<PixelView> SurfaceCanvas::pixels(const Rect& rect) {
  const PixelRect inside = to_pixels(rect).intersected({0, 0, m_surface->w, m_surface->h});
  if (inside.empty()) return std::nullopt;
  const PixelTarget all = target();
  return PixelView{.pixels = reinterpret_cast<std::uint8_t*>(all.row(inside.top) + inside.left),
                   .pitch = m_surface->pitch,
                   .width = inside.width(),
                   .height = inside.height()};
}

}  // namespace mamori
