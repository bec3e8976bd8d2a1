#pragma once

#include <atomic>
#include <thread>

namespace mamori {

// What films and clips are decoded with, being loaded on a thread of its own, so that the loop need not wait for it:
// some 40 ms at the first time, nothing later. Playback says what went wrong, if anything did.
class MediaLoading {
 public:
  MediaLoading();

  bool done() const { return m_done; }

 private:
  std::atomic<bool> m_done = false;
  std::jthread m_thread;  // last: it ends before what it writes goes
};

}  // namespace mamori
