#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "base/result.h"

namespace mamori {

// Steps that all functions on files share (files.h, file_copy.h).

ProblemKind file_problem_kind(int error);  // an errno
Problem file_problem(ProblemKind kind, const std::filesystem::path& file, std::string message);
Problem write_problem(const std::filesystem::path& file);  // what errno says

Result<std::ifstream> open_to_read(const std::filesystem::path& file);  // regular files only
Status write_all(int descriptor, std::string_view bytes, const std::filesystem::path& file);
Status sync_and_close(int descriptor, const std::filesystem::path& file);
// The new file stands under its name even after a power cut.
Status put_in_place(const std::filesystem::path& temporary, const std::filesystem::path& file);

}  // namespace mamori
