#include <SDL.h>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <set>

#include "base/files.h"
#include "raster/surface_canvas.h"
#include "support/temp_folder.h"

using namespace mamori;
using namespace mamori::test;

namespace {

const Colour white = rgb(0xFFFFFF);
const Colour black = rgb(0x000000);

// A canvas of 200×100 pixels on a white ground, with one square red picture "box".
struct Stage {
  TempFolder folder;
  std::unique_ptr<Fonts> fonts;
  std::unique_ptr<SvgArt> art;
  std::unique_ptr<SurfaceCanvas> canvas;

  explicit Stage(float scale = 1) {
    REQUIRE(write_file(folder / "box.svg",
                       R"(<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10" viewBox="0 0 10 10">)"
                       R"(<rect x="0" y="0" width="10" height="10" fill="#ff0000"/></svg>)"));
    auto opened = Fonts::open("");
    REQUIRE(opened);
    fonts = *std::move(opened);
    art = std::make_unique<SvgArt>(folder.path());
    auto made = SurfaceCanvas::create(200, 100, scale, *fonts, *art);
    REQUIRE(made);
    canvas = *std::move(made);
    canvas->fill(canvas->bounds(), white);
  }
};

std::uint32_t word_at(const SurfaceCanvas& canvas, int x, int y) {
  const SDL_Surface* surface = canvas.surface();
  const auto* row = static_cast<const std::uint8_t*>(surface->pixels) + y * surface->pitch;
  return reinterpret_cast<const std::uint32_t*>(row)[x] & 0xFFFFFF;
}

int red_at(const SurfaceCanvas& canvas, int x, int y) {
  return static_cast<int>(word_at(canvas, x, y) >> 16);
}

bool is_blank(const SurfaceCanvas& canvas) {
  for (int y = 0; y < 100; ++y) {
    for (int x = 0; x < 200; ++x) {
      if (word_at(canvas, x, y) != 0xFFFFFF) return false;
    }
  }
  return true;
}

}  // namespace

TEST_CASE("Round corners are smooth, alike, and leave what is outside", "[raster][shapes]") {
  Stage stage;
  stage.canvas->fill_rounded({10, 10, 60, 40}, 12, black);
  CHECK(word_at(*stage.canvas, 10, 10) == 0xFFFFFF);
  CHECK(word_at(*stage.canvas, 9, 30) == 0xFFFFFF);
  CHECK(word_at(*stage.canvas, 10, 30) == 0);
  CHECK(word_at(*stage.canvas, 69, 30) == 0);
  CHECK(word_at(*stage.canvas, 70, 30) == 0xFFFFFF);
  int greys = 0;
  for (int y = 0; y < 12; ++y) {
    for (int x = 0; x < 12; ++x) {
      const std::uint32_t word = word_at(*stage.canvas, 10 + x, 10 + y);
      if (word != 0 && word != 0xFFFFFF) ++greys;
      CHECK(word == word_at(*stage.canvas, 69 - x, 10 + y));
      CHECK(word == word_at(*stage.canvas, 10 + x, 49 - y));
      CHECK(word == word_at(*stage.canvas, 69 - x, 49 - y));
    }
  }
  CHECK(greys >= 10);
}

TEST_CASE("A frame lies inside its rectangle and leaves the middle", "[raster][shapes]") {
  Stage stage;
  stage.canvas->stroke_rounded({10, 10, 60, 40}, 8, 3, black);
  CHECK(word_at(*stage.canvas, 40, 9) == 0xFFFFFF);
  CHECK(word_at(*stage.canvas, 40, 10) == 0);
  CHECK(word_at(*stage.canvas, 40, 12) == 0);
  CHECK(word_at(*stage.canvas, 40, 13) == 0xFFFFFF);
  CHECK(word_at(*stage.canvas, 67, 30) == 0);
  CHECK(word_at(*stage.canvas, 66, 30) == 0xFFFFFF);
  CHECK(word_at(*stage.canvas, 10, 10) == 0xFFFFFF);
}

TEST_CASE("A shadow grows lighter outwards and ends", "[raster][shapes]") {
  Stage stage;
  stage.canvas->shadow({40, 30, 100, 40}, 10, {.offset_y = 4, .blur = 16, .colour = with_alpha(black, 128)});
  CHECK(red_at(*stage.canvas, 90, 54) == Approx(127).margin(2));
  for (int y = 73; y < 83; ++y) CHECK(red_at(*stage.canvas, 90, y) <= red_at(*stage.canvas, 90, y + 1));
  CHECK(word_at(*stage.canvas, 90, 82) == 0xFFFFFF);
  CHECK(word_at(*stage.canvas, 90, 25) == 0xFFFFFF);
  CHECK(word_at(*stage.canvas, 90, 28) != 0xFFFFFF);
  CHECK(red_at(*stage.canvas, 60, 78) == red_at(*stage.canvas, 120, 78));
}

TEST_CASE("A pale gradient goes from top to bottom without bands", "[raster][shapes]") {
  Stage stage;
  stage.canvas->fill(stage.canvas->bounds(), Gradient{rgb(0xFBF8F1), rgb(0xF1EBDD)});
  CHECK(red_at(*stage.canvas, 5, 0) == Approx(0xFB).margin(1));
  CHECK(red_at(*stage.canvas, 5, 99) == Approx(0xF1).margin(1));
  int mixed_rows = 0;
  for (int y = 0; y < 100; ++y) {
    std::set<int> reds;
    double sum = 0;
    for (int x = 0; x < 8; ++x) {
      reds.insert(red_at(*stage.canvas, x, y));
      sum += red_at(*stage.canvas, x, y);
    }
    CHECK(reds.size() <= 2);
    CHECK(sum / 8 == Approx(0xFB - 10 * (y + 0.5) / 100).margin(0.6));
    if (reds.size() == 2) ++mixed_rows;
  }
  CHECK(mixed_rows > 50);
}

TEST_CASE("Clips cut inside each other and come back", "[raster][clip]") {
  Stage stage;
  stage.canvas->push_clip({20, 20, 50, 50});
  stage.canvas->push_clip({60, 10, 50, 50});
  stage.canvas->fill({0, 0, 200, 100}, black);
  stage.canvas->pop_clip();
  CHECK(word_at(*stage.canvas, 60, 20) == 0);
  CHECK(word_at(*stage.canvas, 69, 59) == 0);
  CHECK(word_at(*stage.canvas, 70, 30) == 0xFFFFFF);
  CHECK(word_at(*stage.canvas, 59, 30) == 0xFFFFFF);
  CHECK(word_at(*stage.canvas, 65, 60) == 0xFFFFFF);
  stage.canvas->text({15, 60}, "画面画面", {.size = 60}, black);
  CHECK(word_at(*stage.canvas, 19, 40) == 0xFFFFFF);
  stage.canvas->pop_clip();
  stage.canvas->fill({0, 0, 5, 5}, black);
  CHECK(word_at(*stage.canvas, 2, 2) == 0);
}

TEST_CASE("Nothing is drawn through an empty clip", "[raster][clip]") {
  Stage stage;
  stage.canvas->push_clip({300, 300, 10, 10});
  stage.canvas->fill({0, 0, 200, 100}, black);
  stage.canvas->text({10, 60}, "画面", {.size = 40}, black);
  stage.canvas->picture({0, 0, 50, 50}, "box");
  stage.canvas->shadow({20, 20, 60, 40}, 5, {.blur = 10, .colour = black});
  CHECK(is_blank(*stage.canvas));
}

TEST_CASE("Lines are smooth and do not darken where they meet", "[raster][shapes]") {
  Stage stage;
  const Point corner[] = {{20, 80}, {60, 20}, {100, 80}};
  stage.canvas->line(corner, 10, with_alpha(black, 128));
  CHECK(red_at(*stage.canvas, 60, 22) == red_at(*stage.canvas, 40, 50));
  CHECK(word_at(*stage.canvas, 60, 60) == 0xFFFFFF);
}

TEST_CASE("A polygon is filled whichever way round it is given", "[raster][shapes]") {
  Stage stage;
  const Point right_turn[] = {{10, 10}, {50, 10}, {30, 50}};
  const Point left_turn[] = {{110, 10}, {130, 50}, {150, 10}};
  stage.canvas->polygon(right_turn, black);
  stage.canvas->polygon(left_turn, black);
  for (const int x : {30, 130}) {
    CHECK(word_at(*stage.canvas, x, 20) == 0);
    CHECK(word_at(*stage.canvas, x, 55) == 0xFFFFFF);
  }
}

TEST_CASE("Units become pixels at the canvas's scale", "[raster][canvas]") {
  Stage stage(2);
  CHECK(stage.canvas->bounds() == Rect{0, 0, 100, 50});
  stage.canvas->fill({10, 10, 5, 5}, black);
  CHECK(word_at(*stage.canvas, 20, 20) == 0);
  CHECK(word_at(*stage.canvas, 29, 29) == 0);
  CHECK(word_at(*stage.canvas, 30, 30) == 0xFFFFFF);
  CHECK(stage.fonts->scale() == 2);
}

TEST_CASE("Pixels written into a view stand where the view is", "[raster][pixels]") {
  Stage stage(2);
  const auto view = stage.canvas->pixels({10, 20, 30, 10});
  REQUIRE(view);
  CHECK(view->width == 60);
  CHECK(view->height == 20);
  reinterpret_cast<std::uint32_t*>(view->pixels)[1] = 0xFF123456;
  CHECK(word_at(*stage.canvas, 21, 40) == 0x123456);
  CHECK(stage.canvas->pixels({90, 45, 50, 50})->width == 20);
  CHECK_FALSE(stage.canvas->pixels({500, 500, 10, 10}));
}

TEST_CASE("A picture fills its place and an icon takes its colour", "[raster][art]") {
  Stage stage;
  stage.canvas->picture({10, 10, 60, 40}, "box");
  CHECK(word_at(*stage.canvas, 40, 30) == 0xFF0000);
  CHECK(word_at(*stage.canvas, 21, 11) == 0xFF0000);
  CHECK(word_at(*stage.canvas, 18, 30) == 0xFFFFFF);
  stage.canvas->icon({100, 10, 40, 40}, "box", rgb(0x0F766E));
  CHECK(word_at(*stage.canvas, 120, 30) == 0x0F766E);
}

TEST_CASE("A picture that is missing or outside the folder draws nothing and is remembered", "[raster][art]") {
  Stage stage;
  TempFolder other;
  REQUIRE(write_file(other / "box.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>"));
  REQUIRE(write_file(stage.folder / "broken.svg", "no picture"));
  const std::string outside = "../" + to_utf8(other.path().filename()) + "/box";
  for (const std::string& name : {std::string("nobody"), outside, std::string("broken"), std::string("nobody")}) {
    stage.canvas->picture({0, 0, 100, 100}, name);
    stage.canvas->icon({0, 0, 100, 100}, name, black);
  }
  CHECK(is_blank(*stage.canvas));
  CHECK(stage.art->missing() == std::vector<std::string>{"nobody", outside, "broken"});
}

TEST_CASE("Art keeps within its bound of bytes", "[raster][art]") {
  Stage stage;
  SvgArt art(stage.folder.path(), 100'000);
  for (int size = 50; size < 100; ++size) REQUIRE(art.find("box", size, size) != nullptr);
  CHECK(art.cached_bytes() <= 100'000);
  CHECK(art.find("box", 99, 99) == art.find("box", 99, 99));
}

TEST_CASE("A canvas on a window's kind of surface draws the same", "[raster][canvas]") {
  Stage stage;
  SDL_Surface* window = SDL_CreateRGBSurfaceWithFormat(0, 200, 100, 32, SDL_PIXELFORMAT_RGB888);
  REQUIRE(window != nullptr);
  {
    auto made = SurfaceCanvas::on(window, 1, *stage.fonts, *stage.art);
    REQUIRE(made);
    for (SurfaceCanvas* canvas : {stage.canvas.get(), made->get()}) {
      canvas->fill(canvas->bounds(), Gradient{white, rgb(0xF1EBDD)});
      canvas->fill_rounded({5, 5, 190, 90}, 20, with_alpha(rgb(0x0F766E), 200));
      canvas->text({20, 60}, "画面をロック", {.size = 24, .weight = FontWeight::bold}, white);
      canvas->icon({150, 30, 40, 40}, "box", rgb(0xFFE100));
    }
    int different = 0;
    for (int y = 0; y < 100; ++y) {
      for (int x = 0; x < 200; ++x) {
        for (const int shift : {0, 8, 16}) {
          const int a = static_cast<int>(word_at(*stage.canvas, x, y) >> shift & 0xFF);
          const int b = static_cast<int>(word_at(**made, x, y) >> shift & 0xFF);
          if (std::abs(a - b) > 2) ++different;  // SDL rounds differently for the two formats
        }
      }
    }
    CHECK(different == 0);
  }
  SDL_FreeSurface(window);
}

TEST_CASE("A surface of another kind and an impossible size are refused", "[raster][canvas]") {
  Stage stage;
  SDL_Surface* narrow = SDL_CreateRGBSurfaceWithFormat(0, 20, 20, 16, SDL_PIXELFORMAT_RGB565);
  CHECK_FALSE(SurfaceCanvas::on(narrow, 1, *stage.fonts, *stage.art));
  CHECK_FALSE(SurfaceCanvas::on(nullptr, 1, *stage.fonts, *stage.art));
  CHECK_FALSE(SurfaceCanvas::create(0, 100, 1, *stage.fonts, *stage.art));
  CHECK_FALSE(SurfaceCanvas::create(100, 100, 0, *stage.fonts, *stage.art));
  SDL_FreeSurface(narrow);
}

TEST_CASE("Memory canvases do not start SDL's video", "[raster][canvas]") {
  Stage stage;
  stage.canvas->text({10, 60}, "画面", {.size = 40}, black);
  stage.canvas->picture({0, 0, 20, 20}, "box");
  CHECK_FALSE(is_blank(*stage.canvas));
  CHECK(SDL_WasInit(SDL_INIT_VIDEO) == 0);
}
