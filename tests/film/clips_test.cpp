#include "film/clips.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>

#include "base/files.h"
#include "load/clip_index.h"
#include "media/sound_file.h"
#include "support/temp_folder.h"

namespace mamori {
namespace {

namespace fs = std::filesystem;

SpokenLine line(const char* id, RichText text) {
  return {.id = SentenceId(id), .text = std::move(text), .reading_field = {}};
}

std::vector<SpokenLine> three_lines() {
  return {line("t.s1", plain_text("はい。")), line("t.s2", plain_text("ありがとうございます。")),
          line("t.s3", plain_text("はい。"))};
}

Result<ClipReport> build(const fs::path& out, const std::vector<SpokenLine>& lines, const Narrator& narrator,
                         std::stop_token stop = {}, std::function<void(std::size_t, std::size_t)> progress = {}) {
  return build_clips({.lines = lines, .out = out},
                     {.narrator = narrator, .progress = std::move(progress), .stop = std::move(stop)});
}

ClipReport built(const fs::path& out, const std::vector<SpokenLine>& lines, const Narrator& narrator) {
  auto report = build(out, lines, narrator);
  if (!report) FAIL(to_text(report.problem()));
  return std::move(*report);
}

std::vector<std::string> names(const fs::path& folder) {
  std::vector<std::string> out;
  for (const auto& entry : fs::directory_iterator(folder)) out.push_back(to_utf8(entry.path().filename()));
  std::sort(out.begin(), out.end());
  return out;
}

// Nothing where the voice is not installed; says so.
std::optional<Narrator> narrator_in(const fs::path& cache) {
  auto voice = find_voice();
  if (voice) return Narrator(std::move(voice), cache);
  WARN("open_jtalk or its voice is not installed: clips are not made");
  return std::nullopt;
}

TEST_CASE("Clips are found by their sentence and last as long as the index says", "[film][clips]") {
  const test::TempFolder folder;
  const auto narrator = narrator_in(folder / "voice");
  if (!narrator) return;
  const ClipReport report = built(folder / "clips", three_lines(), *narrator);
  CHECK(report.clips == 3);
  CHECK(report.spoken == 2);  // the same words once
  CHECK(report.reading_differences.empty());
  const auto index = load_clip_index(folder / "clips");
  for (const Problem& problem : index.problems) UNSCOPED_INFO(to_text(problem));
  REQUIRE(index.ok());
  REQUIRE(index.value->clips.size() == 3);
  CHECK(index.value->clips.at(SentenceId("t.s1")).place == index.value->clips.at(SentenceId("t.s3")).place);
  for (const auto& [id, clip] : index.value->clips) {
    CAPTURE(id.text());
    const auto sound = decode_audio_file(clip.place, {.rate = 48000, .channels = 1});
    REQUIRE(sound);
    CHECK(std::abs((sound->length() - clip.length).count()) < 25'000);  // one piece of Opus, in µs
  }
  CHECK(names(folder / "clips").size() == 2);
  CHECK(fs::is_empty(folder / "voice"));  // large waves are not kept
}

TEST_CASE("A changed sentence is spoken again, and only that", "[film][clips]") {
  const test::TempFolder folder;
  const auto narrator = narrator_in(folder / "voice");
  if (!narrator) return;
  built(folder / "clips", three_lines(), *narrator);
  const auto files = names(folder / "clips");
  CHECK(built(folder / "clips", three_lines(), *narrator).spoken == 0);
  CHECK(names(folder / "clips") == files);

  auto lines = three_lines();
  lines[1].text = plain_text("おねがいします。");
  const ClipReport changed = built(folder / "clips", lines, *narrator);
  CHECK(changed.spoken == 1);
  CHECK(changed.clips == 3);
  CHECK(names(folder / "clips").size() == 2);

  built(folder / "again", lines, *narrator);
  CHECK(names(folder / "again") == names(folder / "clips"));  // the pack is named by its bytes
}

TEST_CASE("A damaged pack is made again", "[film][clips]") {
  const test::TempFolder folder;
  const auto narrator = narrator_in(folder / "voice");
  if (!narrator) return;
  built(folder / "clips", three_lines(), *narrator);
  const fs::path pack = folder / "clips" / to_path(names(folder / "clips").front());
  std::fstream(pack, std::ios::in | std::ios::out | std::ios::binary) << "no sound any more";
  CHECK(built(folder / "clips", three_lines(), *narrator).spoken == 2);
  CHECK(built(folder / "clips", three_lines(), *narrator).spoken == 0);
}

TEST_CASE("A run that is stopped keeps what was spoken for the next one", "[film][clips]") {
  const test::TempFolder folder;
  const auto narrator = narrator_in(folder / "voice");
  if (!narrator) return;
  std::vector<SpokenLine> lines;
  for (const char* words : {"いち", "に", "さん", "よん", "ご", "ろく"}) {
    lines.push_back(line(("t.s" + std::to_string(lines.size())).c_str(), plain_text(words)));
  }
  std::stop_source stop;
  const auto stopped = build(folder / "clips", lines, *narrator, stop.get_token(),
                             [&](std::size_t, std::size_t) { stop.request_stop(); });
  REQUIRE_FALSE(stopped);
  CHECK(stopped.problem().kind == ProblemKind::cancelled);
  const ClipReport rest = built(folder / "clips", lines, *narrator);
  CHECK(rest.clips == 6);
  CHECK(rest.spoken > 0);
  CHECK(rest.spoken < 6);
}

TEST_CASE("What the voice would misread it says as the furigana does", "[film][clips]") {
  const test::TempFolder folder;
  const auto narrator = narrator_in(folder / "voice");
  if (!narrator) return;
  const RichText odd{.runs = {{.text = "その", .reading = {}},
                              {.text = "明日", .reading = "あす"},
                              {.text = "です。", .reading = {}}}};
  const ClipReport report =
      built(folder / "clips", {line("t.s1", odd), line("t.s2", plain_text("ＡＢＣです。"))}, *narrator);
  CHECK(std::none_of(report.reading_differences.begin(), report.reading_differences.end(),
                     [](const ReadingDifference& difference) { return difference.sentence.text() == "t.s1"; }));
}

TEST_CASE("Without a voice no clips are made", "[film][clips]") {
  const test::TempFolder folder;
  const Narrator silent(std::nullopt, folder / "voice");
  const auto report = build(folder / "clips", three_lines(), silent);
  REQUIRE_FALSE(report);
  CHECK(report.problem().kind == ProblemKind::not_found);
  CHECK_FALSE(fs::exists(folder / "clips"));
}

}  // namespace
}  // namespace mamori
