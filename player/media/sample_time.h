#pragma once

#include <cstdint>

#include "base/media_time.h"

namespace mamori {

// Between samples and our time, to the nearest; needs no libav, so that silence can be given before it is loaded. Good for
// six years of sound.

constexpr std::int64_t nearest(std::int64_t numerator, std::int64_t denominator) {
  const std::int64_t half = denominator / 2;
  return (numerator >= 0 ? numerator + half : numerator - half) / denominator;
}

constexpr MediaLength length_of_samples(std::int64_t samples, int rate) {
  return MediaLength(nearest(samples * 1'000'000, rate));
}

constexpr std::int64_t samples_in(MediaLength length, int rate) { return nearest(length.count() * rate, 1'000'000); }

}  // namespace mamori
