#pragma once

#include <catch2/catch.hpp>
#include <functional>
#include <memory>
#include <string>

#include "app/offscreen.h"
#include "base/files.h"
#include "support/seeded_random.h"
#include "support/temp_folder.h"

namespace mamori::test {

inline const std::filesystem::path source_root = MAMORI_SOURCE_DIR;

inline Now start_time() {
  return {.wall = WallTime(std::chrono::seconds(1795316400)), .monotonic = MonotonicTime(std::chrono::seconds(100))};
}

inline Places places_with(const std::filesystem::path& data) {
  return {.content = source_root, .films = source_root / "build" / "films", .data = data};
}

// The whole program off screen, on records of its own.
class Program {
 public:
  // `prepare`: what main would hand down, faked.
  explicit Program(const std::filesystem::path& data, int width = 1280, int height = 720, Now start = start_time(),
                   const std::function<void(AppParts&)>& prepare = {})
      : Program(places_with(data), {.width_px = width, .height_px = height, .shots = {}, .print = {}}, start, prepare) {}
  Program(const Places& places, OffscreenOptions options, Now start = start_time(),
          const std::function<void(AppParts&)>& prepare = {}) {
    auto made = make_parts(places, seeded_random(7), start);
    if (!made) FAIL(to_text(made.problem()));
    parts = std::make_unique<AppParts>(std::move(*made));
    if (prepare) prepare(*parts);
    auto opened = Offscreen::open(*parts, std::move(options), start);
    REQUIRE(opened);
    stage = std::move(*opened);
  }

  void run(const std::string& steps) {
    const auto lines = parse_input_log(steps, "test");
    if (!lines) FAIL(to_text(lines.problem()));
    const Status status = stage->run(*lines, "test");
    if (!status) FAIL(to_text(status.problem()));
  }

  bool shows(const std::string& id) const { return stage->host().layout().find(id) >= 0; }
  LearnerSession& session() { return *parts->session; }

  std::unique_ptr<AppParts> parts;
  std::unique_ptr<Offscreen> stage;
};

inline const std::string sit_down = "press new\ntype 山田 花子\npress new.kana\ntype やまだ はなこ\npress new.ok\nuntil screen today 1000\n";

}  // namespace mamori::test
