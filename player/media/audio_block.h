#pragma once

#include <cstddef>
#include <vector>

#include "base/media_time.h"

namespace mamori {

struct AudioFormat {
  int rate = 48000;  // samples a second and channel
  int channels = 2;  // interleaved

  friend bool operator==(const AudioFormat&, const AudioFormat&) = default;
};

// A stretch of sound as interleaved floats in -1 … 1.
struct AudioBlock {
  AudioFormat format;
  MediaPosition position{};  // of its first sample
  std::vector<float> samples;

  std::size_t frames() const { return samples.size() / static_cast<std::size_t>(format.channels); }
  MediaLength length() const { return MediaLength(static_cast<MediaLength::rep>(frames()) * 1'000'000 / format.rate); }
  MediaPosition end() const { return position + length(); }
};

}  // namespace mamori
