#include "learn/card.h"

#include <algorithm>

namespace mamori {
namespace {

const Card* find_in(const CardSet& set, const CardId& id) {
  const auto found = std::find_if(set.cards.begin(), set.cards.end(), [&](const Card& card) { return card.id == id; });
  return found == set.cards.end() ? nullptr : &*found;
}

}  // namespace

const Card* Cards::find(const CardId& id) const {
  const CardSet* set = set_of(id);
  return set == nullptr ? nullptr : find_in(*set, id);
}

const CardSet* Cards::set_of(const CardId& id) const {
  const auto found =
      std::find_if(sets.begin(), sets.end(), [&](const CardSet& set) { return find_in(set, id) != nullptr; });
  return found == sets.end() ? nullptr : &*found;
}

}  // namespace mamori
