#pragma once

#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "base/uuid.h"
#include "store/person.h"

namespace mamori {

class RecordStore;

// What a roster file changes, all of it or nothing. It holds no way to remove anybody.
struct RosterUpdate {
  std::vector<Person> add;     // their ids are not looked at
  std::vector<Person> change;  // as they were read, with new texts
};

// On disk on return, in one transaction of a connection of its own. Problems: refused, where somebody was erased or has
// changed since being read; not_found; what keeps the database from being written.
Status apply_roster_update(const RecordStore& store, const RosterUpdate& update, const RandomSource& random,
                           WallTime now);

}  // namespace mamori
