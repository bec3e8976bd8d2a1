#include "report/font_files.h"

namespace mamori {

FontFiles font_files_beside(const std::filesystem::path& own_folder) {
  const std::filesystem::path text = "/usr/share/fonts/truetype/bizud-gothic";
  const std::filesystem::path fallback = "/usr/share/fonts/opentype/noto";
  const auto places = [&](const std::filesystem::path& system, const char* own, const char* name) {
    return std::vector<std::filesystem::path>{own_folder / own, system / name};
  };
  return {.text_regular = places(text, "BIZUDPGothic-Regular.ttf", "BIZUDPGothic-Regular.ttf"),
          .text_bold = places(text, "BIZUDPGothic-Bold.ttf", "BIZUDPGothic-Bold.ttf"),
          .fixed_regular = places(text, "BIZUDGothic-Regular.ttf", "BIZUDGothic-Regular.ttf"),
          .fixed_bold = places(text, "BIZUDGothic-Bold.ttf", "BIZUDGothic-Bold.ttf"),
          .fallback_regular = places(fallback, "NotoSansJP-Regular.ttf", "NotoSansCJK-Regular.ttc"),
          .fallback_bold = places(fallback, "NotoSansJP-Bold.ttf", "NotoSansCJK-Bold.ttc")};
}

}  // namespace mamori
