// From a key in SDL's queue to the picture that the X server has copied (SDL waits for that), in a real window: what a
// hand waits for, but for the way of the key through the X server. Tab moves the focus; F2 lays out and paints all.
#include <SDL.h>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include "app/parts.h"
#include "bench/bench_tools.h"
#include "platform/sdl_window.h"
#include "raster/surface_canvas.h"
#include "support/seeded_random.h"
#include "support/temp_folder.h"
#include "ui/screen_host.h"
#include "ui/screens/people_screen.h"

using namespace mamori;
using namespace mamori::bench;

namespace {

constexpr int rounds = 60;

Now some_day() {
  return {.wall = WallTime(std::chrono::seconds(1795316400)), .monotonic = MonotonicTime(std::chrono::seconds(100))};
}

class Stage {
 public:
  Stage(AppParts& parts, SdlWindow& window, SurfaceCanvas& canvas)
      : m_window(window),
        m_canvas(canvas),
        m_host(*parts.session, {.audio = nullptr, .wake = [] {}}, *parts.fonts, parts.rules, window.stage()) {
    m_host.start(std::make_unique<PeopleScreen>(), some_day());
    paint();
  }

  void paint() {
    const std::vector<Rect> dirty = m_host.take_dirty();
    for (const Rect& rect : dirty) m_host.paint(m_canvas, rect);
    m_window.present(dirty);
  }

  Figures press(SDL_Keycode key) {
    std::vector<double> times;
    std::vector<InputEvent> events;
    for (int i = 0; i < rounds; ++i) {
      SDL_Event event{};
      event.type = SDL_KEYDOWN;
      event.key.keysym.sym = key;
      const double begin = wall_ms();
      SDL_PushEvent(&event);
      events.clear();
      m_window.wait(std::nullopt, events);
      for (const InputEvent& input : events) m_host.handle(input, some_day());
      paint();
      times.push_back(wall_ms() - begin);
    }
    return figures_of(std::move(times));
  }

 private:
  SdlWindow& m_window;
  SurfaceCanvas& m_canvas;
  ScreenHost m_host;
};

int fail(const Problem& problem) {
  std::fprintf(stderr, "%s\n", to_text(problem).c_str());
  return 1;
}

}  // namespace

int main() {
  const XServer server;
  if (!server.runs()) return 1;
  ::setenv("DISPLAY", server.display().c_str(), 1);
  ::setenv("SDL_VIDEODRIVER", "x11", 1);  // no driver without a screen takes its place
  const test::TempFolder data;
  const std::filesystem::path root = MAMORI_SOURCE_DIR;
  auto parts = make_parts({.content = root, .films = root / "build" / "films", .data = data.path()},
                          test::seeded_random(7), some_day());
  if (!parts) return fail(parts.problem());
  auto window = SdlWindow::open("bench", 1280, 720);
  if (!window) return fail(window.problem());
  auto surface = (*window)->surface();
  if (!surface) return fail(surface.problem());
  auto canvas = SurfaceCanvas::on(*surface, (*window)->scale(), *parts->fonts, *parts->art);
  if (!canvas) return fail(canvas.problem());
  Stage stage(*parts, **window, **canvas);
  print("key to presented picture, focus (≤ 16)", stage.press(SDLK_TAB));
  print("key to presented picture, whole screen (≤ 16)", stage.press(SDLK_F2));
  return 0;
}
