#pragma once

#include <cstdint>
#include <vector>

#include "base/result.h"
#include "learn/ids.h"
#include "store/event_log.h"

namespace mamori {

class Database;

enum class ChainFaultKind : std::uint8_t {
  altered,   // the event's own hash does not match its bytes
  unlinked,  // its hash is right, but `previous` names none of the events with the counter before
  gap,       // the events `counter` to `last` are missing
  fork       // several events with one counter: two copies of one device (decisions.md 11); all are kept
};

struct ChainFault {
  ChainFaultKind kind = ChainFaultKind::altered;
  DeviceId device;
  std::uint64_t counter = 0;
  std::uint64_t last = 0;  // gap: the last missing counter; otherwise = counter

  friend bool operator==(const ChainFault&, const ChainFault&) = default;
};

struct LogCheck {
  std::uint64_t events = 0;
  std::uint64_t unknown_kinds = 0;
  std::vector<ChainHead> heads;
  std::vector<ChainFault> faults;  // by device and counter: the first of a device is its first broken event

  bool sound() const { return faults.empty(); }
};

// Walks every device's chain in constant memory. A cut tail does not show here: compare `heads` with the last printed
// serial or with other devices' heads.
Result<LogCheck> check_chains(const Database& database);

}  // namespace mamori
