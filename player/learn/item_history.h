#pragma once

#include <map>
#include <optional>

#include "learn/event_key.h"
#include "learn/record.h"

namespace mamori {

struct ItemMark {
  EventKey key;
  bool correct = false;
  Confidence confidence = Confidence::not_asked;
};

// One person's first answers to a question, one for each attempt at a quiz. A fold that does not depend on the order of
// the events.
struct ItemHistory {
  int asked = 0;
  int wrong = 0;
  std::optional<ItemMark> last;

  void add(const ItemMark& mark);
};

using ItemHistories = std::map<ItemId, ItemHistory>;

// How much a question needs to be asked again, by its last answer. Who is wrong and sure of it will do it wrong at
// work. Shaky: right, but unsure or wrong before.
enum class ReviewNeed : std::uint8_t { none, shaky, wrong, sure_and_wrong };

ReviewNeed review_need(const ItemHistory& history);

}  // namespace mamori
