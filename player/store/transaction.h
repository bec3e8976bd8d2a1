#pragma once

#include "base/result.h"

namespace mamori {

class Database;

// A write transaction: rolls back unless committed. The connection must outlive it.
class Transaction {
 public:
  static Result<Transaction> begin(Database& database);
  Transaction(Transaction&& other) noexcept;
  Transaction& operator=(Transaction&&) = delete;
  ~Transaction();

  // Returns after fsync: what was written is acknowledged (decisions.md 10).
  Status commit();

 private:
  explicit Transaction(Database& database) : m_database(&database) {}

  Database* m_database;  // nothing: done
};

}  // namespace mamori
