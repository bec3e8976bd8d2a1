#include "raster/png.h"

#include <SDL_image.h>
#include <catch2/catch.hpp>
#include <string>

#include "base/files.h"
#include "raster/sdl_handles.h"
#include "support/temp_folder.h"

using namespace mamori;

TEST_CASE("A canvas is written as a PNG that shows the same", "[raster][png]") {
  const test::TempFolder folder;
  auto fonts = Fonts::open("");
  REQUIRE(fonts);
  SvgArt art(folder.path());
  auto canvas = SurfaceCanvas::create(40, 30, 1, **fonts, art);
  REQUIRE(canvas);
  (*canvas)->fill({10, 10, 20, 10}, rgb(0x0F766E));
  REQUIRE(write_png(folder / "screen.png", **canvas));

  const auto bytes = read_file(folder / "screen.png", 1u << 20);
  REQUIRE(bytes);
  CHECK(bytes->substr(1, 3) == "PNG");
  SDL_RWops* stream = SDL_RWFromConstMem(bytes->data(), static_cast<int>(bytes->size()));
  const SurfaceHandle loaded(IMG_LoadPNG_RW(stream));
  SDL_RWclose(stream);
  REQUIRE(loaded);
  REQUIRE(loaded->format->BytesPerPixel == 3);
  CHECK(loaded->w == 40);
  CHECK(loaded->h == 30);
  const auto* pixel = static_cast<const Uint8*>(loaded->pixels) + 15 * loaded->pitch + 15 * 3;
  CHECK(static_cast<int>(pixel[0]) == 0x0F);
  CHECK(static_cast<int>(pixel[1]) == 0x76);
  CHECK(static_cast<int>(pixel[2]) == 0x6E);
}

TEST_CASE("A PNG is not written into a folder that is not there", "[raster][png]") {
  const test::TempFolder folder;
  auto fonts = Fonts::open("");
  REQUIRE(fonts);
  SvgArt art(folder.path());
  auto canvas = SurfaceCanvas::create(40, 30, 1, **fonts, art);
  REQUIRE(canvas);
  CHECK_FALSE(write_png(folder.path() / "nowhere" / "screen.png", **canvas));
}
