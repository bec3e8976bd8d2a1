#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/result.h"
#include "learn/ids.h"

namespace mamori {

class Database;

struct CheckNote {
  std::string text;
  std::int64_t version = 0;  // from 1, one more with each change
  WallTime updated;

  friend bool operator==(const CheckNote&, const CheckNote&) = default;
};

// Whose the notes are beside what the office answers as one (CheckAudience::manager).
inline constexpr PersonId office_notes{};

// 補足 of the self-check: a person's own words beside an item. Free text, so it is a roster fact with its own version
// and no event (decisions.md 8); Roster::erase removes it. A view of the connection, to be used on its thread; every
// change is on disk on return.
class CheckNotes {
 public:
  explicit CheckNotes(Database& database) : m_database(&database) {}

  Result<std::map<CheckId, CheckNote>> of(PersonId person) const;  // without empty ones
  Result<std::optional<CheckNote>> find(PersonId person, const CheckId& item) const;
  // The same text again changes nothing; an empty one stays as an emptied version. Problems: refused, where the person
  // was erased or the text is longer than 1,000 bytes; malformed, where it is not UTF-8.
  Status set(PersonId person, const CheckId& item, std::string_view text, WallTime now);

 private:
  Database* m_database;
};

}  // namespace mamori
