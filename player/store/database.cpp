#include "store/database.h"

#include <cerrno>
#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/files.h"
#include "store/schema.h"
#include "store/statement.h"
#include "store/system_problem.h"

namespace mamori {
namespace {

namespace fs = std::filesystem;

constexpr int busy_timeout_milliseconds = 2000;

// https://sqlite.org/rescode.html: the low byte is the primary code.
ProblemKind kind_of_code(int code, int system_error) {
  switch (code & 0xff) {
    case SQLITE_FULL:
      return ProblemKind::full;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return ProblemKind::read_only;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return ProblemKind::busy;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return ProblemKind::damaged;
    case SQLITE_CONSTRAINT:
      return ProblemKind::refused;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
      return kind_of_errno(system_error, ProblemKind::unreadable);
    default:
      return ProblemKind::internal;
  }
}

// SQLite gives -wal and -shm the mode of the database file. An existing file is never opened here: closing it would
// drop the locks of another connection of this process (POSIX fcntl).
Status make_private(const fs::path& file) {
  const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
  if (::access(folder.c_str(), W_OK) != 0) return system_problem(errno, file, "its folder cannot be written");
  const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (descriptor >= 0) {
    ::close(descriptor);
    return {};
  }
  if (errno != EEXIST) return system_problem(errno, file, "cannot be made");
  struct stat state = {};
  if (::stat(file.c_str(), &state) != 0) return system_problem(errno, file, "cannot be looked at");
  if ((state.st_mode & 0077) != 0 && ::chmod(file.c_str(), 0600) != 0) {
    return system_problem(errno, file, "cannot be made private");
  }
  return {};
}

}  // namespace

void Database::Close::operator()(sqlite3* handle) const {
  sqlite3_close_v2(handle);
}

Result<Database> Database::open(const fs::path& file, FileCheck check) {
  if (auto status = make_private(file); !status) return status.problem();
  sqlite3* handle = nullptr;
  const int code =
      sqlite3_open_v2(to_utf8(file).c_str(), &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
  Database database(handle, file);
  if (code != SQLITE_OK) return database.problem(code, "cannot be opened");
  database.keep_files_untouched();
  if (sqlite3_db_readonly(handle, "main") != 0) {
    return Problem{.kind = ProblemKind::read_only,
                   .message = "the database cannot be written",
                   .place = Place{.file = to_utf8(file)}};
  }
  if (auto status = database.configure(); !status) return status.problem();
  if (check == FileCheck::quick) {
    if (auto status = database.quick_check(); !status) return status.problem();
    if (auto status = check_known(database); !status) return status.problem();
  }
  if (auto status = database.run("PRAGMA journal_mode=WAL"); !status) return status.problem();
  sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
  return database;
}

Status Database::configure() {
  sqlite3_extended_result_codes(handle(), 1);
  sqlite3_busy_timeout(handle(), busy_timeout_milliseconds);
  sqlite3_db_config(handle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(handle(), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  return run(
      "PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY;"
      "PRAGMA cell_size_check=ON");
}

Status Database::quick_check() {
  auto rows = Statement::prepare(*this, "PRAGMA quick_check(1)");
  if (!rows) return rows.problem();
  const auto row = rows->step();
  if (!row) return row.problem();
  if (*row && rows->text(0) == "ok") return {};
  return Problem{.kind = ProblemKind::damaged,
                 .message = "the database is damaged: " + rows->text(0),
                 .place = Place{.file = to_utf8(m_file)}};
}

Status Database::run(const char* sql) {
  const int code = sqlite3_exec(handle(), sql, nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) return problem(code, sql);
  return {};
}

Result<std::int64_t> Database::number(const char* sql) {
  auto rows = Statement::prepare(*this, sql);
  if (!rows) return rows.problem();
  const auto row = rows->step();
  if (!row) return row.problem();
  if (!*row) return Problem{.kind = ProblemKind::internal, .message = std::string("no row: ") + sql};
  return rows->integer(0);
}

Status Database::truncate_log() {
  const auto blocked = number("PRAGMA wal_checkpoint(TRUNCATE)");
  if (!blocked) return blocked.problem();
  if (*blocked != 0) return problem(SQLITE_BUSY, "the write-ahead log cannot be emptied");
  return {};
}

void Database::keep_files_untouched() {
  sqlite3_db_config(handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
}

Problem Database::problem(int code, const std::string& what) const {
  const int system_error = handle() == nullptr ? 0 : sqlite3_system_errno(handle());
  const std::string said = handle() == nullptr ? sqlite3_errstr(code) : sqlite3_errmsg(handle());
  return {
      .kind = kind_of_code(code, system_error), .message = what + ": " + said, .place = Place{.file = to_utf8(m_file)}};
}

}  // namespace mamori
