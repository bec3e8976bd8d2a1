#pragma once

#include <functional>
#include <stop_token>

namespace mamori {

// How a work that may take seconds tells how far it is and how it is stopped. It runs on the caller's thread; a stop
// ends it with the problem `cancelled`.
struct LongWork {
  std::function<void(double)> progress = {};  // 0 to 1
  std::stop_token stop = {};

  void tell(double done) const {
    if (progress) progress(done);
  }
};

}  // namespace mamori
