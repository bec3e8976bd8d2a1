#include "film/loudness.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <numbers>
#include <vector>

#include "film/soundtrack.h"

namespace mamori {
namespace {

// EBU Tech 3341: a sine of 1 kHz. In one channel it measures 3 LU less than in two.
std::vector<std::int16_t> sine(double peak_db, double seconds) {
  std::vector<std::int16_t> samples(static_cast<std::size_t>(48000 * seconds));
  const double peak = 32767 * std::pow(10, peak_db / 20);
  for (std::size_t i = 0; i < samples.size(); ++i) {
    const double phase = 2 * std::numbers::pi * 1000 * static_cast<double>(i) / 48000;
    samples[i] = static_cast<std::int16_t>(std::lround(peak * std::sin(phase)));
  }
  return samples;
}

TEST_CASE("Loudness is measured as BS.1770 says, pauses left out", "[film][loudness]") {
  auto samples = sine(-23, 10);
  CHECK(integrated_loudness(samples).value() == Approx(-26.01).margin(0.1));
  samples.resize(samples.size() * 3);  // twenty seconds of silence
  CHECK(integrated_loudness(samples).value() == Approx(-26.01).margin(0.15));
  CHECK_FALSE(integrated_loudness(std::vector<std::int16_t>(48000)));
  CHECK_FALSE(integrated_loudness(sine(-23, 0.3)));
}

TEST_CASE("A film is brought to its loudness, but never above its peak", "[film][loudness]") {
  CHECK(film_gain(sine(-23, 5)) == Approx(std::pow(10, 9.01 / 20)).epsilon(0.01));
  std::vector<std::int16_t> peaky = sine(-40, 5);
  peaky[1000] = 32000;
  CHECK(film_gain(peaky) * 32000 == Approx(32768 * std::pow(10, -1.5 / 20)).epsilon(0.001));
  CHECK(film_gain(std::vector<std::int16_t>(96000)) == 1);
}

TEST_CASE("Sentences lie in the sound where the timeline has them", "[film][loudness]") {
  Timeline line;
  line.film.length = std::chrono::seconds(4);
  line.sentence_begins = {media_position(std::chrono::seconds(1)), media_position(std::chrono::seconds(3))};
  const Wave wave{.sample_rate = 48000, .samples = sine(-20, 0.5)};
  const auto track = soundtrack(line, {wave, wave}, 48000);
  REQUIRE(track.size() == 4 * 48000);
  const auto is_silent = [&](std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < to; ++i) {
      if (track[i] != 0) return false;
    }
    return true;
  };
  CHECK(is_silent(0, 48000));
  CHECK_FALSE(is_silent(48000, 48100));
  CHECK(is_silent(48000 + 24000, 3 * 48000));
  CHECK_FALSE(is_silent(3 * 48000, 3 * 48000 + 100));
}

}  // namespace
}  // namespace mamori
