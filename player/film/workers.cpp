#include "film/workers.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace mamori {

void share_work(std::size_t count, unsigned workers,
                const std::function<void(std::size_t item, unsigned worker)>& work) {
  std::atomic<std::size_t> next = 0;
  const auto take_turns = [&](unsigned worker) {
    for (std::size_t item = next++; item < count; item = next++) work(item, worker);
  };
  std::vector<std::jthread> threads;
  const unsigned most = static_cast<unsigned>(std::min<std::size_t>(std::max(1u, workers), count));
  for (unsigned worker = 0; worker < most; ++worker) threads.emplace_back(take_turns, worker);
}

}  // namespace mamori
