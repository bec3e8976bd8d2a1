#include "store/roster_update.h"

#include "store/record_store.h"
#include "store/transaction.h"

namespace mamori {

Status apply_roster_update(const RecordStore& store, const RosterUpdate& update, const RandomSource& random,
                           WallTime now) {
  auto database = Database::open(RecordStore::database_file(store.folder()), FileCheck::skip);
  if (!database) return database.problem();
  auto transaction = Transaction::begin(*database);
  if (!transaction) return transaction.problem();
  Roster roster(*database);
  for (const Person& person : update.change) {
    const auto before = roster.find(person.id);
    if (!before) return before.problem();
    if (*before && (*before)->version != person.version) {
      return Problem{.kind = ProblemKind::refused, .message = "the person has changed since the roster was read"};
    }
    if (auto changed = roster.change(person, now); !changed) return changed;
  }
  for (const Person& person : update.add) {
    if (auto added = roster.add(person, random, now); !added) return added.problem();
  }
  return transaction->commit();
}

}  // namespace mamori
