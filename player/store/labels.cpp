#include "store/labels.h"

#include "store/database.h"
#include "store/statement.h"

namespace mamori {

Status Labels::remember(std::string_view id, std::string_view version, std::string_view text) {
  const auto before = find(id, version);
  if (!before) return before.problem();
  if (before->has_value()) {
    if (**before == text) return {};
    return Problem{.kind = ProblemKind::refused,
                   .message = "another label stands for " + std::string(id) + " in this version"};
  }
  auto write = Statement::prepare(*m_database, "INSERT INTO label (id, version, text) VALUES (?1, ?2, ?3)");
  if (!write) return write.problem();
  return write->with(id, version, text).run();
}

Result<std::optional<std::string>> Labels::find(std::string_view id, std::string_view version) const {
  auto rows = Statement::prepare(*m_database, "SELECT text FROM label WHERE id = ?1 AND version = ?2");
  if (!rows) return rows.problem();
  const auto row = rows->with(id, version).step();
  if (!row) return row.problem();
  if (!*row) return std::optional<std::string>();
  return std::optional(rows->text(0));
}

}  // namespace mamori
