#include "store/chain_check.h"

#include <algorithm>

#include "store/payload_codec.h"

namespace mamori {
namespace {

// Follows the entries of all chains in the order device, counter, hash.
class ChainWalk {
 public:
  void visit(const LogEntry& entry) {
    ++m_check.events;
    if (!knows_kind(entry.kind)) ++m_check.unknown_kinds;
    if (m_check.heads.empty() || m_check.heads.back().device != entry.device) {
      m_check.heads.push_back({.device = entry.device});
      m_before = {Sha256Digest{}};
      m_here.clear();
    }
    ChainHead& head = m_check.heads.back();
    if (entry.counter == head.counter) {
      if (m_here.size() == 1) report(ChainFaultKind::fork, entry);
    } else {
      if (entry.counter != head.counter + 1) {
        m_check.faults.push_back({.kind = ChainFaultKind::gap,
                                  .device = entry.device,
                                  .counter = head.counter + 1,
                                  .last = entry.counter - 1});
        m_before.clear();
      } else if (head.counter != 0) {
        m_before = m_here;
      }
      m_here.clear();
    }
    if (!verifies(entry)) {
      report(ChainFaultKind::altered, entry);
    } else if (!m_before.empty() && std::ranges::find(m_before, entry.previous) == m_before.end()) {
      report(ChainFaultKind::unlinked, entry);
    }
    m_here.push_back(entry.hash);
    head = {.device = entry.device, .counter = entry.counter, .hash = entry.hash};
  }

  LogCheck finish() { return std::move(m_check); }

 private:
  void report(ChainFaultKind kind, const LogEntry& entry) {
    m_check.faults.push_back({.kind = kind, .device = entry.device, .counter = entry.counter, .last = entry.counter});
  }

  LogCheck m_check;
  std::vector<Sha256Digest> m_before;  // hashes with the counter before; empty after a gap: nothing to compare with
  std::vector<Sha256Digest> m_here;    // hashes with the counter of the head
};

}  // namespace

Result<LogCheck> check_chains(const Database& database) {
  auto rows = select_events(database, "ORDER BY device, counter, hash");
  if (!rows) return rows.problem();
  ChainWalk walk;
  for (;;) {
    const auto row = rows->step();
    if (!row) return row.problem();
    if (!*row) return walk.finish();
    const auto entry = entry_of_row(*rows);
    if (!entry) return entry.problem();
    walk.visit(*entry);
  }
}

}  // namespace mamori
