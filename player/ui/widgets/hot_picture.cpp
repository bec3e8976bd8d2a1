#include <algorithm>

#include "ui/widgets/widgets.h"

namespace mamori {
namespace {

Rect grown(Rect rect, float least, Size units) {
  const float dx = std::max(0.0f, least - rect.width);
  const float dy = std::max(0.0f, least - rect.height);
  rect = {rect.x - dx / 2, rect.y - dy / 2, rect.width + dx, rect.height + dy};
  rect.x = std::clamp(rect.x, 0.0f, std::max(0.0f, units.width - rect.width));
  rect.y = std::clamp(rect.y, 0.0f, std::max(0.0f, units.height - rect.height));
  return rect;
}

// As large as `least` where the neighbours leave room, never over one another. Empty: only the list has it.
std::vector<Rect> zones_of(const std::vector<HotSpot>& spots, float least, Size units) {
  std::vector<Rect> zones;
  for (std::size_t i = 0; i < spots.size(); ++i) {
    const auto is_free = [&](const Rect& rect) {
      for (std::size_t k = 0; k < spots.size(); ++k) {
        if (k < i && zones[k].intersects(rect)) return false;
        if (k > i && spots[k].bounds.intersects(rect)) return false;
      }
      return true;
    };
    Rect zone = grown(spots[i].bounds, least, units);
    if (!is_free(zone)) zone = spots[i].bounds;
    const bool hidden =
        std::any_of(zones.begin(), zones.end(), [&](const Rect& other) { return other.intersects(zone); });
    zones.push_back(hidden ? Rect{} : zone);
  }
  return zones;
}

View number_dot(const UiContext& context, std::size_t index, bool filled) {
  const Theme& theme = context.theme;
  View dot = column(0);
  dot.min = {32, 32};
  dot.max = dot.min;
  dot.self = Across::start;
  dot.along = Along::centre;
  dot.across = Across::centre;
  dot.decoration = {.fill = filled ? theme.accent : theme.card, .border = theme.accent, .radius = 16};
  const TextStyle style{.font = {.size = 20, .weight = FontWeight::bold},
                        .colour = filled ? theme.on_accent : theme.accent,
                        .line_pitch = 1.1f};
  dot.add(text_view(plain_text(std::to_string(index + 1)), style));
  return dot;
}

}  // namespace

void add_hot_spots(const UiContext& context, View& picture, Size units, const std::vector<HotSpot>& spots,
                   bool enabled) {
  const Theme& theme = context.theme;
  const float scale = picture.min.width / units.width;
  const auto zones = zones_of(spots, (sizes::target + 2) / scale, units);
  for (std::size_t i = 0; i < zones.size(); ++i) {
    const Rect& rect = zones[i];
    if (rect.empty()) continue;
    const HotSpot& spot = spots[i];
    View zone = column(0);
    zone.id = spot.id;
    zone.role = Role::toggle;
    zone.name = spot.name;
    zone.focusable = std::min(rect.width, rect.height) * scale >= sizes::target;
    zone.enabled = enabled;
    zone.selected = spot.selected;
    zone.spot =
        Rect{rect.x / units.width, rect.y / units.height, rect.width / units.width, rect.height / units.height};
    zone.decoration = {.border = with_alpha(theme.card, 210), .border_width = 3, .radius = 12};
    if (spot.selected) {
      zone.decoration = {.fill = with_alpha(theme.accent, 60), .border = theme.accent, .border_width = 5, .radius = 12};
    }
    if (spot.right) {
      zone.decoration = {.fill = with_alpha(theme.right, 40), .border = theme.right, .border_width = 4, .radius = 12};
    }
    zone.add(number_dot(context, i, spot.selected));
    picture.add(std::move(zone));
  }
}

}  // namespace mamori
