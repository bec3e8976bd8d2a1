#pragma once

#include <string_view>

namespace mamori {

// Where a fact comes from (decisions.md 22), one tag or several with «; » between them: "T 1-2" (checklist item),
// "T P.5", "K 3-2-1) P.6-7", "K 5 P.17", "K G P.20" (its glossary), "K P.1", "N(8)①2" (the ward's rule), "N(6)" (a
// whole section), "case 5", "law 22", "R P.12". Items, rules, cases and pages must be among those that exist.
bool is_source_tag(std::string_view tags);

}  // namespace mamori
