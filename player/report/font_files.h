#pragma once

#include <filesystem>
#include <vector>

namespace mamori {

// Where each font may lie, best place first; the first file that opens is taken. The fallback holds the characters the
// text fonts lack (rare name kanji, Vietnamese letters) and may be missing.
struct FontFiles {
  std::vector<std::filesystem::path> text_regular;
  std::vector<std::filesystem::path> text_bold;
  std::vector<std::filesystem::path> fixed_regular;
  std::vector<std::filesystem::path> fixed_bold;
  std::vector<std::filesystem::path> fallback_regular;
  std::vector<std::filesystem::path> fallback_bold;
};

// Shipped fonts in `own_folder` first, then those of Debian's packages (fonts-morisawa-bizud-gothic, fonts-noto-cjk).
FontFiles font_files_beside(const std::filesystem::path& own_folder);

}  // namespace mamori
