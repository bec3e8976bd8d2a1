#pragma once

#include <filesystem>

#include "base/result.h"
#include "raster/surface_canvas.h"

namespace mamori {

// Written whole or not at all; the folder must exist.
Status write_png(const std::filesystem::path& file, const SurfaceCanvas& canvas);

}  // namespace mamori
