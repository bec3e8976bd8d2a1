#include "learn/quiz.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "base/overloaded.h"

namespace mamori {
namespace {

bool inside(const PolygonShape& polygon, int x, int y) {
  bool in = false;
  const auto& points = polygon.points;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const PolygonPoint& a = points[i];
    const PolygonPoint& b = points[(i + 1) % points.size()];
    if ((a.y > y) == (b.y > y)) continue;
    const double crossing = a.x + static_cast<double>(y - a.y) * (b.x - a.x) / (b.y - a.y);
    if (x < crossing) in = !in;
  }
  return in;
}

}  // namespace

bool contains(const HotspotShape& shape, int x, int y) {
  return std::visit(Overloaded{[&](const CircleShape& circle) {
                                 const std::int64_t dx = x - circle.x;
                                 const std::int64_t dy = y - circle.y;
                                 const std::int64_t radius = circle.radius;
                                 return dx * dx + dy * dy <= radius * radius;
                               },
                               [&](const RectShape& rect) {
                                 return x >= rect.left && x < rect.right && y >= rect.top && y < rect.bottom;
                               },
                               [&](const PolygonShape& polygon) { return inside(polygon, x, y); }},
                    shape);
}

RectShape bounds_of(const HotspotShape& shape) {
  return std::visit(Overloaded{[](const CircleShape& circle) {
                                 return RectShape{.left = circle.x - circle.radius,
                                                  .top = circle.y - circle.radius,
                                                  .right = circle.x + circle.radius,
                                                  .bottom = circle.y + circle.radius};
                               },
                               [](const RectShape& rect) { return rect; },
                               [](const PolygonShape& polygon) {
                                 if (polygon.points.empty()) return RectShape{};
                                 const PolygonPoint& first = polygon.points.front();
                                 RectShape out{.left = first.x, .top = first.y, .right = first.x, .bottom = first.y};
                                 for (const PolygonPoint& point : polygon.points) {
                                   out.left = std::min(out.left, point.x);
                                   out.top = std::min(out.top, point.y);
                                   out.right = std::max(out.right, point.x);
                                   out.bottom = std::max(out.bottom, point.y);
                                 }
                                 return out;
                               }},
                    shape);
}

const Item* Quiz::find(const ItemId& item) const {
  const auto found = std::find_if(items.begin(), items.end(), [&](const Item& one) { return one.id == item; });
  return found == items.end() ? nullptr : &*found;
}

std::vector<const ItemOption*> options_of(const ItemBody& body) {
  std::vector<const ItemOption*> out;
  const auto add = [&](const std::vector<ItemOption>& options) {
    for (const ItemOption& option : options) out.push_back(&option);
  };
  std::visit(Overloaded{[&](const ChoiceBody& choice) { add(choice.options); },
                        [&](const MultipleBody& multiple) { add(multiple.options); },
                        [&](const OrderBody& order) { add(order.options); },
                        [&](const MatchBody& match) {
                          add(match.left);
                          add(match.right);
                        },
                        [&](const HotspotBody& hotspot) {
                          for (const Hotspot& spot : hotspot.spots) out.push_back(&spot.option);
                        }},
             body);
  return out;
}

const ItemOption* find_option(const ItemBody& body, const std::string& id) {
  for (const ItemOption* option : options_of(body)) {
    if (option->id.text() == id) return option;
  }
  return nullptr;
}

}  // namespace mamori
