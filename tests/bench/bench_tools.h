#pragma once

#include <functional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace mamori::bench {

// What several rounds of the same thing took, in milliseconds.
struct Figures {
  double median = 0;
  double least = 0;
  double most = 0;
};
Figures figures_of(std::vector<double> milliseconds);
void print(const char* what, const Figures& figures);

double wall_ms();               // of the monotonic clock
double own_cpu_ms();            // of this process, all threads
double cpu_ms(pid_t process);   // of another, all its living threads
long wake_ups(pid_t process);   // how often its living threads gave up the processor by themselves
double peak_mb(pid_t process);  // resident memory at its highest, since exec

// CPU milliseconds of each of `rounds` calls.
Figures cpu_of(int rounds, const std::function<void()>& work);

// Starts a program with the given environment instead of ours; its output goes nowhere. -1: it does not start.
pid_t start(const std::vector<std::string>& line, const std::vector<std::string>& environment);
int wait_for(pid_t process);  // the exit code; -1: it was killed
void stop(pid_t process);

// An X server of its own, 1280×720, without a screen behind it.
class XServer {
 public:
  XServer();
  ~XServer();
  XServer(const XServer&) = delete;
  XServer& operator=(const XServer&) = delete;

  bool runs() const { return !m_display.empty(); }
  const std::string& display() const { return m_display; }

 private:
  pid_t m_process = -1;
  std::string m_display;  // ":7"; empty: it did not start
};

}  // namespace mamori::bench
