#pragma once

#include <filesystem>

#include "cli/command.h"

namespace mamori {

// `validate --scenarios`: one line a scenario; a bound of its kind that it breaks stands among its problems.
int print_scenarios(const std::filesystem::path& root, CommandTools& tools);

}  // namespace mamori
