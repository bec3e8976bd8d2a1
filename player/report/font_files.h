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

}  // namespace mamori
