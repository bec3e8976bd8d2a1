#pragma once

#include <optional>
#include <string>
#include <vector>

#include "session/roster_plan.h"

namespace mamori {

// What of a person or row is compared.
struct RosterKey {
  std::string name;
  std::string kana;
  std::string number;
};

RosterKey key_of(const Person& person);
RosterKey key_of(const RosterRow& row);

struct RosterMatch {
  std::optional<std::size_t> person;  // index in the roster
  std::optional<DoubtfulRow> doubt;   // else, where this is empty: somebody new
  bool homonym = false;               // others have that name
};

// One match a row; no two rows get the same person.
std::vector<RosterMatch> match_roster(const std::vector<Person>& roster, const std::vector<RosterRow>& rows);

}  // namespace mamori
