#pragma once

#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>

#include "base/problem.h"

namespace mamori::test {

inline std::filesystem::path source_folder() {
  return MAMORI_SOURCE_DIR;
}

inline std::string text_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw std::runtime_error("no such file: " + file.native());
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

inline void write_text(const std::filesystem::path& file, const std::string& text) {
  std::filesystem::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << text;
}

// The text with its one `old_part` replaced; a test whose part is gone must fail, not pass for nothing.
inline std::string changed(std::string text, std::string_view old_part, std::string_view new_part) {
  const auto at = text.find(old_part);
  if (at == std::string::npos) throw std::runtime_error("nothing to change: " + std::string(old_part));
  return text.replace(at, old_part.size(), new_part);
}

inline bool holds(const Problems& problems, std::string_view text) {
  for (const Problem& problem : problems) {
    if (to_text(problem).find(text) != std::string::npos) return true;
  }
  return false;
}

inline std::string all_of(const Problems& problems) {
  std::string out;
  for (const Problem& problem : problems) out += to_text(problem) + "\n";
  return out;
}

}  // namespace mamori::test
