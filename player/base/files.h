#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/sha.h"

namespace mamori {

// The only pair that crosses between UTF-8 strings and paths (Windows reads a narrow string as CP932).
std::filesystem::path to_path(std::string_view utf8);
std::string to_utf8(const std::filesystem::path& path);

// Reads the whole file; refuses one above `limit` bytes before reading it.
Result<std::string> read_file(const std::filesystem::path& file, std::uintmax_t limit);

// Writes beside the file, syncs, renames: afterwards the old or the new file is there, never half of one. Mode 0600.
Status write_file(const std::filesystem::path& file, std::string_view bytes);

// The folder joined with a relative UTF-8 name from content; refused where it is absolute, climbs out with "..", or
// leads out through a symbolic link.
Result<std::filesystem::path> path_inside(const std::filesystem::path& folder, std::string_view relative);

Result<Sha256Digest> sha256_of_file(const std::filesystem::path& file);

}  // namespace mamori
