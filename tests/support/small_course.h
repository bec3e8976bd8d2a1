#pragma once

#include <catch2/catch.hpp>
#include <filesystem>
#include <string>

#include "base/files.h"
#include "support/temp_folder.h"

namespace mamori::test {

// A copy of all content in `folder` whose orientation holds section 1 only (film, scenario, quiz): a course that a test
// can be through in minutes.
inline void copy_small_course(const std::filesystem::path& folder) {
  const std::filesystem::path root = MAMORI_SOURCE_DIR;
  for (const char* name : {"content", "scenarios", "quizzes", "fonts"}) {
    std::filesystem::copy(root / name, folder / name, std::filesystem::copy_options::recursive);
  }
  const std::filesystem::path file = folder / "content" / "courses" / "orientation" / "cmi5.xml";
  std::string text = *read_file(file, 1u << 20);
  const std::string end = "</block>";
  const std::size_t first = text.find("<block ");
  const std::size_t kept = text.find("<block id=\"https://mamori.invalid/courses/orientation/blocks/section-1\"");
  REQUIRE(kept != std::string::npos);
  const std::size_t kept_end = text.find(end, kept) + end.size();
  text = text.substr(0, first) + text.substr(kept, kept_end - kept) + "\n</courseStructure>\n";
  REQUIRE(write_file(file, text));
}

}  // namespace mamori::test
