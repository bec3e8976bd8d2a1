#pragma once

#include <string>
#include <vector>

namespace mamori::test {

struct ProgramResult {
  int exit_code = -1;  // 128 + signal where it was killed
  std::string out;
  std::string err;
};

// Runs a program to its end, without a shell. `input` is its standard input. `as_nobody`: without root's rights.
ProgramResult run_program(const std::vector<std::string>& line, const std::string& input = {}, bool as_nobody = false);

}  // namespace mamori::test
