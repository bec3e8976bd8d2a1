#pragma once

#include <cstdint>
#include <filesystem>

namespace mamori {

// A stretch of a file that is read as if it were a file of its own. Size 0: to the end of the file.
struct FileRange {
  std::filesystem::path file;
  std::uint64_t offset = 0;  // bytes
  std::uint64_t size = 0;    // bytes

  friend bool operator==(const FileRange&, const FileRange&) = default;
};

}  // namespace mamori
