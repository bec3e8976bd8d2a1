#pragma once

#include <map>
#include <string>
#include <vector>

#include "learn/event_key.h"
#include "learn/record.h"

namespace mamori {

struct CheckMark {
  EventKey key;
  CheckAnswer answer = CheckAnswer::no;
  std::string content_version;

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

}  // namespace mamori
