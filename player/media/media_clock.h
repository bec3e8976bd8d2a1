#pragma once

#include <chrono>
#include <deque>

#include "base/clock.h"
#include "base/media_time.h"

namespace mamori {

// Where a film is that is being heard: knows which stretch of media leaves the loudspeaker when, and never runs past
// what was handed to it. Plain values; the owner locks.
class HeardClock {
 public:
  void restart(MediaPosition at);  // stands there until the next piece is heard
  // The media from `from` to `to` is heard from `heard_from` on for `lasting`. Small jitter of the device is smoothed.
  void add(MonotonicTime heard_from, MediaPosition from, MediaPosition to, std::chrono::microseconds lasting);
  MediaPosition position(MonotonicTime now) const;

 private:
  using FineTime = std::chrono::time_point<std::chrono::steady_clock, std::chrono::microseconds>;
  struct Piece {
    FineTime begin;
    std::chrono::microseconds lasting;
    MediaPosition from;
    MediaPosition to;
  };
  MediaPosition m_start{};
  std::deque<Piece> m_pieces;
};

// Where a film is that nobody hears: counts time only while it runs, and counts nothing for a step of more than a
// second (a machine that slept, a loop that hung).
class WatchClock {
 public:
  static constexpr std::chrono::milliseconds longest_step{1000};

  void set(MediaPosition at) { m_position = at; }
  // Counts the time since the last call at `speed`, if it was running since then; `running` holds from now on.
  MediaPosition advance(MonotonicTime now, double speed, bool running);
  MediaPosition position() const { return m_position; }

 private:
  MediaPosition m_position{};
  MonotonicTime m_last{};
  bool m_running = false;
};

}  // namespace mamori
