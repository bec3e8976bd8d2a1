#include "raster/svg_art.h"

#include <SDL_image.h>
#include <algorithm>
#include <string>

#include "base/files.h"
#include "raster/sdl_handles.h"

namespace mamori {
namespace {

constexpr std::uintmax_t svg_limit = 2u << 20;
constexpr int side_limit = 8192;  // pixels

std::string key_of(std::string_view name, int width, int height, std::optional<Colour> tint) {
  std::string key(name);
  for (const int n : {width, height}) key += '\n' + std::to_string(n);
  if (tint) {
    for (const int n : {tint->red, tint->green, tint->blue, tint->alpha}) key += '\n' + std::to_string(n);
  }
  return key;
}

void tint_pixels(SDL_Surface& surface, Colour tint) {
  const auto ink = static_cast<Uint32>(tint.red << 16 | tint.green << 8 | tint.blue);
  for (int y = 0; y < surface.h; ++y) {
    auto* row = reinterpret_cast<Uint32*>(static_cast<Uint8*>(surface.pixels) + y * surface.pitch);
    for (int x = 0; x < surface.w; ++x) row[x] = ((row[x] >> 24) * tint.alpha / 255) << 24 | ink;
  }
}

}  // namespace

struct SvgArt::Entry {
  std::string key;
  SurfaceHandle surface;  // null: there is no such picture
  std::size_t bytes = 0;
};

SvgArt::SvgArt(std::filesystem::path folder, std::size_t limit) : m_folder(std::move(folder)), m_limit(limit) {}
SvgArt::~SvgArt() = default;

SDL_Surface* SvgArt::find(std::string_view name, int width, int height, std::optional<Colour> tint) {
  if (width <= 0 || height <= 0 || width > side_limit || height > side_limit) return nullptr;
  std::string key = key_of(name, width, height, tint);
  if (const auto found = m_by_key.find(key); found != m_by_key.end()) {
    m_entries.splice(m_entries.begin(), m_entries, found->second);
    return found->second->surface.get();
  }
  SurfaceHandle painted(paint(name, width, height, tint));
  if (!painted && std::find(m_missing.begin(), m_missing.end(), name) == m_missing.end()) m_missing.emplace_back(name);
  std::size_t bytes = key.size();
  if (painted) bytes += static_cast<std::size_t>(painted->pitch) * static_cast<std::size_t>(painted->h);
  m_entries.push_front({.key = std::move(key), .surface = std::move(painted), .bytes = bytes});
  m_by_key[m_entries.front().key] = m_entries.begin();
  m_bytes += bytes;
  while (m_bytes > m_limit && m_entries.size() > 1) {
    m_bytes -= m_entries.back().bytes;
    m_by_key.erase(m_entries.back().key);
    m_entries.pop_back();
  }
  return m_entries.front().surface.get();
}

SDL_Surface* SvgArt::paint(std::string_view name, int width, int height, std::optional<Colour> tint) {
  const auto path = path_inside(m_folder, std::string(name) + ".svg");
  if (!path) return nullptr;
  const auto svg = read_file(*path, svg_limit);
  if (!svg) return nullptr;
  // SDL_image 2.6 leaks the parsed picture where it has no size; a viewBox gives it one.
  if (svg->find("<svg") == std::string::npos || svg->find("viewBox") == std::string::npos) return nullptr;
  SDL_RWops* stream = SDL_RWFromConstMem(svg->data(), static_cast<int>(svg->size()));
  if (stream == nullptr) return nullptr;
  const SurfaceHandle painted(IMG_LoadSizedSVG_RW(stream, width, height));
  SDL_RWclose(stream);
  if (!painted) return nullptr;
  SurfaceHandle words(SDL_ConvertSurfaceFormat(painted.get(), SDL_PIXELFORMAT_ARGB8888, 0));
  if (!words) return nullptr;
  if (tint) tint_pixels(*words, *tint);
  SDL_SetSurfaceBlendMode(words.get(), SDL_BLENDMODE_BLEND);
  return words.release();
}

}  // namespace mamori
