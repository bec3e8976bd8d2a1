#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "base/result.h"
#include "learn/checklist.h"
#include "learn/record.h"
#include "report/office.h"
#include "report/paper.h"

namespace mamori {

struct CheckCounts {
  int people = 0;  // who answered
  int partly = 0;
  int no = 0;
};

// An item of the self-check that is not yet so, and what may be done about it.
struct ActionEntry {
  CheckId item;
  RichText short_text;
  std::optional<CheckAnswer> answer;  // of the person, or of the office as one; none: several people answered
  std::optional<CheckCounts> counts;  // of several people; none: too few to count without pointing at somebody
  std::string note;                   // 補足 beside that one answer
  std::vector<Mend> mends;
};

// 対策強化 (手引き P.2): what follows from the self-check of one person, or of the whole office.
struct ActionList {
  Office office;
  std::string person;  // whose own list it is; empty: the office's, which names nobody
  Date made{};
  std::vector<ActionEntry> entries;
};

// A4 portrait, to be filled in by hand: item, what, who, by when; with room for what nobody suggested. Legible in black
// and white.
Result<std::string> action_list_pdf(const ActionList& list, WallTime printed, const Paper& paper);

}  // namespace mamori
