#pragma once

#include <filesystem>
#include <string>

#include "base/result.h"

namespace mamori {

// What an errno of the file system means to the store: full, read_only, or else the kind given.
ProblemKind kind_of_errno(int error, ProblemKind otherwise);

Problem system_problem(int error, const std::filesystem::path& file, const std::string& what);

}  // namespace mamori
