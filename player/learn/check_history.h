#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "learn/checklist.h"
#include "learn/event_key.h"
#include "learn/record.h"

namespace mamori {

struct CheckMark {
  EventKey key;
  CheckAnswer answer = CheckAnswer::no;
  std::string content_version;
  PersonId person = {};  // who answered

  friend bool operator==(const CheckMark&, const CheckMark&) = default;
};

// A person's answers to one item of the self-check. A fold that does not depend on the order of the events.
struct CheckHistory {
  std::vector<CheckMark> marks;  // by key

  void add(CheckMark mark);
  const CheckMark* latest() const;
  // The last answer of an earlier day (Japan) than the latest one's: what is changed within a sitting is a correction,
  // not «last time».
  const CheckMark* previous() const;
};

using CheckHistories = std::map<CheckId, CheckHistory>;

// What the office answers as one (CheckAudience::manager), whoever of it did.
CheckHistories office_answers(const Checklist& checklist, std::span<const Event> events);

// The answer that counts now: of this fiscal year. None: not answered in it yet.
const CheckMark* answer_of_year(const CheckHistory& history, int fiscal_year);

}  // namespace mamori
