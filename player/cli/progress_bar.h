#pragma once

#include <iosfwd>
#include <string>

namespace mamori {

// Shows how far a long work is: a bar that moves on a terminal, a line at every tenth elsewhere.
class ProgressBar {
 public:
  ProgressBar(std::ostream& out, std::string what, bool live);
  ~ProgressBar();  // the bar's line is cleared
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;

  void operator()(double done);  // 0 to 1

 private:
  std::ostream& m_out;
  std::string m_what;
  bool m_live;
  int m_shown = -1;  // percent
};

}  // namespace mamori
