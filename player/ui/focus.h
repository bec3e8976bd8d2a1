#pragma once

#include <vector>

#include "ui/layout.h"

namespace mamori {

// Elements that the keyboard reaches now, in reading order.
std::vector<int> focus_order(const Layout& layout);

// The element that follows or precedes in that order, round the end. -1: nothing can have the focus.
int focus_after(const Layout& layout, int from);
int focus_before(const Layout& layout, int from);

// The nearest element in a direction, `from` itself where there is none. The element under the finger of an arrow key
// lies beyond the edge of `from`, and nearer ones count double when they stand aside.
int focus_towards(const Layout& layout, int from, Key direction);

}  // namespace mamori
