#pragma once

#include <chrono>
#include <optional>

#include "base/clock.h"

namespace mamori {

// Minutes that somebody really spent: the time between two signs of life, each gap counted up to a limit, so that a
// lesson left open over lunch does not look like work.
class ActiveTime {
 public:
  static constexpr std::chrono::milliseconds longest_gap = std::chrono::seconds(90);

  void sign_of_life(MonotonicTime now);
  std::chrono::milliseconds total() const { return m_total; }

 private:
  std::optional<MonotonicTime> m_last;
  std::chrono::milliseconds m_total{};
};

}  // namespace mamori
