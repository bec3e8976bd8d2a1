#pragma once

#include <cstddef>
#include <functional>

namespace mamori {

// Does work(item, worker) for each item below `count`, in order as workers come free; `worker` tells them apart, from
// 0. Threads: `workers` of them, joined before it returns. `work` must not throw; what it shares it guards itself.
void share_work(std::size_t count, unsigned workers,
                const std::function<void(std::size_t item, unsigned worker)>& work);

}  // namespace mamori
