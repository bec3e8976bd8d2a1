#include "store/event_log.h"

#include "store/database.h"
#include "store/payload_codec.h"
#include "store/statement.h"
#include "store/transaction.h"

namespace mamori {
namespace {

// In the order in which entry_of_row reads them.
const std::string event_columns =
    "device, counter, id, wall, monotonic, person, registration, kind, payload, previous, hash";

Result<LogReading> read_rows(Statement& rows) {
  LogReading reading;
  for (;;) {
    const auto row = rows.step();
    if (!row) return row.problem();
    if (!*row) return reading;
    const auto entry = entry_of_row(rows);
    if (!entry) return entry.problem();
    auto event = to_event(*entry);
    if (event) {
      reading.events.push_back(std::move(*event));
    } else {
      Problem problem = event.problem();
      problem.message =
          "event " + entry->device.text() + " #" + std::to_string(entry->counter) + ": " + problem.message;
      reading.unread.push_back(std::move(problem));
    }
  }
}

}  // namespace

Result<Statement> select_events(const Database& database, std::string_view rest) {
  return Statement::prepare(database, "SELECT " + event_columns + " FROM event " + std::string(rest));
}

Result<std::vector<PendingRecord>> encode(PersonId person, RegistrationId registration, const Records& records, Now at,
                                          const RandomSource& random) {
  std::vector<PendingRecord> pending;
  for (const Payload& record : records) {
    auto payload = payload_to_json(record);
    if (!payload) return payload.problem();
    pending.push_back({.id = EventId{Uuid::random(random)},
                       .person = person,
                       .registration = registration,
                       .at = at,
                       .kind = kind_of(record),
                       .payload = std::move(*payload)});
  }
  return pending;
}

Result<EventLog> EventLog::open(Database& database, DeviceId device) {
  EventLog log(database, device);
  if (auto status = log.load_head(); !status) return status.problem();
  return log;
}

Status EventLog::load_head() {
  // A fork of the own chain would stop appending for good, so the greatest hash is taken; the check reports the fork.
  auto rows = Statement::prepare(
      *m_database, "SELECT counter, hash FROM event WHERE device = ?1 ORDER BY counter DESC, hash DESC LIMIT 1");
  if (!rows) return rows.problem();
  const auto row = rows->with(m_head.device).step();
  if (!row) return row.problem();
  m_head = {.device = m_head.device};
  if (!*row) return {};
  const auto hash = rows->digest(1);
  if (!hash) return Problem{.kind = ProblemKind::damaged, .message = "the last event's hash has a wrong length"};
  m_head.counter = static_cast<std::uint64_t>(rows->integer(0));
  m_head.hash = *hash;
  return {};
}

Status EventLog::append(const std::vector<PendingRecord>& records) {
  auto transaction = Transaction::begin(*m_database);
  if (!transaction) return transaction.problem();
  // Read anew each time: after a commit whose fsync failed nobody can know which head is on disk.
  if (auto status = load_head(); !status) return status;
  auto insert = Statement::prepare(
      *m_database, "INSERT INTO event (" + event_columns + ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)");
  if (!insert) return insert.problem();
  ChainHead head = m_head;
  for (const PendingRecord& record : records) {
    LogEntry entry{.id = record.id,
                   .device = head.device,
                   .counter = head.counter + 1,
                   .wall = record.at.wall,
                   .monotonic = record.at.monotonic,
                   .person = record.person,
                   .registration = record.registration,
                   .kind = record.kind,
                   .payload = record.payload,
                   .previous = head.hash};
    entry.hash = hash_of(entry);
    insert->with(entry.device, entry.counter, entry.id, entry.wall,
                 std::int64_t{entry.monotonic.time_since_epoch().count()}, entry.person, entry.registration, entry.kind,
                 entry.payload, entry.previous, entry.hash);
    if (auto status = insert->run(); !status) return status;
    head.counter = entry.counter;
    head.hash = entry.hash;
  }
  if (auto status = transaction->commit(); !status) return status;
  m_head = head;
  return {};
}

Status EventLog::append(PersonId person, RegistrationId registration, const Records& records, Now at,
                        const RandomSource& random) {
  const auto pending = encode(person, registration, records, at, random);
  if (!pending) return pending.problem();
  return append(*pending);
}

Result<LogEntry> entry_of_row(const Statement& row) {
  const auto device = row.uuid(0), id = row.uuid(2), person = row.uuid(5), registration = row.uuid(6);
  const auto previous = row.digest(9), hash = row.digest(10);
  if (!device || !id || !person || !registration || !previous || !hash) {
    return Problem{.kind = ProblemKind::damaged, .message = "an event's id or hash has a wrong length"};
  }
  return LogEntry{.id = EventId{*id},
                  .device = DeviceId{*device},
                  .counter = static_cast<std::uint64_t>(row.integer(1)),
                  .wall = row.wall_time(3),
                  .monotonic = MonotonicTime(std::chrono::milliseconds(row.integer(4))),
                  .person = PersonId{*person},
                  .registration = RegistrationId{*registration},
                  .kind = row.text(7),
                  .payload = row.text(8),
                  .previous = *previous,
                  .hash = *hash};
}

Result<LogReading> read_events(const Database& database) {
  auto rows = select_events(database, "ORDER BY wall, device, counter, hash");
  if (!rows) return rows.problem();
  return read_rows(*rows);
}

Result<LogReading> read_events_of(const Database& database, PersonId person) {
  auto rows = select_events(database, "WHERE person = ?1 ORDER BY wall, device, counter, hash");
  if (!rows) return rows.problem();
  rows->with(person);
  return read_rows(*rows);
}

Result<LogReading> read_events_of_kind(const Database& database, std::string_view kind) {
  auto rows = select_events(database, "WHERE kind = ?1 ORDER BY wall, device, counter, hash");
  if (!rows) return rows.problem();
  rows->with(kind);
  return read_rows(*rows);
}

Result<std::vector<LogEntry>> read_entries_since(const Database& database, DeviceId device, std::uint64_t counter) {
  auto rows = select_events(database, "WHERE device = ?1 AND counter > ?2 ORDER BY counter, hash");
  if (!rows) return rows.problem();
  rows->with(device, counter);
  std::vector<LogEntry> entries;
  for (;;) {
    const auto row = rows->step();
    if (!row) return row.problem();
    if (!*row) return entries;
    auto entry = entry_of_row(*rows);
    if (!entry) return entry.problem();
    entries.push_back(std::move(*entry));
  }
}

}  // namespace mamori
