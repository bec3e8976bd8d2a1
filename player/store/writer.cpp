#include "store/writer.h"

#include <utility>

namespace mamori {

Result<std::unique_ptr<Writer>> Writer::start(Database database, DeviceId device) {
  std::unique_ptr<Writer> writer(new Writer(std::move(database)));
  auto log = EventLog::open(writer->m_database, device);
  if (!log) return log.problem();
  writer->m_log = std::move(*log);
  writer->m_status.head = writer->m_log->head();
  writer->m_thread = std::jthread([&self = *writer] { self.work(); });
  return writer;
}

Writer::~Writer() {
  const std::lock_guard lock(m_mutex);
  m_stop = true;
  m_work.notify_one();
}

Result<Ticket> Writer::append(std::vector<PendingRecord> records) {
  const std::lock_guard lock(m_mutex);
  if (m_status.waiting + records.size() > max_waiting) {
    return m_status.problem.value_or(
        Problem{.kind = ProblemKind::busy, .message = "too many records wait to be written"});
  }
  ++m_last.number;
  m_status.waiting += records.size();
  m_queue.push_back({.ticket = m_last, .records = std::move(records)});
  m_retry = true;
  m_work.notify_one();
  return m_last;
}

WriterStatus Writer::status() const {
  const std::lock_guard lock(m_mutex);
  return m_status;
}

Status Writer::wait_for(Ticket ticket) {
  std::unique_lock lock(m_mutex);
  m_done.wait(lock, [&] { return m_status.acknowledged >= ticket || (m_status.problem && m_failed_up_to >= ticket); });
  if (m_status.acknowledged >= ticket) return {};
  return *m_status.problem;
}

Status Writer::flush() {
  std::unique_lock lock(m_mutex);
  const Ticket last = m_last;
  const std::uint64_t wanted = m_attempts_begun + 1;
  m_retry = true;
  m_work.notify_one();
  m_done.wait(lock, [&] { return m_status.acknowledged >= last || (m_status.problem && m_attempts_ended >= wanted); });
  if (m_status.acknowledged >= last) return {};
  return *m_status.problem;
}

void Writer::work() {
  std::unique_lock lock(m_mutex);
  for (;;) {
    const auto called = [&] { return m_stop || (m_retry && !m_queue.empty()); };
    if (m_status.problem) {
      m_work.wait_for(lock, retry_pause, called);
    } else {
      m_work.wait(lock, called);
    }
    const bool last_attempt = m_stop;
    if (!m_queue.empty()) attempt(lock);
    if (last_attempt) return;
  }
}

// Only this thread takes from the queue, so the batches stay where they are while the lock is released.
void Writer::attempt(std::unique_lock<std::mutex>& lock) {
  m_retry = false;
  ++m_attempts_begun;
  const std::size_t count = m_queue.size();
  const Ticket up_to = m_queue.back().ticket;
  std::vector<PendingRecord> records;
  for (const Batch& batch : m_queue) records.insert(records.end(), batch.records.begin(), batch.records.end());

  lock.unlock();
  const Status written = m_log->append(records);
  lock.lock();

  ++m_attempts_ended;
  if (written) {
    m_queue.erase(m_queue.begin(), m_queue.begin() + static_cast<std::ptrdiff_t>(count));
    m_status.acknowledged = up_to;
    m_status.waiting -= records.size();
    m_status.problem.reset();
    m_status.head = m_log->head();
  } else {
    m_failed_up_to = up_to;
    m_status.problem = written.problem();
  }
  m_done.notify_all();
}

}  // namespace mamori
