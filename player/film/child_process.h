#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"

namespace mamori {

// Runs a program with exactly these arguments (no shell), nothing on its standard input, and its output thrown away;
// waits for its end. A problem unless it exits with 0. Blocks.
Status run_program(const std::string& program, const std::vector<std::string>& arguments);

// The program's full path, if one of that name can be run from the folders of PATH.
std::string find_program(const std::string& name);

}  // namespace mamori
