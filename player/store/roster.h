#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "base/uuid.h"
#include "store/person.h"

namespace mamori {

class Database;

struct Tombstone {
  PersonId person;
  WallTime erased;

  friend bool operator==(const Tombstone&, const Tombstone&) = default;
};

// The people of the office. A view of the connection, to be used on its thread; every change is on disk on return.
class Roster {
 public:
  explicit Roster(Database& database) : m_database(&database) {}

  // Adds a person with a fresh random id; the id of `person` is not looked at.
  Result<PersonId> add(Person person, const RandomSource& random, WallTime now);
  // Replaces what stands there. Problems: not_found; refused, where the person was erased.
  Status change(const Person& person, WallTime now);

  Result<std::vector<Person>> people() const;                 // by kana, then staff number
  Result<std::optional<Person>> find(PersonId person) const;  // nothing: unknown or erased

  // Four digits are common, so a PIN keeps curious colleagues out, no more; Argon2id all the same. Empty: no PIN.
  Status set_pin(PersonId person, const std::string& pin, WallTime now);
  Result<bool> pin_fits(PersonId person, const std::string& pin) const;  // true where there is none

  // Removes name, PIN and texts from every file of the folder and leaves a tombstone that wins over every later change,
  // merge and restore (decisions.md 8). Done twice it does no harm; after a problem it can be repeated. Needs free disk
  // space of the size of the database.
  Status erase(PersonId person, WallTime now);
  Result<std::vector<Tombstone>> tombstones() const;

 private:
  Result<bool> is_erased(PersonId person) const;

  Database* m_database;
};

}  // namespace mamori
