#pragma once

#include <cstdint>

#include "base/media_time.h"
#include "media/av_library.h"

namespace mamori {

// The only place where libav's ticks meet our time.

constexpr AVRational microsecond_base{1, 1'000'000};

inline MediaLength length_from_ticks(std::int64_t ticks, AVRational base) {
  return MediaLength(av_rescale_q(ticks, base, microsecond_base));
}

inline std::int64_t ticks_from_length(MediaLength length, AVRational base) {
  return av_rescale_q(length.count(), microsecond_base, base);
}

inline MediaLength length_of_samples(std::int64_t samples, int rate) {
  return length_from_ticks(samples, AVRational{1, rate});
}

inline std::int64_t samples_in(MediaLength length, int rate) {
  return ticks_from_length(length, AVRational{1, rate});
}

}  // namespace mamori
