#include "raster/fonts.h"

#include <catch2/catch.hpp>
#include <string>

#include "base/utf8.h"
#include "raster/text_cache.h"
#include "support/temp_folder.h"

using namespace mamori;

namespace {

std::unique_ptr<Fonts> open_fonts(float scale = 1) {
  auto fonts = Fonts::open("");
  REQUIRE(fonts);
  (*fonts)->set_scale(scale);
  return *std::move(fonts);
}

int painted_pixels(const TextImage& image) {
  int count = 0;
  for (int y = 0; y < image.surface->h; ++y) {
    const auto* row =
        reinterpret_cast<const Uint32*>(static_cast<const Uint8*>(image.surface->pixels) + y * image.surface->pitch);
    for (int x = 0; x < image.surface->w; ++x) count += (row[x] >> 24) > 100 ? 1 : 0;
  }
  return count;
}

}  // namespace

TEST_CASE("Without the fonts the problem names the package to install", "[raster][fonts]") {
  const test::TempFolder empty;
  const auto fonts = Fonts::open_in({empty.path()});
  REQUIRE_FALSE(fonts);
  CHECK(fonts.problem().kind == ProblemKind::not_found);
  CHECK(fonts.problem().message.find("fonts-morisawa-bizud-gothic") != std::string::npos);
}

TEST_CASE("Characters the font lacks come from the fallback", "[raster][fonts]") {
  const auto fonts = open_fonts();
  for (const FontWeight weight : {FontWeight::regular, FontWeight::bold}) {
    const FontSpec font{.size = 30, .weight = weight};
    for (const char32_t c : U"髙﨑𠮷ắễđứ") {
      if (c == 0) continue;
      const std::string text = to_utf8(std::u32string_view(&c, 1));
      INFO(text);
      CHECK(fonts->has_glyph(c, font));
      CHECK(fonts->width(text, font) > 8);
      const TextImage* image = fonts->image(text, font, rgb(0));
      REQUIRE(image != nullptr);
      CHECK(painted_pixels(*image) > 20);
    }
  }
}

TEST_CASE("Text is as wide as it was measured, at every scale", "[raster][fonts]") {
  const float scale = GENERATE(1.0f, 1.25f, 1.5f, 2.0f);
  const auto fonts = open_fonts(scale);
  for (const char* text :
       {"画面をロックしてから、席を離れる", "「Enterキー」で決めます。", "𠮷田さんと髙﨑さん", "90日"}) {
    for (const float size : {18.0f, 24.0f, 38.0f}) {
      INFO(text << " " << size << " × " << scale);
      const FontSpec font{.size = size, .weight = FontWeight::bold};
      const TextImage* image = fonts->image(text, font, rgb(0));
      REQUIRE(image != nullptr);
      CHECK(static_cast<float>(image->surface->w) / scale == Approx(fonts->width(text, font)));
    }
  }
}

TEST_CASE("The fixed font gives every full character one em", "[raster][fonts]") {
  const auto fonts = open_fonts();
  const FontSpec fixed{.size = 24, .family = FontFamily::fixed};
  CHECK(fonts->width("ロック、しま", fixed) == Approx(6 * 24));
  CHECK(fonts->width("1234", fixed) == Approx(4 * 12));
  CHECK(fonts->width("ロック、しま", {.size = 24}) < 6 * 24);
}

TEST_CASE("The baseline lies inside the em box", "[raster][fonts]") {
  const auto fonts = open_fonts(1.5f);
  CHECK(fonts->ascent({.size = 24}) > 24 * 0.8f);
  CHECK(fonts->ascent({.size = 24}) < 24);
}

TEST_CASE("Nothing to paint gives no image", "[raster][fonts]") {
  const auto fonts = open_fonts();
  CHECK(fonts->image("", {.size = 24}, rgb(0)) == nullptr);
  CHECK(fonts->width("", {.size = 24}) == 0);
}

TEST_CASE("Painted text is kept by text, font and colour, and within its bound", "[raster][fonts]") {
  const auto fonts = open_fonts(2);
  const TextImage* first = fonts->image("画面", {.size = 24}, rgb(0));
  CHECK(fonts->image("画面", {.size = 24}, rgb(0)) == first);
  CHECK(fonts->image("画面", {.size = 24}, rgb(0xFF0000)) != first);
  CHECK(fonts->image("画面", {.size = 26}, rgb(0)) != first);
  for (int i = 0; i < 400; ++i)
    fonts->image("利用者さんの記録を入力しています" + std::to_string(i), {.size = 38}, rgb(0));
  CHECK(fonts->cached_bytes() > 4u << 20);
  CHECK(fonts->cached_bytes() <= 8u << 20);
}

TEST_CASE("The cache forgets what was not used for longest", "[raster][fonts]") {
  const auto image = [] { return TextImage{.surface = make_argb_surface(10, 10)}; };  // 400 bytes each
  TextCache cache(1000);
  cache.add("a", image());
  cache.add("b", image());
  CHECK(cache.find("a") != nullptr);
  cache.add("c", image());
  CHECK(cache.find("a") != nullptr);
  CHECK(cache.find("b") == nullptr);
  CHECK(cache.find("c") != nullptr);
  CHECK(cache.bytes() <= 1000);
}
