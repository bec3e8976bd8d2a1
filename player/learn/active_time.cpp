#include "learn/active_time.h"

#include <algorithm>

namespace mamori {

void ActiveTime::sign_of_life(MonotonicTime now) {
  if (m_last && now > *m_last) {
    m_total += std::min(longest_gap, std::chrono::duration_cast<std::chrono::milliseconds>(now - *m_last));
  }
  m_last = now;
}

}  // namespace mamori
