#pragma once

#include <cstdint>
#include <string>

#include "base/result.h"
#include "learn/record.h"

namespace mamori {

// An event as the log holds it: the payload is kept as the text that was hashed, so that events of kinds this program
// does not know still verify and travel.
struct LogEntry {
  EventId id;
  DeviceId device;
  std::uint64_t counter = 0;
  WallTime wall;
  MonotonicTime monotonic;
  PersonId person;
  RegistrationId registration;
  std::string kind;
  std::string payload;  // canonical JSON (payload_codec.h)
  Sha256Digest previous = {};
  Sha256Digest hash = {};

  friend bool operator==(const LogEntry&, const LogEntry&) = default;
};

// Eleven lines, each ended by one "\n":
//   mamori-event-1
//   id, device                lower-case UUIDs
//   counter                   decimal
//   wall, monotonic           milliseconds, decimal, with "-" where negative
//   person, registration      lower-case UUIDs
//   kind, payload             as in the log
//   previous                  64 lower-case hex digits
// No field can hold a line feed (a kind or payload with one does not verify), so the bytes have one reading only.
std::string canonical_bytes(const LogEntry& entry);

// SHA-256 of canonical_bytes.
Sha256Digest hash_of(const LogEntry& entry);

bool verifies(const LogEntry& entry);

// Problem: malformed, where a string of the payload is not UTF-8. Hashes are copied, not made.
Result<LogEntry> to_entry(const Event& event);

// Problems: unsupported (unknown kind), malformed.
Result<Event> to_event(const LogEntry& entry);

}  // namespace mamori
