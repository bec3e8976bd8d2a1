#include "store/check_notes.h"

#include "base/utf8.h"
#include "store/database.h"
#include "store/statement.h"

namespace mamori {
namespace {

constexpr std::size_t most_bytes = 1000;

}  // namespace

Result<std::map<CheckId, CheckNote>> CheckNotes::of(PersonId person) const {
  auto rows = Statement::prepare(
      *m_database, "SELECT item, text, version, updated FROM check_note WHERE person = ?1 AND text <> ''");
  if (!rows) return rows.problem();
  rows->with(person);
  std::map<CheckId, CheckNote> found;
  for (;;) {
    const auto row = rows->step();
    if (!row) return row.problem();
    if (!*row) return found;
    found[CheckId(rows->text(0))] = {.text = rows->text(1), .version = rows->integer(2), .updated = rows->wall_time(3)};
  }
}

Result<std::optional<CheckNote>> CheckNotes::find(PersonId person, const CheckId& item) const {
  auto rows = Statement::prepare(
      *m_database, "SELECT text, version, updated FROM check_note WHERE person = ?1 AND item = ?2 AND text <> ''");
  if (!rows) return rows.problem();
  const auto row = rows->with(person, item.text()).step();
  if (!row) return row.problem();
  if (!*row) return std::optional<CheckNote>();
  return std::optional(CheckNote{.text = rows->text(0), .version = rows->integer(1), .updated = rows->wall_time(2)});
}

Status CheckNotes::set(PersonId person, const CheckId& item, std::string_view text, WallTime now) {
  if (!is_valid_utf8(text)) return Problem{.kind = ProblemKind::malformed, .message = "the note is not UTF-8"};
  if (text.size() > most_bytes) return Problem{.kind = ProblemKind::refused, .message = "the note is too long"};
  auto erased = Statement::prepare(*m_database, "SELECT 1 FROM tombstone WHERE person = ?1");
  if (!erased) return erased.problem();
  const auto is_erased = erased->with(person).step();
  if (!is_erased) return is_erased.problem();
  if (*is_erased) return Problem{.kind = ProblemKind::refused, .message = "the person was erased"};
  auto write = Statement::prepare(*m_database,
                                  "INSERT INTO check_note (person, item, text, version, updated) "
                                  "SELECT ?1, ?2, ?3, 1, ?4 WHERE ?3 <> '' OR EXISTS "
                                  "(SELECT 1 FROM check_note WHERE person = ?1 AND item = ?2) "
                                  "ON CONFLICT (person, item) DO UPDATE SET text = ?3, version = version + 1, "
                                  "updated = ?4 WHERE text <> ?3");
  if (!write) return write.problem();
  return write->with(person, item.text(), text, now).run();
}

}  // namespace mamori
