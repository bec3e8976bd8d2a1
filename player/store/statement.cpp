#include "store/statement.h"

#include <algorithm>
#include <array>
#include <sqlite3.h>

#include "store/database.h"

namespace mamori {
namespace {

template <std::size_t size>
std::optional<std::array<std::uint8_t, size>> blob_of(sqlite3_stmt* handle, int column) {
  if (sqlite3_column_type(handle, column) != SQLITE_BLOB) return std::nullopt;
  const auto* bytes = static_cast<const std::uint8_t*>(sqlite3_column_blob(handle, column));
  if (bytes == nullptr || sqlite3_column_bytes(handle, column) != int{size}) return std::nullopt;
  std::array<std::uint8_t, size> copy;
  std::copy_n(bytes, size, copy.begin());
  return copy;
}

}  // namespace

void Statement::Finalize::operator()(sqlite3_stmt* handle) const {
  sqlite3_finalize(handle);
}

Result<Statement> Statement::prepare(const Database& database, std::string_view sql) {
  sqlite3_stmt* handle = nullptr;
  const int code = sqlite3_prepare_v2(database.handle(), sql.data(), static_cast<int>(sql.size()), &handle, nullptr);
  if (code != SQLITE_OK) return database.problem(code, std::string(sql));
  return Statement(database, handle);
}

Result<bool> Statement::step() {
  if (m_bind_error != SQLITE_OK) return problem(m_bind_error);
  const int code = sqlite3_step(m_handle.get());
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  Problem found = problem(code);
  sqlite3_reset(m_handle.get());
  return found;
}

Status Statement::run() {
  for (;;) {
    const auto row = step();
    if (!row) return row.problem();
    if (!*row) break;
  }
  sqlite3_reset(m_handle.get());
  return {};
}

std::int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(m_handle.get(), column);
}

std::string Statement::text(int column) const {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_handle.get(), column));
  if (bytes == nullptr) return {};
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_handle.get(), column))};
}

bool Statement::is_null(int column) const {
  return sqlite3_column_type(m_handle.get(), column) == SQLITE_NULL;
}

WallTime Statement::wall_time(int column) const {
  return WallTime(std::chrono::milliseconds(integer(column)));
}

std::optional<Uuid> Statement::uuid(int column) const {
  const auto bytes = blob_of<16>(m_handle.get(), column);
  if (!bytes) return std::nullopt;
  return Uuid(*bytes);
}

std::optional<Sha256Digest> Statement::digest(int column) const {
  return blob_of<32>(m_handle.get(), column);
}

void Statement::bind(int index, std::int64_t value) {
  keep(sqlite3_bind_int64(m_handle.get(), index, value));
}

void Statement::bind(int index, std::string_view text) {
  const char* bytes = text.data() == nullptr ? "" : text.data();
  keep(sqlite3_bind_text64(m_handle.get(), index, bytes, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bind(int index, const Uuid& uuid) {
  keep(sqlite3_bind_blob64(m_handle.get(), index, uuid.bytes().data(), uuid.bytes().size(), SQLITE_TRANSIENT));
}

void Statement::bind(int index, const Sha256Digest& digest) {
  keep(sqlite3_bind_blob64(m_handle.get(), index, digest.data(), digest.size(), SQLITE_TRANSIENT));
}

void Statement::bind_null(int index) {
  keep(sqlite3_bind_null(m_handle.get(), index));
}

void Statement::keep(int code) {
  if (m_bind_error == SQLITE_OK) m_bind_error = code;
}

Problem Statement::problem(int code) const {
  return m_database->problem(code, sqlite3_sql(m_handle.get()));
}

}  // namespace mamori
