#include "film/soundtrack.h"

#include <algorithm>
#include <cmath>

#include "film/loudness.h"

namespace mamori {
namespace {

std::size_t sample_at(MediaPosition at, int sample_rate) {
  return static_cast<std::size_t>((at - film_start).count() * sample_rate / 1'000'000);
}

}  // namespace

std::vector<std::int16_t> soundtrack(const Timeline& timeline, const std::vector<Wave>& waves, int sample_rate) {
  std::vector<std::int16_t> track(sample_at(film_start + timeline.film.length, sample_rate));
  for (std::size_t i = 0; i < waves.size(); ++i) {
    const std::size_t begin = std::min(sample_at(timeline.sentence_begins[i], sample_rate), track.size());
    const std::size_t count = std::min(waves[i].samples.size(), track.size() - begin);
    std::copy_n(waves[i].samples.begin(), count, track.begin() + static_cast<std::ptrdiff_t>(begin));
  }
  const double gain = film_gain(track);
  for (std::int16_t& sample : track) {
    sample = static_cast<std::int16_t>(std::clamp(std::lround(sample * gain), -32768L, 32767L));
  }
  return track;
}

}  // namespace mamori
