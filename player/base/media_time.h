#pragma once

#include <chrono>
#include <cstdint>

namespace mamori {

// The time line of one film, beginning at its first picture. Microseconds; never mixes with the wall clock.
struct MediaTimeline {
  using rep = std::int64_t;
  using period = std::micro;
  using duration = std::chrono::duration<rep, period>;
  using time_point = std::chrono::time_point<MediaTimeline>;
  static constexpr bool is_steady = true;
};

using MediaPosition = MediaTimeline::time_point;
using MediaLength = MediaTimeline::duration;

constexpr MediaPosition film_start{};

constexpr MediaPosition media_position(std::chrono::microseconds since_start) { return MediaPosition(since_start); }

}  // namespace mamori
