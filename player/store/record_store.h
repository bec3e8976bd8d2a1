#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/result.h"
#include "base/uuid.h"
#include "learn/record.h"
#include "store/chain_check.h"
#include "store/check_notes.h"
#include "store/database.h"
#include "store/device.h"
#include "store/event_log.h"
#include "store/film_places.h"
#include "store/folder_lock.h"
#include "store/labels.h"
#include "store/manager_gate.h"
#include "store/roster.h"
#include "store/settings.h"
#include "store/writer.h"

namespace mamori {

// A data folder, held by this process alone: the event log (written by the store's own thread, writer.h), roster,
// settings and labels. All calls from one thread, its owner's; roster, settings and labels write on that thread.
class RecordStore {
 public:
  // Makes what is missing. `random` gives the events their ids, on the owner's thread. Problems: busy (another window),
  // newer, damaged (quick check or an altered event; the file is kept as it is), read_only, full, unreadable,
  // unsupported.
  static Result<std::unique_ptr<RecordStore>> open(const std::filesystem::path& folder, RandomSource random, Now now,
                                                   const std::string& machine = machine_identity());

  // The database inside a data folder.
  static std::filesystem::path database_file(const std::filesystem::path& folder);

  // Queues the records and returns at once; they count as saved when their ticket is acknowledged. Problems: malformed,
  // or the writer's own when too much waits.
  Result<Ticket> append(PersonId person, RegistrationId registration, const Records& records, Now at);
  WriterStatus status() const { return m_writer->status(); }
  bool acknowledged(Ticket ticket) const { return status().acknowledged >= ticket; }
  Status wait_for(Ticket ticket) { return m_writer->wait_for(ticket); }
  Status flush() { return m_writer->flush(); }

  // What is on disk; queued records are not in it until acknowledged.
  Result<LogReading> read_all() const { return read_events(m_reader); }
  Result<LogReading> read_person(PersonId person) const { return read_events_of(m_reader, person); }
  Result<LogReading> read_kind(std::string_view kind) const { return read_events_of_kind(m_reader, kind); }
  Result<std::vector<LogEntry>> read_since(DeviceId device, std::uint64_t counter) const {
    return read_entries_since(m_reader, device, counter);
  }
  Result<LogCheck> verify() const { return check_chains(m_reader); }

  DeviceId device() const { return m_device; }
  const std::filesystem::path& folder() const { return m_folder; }
  Roster roster() { return Roster(m_reader); }
  Settings settings() { return Settings(m_reader); }
  CheckNotes check_notes() { return CheckNotes(m_reader); }
  FilmPlaces film_places() { return FilmPlaces(m_reader); }
  Labels labels() { return Labels(m_reader); }
  ManagerGate manager_gate() { return ManagerGate(m_reader); }

 private:
  RecordStore(FolderLock lock, Database reader, std::filesystem::path folder, RandomSource random)
      : m_lock(std::move(lock)),
        m_reader(std::move(reader)),
        m_folder(std::move(folder)),
        m_random(std::move(random)) {}

  FolderLock m_lock;
  Database m_reader;  // the owner's connection
  std::filesystem::path m_folder;
  RandomSource m_random;
  DeviceId m_device;
  std::unique_ptr<Writer> m_writer;
};

}  // namespace mamori
