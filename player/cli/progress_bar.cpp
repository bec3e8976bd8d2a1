#include "cli/progress_bar.h"

#include <algorithm>
#include <ostream>
#include <utility>

namespace mamori {
namespace {

constexpr int bar_width = 40;  // characters

}  // namespace

ProgressBar::ProgressBar(std::ostream& out, std::string what, bool live)
    : m_out(out), m_what(std::move(what)), m_live(live) {}

ProgressBar::~ProgressBar() {
  if (m_live && m_shown >= 0) m_out << "\r\x1b[K" << std::flush;
}

void ProgressBar::operator()(double done) {
  const int percent = static_cast<int>(std::clamp(done, 0.0, 1.0) * 100);
  const int shown = m_live ? percent : percent / 10 * 10;
  if (shown <= std::max(m_shown, m_live ? -1 : 0)) return;
  m_shown = shown;
  if (!m_live) {
    m_out << m_what << ": " << shown << " %" << std::endl;
    return;
  }
  const auto filled = static_cast<std::size_t>(percent * bar_width / 100);
  m_out << '\r' << m_what << " [" << std::string(filled, '#') << std::string(bar_width - filled, '.') << "] " << percent
        << " %" << std::flush;
}

}  // namespace mamori
