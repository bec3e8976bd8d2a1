#include "hand/background_program.h"

#include <catch2/catch.hpp>
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

namespace mamori::test {

pid_t start_program(const std::vector<std::string>& line, const Environment& environment, int kept_descriptor) {
  std::vector<char*> words;
  for (const std::string& word : line) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  const pid_t child = ::fork();
  if (child != 0) return child;
  const int nothing = ::open("/dev/null", O_RDWR);
  for (const int descriptor : {0, 1, 2}) ::dup2(nothing, descriptor);
  for (const auto& [name, value] : environment) ::setenv(name.c_str(), value.c_str(), 1);
  if (kept_descriptor >= 0) ::fcntl(kept_descriptor, F_SETFD, 0);
  ::execvp(words.front(), words.data());
  ::_exit(127);
}

void end_program(pid_t child) {
  if (child <= 0) return;
  ::kill(child, SIGTERM);
  ::waitpid(child, nullptr, 0);
}

std::pair<pid_t, std::string> start_and_hear(std::vector<std::string> line, const Environment& environment) {
  int ends[2] = {};
  REQUIRE(::pipe(ends) == 0);
  for (std::string& word : line) {
    const std::size_t at = word.find("{}");
    if (at != std::string::npos) word.replace(at, 2, std::to_string(ends[1]));
  }
  const pid_t child = start_program(line, environment, ends[1]);
  ::close(ends[1]);
  // Up to the end of its line: an X server that cannot write it whole dies.
  std::string heard;
  for (char c = 0; ::read(ends[0], &c, 1) == 1 && c != '\n';) heard += c;
  ::close(ends[0]);
  return {child, heard};
}

}  // namespace mamori::test
