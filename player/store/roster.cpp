#include "store/roster.h"

#include <nlohmann/json.hpp>
#include <sstream>

#include "base/utf8.h"
#include "store/database.h"
#include "store/password_hash.h"
#include "store/statement.h"
#include "store/transaction.h"

namespace mamori {
namespace {

// In the order in which person_of_row reads them.
const std::string select_person =
    "SELECT id, name, kana, roles, employment, state, staff_number, job, joined, facts, pin IS NOT NULL, version, "
    "updated FROM person ";

std::string roles_text(const std::set<StaffRole>& roles) {
  std::string text;
  for (const StaffRole role : roles) text += (text.empty() ? "" : " ") + std::string(name_of(role));
  return text;
}

// What a newer program wrote is kept out rather than guessed.
std::set<StaffRole> roles_of(const std::string& text) {
  std::set<StaffRole> roles;
  std::istringstream words(text);
  for (std::string word; words >> word;) {
    if (const auto role = staff_role(word)) roles.insert(*role);
  }
  return roles;
}

std::optional<std::map<std::string, std::string>> facts_of(const std::string& text) {
  const auto json = nlohmann::json::parse(text, nullptr, false);
  if (!json.is_object()) return std::nullopt;
  std::map<std::string, std::string> facts;
  for (const auto& [key, value] : json.items()) {
    if (!value.is_string()) return std::nullopt;
    facts[key] = value.get<std::string>();
  }
  return facts;
}

Result<Person> person_of_row(const Statement& row) {
  const auto id = row.uuid(0);
  const auto work = employment(row.text(4));
  const auto state = person_state(row.text(5));
  auto facts = facts_of(row.text(9));
  if (!id || !work || !state || !facts) {
    return Problem{.kind = ProblemKind::damaged, .message = "a row of the roster does not follow its form"};
  }
  return Person{.id = PersonId{*id},
                .name = row.text(1),
                .kana = row.text(2),
                .roles = roles_of(row.text(3)),
                .employment = *work,
                .state = *state,
                .staff_number = row.text(6),
                .job = row.text(7),
                .joined = row.is_null(8) ? std::nullopt : parse_iso_date(row.text(8)),
                .facts = std::move(*facts),
                .has_pin = row.integer(10) != 0,
                .version = row.integer(11),
                .updated = row.wall_time(12)};
}

Status check_texts(const Person& person) {
  bool valid = is_valid_utf8(person.name) && is_valid_utf8(person.kana) && is_valid_utf8(person.staff_number) &&
               is_valid_utf8(person.job);
  for (const auto& [key, text] : person.facts) valid = valid && is_valid_utf8(key) && is_valid_utf8(text);
  if (!valid) return Problem{.kind = ProblemKind::malformed, .message = "a text of the person is not UTF-8"};
  return {};
}

std::optional<std::string> joined_text(const Person& person) {
  if (!person.joined) return std::nullopt;
  return iso_date(*person.joined);
}

Status write_person(Database& database, const char* sql, const Person& person, WallTime now) {
  if (auto status = check_texts(person); !status) return status;
  auto write = Statement::prepare(database, sql);
  if (!write) return write.problem();
  return write
      ->with(person.id, person.name, person.kana, roles_text(person.roles), name_of(person.employment),
             name_of(person.state), person.staff_number, person.job, joined_text(person),
             nlohmann::json(person.facts).dump(), now)
      .run();
}

Problem unknown_person() {
  return {.kind = ProblemKind::not_found, .message = "the person is not in the roster"};
}

}  // namespace

Result<PersonId> Roster::add(Person person, const RandomSource& random, WallTime now) {
  person.id = PersonId{Uuid::random(random)};
  const auto status = write_person(*m_database,
                                   "INSERT INTO person (id, name, kana, roles, employment, state, staff_number, job, "
                                   "joined, facts, version, updated) "
                                   "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 1, ?11)",
                                   person, now);
  if (!status) return status.problem();
  return person.id;
}

Status Roster::change(const Person& person, WallTime now) {
  const auto erased = is_erased(person.id);
  if (!erased) return erased.problem();
  if (*erased) return Problem{.kind = ProblemKind::refused, .message = "the person was erased"};
  const auto before = find(person.id);
  if (!before) return before.problem();
  if (!before->has_value()) return unknown_person();
  return write_person(*m_database,
                      "UPDATE person SET name = ?2, kana = ?3, roles = ?4, employment = ?5, state = ?6, "
                      "staff_number = ?7, job = ?8, joined = ?9, facts = ?10, version = version + 1, updated = ?11 "
                      "WHERE id = ?1",
                      person, now);
}

Result<std::vector<Person>> Roster::people() const {
  auto rows = Statement::prepare(*m_database, select_person + "ORDER BY kana, staff_number, id");
  if (!rows) return rows.problem();
  std::vector<Person> people;
  for (;;) {
    const auto row = rows->step();
    if (!row) return row.problem();
    if (!*row) return people;
    auto person = person_of_row(*rows);
    if (!person) return person.problem();
    people.push_back(std::move(*person));
  }
}

Result<std::optional<Person>> Roster::find(PersonId person) const {
  auto rows = Statement::prepare(*m_database, select_person + "WHERE id = ?1");
  if (!rows) return rows.problem();
  const auto row = rows->with(person).step();
  if (!row) return row.problem();
  if (!*row) return std::optional<Person>();
  auto found = person_of_row(*rows);
  if (!found) return found.problem();
  return std::optional(std::move(*found));
}

Status Roster::set_pin(PersonId person, const std::string& pin, WallTime now) {
  const auto known = find(person);
  if (!known) return known.problem();
  if (!known->has_value()) return unknown_person();
  std::optional<std::string> stored;
  if (!pin.empty()) {
    auto hash = hash_password(pin);
    if (!hash) return hash.problem();
    stored = std::move(*hash);
  }
  auto write =
      Statement::prepare(*m_database, "UPDATE person SET pin = ?2, version = version + 1, updated = ?3 WHERE id = ?1");
  if (!write) return write.problem();
  return write->with(person, stored, now).run();
}

Result<bool> Roster::pin_fits(PersonId person, const std::string& pin) const {
  auto rows = Statement::prepare(*m_database, "SELECT pin FROM person WHERE id = ?1");
  if (!rows) return rows.problem();
  const auto row = rows->with(person).step();
  if (!row) return row.problem();
  if (!*row) return unknown_person();
  return rows->is_null(0) || password_fits(rows->text(0), pin);
}

Status Roster::erase(PersonId person, WallTime now) {
  {
    auto transaction = Transaction::begin(*m_database);
    if (!transaction) return transaction.problem();
    auto mark = Statement::prepare(*m_database, "INSERT OR IGNORE INTO tombstone (person, erased) VALUES (?1, ?2)");
    if (!mark) return mark.problem();
    if (auto status = mark->with(person, now).run(); !status) return status;
    auto remove = Statement::prepare(*m_database, "DELETE FROM person WHERE id = ?1");
    if (!remove) return remove.problem();
    if (auto status = remove->with(person).run(); !status) return status;
    auto remove_notes = Statement::prepare(*m_database, "DELETE FROM check_note WHERE person = ?1");
    if (!remove_notes) return remove_notes.problem();
    if (auto status = remove_notes->with(person).run(); !status) return status;
    if (auto status = transaction->commit(); !status) return status;
  }
  // secure_delete clears the cells; VACUUM also what page splits left behind; the log is cut to nothing last.
  if (auto status = m_database->run("VACUUM"); !status) return status;
  return m_database->truncate_log();
}

Result<std::vector<Tombstone>> Roster::tombstones() const {
  auto rows = Statement::prepare(*m_database, "SELECT person, erased FROM tombstone ORDER BY person");
  if (!rows) return rows.problem();
  std::vector<Tombstone> found;
  for (;;) {
    const auto row = rows->step();
    if (!row) return row.problem();
    if (!*row) return found;
    const auto person = rows->uuid(0);
    if (!person) return Problem{.kind = ProblemKind::damaged, .message = "a tombstone's id has a wrong length"};
    found.push_back({.person = PersonId{*person}, .erased = rows->wall_time(1)});
  }
}

Result<bool> Roster::is_erased(PersonId person) const {
  auto rows = Statement::prepare(*m_database, "SELECT 1 FROM tombstone WHERE person = ?1");
  if (!rows) return rows.problem();
  return rows->with(person).step();
}

}  // namespace mamori
