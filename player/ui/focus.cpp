#include "ui/focus.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace mamori {
namespace {

int step(const Layout& layout, int from, int by) {
  const std::vector<int> order = focus_order(layout);
  if (order.empty()) return -1;
  const auto at = std::find(order.begin(), order.end(), from);
  const auto count = static_cast<std::ptrdiff_t>(order.size());
  if (at == order.end()) return by > 0 ? order.front() : order.back();
  return order[static_cast<std::size_t>(((at - order.begin()) + by + count) % count)];
}

// Distance along the direction, and how far aside; along ≤ 0 means it does not lie that way.
struct Way {
  float along = 0;
  float aside = 0;
};

float gap_between(float a_begin, float a_end, float b_begin, float b_end) {
  return std::max({0.0f, b_begin - a_end, a_begin - b_end});
}

Way way(const Rect& from, const Rect& to, Key direction) {
  const float across_x = gap_between(from.x, from.right(), to.x, to.right());
  const float across_y = gap_between(from.y, from.bottom(), to.y, to.bottom());
  switch (direction) {
    case Key::up: return {from.centre().y - to.centre().y, across_x};
    case Key::down: return {to.centre().y - from.centre().y, across_x};
    case Key::left: return {from.centre().x - to.centre().x, across_y};
    case Key::right: return {to.centre().x - from.centre().x, across_y};
    default: return {};
  }
}

}  // namespace

std::vector<int> focus_order(const Layout& layout) {
  std::vector<int> order;
  for (std::size_t i = 0; i < layout.elements.size(); ++i) {
    if (layout.takes_input(static_cast<int>(i))) order.push_back(static_cast<int>(i));
  }
  return order;
}

int focus_after(const Layout& layout, int from) { return step(layout, from, 1); }
int focus_before(const Layout& layout, int from) { return step(layout, from, -1); }

int focus_towards(const Layout& layout, int from, Key direction) {
  if (from < 0) return focus_after(layout, from);
  const Rect& here = layout.elements[static_cast<std::size_t>(from)].rect;
  int best = from;
  float best_cost = std::numeric_limits<float>::max();
  for (const int candidate : focus_order(layout)) {
    if (candidate == from) continue;
    const Rect& there = layout.elements[static_cast<std::size_t>(candidate)].rect;
    const auto [along, aside] = way(here, there, direction);
    if (along <= 4) continue;
    const float cost = along + 3 * aside + 0.2f * std::hypot(here.centre().x - there.centre().x,
                                                             here.centre().y - there.centre().y);
    if (cost < best_cost) {
      best = candidate;
      best_cost = cost;
    }
  }
  return best;
}

}  // namespace mamori
