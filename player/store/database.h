#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

#include "base/result.h"

struct sqlite3;

namespace mamori {

enum class FileCheck : std::uint8_t { quick, skip };  // skip: another connection has just checked it

// One SQLite connection: write-ahead log, synchronous=FULL (a commit that returned is on disk, decisions.md 10),
// secure_delete, foreign keys, file mode 0600. Used by one thread at a time; two connections of one process may write
// in turn (each waits up to two seconds for the other).
class Database {
 public:
  // Opens or makes the file, in an existing folder; never changes a file it refuses. Problems: read_only (folder or
  // file), damaged (not a database, or the quick check fails), newer, unsupported, busy, full, unreadable.
  static Result<Database> open(const std::filesystem::path& file, FileCheck check = FileCheck::quick);

  // Runs SQL that takes no arguments and whose rows are of no interest.
  Status run(const char* sql);

  // Reads the one number of a query such as "PRAGMA user_version".
  Result<std::int64_t> number(const char* sql);

  // Moves everything from the write-ahead log into the file and cuts the log to nothing; `busy` where somebody reads.
  Status truncate_log();

  // Leaves the files exactly as they are when the connection closes: for a database that is refused.
  void keep_files_untouched();

  // What SQLite said last, as a problem at this file.
  Problem problem(int code, const std::string& what) const;

  sqlite3* handle() const { return m_handle.get(); }

 private:
  struct Close {
    void operator()(sqlite3* handle) const;
  };

  Database(sqlite3* handle, std::filesystem::path file) : m_handle(handle), m_file(std::move(file)) {}
  Status configure();
  Status quick_check();

  std::unique_ptr<sqlite3, Close> m_handle;
  std::filesystem::path m_file;
};

}  // namespace mamori
