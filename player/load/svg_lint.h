#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/problem.h"

namespace mamori {

// What `raster` (nanosvg through SDL_image) would leave out or paint otherwise without a word: elements and attributes
// beyond the few that our pictures are made of, colours that are no #rrggbb, gradients in bounding-box units or that
// are defined nowhere, text, links, scripts. Every problem of one picture, with its line.
Problems check_svg(std::string_view svg, const std::string& shown_name);

Problems check_svg_file(const std::filesystem::path& file, const std::string& shown_name);

}  // namespace mamori
