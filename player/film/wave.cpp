#include "film/wave.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace mamori {
namespace {

constexpr double loudest = 32767 * 0.891;  // −1 dB of full scale

std::uint32_t little_endian(std::string_view bytes) {
  std::uint32_t value = 0;
  for (std::size_t i = bytes.size(); i-- > 0;) value = value << 8 | static_cast<std::uint8_t>(bytes[i]);
  return value;
}

Problem broken(const char* what) {
  return {.kind = ProblemKind::malformed, .message = std::string("wave: ") + what};
}

std::size_t sample_at(const Wave& wave, MediaLength time) {
  const auto index = time.count() * wave.sample_rate / 1'000'000;
  return static_cast<std::size_t>(std::clamp<std::int64_t>(index, 0, static_cast<std::int64_t>(wave.samples.size())));
}

}  // namespace

MediaLength Wave::length() const {
  return MediaLength(static_cast<std::int64_t>(samples.size()) * 1'000'000 / sample_rate);
}

Result<Wave> parse_wave(std::string_view riff) {
  if (riff.size() < 12 || riff.substr(0, 4) != "RIFF" || riff.substr(8, 4) != "WAVE") return broken("no RIFF/WAVE");
  Wave wave;
  bool described = false;
  for (std::size_t at = 12; at + 8 <= riff.size();) {
    const std::string_view name = riff.substr(at, 4);
    const std::size_t size = little_endian(riff.substr(at + 4, 4));
    const std::string_view body = riff.substr(at + 8, size);
    if (name == "fmt ") {
      if (body.size() < 16) return broken("a short fmt chunk");
      const bool pcm = little_endian(body.substr(0, 2)) == 1;
      const bool mono = little_endian(body.substr(2, 2)) == 1;
      const bool wide = little_endian(body.substr(14, 2)) == 16;
      const std::uint32_t rate = little_endian(body.substr(4, 4));
      if (!pcm || !mono || !wide || rate < 8000 || rate > 192000) return broken("not mono PCM of 16 bits");
      wave.sample_rate = static_cast<int>(rate);
      described = true;
    } else if (name == "data") {
      if (!described) return broken("data before fmt");
      wave.samples.resize(body.size() / 2);
      for (std::size_t i = 0; i < wave.samples.size(); ++i) {
        wave.samples[i] = static_cast<std::int16_t>(little_endian(body.substr(2 * i, 2)));
      }
      return wave;
    }
    at += 8 + size + size % 2;
  }
  return broken("no data chunk");
}

void normalise(Wave& wave) {
  int peak = 0;
  for (const std::int16_t sample : wave.samples) peak = std::max(peak, std::abs(static_cast<int>(sample)));
  if (peak == 0) return;
  const double gain = loudest / peak;
  for (std::int16_t& sample : wave.samples) sample = static_cast<std::int16_t>(std::lround(sample * gain));
}

MediaLength onset(const Wave& wave, double level) {
  const double audible = 32768 * std::pow(10, level / 20);  // root mean square
  const auto window = static_cast<std::size_t>(wave.sample_rate / 200);
  for (std::size_t at = 0; at + window <= wave.samples.size(); at += window) {
    double sum = 0;
    for (std::size_t i = at; i < at + window; ++i) sum += static_cast<double>(wave.samples[i]) * wave.samples[i];
    if (sum > audible * audible * static_cast<double>(window)) {
      return MediaLength(static_cast<std::int64_t>(at) * 1'000'000 / wave.sample_rate);
    }
  }
  return wave.length();
}

Wave cut(const Wave& wave, MediaLength begin, MediaLength end) {
  const std::size_t first = sample_at(wave, begin);
  const std::size_t last = std::max(first, sample_at(wave, end));
  return {.sample_rate = wave.sample_rate,
          .samples = {wave.samples.begin() + static_cast<std::ptrdiff_t>(first),
                      wave.samples.begin() + static_cast<std::ptrdiff_t>(last)}};
}

}  // namespace mamori
