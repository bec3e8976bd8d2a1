#pragma once

#include <string>
#include <vector>

#include "base/problem.h"
#include "session/library.h"

namespace mamori {

// What the bank of questions asks about, counted (issue 6, point 3; facts.md 7b): each of the checklist's 21 items at
// least twice, each of the city's 40 rules at least once, the law at least eight times; where the right answers stand
// and how long they are. A cell with too little is a problem.
struct QuizCoverage {
  std::vector<std::string> lines;  // for `validate`
  Problems problems;
};

QuizCoverage quiz_coverage(const ContentPlaces& places);

}  // namespace mamori
