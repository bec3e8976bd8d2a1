#pragma once

// The store's own thread: it takes what callers queued, appends it to the event log in one transaction, and
// acknowledges it once the commit's fsync has returned. It talks to callers only through the queue and the status
// below, both under one mutex, and to SQLite through a connection that nobody else uses. It never calls back, never
// drops a queued record and never reorders them: after a failure the records wait, the problem stands in the status,
// and the thread tries again with the next append, with flush(), or after a pause. The destructor makes one last
// attempt and joins.

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "base/result.h"
#include "store/database.h"
#include "store/event_log.h"

namespace mamori {

// Numbers one call of append, from 1; later calls have larger ones. 0 is acknowledged from the start.
struct Ticket {
  std::uint64_t number = 0;

  friend auto operator<=>(const Ticket&, const Ticket&) = default;
};

// All that a screen or command needs to say whether work is saved; a copy.
struct WriterStatus {
  Ticket acknowledged;             // this one and all before it are on disk
  std::size_t waiting = 0;         // records not yet on disk
  std::optional<Problem> problem;  // why the last attempt failed; gone after one that did not
  ChainHead head;                  // of the own chain, on disk
};

class Writer {
 public:
  // More waiting records than this are refused: hours of learning with a full disk.
  static constexpr std::size_t max_waiting = 10'000;
  static constexpr std::chrono::seconds retry_pause{5};

  static Result<std::unique_ptr<Writer>> start(Database database, DeviceId device);
  ~Writer();
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  // Returns at once. Problem: the one that keeps the disk from taking more, when max_waiting is reached.
  Result<Ticket> append(std::vector<PendingRecord> records);
  WriterStatus status() const;
  Status wait_for(Ticket ticket);  // returns when it is acknowledged or an attempt to write it has failed
  Status flush();                  // tries at least once more, and waits for all that was queued before the call

 private:
  struct Batch {
    Ticket ticket;
    std::vector<PendingRecord> records;
  };

  explicit Writer(Database database) : m_database(std::move(database)) {}
  void work();
  void attempt(std::unique_lock<std::mutex>& lock);

  Database m_database;            // the thread's
  std::optional<EventLog> m_log;  // the thread's

  mutable std::mutex m_mutex;  // guards everything below
  std::condition_variable m_work;
  std::condition_variable m_done;
  std::deque<Batch> m_queue;
  WriterStatus m_status;
  Ticket m_last;          // last one given out
  Ticket m_failed_up_to;  // what the last failed attempt tried to write
  std::uint64_t m_attempts_begun = 0;
  std::uint64_t m_attempts_ended = 0;
  bool m_retry = false;
  bool m_stop = false;

  std::jthread m_thread;  // last: joined before anything else goes
};

}  // namespace mamori
