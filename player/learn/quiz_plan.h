#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "learn/item_history.h"
#include "learn/quiz.h"

namespace mamori {

// The items of one attempt in the order of asking. Of parallel forms the one not seen, or seen longest ago, is taken.
// Where not all groups are asked, those go first in which a form has the highest need (`needs`, of earlier courses),
// then those with a must-know item, then those seen longest ago.
using ItemNeeds = std::map<ItemId, ReviewNeed>;
std::vector<ItemId> plan_items(const Quiz& quiz, std::uint64_t seed, const std::vector<ItemId>& seen,
                               const ItemNeeds& needs = {});

// For each of `missed` a form of the same that was not asked in this attempt, or the item itself where there is none.
std::vector<ItemId> other_forms(const Quiz& quiz, const std::vector<ItemId>& missed, const std::vector<ItemId>& asked);

// Option ids as they are shown the `shown_count`-th time: shuffled where the item allows it, fixed ones in their place;
// an order item never begins in its right order. For a match the left ones, then the right ones.
std::vector<std::string> layout_options(const Item& item, std::uint64_t seed, int shown_count);

}  // namespace mamori
