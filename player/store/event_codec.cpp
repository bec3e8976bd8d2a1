#include "store/event_codec.h"

#include <string_view>

#include "store/payload_codec.h"

namespace mamori {

std::string canonical_bytes(const LogEntry& entry) {
  std::string bytes;
  const auto line = [&](std::string_view text) {
    bytes += text;
    bytes += '\n';
  };
  line("mamori-event-1");
  line(entry.id.text());
  line(entry.device.text());
  line(std::to_string(entry.counter));
  line(std::to_string(entry.wall.time_since_epoch().count()));
  line(std::to_string(entry.monotonic.time_since_epoch().count()));
  line(entry.person.text());
  line(entry.registration.text());
  line(entry.kind);
  line(entry.payload);
  line(to_hex(entry.previous));
  return bytes;
}

Sha256Digest hash_of(const LogEntry& entry) {
  return sha256(canonical_bytes(entry));
}

bool verifies(const LogEntry& entry) {
  return entry.kind.find('\n') == std::string::npos && entry.payload.find('\n') == std::string::npos &&
         hash_of(entry) == entry.hash;
}

Result<LogEntry> to_entry(const Event& event) {
  auto payload = payload_to_json(event.payload);
  if (!payload) return payload.problem();
  return LogEntry{.id = event.id,
                  .device = event.device,
                  .counter = event.counter,
                  .wall = event.wall,
                  .monotonic = event.monotonic,
                  .person = event.person,
                  .registration = event.registration,
                  .kind = kind_of(event.payload),
                  .payload = std::move(*payload),
                  .previous = event.previous,
                  .hash = event.hash};
}

Result<Event> to_event(const LogEntry& entry) {
  auto payload = payload_from_json(entry.kind, entry.payload);
  if (!payload) return payload.problem();
  return Event{.id = entry.id,
               .device = entry.device,
               .counter = entry.counter,
               .wall = entry.wall,
               .monotonic = entry.monotonic,
               .person = entry.person,
               .registration = entry.registration,
               .payload = std::move(*payload),
               .previous = entry.previous,
               .hash = entry.hash};
}

}  // namespace mamori
