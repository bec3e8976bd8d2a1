#pragma once

#include <filesystem>
#include <istream>

#include "cli/command.h"

namespace mamori {

// Plays a foreign package of questions: questions and scores to `tools.out`, one line of `input` for every interaction.
// Nothing is recorded.
int play_package(const std::filesystem::path& path, std::uint64_t seed, std::istream& input, CommandTools& tools);

// Prints what of a package is not played or not enforced; 0 where all of it is.
int validate_package(const std::filesystem::path& path, CommandTools& tools);

}  // namespace mamori
