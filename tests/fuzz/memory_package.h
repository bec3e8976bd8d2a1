#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "load/package_files.h"

namespace mamori::fuzz {

// Several files in one input: each begins with <!--file:NAME-->, which XML mutations leave alone. What stands before
// the first such line is "item.xml".
std::map<std::string, std::string> split_files(std::string_view bytes);

// A package that never was on a disk.
class MemoryPackage final : public PackageFiles {
 public:
  explicit MemoryPackage(std::map<std::string, std::string> files) : m_files(std::move(files)) {}

  Result<std::string> read(const std::string& name) override;
  std::vector<std::string> xml_files() const override;

 private:
  std::map<std::string, std::string> m_files;
};

// A folder for loaders that open files themselves, below TMPDIR, which scripts/fuzz.sh lays into the memory. Removed at
// the end; after a crash by that script.
class ScratchFolder {
 public:
  ScratchFolder();
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  const std::filesystem::path& path() const { return m_path; }
  // Afterwards the folder below it, `inner`, holds these files and no others.
  void fill(const std::string& inner, const std::map<std::string, std::string>& files) const;

 private:
  std::filesystem::path m_path;
};

}  // namespace mamori::fuzz
