#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "learn/ids.h"

namespace mamori {

struct MissedItem {
  ItemId item;
  std::string label;
  int asked = 0;   // people
  int missed = 0;  // of them, at the first answer
};

// The items most often missed. Below five people only the counts are given, so that nobody is pointed at.
struct MissedItems {
  static constexpr int least_people = 5;
  static constexpr std::size_t most_listed = 5;

  std::vector<MissedItem> listed;  // most missed first
  int items_asked = 0;
  int items_missed = 0;
  int people = 0;
};

}  // namespace mamori
