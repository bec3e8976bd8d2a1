#pragma once

#include <cstdint>
#include <vector>

#include "film/timeline.h"
#include "film/wave.h"

namespace mamori {

// The whole film's sound, mono: every sentence where the timeline has it, silence between, brought to film_loudness.
// `waves`: one for each sentence, of one sample rate.
std::vector<std::int16_t> soundtrack(const Timeline& timeline, const std::vector<Wave>& waves, int sample_rate);

}  // namespace mamori
