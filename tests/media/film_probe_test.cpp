#include "media/film_probe.h"

#include <catch2/catch.hpp>

#include "base/files.h"
#include "support/foreign_film.h"
#include "support/temp_folder.h"

using namespace mamori;
using namespace mamori::test;
using namespace std::chrono_literals;

namespace fs = std::filesystem;

namespace {

MediaPosition at(MediaLength length) {
  return film_start + length;
}

void check_refused(const fs::path& file, ProblemKind kind, std::string_view says) {
  const auto probed = probe_film(file, {});
  REQUIRE_FALSE(probed);
  INFO(to_text(probed.problem()));
  CHECK(probed.problem().kind == kind);
  CHECK(to_text(probed.problem()).find(says) != std::string::npos);
}

}  // namespace

TEST_CASE("A foreign film tells its length, captions and chapters", "[media][probe]") {
  TempFolder folder;
  REQUIRE(make_foreign_film(folder / "film.mp4", {.title = "公式の動画", .captions = true, .chapters = true}));
  double told = 0;
  const auto probed = probe_film(folder / "film.mp4", {.progress = [&](double done) { told = done; }});
  REQUIRE(probed);
  CHECK(probed->info.video_codec == "h264");
  CHECK(probed->info.audio_codec == "aac");
  CHECK(probed->info.title == "公式の動画");
  CHECK(std::chrono::abs(probed->length - 20s) < 200ms);
  CHECK(probed->captions == std::vector<Caption>{{at(1s), at(3s), "はじめの字幕"}, {at(5s), at(8500ms), "つぎの字幕"}});
  CHECK(probed->caption_file == folder / "film.mp4");
  CHECK(probed->info.chapters == std::vector<ClipChapter>{{film_start, "序"}, {at(5s), "本編"}});
  CHECK(told == 1);
}

TEST_CASE("Captions beside the film go before those inside it", "[media][probe]") {
  TempFolder folder;
  REQUIRE(make_foreign_film(folder / "film.mp4", {.seconds = 6, .captions = true}));
  REQUIRE(write_file(folder / "film.srt",
                     "\xEF\xBB\xBF"
                     "1\r\n00:00:02,500 --> 00:00:04,000\r\n<i>そばの</i>\r\n字幕\r\n\r\n"
                     "2\r\n00:00:05,000 --> 00:00:30,000\r\n長い\r\n"));
  const auto probed = probe_film(folder / "film.mp4", {});
  REQUIRE(probed);
  REQUIRE(probed->captions.size() == 2);
  CHECK(probed->captions[0] == Caption{at(2500ms), at(4s), "そばの\n字幕"});
  CHECK(probed->captions[1].end == film_start + probed->length);
  CHECK(probed->caption_file == folder / "film.srt");
}

TEST_CASE("Captions with an error are named with their line", "[media][probe]") {
  TempFolder folder;
  REQUIRE(make_foreign_film(folder / "film.mp4", {.seconds = 3}));
  REQUIRE(write_file(folder / "film.vtt", "WEBVTT\n\n00:01.000 --> 00:02\nだめ\n"));
  check_refused(folder / "film.mp4", ProblemKind::malformed, "film.vtt:3:");
  REQUIRE(write_file(folder / "film.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n\x8e\x9a\x96\x8b\n"));
  check_refused(folder / "film.mp4", ProblemKind::malformed, "UTF-8");
}

TEST_CASE("WebM, Matroska and silent films are taken too", "[media][probe]") {
  TempFolder folder;
  REQUIRE(make_foreign_film(folder / "film.webm", {.seconds = 3, .video = "libvpx", .sound = "libopus"}));
  REQUIRE(make_foreign_film(folder / "film.mkv", {.seconds = 3}));
  REQUIRE(make_foreign_film(folder / "silent.mp4", {.seconds = 3, .sound = ""}));
  for (const char* name : {"film.webm", "film.mkv", "silent.mp4"}) {
    const auto probed = probe_film(folder / name, {});
    INFO(name);
    REQUIRE(probed);
    CHECK(std::chrono::abs(probed->length - 3s) < 200ms);
    CHECK(probed->captions.empty());
  }
}

TEST_CASE("What a learner could not see to its end is refused with a reason", "[media][probe]") {
  TempFolder folder;
  REQUIRE(write_file(folder / "text.mp4", "これは動画ではありません。"));
  check_refused(folder / "text.mp4", ProblemKind::malformed, "text.mp4");
  check_refused(folder / "none.mp4", ProblemKind::not_found, "none.mp4");
  check_refused(folder.path(), ProblemKind::unreadable, "no file");

  REQUIRE(make_foreign_film(folder / "dolby.mp4", {.seconds = 3, .sound = "ac3"}));
  check_refused(folder / "dolby.mp4", ProblemKind::unsupported, "'ac3'");
  REQUIRE(make_foreign_film(folder / "old.mkv", {.seconds = 3, .video = "mpeg2video"}));
  check_refused(folder / "old.mkv", ProblemKind::unsupported, "'mpeg2video'");

  REQUIRE(make_foreign_film(folder / "whole.mp4", {}));
  const auto bytes = read_file(folder / "whole.mp4", 10u << 20);
  REQUIRE(bytes);
  REQUIRE(write_file(folder / "half.mp4", bytes->substr(0, bytes->size() * 6 / 10)));
  check_refused(folder / "half.mp4", ProblemKind::malformed, "breaks off");
}

TEST_CASE("Looking through a film can be stopped", "[media][probe]") {
  TempFolder folder;
  REQUIRE(make_foreign_film(folder / "film.mp4", {.seconds = 3}));
  std::stop_source stop;
  const auto probed =
      probe_film(folder / "film.mp4", {.progress = [&](double) { stop.request_stop(); }, .stop = stop.get_token()});
  REQUIRE_FALSE(probed);
  CHECK(probed.problem().kind == ProblemKind::cancelled);
}
