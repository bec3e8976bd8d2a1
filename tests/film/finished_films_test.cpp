// The films as they will be shown: rendered by ./test before the tests run, looked at here with ffmpeg's eyes. The
// folder is named by MAMORI_FILMS; without it there is nothing to look at, and the tests say so.

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <cstdlib>
#include <map>
#include <sstream>

#include "base/files.h"
#include "base/utf8.h"
#include "film/caption_lines.h"
#include "film/child_process.h"
#include "film/clip_text.h"
#include "film/narrator.h"
#include "film/timeline.h"
#include "film/wave.h"
#include "load/film_manifest.h"
#include "load/storyboard_xml.h"
#include "media/captions.h"
#include "support/run_program.h"
#include "support/temp_folder.h"

namespace mamori {
namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;

constexpr MediaLength allowed_offset = milliseconds(40);

std::optional<fs::path> films_folder() {
  const char* folder = std::getenv("MAMORI_FILMS");
  if (folder != nullptr && *folder != '\0') return to_path(folder);
  WARN("MAMORI_FILMS names no folder: the finished films are not looked at");
  return std::nullopt;
}

std::string run(std::vector<std::string> line) {
  const std::string program = find_program(line.front());  // ./test installs ffmpeg
  REQUIRE_FALSE(program.empty());
  line.front() = program;
  const test::ProgramResult result = test::run_program(line);
  INFO(line.front() << ": " << result.err);
  REQUIRE(result.exit_code == 0);
  return result.out + result.err;
}

double number_after(const std::string& text, const std::string& words) {
  const std::size_t at = text.rfind(words);
  if (at == std::string::npos) return std::nan("");
  return std::strtod(text.c_str() + at + words.size(), nullptr);
}

// One of our films: its plan, its manifest, its file.
struct Shown {
  std::string id;
  fs::path folder;
  Storyboard board;
  Film film;

  std::string video() const { return to_utf8(folder / (id + ".mp4")); }
};

Shown open_film(const fs::path& folder, const std::string& id) {
  const fs::path content = to_path(MAMORI_SOURCE_DIR "/content");
  auto board = load_storyboard(content / "films" / (id + ".xml"), id, content / "art");
  auto film = load_film_manifest(folder / (id + ".film.xml"), id);
  REQUIRE(board.ok());
  REQUIRE(film.ok());
  return {.id = id, .folder = folder, .board = std::move(*board.value), .film = std::move(*film.value)};
}

// As the renderer had it: the voice's own files lie beside the films.
struct Spoken {
  std::vector<SpokenSentence> sentences;
  Timeline line;
};

Spoken speak_again(const Shown& shown) {
  const Narrator narrator(shown.film.narrated ? find_voice() : std::nullopt, shown.folder / "voice");
  Spoken spoken;
  std::vector<SentenceSound> sounds;
  for (const StoryboardScene& scene : shown.board.scenes) {
    for (const StoryboardSentence& sentence : scene.sentences) {
      auto said = narrator.speak(sentence, shown.board.half_tones_of(sentence.speaker));
      REQUIRE(said);
      begin_at_onset(*said);
      sounds.push_back({.length = said->length, .phones = said->phones});
      spoken.sentences.push_back(std::move(*said));
    }
  }
  spoken.line = build_timeline(shown.board, sounds);
  return spoken;
}

std::vector<MediaPosition> packet_times(const Shown& shown, bool key_only) {
  std::istringstream lines(run({"ffprobe", "-v", "error", "-select_streams", "v:0", "-show_entries",
                                "packet=pts_time,flags", "-of", "csv=p=0", shown.video()}));
  std::vector<MediaPosition> times;
  for (std::string line; std::getline(lines, line);) {
    if (key_only && line.find("K") == std::string::npos) continue;
    times.push_back(media_position(MediaLength(std::llround(std::strtod(line.c_str(), nullptr) * 1e6))));
  }
  return times;
}

bool near(MediaPosition a, MediaPosition b) {
  return (a > b ? a - b : b - a) <= allowed_offset;
}

const auto all_films = {"v0", "v1", "v2", "v3", "v4"};

TEST_CASE("Each finished film is three to five minutes of picture, sound, captions and chapters",
          "[film][finished][whole]") {
  const auto folder = films_folder();
  if (!folder) return;
  double megabytes = 0;
  for (const char* id : all_films) {
    const Shown shown = open_film(*folder, id);
    CAPTURE(id);
    std::string kinds =
        run({"ffprobe", "-v", "error", "-show_entries", "stream=codec_name", "-of", "csv=p=0", shown.video()});
    CHECK(kinds.find("h264") != std::string::npos);
    CHECK(kinds.find("mov_text") != std::string::npos);
    CHECK((kinds.find("aac") != std::string::npos) == shown.film.narrated);
    const double length = number_after(
        run({"ffprobe", "-v", "error", "-show_entries", "format=duration", "-of", "default=nw=1", shown.video()}),
        "duration=");
    CHECK(length >= 180);
    CHECK(length <= 300);
    const std::string chapters = run({"ffprobe", "-v", "error", "-show_chapters", "-of", "csv=p=0", shown.video()});
    CHECK(static_cast<std::size_t>(std::count(chapters.begin(), chapters.end(), '\n')) == shown.film.chapters.size());
    CHECK(shown.film.chapters.size() >= 5);
    megabytes += static_cast<double>(fs::file_size(to_path(shown.video()))) / 1e6;
  }
  CHECK(megabytes <= 45);
}

TEST_CASE("Each finished film is as loud as the others and never clips", "[film][finished][whole]") {
  const auto folder = films_folder();
  if (!folder) return;
  for (const char* id : all_films) {
    const Shown shown = open_film(*folder, id);
    if (!shown.film.narrated) {
      WARN("the films were made without a voice: there is nothing to hear");
      return;
    }
    const std::string report = run({"ffmpeg", "-hide_banner", "-nostats", "-i", shown.video(), "-map", "0:a", "-af",
                                    "ebur128=peak=true:framelog=verbose", "-f", "null", "-"});
    CAPTURE(id);
    CHECK(number_after(report, "I:") >= -19);
    CHECK(number_after(report, "I:") <= -16);
    CHECK(number_after(report, "Peak:") < -0.2);
  }
}

// The first 5 ms above that level in what follows. A soft first sound may have lost a few decibels to the codec.
constexpr double soft_level = audible_level - 5;
MediaLength heard_after(const Wave& sound, MediaPosition from, MediaLength length, double level) {
  return onset(cut(sound, from - film_start, from - film_start + length), level);
}

TEST_CASE("Sound, picture and caption of every sentence begin within 40 ms of each other", "[film][finished][whole]") {
  const auto folder = films_folder();
  if (!folder) return;
  for (const char* id : all_films) {
    const Shown shown = open_film(*folder, id);
    const Timeline line = speak_again(shown).line;
    const auto pictures = packet_times(shown, false);
    REQUIRE(pictures.size() == line.frames.size());
    for (std::size_t i = 0; i < pictures.size(); ++i) CHECK(near(pictures[i], line.frames[i].at));
    const auto keys = packet_times(shown, true);
    for (const FilmCue& cue : shown.film.cues) {
      CHECK(std::any_of(keys.begin(), keys.end(), [&](MediaPosition key) { return near(key, cue.at); }));
    }
    const auto captions =
        read_webvtt(run({"ffmpeg", "-v", "error", "-i", shown.video(), "-map", "0:s:0", "-f", "webvtt", "-"}), "track");
    REQUIRE(captions);
    REQUIRE(captions->size() == shown.film.sentences.size());

    const test::TempFolder work;
    Wave sound;
    if (shown.film.narrated) {
      const std::string file = to_utf8(work / "sound.wav");
      run({"ffmpeg", "-v", "error", "-i", shown.video(), "-map", "0:a", "-ac", "1", "-ar", "48000", "-bitexact", file});
      sound = *parse_wave(*read_file(to_path(file), 64u << 20));
    }
    for (std::size_t i = 0; i < shown.film.sentences.size(); ++i) {
      const FilmSentence& sentence = shown.film.sentences[i];
      CAPTURE(sentence.id.text());
      CHECK(sentence.span.begin == line.sentence_begins[i]);
      CHECK(near(captions->at(i).begin, sentence.span.begin));
      CHECK(near(captions->at(i).end, sentence.span.end));
      if (!shown.film.narrated) continue;
      const MediaLength before = milliseconds(100);
      const MediaLength offset =
          heard_after(sound, sentence.span.begin - before, milliseconds(600), soft_level) - before;
      CHECK(offset >= -allowed_offset);
      CHECK(offset <= allowed_offset);
      const MediaPosition next =
          i + 1 < shown.film.sentences.size() ? shown.film.sentences[i + 1].span.begin : film_start + shown.film.length;
      const MediaPosition quiet_from = sentence.span.end + allowed_offset;
      if (next - allowed_offset <= quiet_from) continue;
      const MediaLength quiet = next - allowed_offset - quiet_from;
      CHECK(heard_after(sound, quiet_from, quiet, audible_level) >= quiet - milliseconds(10));
    }
  }
}

TEST_CASE("Captions can be read: at most seven characters a second, two lines of 22, within their scene",
          "[film][finished][whole]") {
  const auto folder = films_folder();
  if (!folder) return;
  for (const char* id : all_films) {
    const Shown shown = open_film(*folder, id);
    const Timeline line = speak_again(shown).line;
    const auto captions = read_webvtt(*read_file(*folder / (std::string(id) + ".vtt"), 1u << 20), id);
    REQUIRE(captions);
    for (const Caption& caption : *captions) {
      CAPTURE(caption.text);
      const double seconds = std::chrono::duration<double>(caption.end - caption.begin).count();
      CHECK(seconds >= 1);
      const auto breaks = static_cast<std::size_t>(std::count(caption.text.begin(), caption.text.end(), '\n'));
      CHECK(static_cast<double>(count_characters(caption.text) - breaks) / seconds <= 7.001);
      CHECK(breaks <= 1);
      std::istringstream text(caption.text);
      for (std::string one; std::getline(text, one);) CHECK(count_characters(one) <= caption_line_limit);
      for (const MediaPosition scene : line.scene_begins) {
        CHECK_FALSE((caption.begin < scene && scene < caption.end));
      }
    }
  }
}

TEST_CASE("The voice reads every sentence of the films as its furigana does", "[film][finished][whole]") {
  const auto folder = films_folder();
  if (!folder) return;
  for (const char* id : all_films) {
    const Shown shown = open_film(*folder, id);
    if (!shown.film.narrated) return;
    const Spoken spoken = speak_again(shown);
    std::size_t next = 0;
    for (const StoryboardScene& scene : shown.board.scenes) {
      for (const StoryboardSentence& sentence : scene.sentences) {
        const std::string& heard = spoken.sentences[next++].reading;
        CAPTURE(sentence.id.text(), heard, katakana_reading(sentence.caption));
        CHECK(misread_runs(sentence.caption, heard).empty());
      }
    }
  }
}

TEST_CASE("Something moves in every scene, and nothing stands where the captions are", "[film][finished][whole]") {
  const auto folder = films_folder();
  if (!folder) return;
  constexpr float captions_top = 570;
  for (const char* id : all_films) {
    const Shown shown = open_film(*folder, id);
    const Timeline line = speak_again(shown).line;
    std::map<std::size_t, std::size_t> pictures;
    for (std::size_t i = 0; i < line.frames.size(); ++i) {
      ++pictures[line.frames[i].moment.scene];
      const MediaPosition next = i + 1 < line.frames.size() ? line.frames[i + 1].at : film_start + line.film.length;
      CAPTURE(id, line.frames[i].moment.scene, line.frames[i].moment.sentence);
      CHECK(next - line.frames[i].at <= std::chrono::seconds(6));
    }
    for (std::size_t scene = 0; scene < shown.board.scenes.size(); ++scene) {
      CAPTURE(shown.board.scenes[scene].id.text());
      CHECK(pictures[scene] >= 10);
      for (const StageBoard& board : shown.board.scenes[scene].boards) {
        CHECK(board.place.y + board.place.height <= captions_top);
      }
    }
  }
}

}  // namespace
}  // namespace mamori
