#include "learn/qti_plan.h"

#include <algorithm>
#include <utility>

#include "learn/seeded_numbers.h"

namespace mamori {
namespace {

constexpr std::size_t most_asked = 100'000;  // selections with replacement can name any number

class Planner {
 public:
  explicit Planner(std::uint64_t seed) : m_numbers(seed) {}

  void add(const QtiNode& node) {
    if (planned.size() >= most_asked) return;
    if (node.item) {
      planned.push_back({.item = *node.item, .control = node.control});
      return;
    }
    for (const QtiNode* child : ordered(node, selected(node))) add(*child);
  }

  std::vector<QtiPlanned> planned;

 private:
  std::vector<const QtiNode*> selected(const QtiNode& section) {
    std::vector<const QtiNode*> all;
    for (const QtiNode& child : section.children) all.push_back(&child);
    if (!section.select || all.empty()) return all;
    const auto wanted = std::min(static_cast<std::size_t>(std::max(*section.select, 0)), most_asked);
    // Whether a child is taken, how often, in the order of the file.
    std::vector<std::size_t> taken(all.size(), 0);
    std::vector<std::size_t> free;
    std::size_t count = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (all[i]->required) {
        taken[i] = 1;
        ++count;
      } else {
        free.push_back(i);
      }
    }
    if (section.with_replacement) {
      for (; count < wanted; ++count) ++taken[static_cast<std::size_t>(m_numbers.next() % all.size())];
    } else {
      m_numbers.shuffle(free);
      for (const std::size_t i : free) {
        if (count >= wanted) break;
        taken[i] = 1;
        ++count;
      }
    }
    std::vector<const QtiNode*> out;
    for (std::size_t i = 0; i < all.size(); ++i) out.insert(out.end(), taken[i], all[i]);
    return out;
  }

  std::vector<const QtiNode*> ordered(const QtiNode& section, std::vector<const QtiNode*> children) {
    if (!section.shuffle) return children;
    std::vector<const QtiNode*> mixed;
    for (const QtiNode* child : children) {
      if (!child->item && !child->keep_together && !child->fixed) {
        const auto inner = ordered(*child, selected(*child));
        mixed.insert(mixed.end(), inner.begin(), inner.end());
      } else {
        mixed.push_back(child);
      }
    }
    std::vector<const QtiNode*> movable;
    for (const QtiNode* child : mixed) {
      if (!child->fixed) movable.push_back(child);
    }
    m_numbers.shuffle(movable);
    std::size_t next = 0;
    for (const QtiNode*& child : mixed) {
      if (!child->fixed) child = movable[next++];
    }
    return mixed;
  }

  SeededNumbers m_numbers;
};

}  // namespace

std::vector<QtiPlanned> plan(const QtiAssessment& assessment, std::uint64_t seed) {
  Planner planner(seed);
  for (const QtiPart& part : assessment.parts) {
    for (const QtiNode& section : part.sections) planner.add(section);
  }
  return std::move(planner.planned);
}

std::vector<const QtiChoice*> layout(const std::vector<QtiChoice>& choices, bool shuffle, std::uint64_t seed) {
  std::vector<const QtiChoice*> shown;
  std::vector<const QtiChoice*> movable;
  for (const QtiChoice& choice : choices) {
    shown.push_back(&choice);
    if (!choice.fixed) movable.push_back(&choice);
  }
  if (!shuffle) return shown;
  SeededNumbers(seed).shuffle(movable);
  std::size_t next = 0;
  for (const QtiChoice*& choice : shown) {
    if (!choice->fixed) choice = movable[next++];
  }
  return shown;
}

}  // namespace mamori
