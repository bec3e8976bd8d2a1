#include "film/child_process.h"

#if !defined(_WIN32)

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <spawn.h>
#include <string_view>
#include <sys/wait.h>
#include <unistd.h>

#include "base/files.h"

extern char** environ;

namespace mamori {
namespace {

Problem failed(const std::string& program, const std::string& why) {
  return {.kind = ProblemKind::unreadable, .message = program + ": " + why};
}

class FileActions {
 public:
  FileActions() { m_made = posix_spawn_file_actions_init(&m_actions) == 0; }
  ~FileActions() {
    if (m_made) posix_spawn_file_actions_destroy(&m_actions);
  }
  FileActions(const FileActions&) = delete;
  FileActions& operator=(const FileActions&) = delete;

  bool silence() {
    return m_made && posix_spawn_file_actions_addopen(&m_actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0) == 0 &&
           posix_spawn_file_actions_addopen(&m_actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0) == 0 &&
           posix_spawn_file_actions_addopen(&m_actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0) == 0;
  }
  const posix_spawn_file_actions_t* get() const { return &m_actions; }

 private:
  posix_spawn_file_actions_t m_actions{};
  bool m_made = false;
};

}  // namespace

Status run_program(const std::string& program, const std::vector<std::string>& arguments) {
  FileActions actions;
  if (!actions.silence()) return failed(program, "cannot prepare the child process");
  std::vector<std::string> words = arguments;
  words.insert(words.begin(), program);
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  pid_t child = 0;
  const int error = posix_spawn(&child, program.c_str(), actions.get(), nullptr, argv.data(), environ);
  if (error != 0) return failed(program, std::strerror(error));
  int status = 0;
  while (waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) return failed(program, std::strerror(errno));
  }
  if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return {};
  return failed(program, WIFEXITED(status) ? "exit code " + std::to_string(WEXITSTATUS(status)) : "ended by a signal");
}

std::string find_program(const std::string& name) {
  const char* path = std::getenv("PATH");
  std::string_view rest = path == nullptr ? std::string_view{} : std::string_view(path);
  while (!rest.empty()) {
    const std::size_t colon = std::min(rest.find(':'), rest.size());
    const std::string folder(rest.substr(0, colon));
    rest.remove_prefix(std::min(colon + 1, rest.size()));
    if (folder.empty()) continue;
    const std::string file = to_utf8(to_path(folder) / name);
    if (access(file.c_str(), X_OK) == 0) return file;
  }
  return {};
}

}  // namespace mamori

#else

namespace mamori {

// Films are made on Linux; the Windows folder ships them ready.
Status run_program(const std::string& program, const std::vector<std::string>&) {
  return Problem{.kind = ProblemKind::unsupported, .message = program + ": films are not made on this system"};
}

std::string find_program(const std::string&) {
  return {};
}

}  // namespace mamori

#endif
