#include "support/run_program.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <sstream>

#include "support/temp_folder.h"

namespace mamori::test {
namespace {

std::string contents(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

void redirect(int descriptor, const std::filesystem::path& file, int flags) {
  const int opened = ::open(file.c_str(), flags, 0600);
  ::dup2(opened, descriptor);
  ::close(opened);
}

}  // namespace

ProgramResult run_program(const std::vector<std::string>& line, const std::string& input, bool as_nobody) {
  TempFolder folder;
  std::ofstream(folder / "in", std::ios::binary) << input;
  std::vector<char*> words;
  for (const std::string& word : line) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  const pid_t child = ::fork();
  if (child == 0) {
    redirect(0, folder / "in", O_RDONLY);
    redirect(1, folder / "out", O_WRONLY | O_CREAT | O_TRUNC);
    redirect(2, folder / "err", O_WRONLY | O_CREAT | O_TRUNC);
    if (as_nobody && ::getuid() == 0 && (::setgid(65534) != 0 || ::setuid(65534) != 0)) ::_exit(126);
    ::execv(words.front(), words.data());
    ::_exit(127);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  ProgramResult result;
  result.exit_code = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
  result.out = contents(folder / "out");
  result.err = contents(folder / "err");
  return result;
}

}  // namespace mamori::test
