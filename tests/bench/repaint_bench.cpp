// CPU of painting and laying out the today and quiz screens off screen, at two sizes, and from a key to the presented
// picture in a real window; beside copying a finished picture of the same size.
#include <SDL_surface.h>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <string>
#include <vector>

#include "app/offscreen.h"
#include "bench/bench_tools.h"
#include "support/seeded_random.h"
#include "support/temp_folder.h"

using namespace mamori;
using namespace mamori::bench;

namespace {

constexpr int rounds = 60;

const char* const to_today =
    "press new\ntype 山田 花子\npress new.kana\ntype やまだ はなこ\npress new.ok\nuntil screen today 2000\n";
const char* const to_quiz = "press block.section-1\npress lesson.section-1\nuntil screen quiz 2000\n";

Now some_day() {
  return {.wall = WallTime(std::chrono::seconds(1795316400)), .monotonic = MonotonicTime(std::chrono::seconds(100))};
}

bool run(Offscreen& stage, const char* steps) {
  const auto lines = parse_input_log(steps, "bench");
  const Status status = lines ? stage.run(*lines, "bench") : Status(lines.problem());
  if (!status) std::fprintf(stderr, "%s\n", to_text(status.problem()).c_str());
  return static_cast<bool>(status);
}

void paint_dirty(Offscreen& stage) {
  for (const Rect& rect : stage.host().take_dirty()) stage.host().paint(stage.canvas(), rect);
}

void measure(const std::string& what, Offscreen& stage) {
  SurfaceCanvas& canvas = stage.canvas();
  ScreenHost& host = stage.host();
  paint_dirty(stage);
  const Figures full = cpu_of(rounds, [&] { host.paint(canvas, canvas.bounds()); });
  const Figures layout = cpu_of(rounds, [&] { host.handle(Woken{}, stage.now()); });
  const Figures focus = cpu_of(rounds, [&] {
    host.handle(KeyPressed{Key::tab}, stage.now());
    paint_dirty(stage);
  });
  const SDL_Surface* surface = canvas.surface();
  const auto bytes = static_cast<std::size_t>(surface->pitch) * static_cast<std::size_t>(surface->h);
  std::vector<char> copy(bytes);
  const Figures copied = cpu_of(rounds, [&] { std::memcpy(copy.data(), surface->pixels, bytes); });
  print((what + " full repaint").c_str(), full);
  print((what + " layout").c_str(), layout);
  print((what + " focus move, laid out and painted").c_str(), focus);
  print((what + " peer: memcpy of the picture").c_str(), copied);
  std::printf("%s ratio of the repaint to the copy: %.1f\n", what.c_str(), full.median / copied.median);
}

bool measure_size(int width, int height) {
  const test::TempFolder data;
  const std::filesystem::path root = MAMORI_SOURCE_DIR;
  auto parts = make_parts({.content = root, .films = root / "build" / "films", .data = data.path()},
                          test::seeded_random(7), some_day());
  if (!parts) {
    std::fprintf(stderr, "%s\n", to_text(parts.problem()).c_str());
    return false;
  }
  auto stage = Offscreen::open(*parts, {.width_px = width, .height_px = height, .shots = {}, .print = {}}, some_day());
  if (!stage || !run(**stage, to_today)) return false;
  const std::string size = std::to_string(width) + "x" + std::to_string(height) + " ";
  measure(size + "today", **stage);
  if (!run(**stage, to_quiz)) return false;
  measure(size + "quiz", **stage);
  return true;
}

}  // namespace

int main() {
  std::printf("marks: full repaint 9 ms at 1280x720, 30 ms at 1920x1080; focus move 7 ms\n");
  return measure_size(1280, 720) && measure_size(1920, 1080) ? 0 : 1;
}
