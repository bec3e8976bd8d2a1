#include "store/settings.h"

#include "store/database.h"
#include "store/statement.h"

namespace mamori {
namespace {

Setting setting_of_row(const Statement& row, int first) {
  return {.value = row.text(first), .version = row.integer(first + 1), .updated = row.wall_time(first + 2)};
}

}  // namespace

Result<std::optional<Setting>> Settings::find(std::string_view key) const {
  auto rows = Statement::prepare(*m_database, "SELECT value, version, updated FROM setting WHERE key = ?1");
  if (!rows) return rows.problem();
  const auto row = rows->with(key).step();
  if (!row) return row.problem();
  if (!*row) return std::optional<Setting>();
  return std::optional(setting_of_row(*rows, 0));
}

Result<std::string> Settings::text(std::string_view key) const {
  auto found = find(key);
  if (!found) return found.problem();
  return found->has_value() ? (*found)->value : std::string();
}

Result<std::map<std::string, Setting>> Settings::all() const {
  auto rows = Statement::prepare(*m_database, "SELECT key, value, version, updated FROM setting");
  if (!rows) return rows.problem();
  std::map<std::string, Setting> found;
  for (;;) {
    const auto row = rows->step();
    if (!row) return row.problem();
    if (!*row) return found;
    found[rows->text(0)] = setting_of_row(*rows, 1);
  }
}

Status Settings::set(std::string_view key, std::string_view value, WallTime now) {
  auto write = Statement::prepare(*m_database,
                                  "INSERT INTO setting (key, value, version, updated) VALUES (?1, ?2, 1, ?3) "
                                  "ON CONFLICT (key) DO UPDATE SET value = ?2, version = version + 1, updated = ?3 "
                                  "WHERE value <> ?2");
  if (!write) return write.problem();
  return write->with(key, value, now).run();
}

}  // namespace mamori
