#pragma once

#include <optional>

#include "report/action_list.h"
#include "session/library.h"
#include "store/record_store.h"

namespace mamori {

// 対策強化の一覧 from the self-check of this fiscal year: the person's own, or (none) the office's. The office's own
// answers stand in the latter; of its people it holds no names and no words, and no counts below five who answered.
// Problems: a log that cannot be read; not_found, where the roster has no such person.
Result<ActionList> make_action_list(Library& library, RecordStore& store, std::optional<PersonId> person, Now now);

}  // namespace mamori
