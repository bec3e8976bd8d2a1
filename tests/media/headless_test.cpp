#include "media/headless.h"

#include "media/small_film.h"
#include "support/temp_folder.h"

using namespace mamori;
using namespace mamori::test;

namespace {

Clock real_clock() {
  return [] {
    return Now{.wall = std::chrono::floor<milliseconds>(std::chrono::system_clock::now()),
               .monotonic = std::chrono::floor<milliseconds>(std::chrono::steady_clock::now())};
  };
}

}  // namespace

TEST_CASE("Headless play tells what was shown and how long seeks took", "[media][headless]") {
  const TempFolder folder;
  make_even_film(folder / "film.mp4", 10, true);
  const auto statistics =
      play_headless(folder / "film.mp4",
                    {.play_for = std::nullopt, .seeks = {media_position(milliseconds(450)), film_start}}, real_clock());
  REQUIRE(statistics);
  CHECK(statistics->seek_times.size() == 2);
  CHECK(statistics->shown + statistics->dropped >= 10);
  CHECK(statistics->played > milliseconds(900));
  CHECK(statistics->peak_memory_bytes > 0);
}

TEST_CASE("Headless play of a broken file answers with the problem", "[media][headless]") {
  const TempFolder folder;
  CHECK_FALSE(play_headless(folder / "none.mp4", {}, real_clock()));
}
