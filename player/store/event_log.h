#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "base/uuid.h"
#include "learn/record.h"
#include "store/event_codec.h"
#include "store/statement.h"

namespace mamori {

class Database;

// A record that waits for its place in the chain; the payload is already encoded.
struct PendingRecord {
  EventId id;
  PersonId person;
  RegistrationId registration;
  Now at;
  std::string kind;
  std::string payload;
};

// Problem: malformed (payload_codec.h); then none of them can be recorded.
Result<std::vector<PendingRecord>> encode(PersonId person, RegistrationId registration, const Records& records, Now at,
                                          const RandomSource& random);

// The last event of a chain: what a printed serial states.
struct ChainHead {
  DeviceId device;
  std::uint64_t counter = 0;  // 0: no event yet
  Sha256Digest hash = {};

  friend bool operator==(const ChainHead&, const ChainHead&) = default;
};

// What was read. Events that this program cannot read (kinds of a newer one) stay in the log and are named in `unread`.
struct LogReading {
  std::vector<Event> events;  // in listing order (listed_before)
  Problems unread;
};

// The append-only log (architecture, decision 1). Reads any chain, appends to its own device's. Used by one thread, as
// its connection is.
class EventLog {
 public:
  static Result<EventLog> open(Database& database, DeviceId device);

  // Gives every record the next counter and its place in the chain, all in one transaction. Returns after fsync. After
  // a problem the records may be appended again.
  Status append(const std::vector<PendingRecord>& records);
  Status append(PersonId person, RegistrationId registration, const Records& records, Now at,
                const RandomSource& random);

  const ChainHead& head() const { return m_head; }

 private:
  EventLog(Database& database, DeviceId device) : m_database(&database), m_head{.device = device} {}
  Status load_head();

  Database* m_database;
  ChainHead m_head;
};

Result<LogReading> read_events(const Database& database);
Result<LogReading> read_events_of(const Database& database, PersonId person);
Result<LogReading> read_events_of_kind(const Database& database, std::string_view kind);  // as kind_of names it
// Entries of one chain with counters above `counter`, by counter; unknown kinds too.
Result<std::vector<LogEntry>> read_entries_since(const Database& database, DeviceId device, std::uint64_t counter);

// Rows of `event` for entry_of_row; `rest` is the SQL behind the table's name. Problem: damaged (entry_of_row).
Result<Statement> select_events(const Database& database, std::string_view rest);
Result<LogEntry> entry_of_row(const Statement& row);

}  // namespace mamori
