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

}  // namespace mamori
