#include "media/media_clock.h"

#include <algorithm>

namespace mamori {
namespace {

constexpr std::size_t remembered_pieces = 16;
// Devices call early and late by a few milliseconds; more than this is a real break.
constexpr std::chrono::microseconds largest_jitter{60'000};
constexpr int smoothing = 8;

}  // namespace

void HeardClock::restart(MediaPosition at) {
  m_start = at;
  m_pieces.clear();
}

void HeardClock::add(MonotonicTime heard_from, MediaPosition from, MediaPosition to,
                     std::chrono::microseconds lasting) {
  FineTime begin = heard_from;
  if (!m_pieces.empty()) {
    const FineTime expected = m_pieces.back().begin + m_pieces.back().lasting;
    const auto error = begin - expected;
    if (error < largest_jitter && error > -largest_jitter) begin = expected + error / smoothing;
  }
  m_pieces.push_back(Piece{.begin = begin, .lasting = lasting, .from = from, .to = to});
  if (m_pieces.size() > remembered_pieces) m_pieces.pop_front();
}

MediaPosition HeardClock::position(MonotonicTime now) const {
  const auto piece = std::find_if(m_pieces.rbegin(), m_pieces.rend(), [&](const Piece& p) { return p.begin <= now; });
  if (piece == m_pieces.rend()) return m_pieces.empty() ? m_start : std::min(m_start, m_pieces.front().from);
  const auto heard = std::chrono::duration_cast<std::chrono::microseconds>(now - piece->begin);
  if (heard >= piece->lasting) return piece->to;
  return piece->from + (piece->to - piece->from) * heard.count() / piece->lasting.count();
}

MediaPosition WatchClock::advance(MonotonicTime now, double speed, bool running) {
  const auto step = now - m_last;
  if (m_running && step > step.zero() && step <= longest_step) {
    const std::chrono::duration<double, std::micro> media = step * speed;
    m_position += std::chrono::duration_cast<MediaLength>(media);
  }
  m_last = now;
  m_running = running;
  return m_position;
}

}  // namespace mamori
