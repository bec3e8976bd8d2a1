#include "store/transaction.h"

#include <sqlite3.h>
#include <utility>

#include "store/database.h"

namespace mamori {

Result<Transaction> Transaction::begin(Database& database) {
  if (auto status = database.run("BEGIN IMMEDIATE"); !status) return status.problem();
  return Transaction(database);
}

Transaction::Transaction(Transaction&& other) noexcept : m_database(std::exchange(other.m_database, nullptr)) {}

Transaction::~Transaction() {
  // SQLite has rolled back by itself after a full disk or a failed write. A rollback that fails leaves nothing to undo
  // with: the next BEGIN reports it.
  if (m_database == nullptr || sqlite3_get_autocommit(m_database->handle()) != 0) return;
  sqlite3_exec(m_database->handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

Status Transaction::commit() {
  auto status = m_database->run("COMMIT");
  if (status) m_database = nullptr;
  return status;
}

}  // namespace mamori
