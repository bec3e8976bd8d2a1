#include "session/content_files.h"

#include <algorithm>

#include "base/files.h"

namespace mamori {

namespace fs = std::filesystem;

std::vector<fs::path> files_below(const fs::path& folder, std::string_view ending) {
  std::vector<fs::path> found;
  std::error_code error;
  for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    if (at->is_regular_file(error) && to_utf8(at->path().filename()).ends_with(ending)) found.push_back(at->path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::string name_below(const fs::path& file, const fs::path& root) { return to_utf8(file.lexically_relative(root)); }

}  // namespace mamori
