#include "raster/png.h"

#include <SDL_image.h>
#include <string>
#include <vector>

#include "base/files.h"
#include "raster/sdl_handles.h"

namespace mamori {

Status write_png(const std::filesystem::path& file, const SurfaceCanvas& canvas) {
  const SurfaceHandle rgb(SDL_ConvertSurfaceFormat(canvas.surface(), SDL_PIXELFORMAT_RGB24, 0));
  if (!rgb) return Problem{ProblemKind::internal, SDL_GetError()};
  // PNG of one screen is smaller than its pixels; the few bytes more are for its headers.
  std::string bytes(static_cast<std::size_t>(rgb->pitch) * static_cast<std::size_t>(rgb->h) * 2 + 4096, '\0');
  SDL_RWops* stream = SDL_RWFromMem(bytes.data(), static_cast<int>(bytes.size()));
  if (stream == nullptr) return Problem{ProblemKind::internal, SDL_GetError()};
  const bool painted = IMG_SavePNG_RW(rgb.get(), stream, 0) == 0;
  const Sint64 size = SDL_RWtell(stream);
  SDL_RWclose(stream);
  if (!painted || size <= 0) return Problem{ProblemKind::internal, std::string("PNG: ") + IMG_GetError()};
  bytes.resize(static_cast<std::size_t>(size));
  return write_file(file, bytes);
}

}  // namespace mamori
