#include "learn/quiz_plan.h"

#include <algorithm>
#include <cstddef>
#include <tuple>
#include <utility>

#include "base/overloaded.h"
#include "learn/quiz_score.h"
#include "learn/seeded_numbers.h"

namespace mamori {
namespace {

// 0: never; otherwise higher is later.
std::ptrdiff_t last_seen(const std::vector<ItemId>& seen, const ItemId& item) {
  const auto found = std::find(seen.rbegin(), seen.rend(), item);
  return seen.rend() - found;
}

struct PlannedGroup {
  std::vector<ItemId> items;  // those to ask
  ReviewNeed need = ReviewNeed::none;
  bool must_know = false;
  std::ptrdiff_t seen = 0;  // of the latest of its forms
};

PlannedGroup plan_group(const Quiz& quiz, const ParallelForms& forms, const std::vector<ItemId>& seen,
                        const ItemNeeds& needs, SeededNumbers& numbers) {
  PlannedGroup out;
  out.items = forms.items;
  numbers.shuffle(out.items);
  std::stable_sort(out.items.begin(), out.items.end(),
                   [&](const ItemId& a, const ItemId& b) { return last_seen(seen, a) < last_seen(seen, b); });
  for (const ItemId& id : out.items) {
    const Item* item = quiz.find(id);
    out.must_know = out.must_know || (item != nullptr && item->must_know);
    out.seen = std::max(out.seen, last_seen(seen, id));
    if (const auto need = needs.find(id); need != needs.end()) out.need = std::max(out.need, need->second);
  }
  out.items.resize(std::min(out.items.size(), static_cast<std::size_t>(std::max(forms.asked, 0))));
  return out;
}

std::vector<std::string> ids_of(const std::vector<ItemOption>& options) {
  std::vector<std::string> out;
  for (const ItemOption& option : options) out.push_back(option.id.text());
  return out;
}

std::vector<std::string> shuffled(const std::vector<ItemOption>& options, SeededNumbers& numbers) {
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

std::vector<ItemId> plan_items(const Quiz& quiz, std::uint64_t seed, const std::vector<ItemId>& seen,
                               const ItemNeeds& needs) {
  SeededNumbers numbers(seed);
  std::vector<PlannedGroup> groups;
  for (const ParallelForms& forms : quiz.groups) groups.push_back(plan_group(quiz, forms, seen, needs, numbers));
  numbers.shuffle(groups);
  std::stable_sort(groups.begin(), groups.end(), [](const PlannedGroup& a, const PlannedGroup& b) {
    return std::tuple(b.need, !a.must_know, a.seen) < std::tuple(a.need, !b.must_know, b.seen);
  });
  groups.resize(std::min(groups.size(), static_cast<std::size_t>(std::max(quiz.groups_asked, 0))));

  std::vector<ItemId> plan;
  for (const PlannedGroup& group : groups) plan.insert(plan.end(), group.items.begin(), group.items.end());
  numbers.shuffle(plan);
  return plan;
}

std::vector<ItemId> other_forms(const Quiz& quiz, const std::vector<ItemId>& missed, const std::vector<ItemId>& asked) {
  std::vector<ItemId> out;
  const auto holds = [](const std::vector<ItemId>& items, const ItemId& id) {
    return std::find(items.begin(), items.end(), id) != items.end();
  };
  for (const ItemId& id : missed) {
    const auto group = std::find_if(quiz.groups.begin(), quiz.groups.end(),
                                    [&](const ParallelForms& forms) { return holds(forms.items, id); });
    ItemId form = id;
    if (group != quiz.groups.end()) {
      const auto other = std::find_if(group->items.begin(), group->items.end(), [&](const ItemId& candidate) {
        return !holds(asked, candidate) && !holds(out, candidate);
      });
      if (other != group->items.end()) form = *other;
    }
    out.push_back(std::move(form));
  }
  return out;
}

std::vector<std::string> layout_options(const Item& item, std::uint64_t seed, int shown_count) {
  SeededNumbers numbers(seed ^ (static_cast<std::uint64_t>(shown_count) << 32));
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
