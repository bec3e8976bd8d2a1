#pragma once

#include <optional>
#include <string>

#include "learn/quiz.h"

namespace mamori {

// QTI's shape and coords: circle "x,y,r", rect "left,top,right,bottom", poly "x1,y1,x2,y2,…", whole numbers in the
// picture's units. Nothing where they make no such shape.
std::optional<HotspotShape> parse_shape(const std::string& kind, const std::string& coords);

}  // namespace mamori
