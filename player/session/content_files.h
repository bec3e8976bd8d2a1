#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace mamori {

// Regular files below `folder` whose names end so, sorted; none where the folder cannot be read.
std::vector<std::filesystem::path> files_below(const std::filesystem::path& folder, std::string_view ending);

// The path below `root`, as messages name it: "scenarios/case-01.xml".
std::string name_below(const std::filesystem::path& file, const std::filesystem::path& root);

}  // namespace mamori
