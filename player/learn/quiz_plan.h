#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "learn/quiz.h"

namespace mamori {

// The items of one attempt in the order of asking. Of parallel forms the one not seen, or seen longest ago, is taken;
// where not all groups are asked, those with a must-know item go first, then those seen longest ago.
std::vector<ItemId> plan_items(const Quiz& quiz, std::uint64_t seed, const std::vector<ItemId>& seen);

// Option ids as they are shown the `shown_count`-th time: shuffled where the item allows it, fixed ones in their place;
// an order item never begins in its right order. For a match the left ones, then the right ones.
std::vector<std::string> layout_options(const Item& item, std::uint64_t seed, int shown_count);

}  // namespace mamori
