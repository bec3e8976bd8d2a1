#include "learn/quiz_plan.h"

#include <algorithm>
#include <cstddef>
#include <tuple>
#include <utility>

#include "base/overloaded.h"
#include "learn/quiz_score.h"

namespace mamori {
namespace {

// SplitMix64 (Steele, Lea, Flood 2014): the same numbers on every system, which std::shuffle does not promise.
class Numbers {
 public:
  explicit Numbers(std::uint64_t seed) : m_state(seed) {}

  std::uint64_t next() {
    m_state += 0x9e3779b97f4a7c15;
    std::uint64_t z = m_state;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
  }

  template <class T>
  void shuffle(std::vector<T>& values) {
    for (std::size_t left = values.size(); left > 1; --left) {
      std::swap(values[left - 1], values[static_cast<std::size_t>(next() % left)]);
    }
  }

 private:
  std::uint64_t m_state;
};

// 0: never; otherwise higher is later.
std::ptrdiff_t last_seen(const std::vector<ItemId>& seen, const ItemId& item) {
  const auto found = std::find(seen.rbegin(), seen.rend(), item);
  return seen.rend() - found;
}

struct PlannedGroup {
  std::vector<ItemId> items;  // those to ask
  bool must_know = false;
  std::ptrdiff_t seen = 0;  // of the latest of its forms
};

PlannedGroup plan_group(const Quiz& quiz, const ParallelForms& forms, const std::vector<ItemId>& seen,
                        Numbers& numbers) {
  PlannedGroup out;
  out.items = forms.items;
  numbers.shuffle(out.items);
  std::stable_sort(out.items.begin(), out.items.end(),
                   [&](const ItemId& a, const ItemId& b) { return last_seen(seen, a) < last_seen(seen, b); });
  for (const ItemId& id : out.items) {
    const Item* item = quiz.find(id);
    out.must_know = out.must_know || (item != nullptr && item->must_know);
    out.seen = std::max(out.seen, last_seen(seen, id));
  }
  out.items.resize(std::min(out.items.size(), static_cast<std::size_t>(std::max(forms.asked, 0))));
  return out;
}

std::vector<std::string> ids_of(const std::vector<ItemOption>& options) {
  std::vector<std::string> out;
  for (const ItemOption& option : options) out.push_back(option.id.text());
  return out;
}

std::vector<std::string> shuffled(const std::vector<ItemOption>& options, Numbers& numbers) {
  std::vector<std::string> movable;
  for (const ItemOption& option : options) {
    if (!option.fixed) movable.push_back(option.id.text());
  }
  numbers.shuffle(movable);
  std::vector<std::string> out;
  std::size_t next = 0;
  for (const ItemOption& option : options) out.push_back(option.fixed ? option.id.text() : movable[next++]);
  return out;
}

}  // namespace

std::vector<ItemId> plan_items(const Quiz& quiz, std::uint64_t seed, const std::vector<ItemId>& seen) {
  Numbers numbers(seed);
  std::vector<PlannedGroup> groups;
  for (const ParallelForms& forms : quiz.groups) groups.push_back(plan_group(quiz, forms, seen, numbers));
  numbers.shuffle(groups);
  std::stable_sort(groups.begin(), groups.end(), [](const PlannedGroup& a, const PlannedGroup& b) {
    return std::tuple(!a.must_know, a.seen) < std::tuple(!b.must_know, b.seen);
  });
  groups.resize(std::min(groups.size(), static_cast<std::size_t>(std::max(quiz.groups_asked, 0))));

  std::vector<ItemId> plan;
  for (const PlannedGroup& group : groups) plan.insert(plan.end(), group.items.begin(), group.items.end());
  numbers.shuffle(plan);
  return plan;
}

std::vector<std::string> layout_options(const Item& item, std::uint64_t seed, int shown_count) {
  Numbers numbers(seed ^ (static_cast<std::uint64_t>(shown_count) << 32));
  return std::visit(
      Overloaded{[&](const ChoiceBody& choice) {
                   return choice.shuffle ? shuffled(choice.options, numbers) : ids_of(choice.options);
                 },
                 [&](const MultipleBody& multiple) {
                   return multiple.shuffle ? shuffled(multiple.options, numbers) : ids_of(multiple.options);
                 },
                 [&](const OrderBody& order) {
                   auto out = shuffled(order.options, numbers);
                   if (out == correct_response(item)) std::rotate(out.begin(), out.begin() + 1, out.end());
                   return out;
                 },
                 [&](const MatchBody& match) {
                   auto out = ids_of(match.left);
                   const auto right = match.shuffle ? shuffled(match.right, numbers) : ids_of(match.right);
                   out.insert(out.end(), right.begin(), right.end());
                   return out;
                 },
                 [](const HotspotBody& hotspot) {
                   std::vector<std::string> out;
                   for (const Hotspot& spot : hotspot.spots) out.push_back(spot.option.id.text());
                   return out;
                 }},
      item.body);
}

}  // namespace mamori
