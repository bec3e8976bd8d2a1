#include <vector>

#include "media/small_film.h"
#include "media/tempo.h"

using namespace mamori;
using namespace mamori::test;

namespace {

MonotonicTime moment(int ms) {
  return MonotonicTime(milliseconds(ms));
}
MediaPosition at(int ms) {
  return media_position(milliseconds(ms));
}

// Cycles a second, from the zero crossings in the middle of the sound.
double pitch_of(const std::vector<float>& samples) {
  const std::size_t from = samples.size() / 4;
  const std::size_t to = samples.size() * 3 / 4;
  int crossings = 0;
  for (std::size_t i = from + 1; i < to; ++i)
    if (samples[i - 1] < 0 && samples[i] >= 0) ++crossings;
  return crossings * static_cast<double>(sound_rate) / static_cast<double>(to - from);
}

}  // namespace

TEST_CASE("What is heard is what has left the device, not what was written", "[media][clock]") {
  HeardClock clock;
  clock.restart(at(500));
  CHECK(clock.position(moment(1000)) == at(500));
  clock.add(moment(1100), at(500), at(540), milliseconds(40));
  CHECK(clock.position(moment(1050)) == at(500));
  CHECK(clock.position(moment(1110)) == at(510));
  clock.add(moment(1140), at(540), at(580), milliseconds(40));
  CHECK(clock.position(moment(1130)) == at(530));
  CHECK(clock.position(moment(1160)) == at(560));
  CHECK(clock.position(moment(9000)) == at(580));
}

TEST_CASE("A device that calls unevenly is heard evenly", "[media][clock]") {
  HeardClock clock;
  clock.restart(at(0));
  clock.add(moment(0), at(0), at(40), milliseconds(40));
  clock.add(moment(48), at(40), at(80), milliseconds(40));
  CHECK(clock.position(moment(51)) == at(50));
}

TEST_CASE("At twice the speed a second of sound holds two of film", "[media][clock]") {
  HeardClock clock;
  clock.add(moment(0), at(0), at(2000), milliseconds(1000));
  CHECK(clock.position(moment(250)) == at(500));
}

TEST_CASE("The watch counts only steps of a second and less, and only while it runs", "[media][clock]") {
  WatchClock watch;
  watch.advance(moment(0), 1.0, true);
  CHECK(watch.advance(moment(1000), 1.0, true) == at(1000));
  CHECK(watch.advance(moment(2001), 1.0, true) == at(1000));
  CHECK(watch.advance(moment(2101), 2.0, false) == at(1200));
  CHECK(watch.advance(moment(2201), 1.0, true) == at(1200));
}

TEST_CASE("Changing the speed keeps the pitch and changes the length", "[media][speed]") {
  const auto original = sine(330, sound_rate, seconds(3));
  for (const double speed : {0.75, 1.25, 2.0}) {
    Tempo tempo({.rate = sound_rate, .channels = 1});
    tempo.set_speed(speed);
    tempo.put(original);
    tempo.finish();
    std::vector<float> changed(tempo.frames_ready());
    CHECK(tempo.take(changed) == changed.size());
    CHECK(static_cast<double>(changed.size()) == Approx(static_cast<double>(original.size()) / speed).epsilon(0.03));
    CHECK(pitch_of(changed) == Approx(330).epsilon(0.02));
  }
}
