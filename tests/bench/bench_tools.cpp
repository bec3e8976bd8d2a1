#include "bench/bench_tools.h"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace mamori::bench {
namespace {

double clock_ms(clockid_t clock) {
  timespec time{};
  ::clock_gettime(clock, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

std::string process_folder(pid_t process) {
  return "/proc/" + std::to_string(process);
}

// The number behind `name` in a status file of /proc; 0: not there.
long status_number(const std::filesystem::path& file, const std::string& name) {
  std::ifstream stream(file);
  for (std::string line; std::getline(stream, line);) {
    if (line.starts_with(name + ":")) return std::strtol(line.c_str() + name.size() + 1, nullptr, 10);
  }
  return 0;
}

template <class Read>
void for_each_thread(pid_t process, Read read) {
  std::error_code ended;
  for (const auto& thread : std::filesystem::directory_iterator(process_folder(process) + "/task", ended)) {
    read(thread.path());
  }
}

std::vector<char*> words_of(const std::vector<std::string>& strings) {
  std::vector<char*> words;
  for (const std::string& string : strings) words.push_back(const_cast<char*>(string.c_str()));
  words.push_back(nullptr);
  return words;
}

}  // namespace

Figures figures_of(std::vector<double> milliseconds) {
  if (milliseconds.empty()) return {};
  std::sort(milliseconds.begin(), milliseconds.end());
  return {.median = milliseconds[milliseconds.size() / 2], .least = milliseconds.front(), .most = milliseconds.back()};
}

void print(const char* what, const Figures& figures) {
  std::printf("%-46s median %8.2f ms  least %8.2f  most %8.2f\n", what, figures.median, figures.least, figures.most);
}

double wall_ms() {
  return clock_ms(CLOCK_MONOTONIC);
}
double own_cpu_ms() {
  return clock_ms(CLOCK_PROCESS_CPUTIME_ID);
}

// schedstat counts nanoseconds; the ticks of stat are 10 ms each, as much as a whole mark.
double cpu_ms(pid_t process) {
  double sum = 0;
  for_each_thread(process, [&](const std::filesystem::path& thread) {
    double nanoseconds = 0;
    if (std::ifstream(thread / "schedstat") >> nanoseconds) sum += nanoseconds / 1e6;
  });
  return sum;
}

long wake_ups(pid_t process) {
  long sum = 0;
  for_each_thread(process, [&](const std::filesystem::path& thread) {
    sum += status_number(thread / "status", "voluntary_ctxt_switches");
  });
  return sum;
}

double peak_mb(pid_t process) {
  return static_cast<double>(status_number(process_folder(process) + "/status", "VmHWM")) / 1024.0;
}

Figures cpu_of(int rounds, const std::function<void()>& work) {
  std::vector<double> each;
  for (int i = 0; i < rounds; ++i) {
    const double begin = own_cpu_ms();
    work();
    each.push_back(own_cpu_ms() - begin);
  }
  return figures_of(std::move(each));
}

pid_t start(const std::vector<std::string>& line, const std::vector<std::string>& environment) {
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  ::posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
  pid_t process = -1;
  const int error = ::posix_spawnp(&process, line.front().c_str(), &actions, nullptr, words_of(line).data(),
                                   words_of(environment).data());
  ::posix_spawn_file_actions_destroy(&actions);
  return error == 0 ? process : -1;
}

int wait_for(pid_t process) {
  int status = 0;
  if (process <= 0 || ::waitpid(process, &status, 0) != process) return -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

void stop(pid_t process) {
  if (process <= 0) return;
  ::kill(process, SIGTERM);
  ::waitpid(process, nullptr, 0);
}

// Without -noreset the server starts anew when its last window closes.
XServer::XServer() {
  int ends[2] = {};
  if (::pipe(ends) != 0) return;
  ::fcntl(ends[0], F_SETFD, FD_CLOEXEC);
  std::vector<std::string> environment;
  for (char** at = environ; *at != nullptr; ++at) environment.emplace_back(*at);
  m_process = start(
      {"Xvfb", "-displayfd", std::to_string(ends[1]), "-screen", "0", "1280x720x24", "-nolisten", "tcp", "-noreset"},
      environment);
  ::close(ends[1]);
  // The server writes its number and then the end of the line, and dies where nobody takes both.
  std::string line;
  for (char c = 0; m_process > 0 && ::read(ends[0], &c, 1) == 1 && c != '\n';) line += c;
  if (!line.empty()) m_display = ":" + line;
  ::close(ends[0]);
}

XServer::~XServer() {
  stop(m_process);
}

}  // namespace mamori::bench
