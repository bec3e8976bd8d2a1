#pragma once

#include <cstdint>
#include <memory>
#include <random>

#include "base/uuid.h"

namespace mamori::test {

// The same bytes for the same seed.
inline RandomSource seeded_random(std::uint32_t seed) {
  auto engine = std::make_shared<std::mt19937>(seed);
  return [engine](std::span<std::uint8_t> bytes) {
    for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>((*engine)() >> 24);
  };
}

}  // namespace mamori::test
