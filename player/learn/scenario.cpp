#include "learn/scenario.h"

#include <algorithm>

#include "base/overloaded.h"

namespace mamori {
namespace {

template <class Things, class IdType>
auto find_by_id(const Things& things, const IdType& id) {
  const auto found = std::find_if(things.begin(), things.end(), [&](const auto& thing) { return thing.id == id; });
  return found == things.end() ? nullptr : &*found;
}

}  // namespace

bool contains(const HazardShape& shape, double x, double y) {
  return std::visit(Overloaded{[&](const HazardRect& rect) {
                                 return x >= rect.x && x < rect.x + rect.width && y >= rect.y &&
                                        y < rect.y + rect.height;
                               },
                               [&](const HazardCircle& circle) {
                                 const double dx = x - circle.x;
                                 const double dy = y - circle.y;
                                 return dx * dx + dy * dy <= circle.radius * circle.radius;
                               }},
                    shape);
}

HazardRect bounds_of(const HazardShape& shape) {
  return std::visit(Overloaded{[](const HazardRect& rect) { return rect; },
                               [](const HazardCircle& circle) {
                                 return HazardRect{.x = circle.x - circle.radius,
                                                   .y = circle.y - circle.radius,
                                                   .width = 2 * circle.radius,
                                                   .height = 2 * circle.radius};
                               }},
                    shape);
}

const HazardOption* HazardQuestion::find(const ChoiceId& option) const {
  return find_by_id(options, option);
}

const HazardSpot* HazardPrediction::find(const HazardId& spot) const {
  return find_by_id(spots, spot);
}

const HazardSpot* HazardPrediction::spot_at(double x, double y) const {
  const auto found =
      std::find_if(spots.begin(), spots.end(), [&](const HazardSpot& spot) { return contains(spot.shape, x, y); });
  return found == spots.end() ? nullptr : &*found;
}

const RecheckOption* RecheckQuestion::find(const OptionId& option) const {
  return find_by_id(options, option);
}

const RecheckQuestion* Debrief::find(const ItemId& item) const {
  return find_by_id(rechecks, item);
}

const ScenarioChoice* ScenarioNode::find(const ChoiceId& choice) const {
  return find_by_id(choices, choice);
}

int ScenarioNode::best_points() const {
  int best = 0;
  for (const ScenarioChoice& choice : choices) best = std::max(best, choice.points);
  return best;
}

int ScenarioNode::best_points(const ScenarioState& state) const {
  int best = 0;
  for (const ScenarioChoice& choice : choices) {
    if (holds(choice.when, state)) best = std::max(best, choice.points);
  }
  return best;
}

const NodeId& ScenarioNode::next_in(const ScenarioState& state) const {
  for (const ScenarioBranch& branch : branches) {
    if (holds(branch.when, state)) return branch.next;
  }
  return next;
}

const ScenarioNode* Scenario::find(const NodeId& node) const {
  return find_by_id(nodes, node);
}

}  // namespace mamori
