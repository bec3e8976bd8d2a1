#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace mamori {

// SplitMix64 (Steele, Lea, Flood 2014): the same numbers on every system, which std::shuffle does not promise.
class SeededNumbers {
 public:
  explicit SeededNumbers(std::uint64_t seed) : m_state(seed) {}

  std::uint64_t next() {
    m_state += 0x9e3779b97f4a7c15;
    std::uint64_t z = m_state;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
  }

  template <class T>
  void shuffle(std::vector<T>& values) {
    for (std::size_t left = values.size(); left > 1; --left) {
      std::swap(values[left - 1], values[static_cast<std::size_t>(next() % left)]);
    }
  }

 private:
  std::uint64_t m_state;
};

}  // namespace mamori
