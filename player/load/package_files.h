#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"

namespace mamori {

// The largest file that is read, in bytes, and the most that one package may hold.
inline constexpr std::uintmax_t largest_package_file = 8u << 20;
inline constexpr std::uintmax_t largest_package = 256u << 20;
inline constexpr std::size_t most_package_files = 50'000;

// The files of a content package, by their names in it ("items/q1.xml"). One thread.
class PackageFiles {
 public:
  PackageFiles() = default;
  virtual ~PackageFiles() = default;
  PackageFiles(const PackageFiles&) = delete;
  PackageFiles& operator=(const PackageFiles&) = delete;

  // Refused above `largest_package_file`, and where the name leads out of the package.
  virtual Result<std::string> read(const std::string& name) = 0;
  virtual std::vector<std::string> xml_files() const = 0;  // sorted
};

std::unique_ptr<PackageFiles> open_folder(const std::filesystem::path& folder);

// Reads the list of a zip archive before any of its content. An archive is refused as a whole where an entry is
// absolute, climbs out with "..", is a link, is encrypted, stands twice, or unpacks to more than the limits above or
// two hundred times what it holds.
Result<std::unique_ptr<PackageFiles>> open_zip(const std::filesystem::path& archive);

}  // namespace mamori
