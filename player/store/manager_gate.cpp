#include "store/manager_gate.h"

#include <algorithm>
#include <string>

#include "store/database.h"
#include "store/password_hash.h"
#include "store/statement.h"

namespace mamori {
namespace {

constexpr std::size_t shortest_passphrase = 8;

std::chrono::seconds wait_after(std::int64_t wrong) {
  if (wrong <= ManagerGate::free_tries) return {};
  const std::int64_t doublings = std::min<std::int64_t>(wrong - ManagerGate::free_tries - 1, 16);
  return std::min(ManagerGate::first_wait * (std::int64_t{1} << doublings), ManagerGate::longest_wait);
}

Status write_tries(Database& database, std::int64_t wrong, WallTime last_wrong) {
  auto write = Statement::prepare(database, "UPDATE gate SET wrong = ?1, last_wrong = ?2");
  if (!write) return write.problem();
  return write->with(wrong, last_wrong).run();
}

}  // namespace

Result<bool> ManagerGate::is_set() const {
  auto rows = Statement::prepare(*m_database, "SELECT 1 FROM gate");
  if (!rows) return rows.problem();
  return rows->step();
}

Status ManagerGate::set_passphrase(std::string_view passphrase, WallTime now) {
  if (passphrase.size() < shortest_passphrase) {
    return Problem{.kind = ProblemKind::refused, .message = "the pass-phrase is shorter than eight bytes"};
  }
  const auto hash = hash_password(passphrase);
  if (!hash) return hash.problem();
  auto write = Statement::prepare(*m_database,
                                  "INSERT OR REPLACE INTO gate (one, hash, wrong, last_wrong, updated) "
                                  "VALUES (1, ?1, 0, 0, ?2)");
  if (!write) return write.problem();
  return write->with(*hash, now).run();
}

Result<GateResult> ManagerGate::try_passphrase(std::string_view passphrase, WallTime now) {
  std::string hash;
  std::int64_t wrong = 0;
  WallTime last_wrong;
  {
    auto rows = Statement::prepare(*m_database, "SELECT hash, wrong, last_wrong FROM gate");
    if (!rows) return rows.problem();
    const auto row = rows->step();
    if (!row) return row.problem();
    if (!*row) return GateResult{.answer = GateAnswer::not_set};
    hash = rows->text(0);
    wrong = rows->integer(1);
    last_wrong = rows->wall_time(2);
  }
  const std::chrono::seconds wait = wait_after(wrong);
  if (now < last_wrong && wait > std::chrono::seconds{}) {
    if (auto status = write_tries(*m_database, wrong, now); !status) return status.problem();
    return GateResult{.answer = GateAnswer::wait, .wait = wait};
  }
  if (now < last_wrong + wait) {
    return GateResult{.answer = GateAnswer::wait,
                      .wait = std::chrono::ceil<std::chrono::seconds>(last_wrong + wait - now)};
  }
  if (auto status = write_tries(*m_database, wrong + 1, now); !status) return status.problem();
  if (!password_fits(hash, passphrase)) {
    return GateResult{.answer = GateAnswer::wrong, .wait = wait_after(wrong + 1)};
  }
  if (auto status = write_tries(*m_database, 0, now); !status) return status.problem();
  return GateResult{.answer = GateAnswer::open};
}

}  // namespace mamori
