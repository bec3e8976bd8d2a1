#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/result.h"
#include "base/sha.h"
#include "base/uuid.h"

struct sqlite3_stmt;

namespace mamori {

class Database;

// A prepared statement. Its connection must outlive it. Arguments and columns count as in SQLite: arguments from 1,
// columns from 0. A failed bind is reported by the next step.
class Statement {
 public:
  static Result<Statement> prepare(const Database& database, std::string_view sql);

  // Binds ?1, ?2, … in order.
  template <class... Values>
  Statement& with(const Values&... values) {
    int index = 0;
    (bind(++index, values), ...);
    return *this;
  }

  Result<bool> step();  // true: a row stands ready
  Status run();         // steps to the end; ready to be bound and run again

  std::int64_t integer(int column) const;
  std::string text(int column) const;
  bool is_null(int column) const;
  WallTime wall_time(int column) const;
  std::optional<Uuid> uuid(int column) const;            // nothing: not 16 bytes
  std::optional<Sha256Digest> digest(int column) const;  // nothing: not 32 bytes

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* handle) const;
  };

  Statement(const Database& database, sqlite3_stmt* handle) : m_database(&database), m_handle(handle) {}
  void bind(int index, std::int64_t value);
  void bind(int index, std::uint64_t value) { bind(index, static_cast<std::int64_t>(value)); }
  void bind(int index, int value) { bind(index, static_cast<std::int64_t>(value)); }
  void bind(int index, std::string_view text);
  void bind(int index, const std::string& text) { bind(index, std::string_view(text)); }
  void bind(int index, const char* text) { bind(index, std::string_view(text)); }
  void bind(int index, const Uuid& uuid);
  void bind(int index, const Sha256Digest& digest);
  void bind(int index, WallTime time) { bind(index, std::int64_t{time.time_since_epoch().count()}); }
  template <class Tag>
  void bind(int index, const Uid<Tag>& uid) {
    bind(index, uid.uuid);
  }
  template <class Value>
  void bind(int index, const std::optional<Value>& value) {
    if (value)
      bind(index, *value);
    else
      bind_null(index);
  }
  void bind_null(int index);
  void keep(int code);
  Problem problem(int code) const;

  const Database* m_database;
  std::unique_ptr<sqlite3_stmt, Finalize> m_handle;
  int m_bind_error = 0;
};

}  // namespace mamori
