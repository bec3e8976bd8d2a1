#pragma once

#include <SDL_surface.h>
#include <SDL_ttf.h>
#include <memory>

namespace mamori {

struct SurfaceCloser {
  void operator()(SDL_Surface* surface) const { SDL_FreeSurface(surface); }
};
using SurfaceHandle = std::unique_ptr<SDL_Surface, SurfaceCloser>;

struct FontCloser {
  void operator()(TTF_Font* font) const { TTF_CloseFont(font); }
};
using FontHandle = std::unique_ptr<TTF_Font, FontCloser>;

inline SurfaceHandle make_argb_surface(int width, int height) {
  return SurfaceHandle(SDL_CreateRGBSurfaceWithFormat(0, width, height, 32, SDL_PIXELFORMAT_ARGB8888));
}

}  // namespace mamori
