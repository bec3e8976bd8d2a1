#pragma once

#include "base/problem.h"
#include "session/places.h"

namespace mamori {

// The program cannot start: says why in a window of its own, until it is closed, for people who never see a command
// line. Does nothing where there is no display or no font; the sentence then stands on standard error alone.
void show_fault(const Problem& problem, const Places& places);

}  // namespace mamori
