#pragma once

#include <cstddef>

#include "base/media_time.h"

namespace mamori {

// How many pictures at the head of a queue (anything with size() and [i]->position, in time order) have begun at `at`.
// The last of them is the one to be seen; those before it have had their time. By time, not by count: right for
// variable frame rates.
template <class Queue>
std::size_t frames_begun(const Queue& queue, MediaPosition at) {
  std::size_t begun = 0;
  while (begun < queue.size() && queue[begun]->position <= at) ++begun;
  return begun;
}

}  // namespace mamori
