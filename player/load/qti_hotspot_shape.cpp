#include "load/qti_hotspot_shape.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <vector>

#include "load/xml_shape.h"

namespace mamori {
namespace {

constexpr int longest_side = 10'000;  // of a picture, in its units

}  // namespace

std::optional<HotspotShape> parse_shape(const std::string& kind, const std::string& coords) {
  std::vector<int> numbers;
  for (std::size_t at = 0; at <= coords.size();) {
    const std::size_t end = std::min(coords.find(',', at), coords.size());
    const std::string part = trimmed(coords.substr(at, end - at));
    int value = 0;
    const auto [last, error] = std::from_chars(part.data(), part.data() + part.size(), value);
    if (error != std::errc{} || last != part.data() + part.size() || value < 0 || value > longest_side) return {};
    numbers.push_back(value);
    at = end + 1;
  }
  if (kind == "circle" && numbers.size() == 3 && numbers[2] > 0) {
    return CircleShape{.x = numbers[0], .y = numbers[1], .radius = numbers[2]};
  }
  if (kind == "rect" && numbers.size() == 4 && numbers[0] < numbers[2] && numbers[1] < numbers[3]) {
    return RectShape{.left = numbers[0], .top = numbers[1], .right = numbers[2], .bottom = numbers[3]};
  }
  if (kind == "poly" && numbers.size() >= 6 && numbers.size() % 2 == 0) {
    PolygonShape polygon;
    for (std::size_t i = 0; i < numbers.size(); i += 2) polygon.points.push_back({numbers[i], numbers[i + 1]});
    return polygon;
  }
  return {};
}

}  // namespace mamori
