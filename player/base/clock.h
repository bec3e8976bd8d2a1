#pragma once

#include <chrono>
#include <cstdint>
#include <functional>

namespace mamori {

// Milliseconds since 1970 in UTC, from the machine's clock: may jump.
using WallTime = std::chrono::sys_time<std::chrono::milliseconds>;

// Never jumps; its zero point differs from start to start of the machine.
using MonotonicTime = std::chrono::time_point<std::chrono::steady_clock, std::chrono::milliseconds>;

struct Now {
  WallTime wall;
  MonotonicTime monotonic;
};

// Only main and the window loop hold a real one.
using Clock = std::function<Now()>;

}  // namespace mamori
