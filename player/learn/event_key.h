#pragma once

#include <compare>
#include <cstdint>

#include "base/clock.h"
#include "learn/ids.h"
#include "learn/record.h"

namespace mamori {

// Where an event stands in the total order of listing (record.h, listed_before).
struct EventKey {
  WallTime wall;
  DeviceId device;
  std::uint64_t counter = 0;

  friend auto operator<=>(const EventKey&, const EventKey&) = default;
};

EventKey key_of(const Event& event);

}  // namespace mamori
