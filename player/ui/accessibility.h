#pragma once

#include <string>
#include <vector>

#include "ui/layout.h"

namespace mamori {

// The screen as somebody meets it who does not see it: one line an element that says something or can be pressed,
// indented by depth: role "name" #id [states] (x y w h).
std::string accessibility_tree(const Layout& layout, const std::string& focus_id);

// What no screen may have: pressable elements without a name, smaller than 44 units, overlapping each other, lying
// outside the stage without a way to page to them; two elements of one id. One sentence each.
std::vector<std::string> accessibility_faults(const Layout& layout);

}  // namespace mamori
