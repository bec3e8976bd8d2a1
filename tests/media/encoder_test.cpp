#include "media/encoder.h"

#include <array>
#include <numeric>

#include "media/captions.h"
#include "media/small_film.h"
#include "media/sound_file.h"
#include "support/temp_folder.h"

using namespace mamori;
using namespace mamori::test;

namespace {

struct Rgb {
  int red;
  int green;
  int blue;
};

constexpr int big_width = 320;
constexpr int big_height = 720;  // high enough that an untagged film would count as BT.709 too

std::vector<std::uint8_t> plain_picture(Rgb colour) {
  std::vector<std::uint8_t> argb(static_cast<std::size_t>(big_width * big_height * 4));
  for (std::size_t i = 0; i < argb.size(); i += 4) {
    argb[i] = static_cast<std::uint8_t>(colour.blue);
    argb[i + 1] = static_cast<std::uint8_t>(colour.green);
    argb[i + 2] = static_cast<std::uint8_t>(colour.red);
    argb[i + 3] = 255;
  }
  return argb;
}

// What comes of a blue when libyuv caps BT.709's factor from Cb (2.1124) at 2.0: see convert.cpp.
int capped_blue(Rgb colour) {
  const double luma = 0.2126 * colour.red + 0.7152 * colour.green + 0.0722 * colour.blue;
  const double cb = (colour.blue - luma) / 1.8556 * 224 / 255;
  return static_cast<int>(std::lround(std::clamp(colour.blue - 0.1124 * cb, 0.0, 255.0)));
}

}  // namespace

TEST_CASE("A film written comes back with its length, title, chapters and kinds", "[media][encoder]") {
  const TempFolder folder;
  EncoderOptions options;
  options.width = film_width;
  options.height = film_height;
  options.channels = 2;
  options.title = "情報を守る";
  options.chapters = {{film_start, "はじめに"}, {media_position(milliseconds(1500)), "まとめ"}};
  auto encoder = Encoder::create(folder / "film.mp4", options);
  REQUIRE(encoder);
  const auto picture = numbered_picture(42);
  REQUIRE(encoder->add_picture(picture.data(), film_width * 4, film_start, true));
  CHECK_FALSE(encoder->add_picture(picture.data(), film_width * 4, film_start, false));
  const std::vector<std::int16_t> silence(static_cast<std::size_t>(sound_rate * 2 * 5 / 2));
  REQUIRE(encoder->add_sound(silence));
  CHECK_FALSE(std::filesystem::exists(folder / "film.mp4"));
  REQUIRE(encoder->finish(media_position(milliseconds(2500))));
  CHECK_FALSE(std::filesystem::exists(folder / "film.mp4.part"));
  CHECK(std::filesystem::status(folder / "film.mp4").permissions() ==
        (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));

  Show show(folder / "film.mp4");
  REQUIRE(show.opened());
  const ClipInfo& info = show.playback().info();
  CHECK(info.container == "mp4");
  CHECK(info.video_codec == "h264");
  CHECK(info.audio_codec == "aac");
  CHECK(info.title == options.title);
  CHECK(info.chapters == options.chapters);
  CHECK(info.display_width == film_width);
  CHECK(std::chrono::abs(info.length - milliseconds(2500)) < milliseconds(30));
}

TEST_CASE("An unfinished film leaves no file behind", "[media][encoder]") {
  const TempFolder folder;
  {
    auto encoder = Encoder::create(folder / "film.mp4", {});
    REQUIRE(encoder);
  }
  CHECK(std::filesystem::is_empty(folder.path()));
  CHECK_FALSE(Encoder::create(folder / "no-folder" / "film.mp4", {}));
  CHECK_FALSE(Encoder::create(folder / "film.mp4", {.width = 33, .height = 20, .title = {}, .chapters = {}}));
}

TEST_CASE("Colours survive writing and reading", "[media][encoder][convert]") {
  const TempFolder folder;
  const std::array<Rgb, 6> colours{
      {{255, 255, 255}, {0, 0, 0}, {200, 30, 40}, {20, 160, 70}, {30, 60, 190}, {240, 200, 120}}};
  EncoderOptions options;
  options.width = big_width;
  options.height = big_height;
  options.quality = 10;
  auto encoder = Encoder::create(folder / "film.mp4", options);
  REQUIRE(encoder);
  for (std::size_t i = 0; i < colours.size(); ++i) {
    const auto picture = plain_picture(colours[i]);
    REQUIRE(encoder->add_picture(picture.data(), big_width * 4, media_position(seconds(i)), true));
  }
  REQUIRE(encoder->finish(media_position(seconds(colours.size()))));

  Show show(folder / "film.mp4");
  std::vector<std::uint8_t> argb(static_cast<std::size_t>(101 * 77 * 4));
  for (std::size_t i = 0; i < colours.size(); ++i) {
    show.playback().seek(media_position(seconds(i)), show.now());
    show.wait_for_new_picture();
    REQUIRE(show.frame());
    convert_to_argb(*show.frame(), argb.data(), 101 * 4, 101, 77);
    const std::uint8_t* pixel = argb.data() + (40 * 101 + 50) * 4;
    CHECK(std::abs(pixel[0] - capped_blue(colours[i])) <= 4);
    CHECK(std::abs(pixel[1] - colours[i].green) <= 4);
    CHECK(std::abs(pixel[2] - colours[i].red) <= 4);
    CHECK(pixel[3] == 255);
  }
}

TEST_CASE("Drawing only the changed bands gives the same pixels as drawing all", "[media][convert]") {
  const TempFolder folder;
  auto encoder =
      Encoder::create(folder / "film.mp4", {.width = big_width, .height = big_height, .title = {}, .chapters = {}});
  REQUIRE(encoder);
  auto picture = plain_picture({250, 250, 240});
  REQUIRE(encoder->add_picture(picture.data(), big_width * 4, film_start, true));
  for (int y = 333; y < 350; ++y) std::fill_n(picture.begin() + y * big_width * 4, big_width * 4, std::uint8_t{40});
  REQUIRE(encoder->add_picture(picture.data(), big_width * 4, media_position(seconds(1)), false));
  REQUIRE(encoder->finish(media_position(seconds(2))));

  Show show(folder / "film.mp4");
  show.wait_for_new_picture();
  const auto first = show.frame();
  show.playback().seek(media_position(seconds(1)), show.now());
  show.wait_for_new_picture();
  const auto second = show.frame();
  CHECK(changed_bands(first.get(), *first).empty());
  CHECK(changed_bands(nullptr, *first) == std::vector{RowBand{.top = 0, .rows = big_height}});
  const auto bands = changed_bands(first.get(), *second);
  const int rows = std::accumulate(bands.begin(), bands.end(), 0, [](int n, const RowBand& b) { return n + b.rows; });
  CHECK(rows >= 17);
  CHECK(rows < big_height / 2);

  std::vector<std::uint8_t> whole(picture.size());
  std::vector<std::uint8_t> parts(picture.size());
  FrameConverter converter;
  converter.convert(*second,
                    {.pixels = whole.data(), .pitch = big_width * 4, .width = big_width, .height = big_height});
  const ArgbTarget target{.pixels = parts.data(), .pitch = big_width * 4, .width = big_width, .height = big_height};
  converter.convert(*first, target);
  converter.convert_bands(*second, target, bands);
  CHECK(parts == whole);
}

TEST_CASE("A spoken clip comes back with its length and pitch", "[media][sound]") {
  const TempFolder folder;
  for (const int rate : {48000, 22050}) {
    REQUIRE(write_opus_clip(folder / "clip.opus", sine(300, rate, seconds(2)), rate));
    CHECK(std::filesystem::file_size(folder / "clip.opus") < 12'000);
    const auto sound = decode_audio_file(folder / "clip.opus", {.rate = 44100, .channels = 2});
    REQUIRE(sound);
    CHECK(sound->format.channels == 2);
    CHECK(std::chrono::abs(sound->length() - seconds(2)) < milliseconds(30));
    int crossings = 0;
    for (std::size_t i = 44100; i + 1 < 44100 * 2; ++i)
      if (sound->samples[2 * i] < 0 && sound->samples[2 * i + 2] >= 0) ++crossings;
    CHECK(crossings == Approx(300).margin(3));
  }
}

TEST_CASE("A sound of more than a minute is not read into memory", "[media][sound]") {
  const TempFolder folder;
  REQUIRE(write_opus_clip(folder / "clip.opus", sine(300, 8000, seconds(61)), 8000));
  const auto sound = decode_audio_file(folder / "clip.opus", {});
  REQUIRE_FALSE(sound);
  CHECK(sound.problem().kind == ProblemKind::refused);
}

TEST_CASE("Captions written come back as they were", "[media][captions]") {
  const std::vector<Caption> captions{
      {media_position(milliseconds(0)), media_position(milliseconds(1250)), "画面に <鍵> をかけます & 席を立ちます。"},
      {media_position(seconds(3601)), media_position(seconds(3605)), "一行目\n二行目 --> 三行目"}};
  const std::string text = write_webvtt(captions);
  CHECK(text.starts_with("WEBVTT\n\n00:00:00.000 --> 00:00:01.250\n"));
  const auto read = read_webvtt(text, "film.vtt");
  REQUIRE(read);
  CHECK(*read == captions);
}

TEST_CASE("Other people's captions are read without their decoration", "[media][captions]") {
  const auto read = read_webvtt(
      "\xEF\xBB\xBFWEBVTT - x\r\n\r\nNOTE nothing\r\n\r\nintro\r\n00:01.000 --> 00:02.500 align:start\r\n"
      "<v 佐藤><ruby>確認<rt>かくにん</rt></ruby>します</v>\r\n",
      "film.vtt");
  REQUIRE(read);
  CHECK(*read == std::vector<Caption>{{media_position(seconds(1)), media_position(milliseconds(2500)), "確認します"}});
}

TEST_CASE("Broken captions name their line", "[media][captions]") {
  const auto problem = read_webvtt("WEBVTT\n\n00:01.000 --> 00:00.500\nx\n", "film.vtt");
  REQUIRE_FALSE(problem);
  CHECK(problem.problem().place->line == 3);
  CHECK_FALSE(read_webvtt("subtitles\n", "film.vtt"));
  CHECK_FALSE(read_webvtt("WEBVTT\n\n00:01 -> 00:02\n00:aa --> 00:02.000\n", "film.vtt"));
}
