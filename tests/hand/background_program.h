#pragma once

#include <string>
#include <sys/types.h>
#include <utility>
#include <vector>

namespace mamori::test {

using Environment = std::vector<std::pair<std::string, std::string>>;

// Starts a program that runs beside the test, silent, with extra environment. `kept_descriptor` stays open in it.
pid_t start_program(const std::vector<std::string>& line, const Environment& environment, int kept_descriptor = -1);

// Asks it to end and waits; nothing for a process that was never started.
void end_program(pid_t child);

// Starts a program that writes a line to the descriptor whose number replaces «{}» in its words, and gives back that
// line. Empty: it ended without one.
std::pair<pid_t, std::string> start_and_hear(std::vector<std::string> line, const Environment& environment);

}  // namespace mamori::test
