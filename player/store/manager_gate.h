#pragma once

#include <chrono>
#include <cstdint>
#include <string_view>

#include "base/clock.h"
#include "base/result.h"

namespace mamori {

class Database;

enum class GateAnswer : std::uint8_t {
  open,
  wrong,
  wait,    // too many wrong tries; not even looked at
  not_set  // no pass-phrase yet: the first start asks for one
};

struct GateResult {
  GateAnswer answer = GateAnswer::wrong;
  std::chrono::seconds wait{};  // how long until the next try is looked at
};

// The manager's pass-phrase (Argon2id). Four wrong tries are free; the fifth costs 30 seconds, each further one twice
// as long, up to an hour. Tries are counted on disk before the answer is given, so that neither a restart nor a kill
// helps; a clock that was set back never waits longer than the last wait.
class ManagerGate {
 public:
  static constexpr int free_tries = 4;
  static constexpr std::chrono::seconds first_wait{30};
  static constexpr std::chrono::seconds longest_wait{3600};

  explicit ManagerGate(Database& database) : m_database(&database) {}

  Result<bool> is_set() const;
  // The caller has asked for the old one first. Problem: refused, when it is shorter than eight bytes.
  Status set_passphrase(std::string_view passphrase, WallTime now);
  Result<GateResult> try_passphrase(std::string_view passphrase, WallTime now);

 private:
  Database* m_database;
};

}  // namespace mamori
