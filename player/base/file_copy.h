#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/long_work.h"
#include "base/result.h"

namespace mamori {

// What tells cheaply that a file was written since: its size and the time of its last change.
struct FileStamp {
  std::uintmax_t bytes = 0;
  std::int64_t modified = 0;  // nanoseconds of the file system's own clock

  friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

Result<FileStamp> stamp_of(const std::filesystem::path& file);

struct HashedCopy {
  std::filesystem::path file;
  std::string sha256;  // hex
  FileStamp stamp;
};

// Copies a file of any size into `folder` (made where missing) under the name SHA-256 + `ending`, mode 0600, on disk on
// return; a copy that is there already is written again. Without an answer nothing of it stays.
Result<HashedCopy> copy_by_hash(const std::filesystem::path& from, const std::filesystem::path& folder,
                                std::string_view ending, const LongWork& work);

Result<std::string> hash_of_large_file(const std::filesystem::path& file, const LongWork& work);  // SHA-256, hex

}  // namespace mamori
