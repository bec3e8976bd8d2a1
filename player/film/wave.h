#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/media_time.h"
#include "base/result.h"

namespace mamori {

// Mono sound, 16 bits a sample.
struct Wave {
  int sample_rate = 48000;  // per second
  std::vector<std::int16_t> samples;

  MediaLength length() const;
};

Result<Wave> parse_wave(std::string_view riff);  // RIFF/WAVE, PCM, mono, 16 bits

// Brings the loudest sample to −1 dB of full scale. Silence stays.
void normalise(Wave& wave);

inline constexpr double audible_level = -45;  // dB of full scale

// Where sound is first heard: the beginning of the first 5 ms above `level`. The end where all is silent.
MediaLength onset(const Wave& wave, double level = audible_level);

// Keeps only what lies between the two times.
Wave cut(const Wave& wave, MediaLength begin, MediaLength end);

}  // namespace mamori
