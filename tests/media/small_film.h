#pragma once

#include <algorithm>
#include <atomic>
#include <catch2/catch.hpp>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <thread>
#include <utility>
#include <variant>
#include <vector>

#include "media/audio_output.h"
#include "media/convert.h"
#include "media/encoder.h"
#include "media/playback.h"

namespace mamori::test {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr int film_width = 96;
constexpr int film_height = 64;
constexpr int sound_rate = 48000;

// A grey picture that carries its number: tens in the left half, ones in the right half.
inline std::vector<std::uint8_t> numbered_picture(int number) {
  std::vector<std::uint8_t> argb(static_cast<std::size_t>(film_width * film_height * 4));
  for (int y = 0; y < film_height; ++y) {
    for (int x = 0; x < film_width; ++x) {
      const int digit = x < film_width / 2 ? number / 10 : number % 10;
      auto* pixel = argb.data() + (y * film_width + x) * 4;
      std::fill(pixel, pixel + 3, static_cast<std::uint8_t>(30 + digit * 20));
      pixel[3] = 255;
    }
  }
  return argb;
}

inline int number_of(const VideoFrame& frame) {
  std::vector<std::uint8_t> argb(static_cast<std::size_t>(film_width * film_height * 4));
  convert_to_argb(frame, argb.data(), film_width * 4, film_width, film_height);
  const auto digit = [&](int x) {
    const int grey = argb[static_cast<std::size_t>((film_height / 2 * film_width + x) * 4 + 1)];
    return static_cast<int>(std::lround((grey - 30) / 20.0));
  };
  return digit(film_width / 4) * 10 + digit(film_width * 3 / 4);
}

inline std::vector<float> sine(double hertz, int rate, MediaLength length) {
  std::vector<float> samples(static_cast<std::size_t>(length.count() * rate / 1'000'000));
  for (std::size_t i = 0; i < samples.size(); ++i)
    samples[i] = static_cast<float>(0.5 * std::sin(2 * 3.14159265358979 * hertz * static_cast<double>(i) / rate));
  return samples;
}

// Picture i begins at times[i].
inline void make_film(const std::filesystem::path& file, const std::vector<milliseconds>& times, milliseconds length,
                      bool with_sound, int longest_gop = 60) {
  EncoderOptions options;
  options.width = film_width;
  options.height = film_height;
  options.rate = sound_rate;
  options.channels = with_sound ? 1 : 0;
  options.longest_gop = longest_gop;
  options.threads = 1;
  auto encoder = Encoder::create(file, options);
  REQUIRE(encoder);
  for (std::size_t i = 0; i < times.size(); ++i) {
    const auto picture = numbered_picture(static_cast<int>(i));
    REQUIRE(encoder->add_picture(picture.data(), film_width * 4, media_position(times[i]), i == 0));
  }
  if (with_sound) REQUIRE(encoder->add_sound(sine(440, sound_rate, length)));
  REQUIRE(encoder->finish(media_position(length)));
}

// `count` pictures, ten a second.
inline void make_even_film(const std::filesystem::path& file, int count, bool with_sound, int longest_gop = 60) {
  std::vector<milliseconds> times;
  for (int i = 0; i < count; ++i) times.emplace_back(100 * i);
  make_film(file, times, milliseconds(100 * count), with_sound, longest_gop);
}

// One playback under a time of our own. Where the decoder must come first, the test waits for it, and no time passes.
class Show {
 public:
  explicit Show(const std::filesystem::path& file, bool with_output = true, MediaPosition start = film_start) {
    auto opened =
        Playback::open(file, {.start = start, .decode_threads = 0, .wake = {}}, with_output ? &m_output : nullptr);
    if (opened)
      m_playback = std::move(*opened);
    else
      m_problem = opened.problem();
  }

  bool opened() const { return m_playback != nullptr; }
  const Problem& problem() const { return *m_problem; }
  Playback& playback() { return *m_playback; }
  MonotonicTime now() const { return m_now; }
  std::shared_ptr<const VideoFrame> frame() { return m_playback->frame(m_now); }
  MediaPosition position() { return m_playback->position(m_now); }
  PipelineStatus status() { return m_playback->status(m_now); }
  void play() { m_playback->play(m_now); }

  void wait_for_new_picture() {
    const auto before = m_playback->counts().shown;
    wait([&] { return frame(), m_playback->counts().shown > before || over(); });
  }

  void wait_for_picture(int number) {
    wait([&] {
      const auto shown = frame();
      return shown != nullptr && number_of(*shown) == number;
    });
  }

  // The decoder has given what is needed now: a step of less than the feed and the queue hold loses nothing.
  void settle() {
    wait([&] {
      if (over()) return true;
      return m_playback->decoded_ahead() && !std::holds_alternative<PlaybackBuffering>(status());
    });
  }

  void pass(milliseconds step) {
    settle();
    m_now += step;
    m_output.advance(m_now);
  }

  bool over() {
    const auto now_status = status();
    return std::holds_alternative<PlaybackEnded>(now_status) || std::holds_alternative<PlaybackFailed>(now_status);
  }

  // Plays on to the end and answers with the numbers of the pictures in the order they were seen.
  std::vector<int> watch_to_end(milliseconds step = milliseconds(10)) {
    std::vector<int> seen;
    std::shared_ptr<const VideoFrame> last;
    for (int i = 0; i < 100'000 && !over(); ++i) {
      const auto shown = frame();
      if (shown != last && shown != nullptr) seen.push_back(number_of(*shown));
      last = shown;
      pass(step);
    }
    REQUIRE(over());
    return seen;
  }

 private:
  template <class Condition>
  void wait(const Condition& condition) {
    const auto until = std::chrono::steady_clock::now() + seconds(5);
    while (!condition()) {
      if (std::chrono::steady_clock::now() > until) FAIL("the decoder did not come");
      std::this_thread::sleep_for(std::chrono::microseconds(100));
    }
  }

  MonotonicTime m_now{seconds(1000)};
  SilentAudioOutput m_output;
  std::unique_ptr<Playback> m_playback;
  std::optional<Problem> m_problem;
};

}  // namespace mamori::test
