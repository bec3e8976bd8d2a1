#include "media/clip_player.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <numbers>
#include <string>
#include <thread>
#include <vector>

#include "base/files.h"
#include "media/sound_file.h"
#include "support/temp_folder.h"

using namespace mamori;
using std::chrono::milliseconds;

namespace {

// A loudspeaker that hears: keeps what was asked of the source.
class ListeningOutput final : public AudioOutput {
 public:
  Result<AudioFormat> open(const AudioFormat&, AudioSource& source) override {
    if (!m_works) return Problem{ProblemKind::not_found, "there is no loudspeaker"};
    if (m_source != nullptr) return Problem{ProblemKind::busy, "it is open already"};
    m_source = &source;
    return AudioFormat{.rate = 48000, .channels = 1};
  }
  void start(MonotonicTime) override { m_running = true; }
  void pause(MonotonicTime) override { m_running = false; }
  void close() override { m_source = nullptr; }

  void break_down() { m_works = false; }
  bool is_open() const { return m_source != nullptr; }
  // Ten milliseconds pass.
  void listen(MonotonicTime now) {
    if (m_source == nullptr || !m_running) return;
    std::vector<float> samples(480);
    m_source->fill(samples, now);
    heard.insert(heard.end(), samples.begin(), samples.end());
  }

  std::vector<float> heard;

 private:
  bool m_works = true;
  bool m_running = false;
  AudioSource* m_source = nullptr;
};

// Writes tones of these lengths (ms) and pitches (Hz) one behind the other, as a pack does.
std::vector<FileRange> make_pack(const std::filesystem::path& folder, const std::vector<std::pair<int, int>>& tones) {
  std::string pack;
  std::vector<FileRange> ranges;
  for (const auto& [length, pitch] : tones) {
    std::vector<float> samples(static_cast<std::size_t>(length) * 48);
    for (std::size_t i = 0; i < samples.size(); ++i) {
      samples[i] = 0.5F * static_cast<float>(std::sin(2 * std::numbers::pi * pitch * static_cast<double>(i) / 48000));
    }
    REQUIRE(write_opus_clip(folder / "one.opus", samples, 48000));
    const auto bytes = read_file(folder / "one.opus", 1u << 20);
    REQUIRE(bytes);
    ranges.push_back({.file = folder / "clips.pack", .offset = pack.size(), .size = bytes->size()});
    pack += *bytes;
  }
  REQUIRE(write_file(folder / "clips.pack", pack));
  return ranges;
}

// Lets time pass while the clip plays; real time passes only until it is decoded.
MonotonicTime play(ClipPlayer& player, ListeningOutput& output, MonotonicTime now,
                   milliseconds at_most = milliseconds(60'000)) {
  const MonotonicTime end = now + at_most;
  while (player.state(now) == ClipState::playing && now < end) {
    output.listen(now);
    if (player.position(now) == film_start) std::this_thread::yield();
    now += milliseconds(player.position(now) == film_start ? 0 : 10);
  }
  return now;
}

int crossings(const std::vector<float>& samples) {
  int count = 0;
  for (std::size_t i = 0; i + 1 < samples.size(); ++i) count += samples[i] < 0 && samples[i + 1] >= 0 ? 1 : 0;
  return count;
}

}  // namespace

TEST_CASE("A clip out of the middle of a pack is heard whole, and nothing of its neighbours", "[media][clip]") {
  const test::TempFolder folder;
  const auto clips = make_pack(folder.path(), {{700, 300}, {1000, 500}, {700, 900}});
  ListeningOutput output;
  ClipPlayer player(output);
  MonotonicTime now{};
  CHECK(player.state(now) == ClipState::idle);
  CHECK_FALSE(player.next_due(now));
  REQUIRE(player.start(clips[1], now));
  CHECK(player.next_due(now).has_value());
  now = play(player, output, now);
  CHECK(player.state(now) == ClipState::done);
  CHECK_FALSE(player.next_due(now));
  CHECK(std::chrono::abs(player.position(now) - media_position(milliseconds(1000))) < milliseconds(30));
  CHECK(crossings(output.heard) == Approx(500).margin(8));
}

TEST_CASE("A new clip takes the place of the one that is read", "[media][clip]") {
  const test::TempFolder folder;
  const auto clips = make_pack(folder.path(), {{3000, 300}, {500, 500}});
  ListeningOutput output;
  ClipPlayer player(output);
  MonotonicTime now{};
  REQUIRE(player.start(clips[0], now));
  now = play(player, output, now, milliseconds(400));
  CHECK(player.state(now) == ClipState::playing);
  REQUIRE(player.start(clips[1], now));
  CHECK(player.position(now) == film_start);
  now = play(player, output, now);
  CHECK(player.state(now) == ClipState::done);
  CHECK(std::chrono::abs(player.position(now) - media_position(milliseconds(500))) < milliseconds(30));
}

TEST_CASE("A broken clip says why, and the next one is heard", "[media][clip]") {
  const test::TempFolder folder;
  const auto clips = make_pack(folder.path(), {{300, 300}});
  REQUIRE(write_file(folder / "broken.pack", "これは音ではありません。"));
  ListeningOutput output;
  ClipPlayer player(output);
  MonotonicTime now{};
  REQUIRE(player.start({.file = folder / "broken.pack", .offset = 3, .size = 9}, now));
  now = play(player, output, now);
  CHECK(player.state(now) == ClipState::failed);
  REQUIRE(player.problem());
  REQUIRE(player.start(clips[0], now));
  CHECK_FALSE(player.problem());
  now = play(player, output, now);
  CHECK(player.state(now) == ClipState::done);
}

TEST_CASE("Stopping gives the loudspeaker back", "[media][clip]") {
  const test::TempFolder folder;
  const auto clips = make_pack(folder.path(), {{500, 300}});
  ListeningOutput output;
  ClipPlayer player(output);
  MonotonicTime now{};
  REQUIRE(player.start(clips[0], now));
  CHECK(output.is_open());
  player.stop(now);
  CHECK_FALSE(output.is_open());
  CHECK(player.state(now) == ClipState::idle);
  REQUIRE(player.start(clips[0], now));
  now = play(player, output, now);
  CHECK(player.state(now) == ClipState::done);
}

TEST_CASE("Without a loudspeaker a clip is refused and nothing plays", "[media][clip]") {
  const test::TempFolder folder;
  const auto clips = make_pack(folder.path(), {{300, 300}});
  ListeningOutput output;
  output.break_down();
  ClipPlayer player(output);
  const Status started = player.start(clips[0], MonotonicTime{});
  REQUIRE_FALSE(started);
  CHECK(started.problem().kind == ProblemKind::not_found);
  CHECK(player.state(MonotonicTime{}) == ClipState::idle);
}

TEST_CASE("A clip plays to its end with nobody listening", "[media][clip]") {
  const test::TempFolder folder;
  const auto clips = make_pack(folder.path(), {{600, 300}});
  SilentAudioOutput output;
  ClipPlayer player(output);
  MonotonicTime now{};
  REQUIRE(player.start(clips[0], now));
  while (player.state(now) == ClipState::playing) {
    now += milliseconds(10);
    output.advance(now);
    if (player.position(now) == film_start) std::this_thread::yield();
  }
  CHECK(player.state(now) == ClipState::done);
}
