#include <algorithm>
#include <system_error>

#include "base/files.h"
#include "load/package_files.h"

namespace mamori {
namespace {

namespace fs = std::filesystem;

class FolderFiles final : public PackageFiles {
 public:
  explicit FolderFiles(fs::path folder) : m_folder(std::move(folder)) {}

  Result<std::string> read(const std::string& name) override {
    const auto file = path_inside(m_folder, name);
    if (!file) return file.problem();
    return read_file(*file, largest_package_file);
  }

  std::vector<std::string> xml_files() const override {
    std::vector<std::string> out;
    std::error_code error;
    for (fs::recursive_directory_iterator it(m_folder, error), end; !error && it != end; it.increment(error)) {
      if (out.size() >= most_package_files) break;
      const bool is_link = it->is_symlink(error);
      if (is_link || !it->is_regular_file(error) || it->path().extension() != ".xml") continue;
      const std::u8string name = it->path().lexically_relative(m_folder).generic_u8string();
      out.emplace_back(name.begin(), name.end());
    }
    std::sort(out.begin(), out.end());
    return out;
  }

 private:
  fs::path m_folder;
};

}  // namespace

std::unique_ptr<PackageFiles> open_folder(const fs::path& folder) {
  return std::make_unique<FolderFiles>(folder);
}

}  // namespace mamori
