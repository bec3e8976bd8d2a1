#include "media/playback.h"

#include <numeric>
#include <random>

#include "media/small_film.h"
#include "support/temp_folder.h"

using namespace mamori;
using namespace mamori::test;

namespace {

std::vector<int> numbers_to(int count) {
  std::vector<int> numbers(static_cast<std::size_t>(count));
  std::iota(numbers.begin(), numbers.end(), 0);
  return numbers;
}

MediaPosition at(int ms) {
  return media_position(milliseconds(ms));
}

}  // namespace

TEST_CASE("A film with sound plays every picture in order and ends at its length", "[media][playback]") {
  const TempFolder folder;
  make_even_film(folder / "film.mp4", 30, true);
  Show show(folder / "film.mp4");
  REQUIRE(show.opened());
  CHECK(show.playback().audible());
  show.play();
  CHECK(show.watch_to_end() == numbers_to(30));
  CHECK(std::holds_alternative<PlaybackEnded>(show.status()));
  CHECK(std::chrono::abs(show.position() - at(3000)) < milliseconds(60));
  CHECK(show.playback().counts().dropped == 0);
}

TEST_CASE("A film without sound plays by the clock to its end", "[media][playback]") {
  const TempFolder folder;
  make_even_film(folder / "film.mp4", 20, false);
  Show show(folder / "film.mp4");
  REQUIRE(show.opened());
  CHECK_FALSE(show.playback().audible());
  show.play();
  CHECK(show.watch_to_end() == numbers_to(20));
  CHECK(show.position() == at(2000));
}

TEST_CASE("A film with sound plays silently where there is no device", "[media][playback]") {
  const TempFolder folder;
  make_even_film(folder / "film.mp4", 10, true);
  Show show(folder / "film.mp4", false);
  REQUIRE(show.opened());
  show.play();
  CHECK(show.watch_to_end() == numbers_to(10));
}

TEST_CASE("A seek shows exactly the picture of that time", "[media][seek]") {
  const TempFolder folder;
  make_even_film(folder / "film.mp4", 90, true, 25);
  Show show(folder / "film.mp4");
  REQUIRE(show.opened());
  show.wait_for_new_picture();
  for (const int ms : {0, 4250, 4200, 4199, 8950, 100, 2500, 2400}) {
    show.playback().seek(at(ms), show.now());
    show.wait_for_new_picture();
    CHECK(number_of(*show.frame()) == ms / 100);
    CHECK(show.position() == at(ms));
  }
}

TEST_CASE("Opening at a place shows its picture first", "[media][seek]") {
  const TempFolder folder;
  make_even_film(folder / "film.mp4", 50, true);
  Show show(folder / "film.mp4", true, at(3130));
  show.wait_for_new_picture();
  CHECK(number_of(*show.frame()) == 31);
  CHECK(show.position() == at(3130));
}

TEST_CASE("After a seek no picture of the old place is shown", "[media][seek]") {
  const TempFolder folder;
  make_even_film(folder / "film.mp4", 90, true, 12);
  Show show(folder / "film.mp4");
  show.play();
  std::mt19937 random(7);
  for (int i = 0; i < 40; ++i) {
    const int target = static_cast<int>(random() % 85);
    if (i % 3 != 0) show.pass(milliseconds(random() % 90));
    if (i % 2 == 0) show.playback().seek(at(static_cast<int>(random() % 8000)), show.now());
    const auto before = show.frame();
    show.playback().seek(at(target * 100 + 50), show.now());
    CHECK((show.frame() == before || number_of(*show.frame()) == target));
    show.settle();
    CHECK(number_of(*show.frame()) == target);
  }
}

TEST_CASE("Pictures of variable rate are chosen by their time", "[media][vfr]") {
  const TempFolder folder;
  const std::vector<milliseconds> times{milliseconds(0),    milliseconds(40),   milliseconds(2000),
                                        milliseconds(2033), milliseconds(2900), milliseconds(7000)};
  make_film(folder / "film.mp4", times, milliseconds(8000), true);
  Show show(folder / "film.mp4");
  show.play();
  for (int i = 0; i < 1000 && !show.over(); ++i) {
    const auto shown = show.frame();
    if (shown) {
      const auto begun = std::upper_bound(times.begin(), times.end(), show.position().time_since_epoch());
      CHECK(number_of(*shown) == std::distance(times.begin(), begun) - 1);
    }
    show.pass(milliseconds(30));
  }
  REQUIRE(show.over());
  show.playback().seek(at(5000), show.now());
  show.wait_for_new_picture();
  CHECK(number_of(*show.frame()) == 4);
}

TEST_CASE("A picture that stands long lets the loop sleep", "[media][vfr]") {
  const TempFolder folder;
  make_film(folder / "film.mp4", {milliseconds(0), milliseconds(3000)}, milliseconds(4000), true);
  Show show(folder / "film.mp4");
  show.wait_for_new_picture();
  CHECK(show.playback().next_frame_due(show.now()) == std::nullopt);
  show.play();
  show.settle();
  CHECK(show.playback().next_frame_due(show.now()) == show.now() + milliseconds(500));
}

TEST_CASE("A gap in time does not move the position", "[media][clock]") {
  const TempFolder folder;
  make_even_film(folder / "film.mp4", 60, true);
  for (const bool with_output : {true, false}) {
    Show show(folder / "film.mp4", with_output);
    show.play();
    for (int i = 0; i < 20; ++i) show.pass(milliseconds(50));
    const MediaPosition before = show.position();
    CHECK(before > at(800));
    show.pass(seconds(3600));
    CHECK(show.position() - before < milliseconds(60));
  }
}

TEST_CASE("A paused film stands still and goes on where it was", "[media][playback]") {
  const TempFolder folder;
  make_even_film(folder / "film.mp4", 40, true);
  Show show(folder / "film.mp4");
  show.play();
  for (int i = 0; i < 20; ++i) show.pass(milliseconds(50));
  show.playback().pause(show.now());
  const MediaPosition stopped = show.position();
  for (int i = 0; i < 10; ++i) show.pass(milliseconds(500));
  CHECK(show.position() == stopped);
  CHECK(std::holds_alternative<PlaybackPaused>(show.status()));
  show.play();
  show.pass(milliseconds(100));
  CHECK(show.position() > stopped);
  CHECK(show.position() - stopped < milliseconds(200));
}

TEST_CASE("The position keeps step with the speed", "[media][speed]") {
  const TempFolder folder;
  make_even_film(folder / "film.mp4", 90, true);
  for (const bool with_output : {true, false}) {
    for (const double speed : {0.75, 1.5, 2.0}) {
      Show show(folder / "film.mp4", with_output);
      show.playback().set_speed(speed, show.now());
      show.play();
      show.settle();
      for (int i = 0; i < 150; ++i) show.pass(milliseconds(20));
      const double played = std::chrono::duration<double>(show.position().time_since_epoch()).count();
      CHECK(played == Approx(3.0 * speed).margin(0.12));
    }
  }
}

TEST_CASE("A hidden window hears on, and sees the right picture when it comes back", "[media][hidden]") {
  const TempFolder folder;
  make_even_film(folder / "film.mp4", 90, true, 10);
  Show show(folder / "film.mp4");
  show.play();
  for (int i = 0; i < 10; ++i) show.pass(milliseconds(50));
  const auto before = show.frame();
  show.playback().set_picture_wanted(false, show.now());
  for (int i = 0; i < 100; ++i) show.pass(milliseconds(50));
  CHECK(show.position() > at(5000));
  show.playback().set_picture_wanted(true, show.now());
  CHECK((show.frame() == before || number_of(*show.frame()) >= 40));
  for (int i = 0; i < 20; ++i) show.pass(milliseconds(20));
  show.wait_for_picture(static_cast<int>(show.position().time_since_epoch() / milliseconds(100)));
}
