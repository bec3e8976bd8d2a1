#pragma once

#include <cstdint>
#include <vector>

#include "session/roster_file.h"
#include "store/roster_update.h"

namespace mamori {

// What a roster file means for the roster: a pure function of both. Nobody is ever removed; who is not in the file
// stays as they are, and an empty cell changes nothing.

enum class RosterStep : std::uint8_t {
  add,
  same,
  change,
  leave,     // 休職
  leaver,    // 退職
  back,      // from leave or after having left
  not_added  // has left, and the roster does not know the person
};

struct PlannedRow {
  int line = 0;
  RosterStep step = RosterStep::same;
  Person before = {};  // an empty one for `add` and `not_added`
  Person after = {};
  bool homonym = false;  // `add`, where the roster or the file has others of that name
};

enum class RosterDoubt : std::uint8_t {
  homonym,          // several people fit: kana or staff number must tell them apart
  twice,            // looks like the same person as another line
  number_twice,     // another line has the number, too
  number_of_other,  // the roster has the number for somebody else
  number_differs    // name and kana fit somebody who has another number
};

const char* name_of(RosterStep step);  // parts of string table keys
const char* name_of(RosterDoubt doubt);

// A row that changes nothing until the file says more.
struct DoubtfulRow {
  int line = 0;
  std::string name;
  RosterDoubt doubt = RosterDoubt::homonym;
  int other_line = 0;                 // twice, number_twice
  std::vector<PersonId> people = {};  // who may be meant
};

struct RosterPlan {
  std::vector<PlannedRow> rows;       // by line
  std::vector<DoubtfulRow> doubtful;  // by line
  std::vector<Person> untouched;      // no line names them
};

// People are found by staff number, then by name with kana; spaces, width and kana script do not count, nor leading
// zeros of a number (spreadsheets drop them). `today` tells which 退職日 have come.
RosterPlan plan_roster(const std::vector<Person>& roster, const std::vector<RosterRow>& rows, Date today);

RosterUpdate update_of(const RosterPlan& plan);

}  // namespace mamori
