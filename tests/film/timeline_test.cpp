#include "film/timeline.h"

#include <algorithm>
#include <catch2/catch.hpp>

namespace mamori {
namespace {

using std::chrono::milliseconds;

MediaPosition at(int ms) {
  return media_position(milliseconds(ms));
}

StoryboardSentence sentence(const char* id, const char* speaker = "") {
  return {.id = SentenceId(id),
          .caption = plain_text("あ"),
          .reading = {},
          .speaker = speaker,
          .source = {},
          .pause_after = milliseconds(500)};
}

SentenceSound sound(int ms, std::vector<Phone> phones = {}) {
  return {.length = milliseconds(ms), .phones = std::move(phones)};
}

// Two scenes: the first of two sentences, in the second of which something moves and somebody speaks.
Storyboard story() {
  Storyboard story;
  story.id = FilmId("t");
  story.scenes.resize(2);
  story.scenes[0].id = SceneId("t.one");
  story.scenes[0].title = plain_text("いち");
  story.scenes[0].sentences = {sentence("t.s1"), sentence("t.s2", "sato")};
  StageElement element;
  element.place = {.x = 0, .y = 0, .width = 10, .height = 10};
  element.move = StageMove{.to = {.x = 90, .y = 0, .width = 10, .height = 10}, .at = 1, .steps = 3};
  story.scenes[0].elements = {element};
  story.scenes[1].id = SceneId("t.two");
  story.scenes[1].sentences = {sentence("t.s3")};
  story.cues.push_back({.id = CueId("t.q"),
                        .after = SentenceId("t.s2"),
                        .question = {},
                        .options = {},
                        .review_from = SentenceId("t.s1")});
  return story;
}

Timeline timeline() {
  const std::vector<Phone> phones = {{"t", MediaLength::zero(), milliseconds(100)},
                                     {"a", milliseconds(100), milliseconds(300)},
                                     {"pau", milliseconds(300), milliseconds(1000)}};
  return build_timeline(story(), {sound(2000), sound(1000, phones), sound(1500)});
}

TEST_CASE("Sentences follow each other with their pauses, a new scene waits a moment", "[film][timeline]") {
  const Film film = timeline().film;
  REQUIRE(film.sentences.size() == 3);
  CHECK(film.sentences[0].span == MediaSpan{at(300), at(2300)});
  CHECK(film.sentences[1].span == MediaSpan{at(2800), at(3800)});
  CHECK(film.sentences[2].span == MediaSpan{at(4600), at(6100)});
  CHECK(film.length == milliseconds(6600));
}

TEST_CASE("A scene with a title opens a chapter, one without goes on with the last", "[film][timeline]") {
  const Film film = timeline().film;
  REQUIRE(film.chapters.size() == 1);
  CHECK(film.chapters[0].begin == film_start);
}

TEST_CASE("A cue stops in the pause, before the next picture, and offers the stretch since its review",
          "[film][timeline]") {
  const Timeline line = timeline();
  REQUIRE(line.film.cues.size() == 1);
  const FilmCue& cue = line.film.cues[0];
  CHECK(cue.at == at(4050));
  CHECK(cue.review == MediaSpan{at(300), at(4050)});
  const auto shown =
      std::find_if(line.frames.begin(), line.frames.end(), [&](const FilmFrame& frame) { return frame.at == cue.at; });
  REQUIRE(shown != line.frames.end());
  CHECK(shown->key);
  CHECK(shown->moment.scene == 0);
}

TEST_CASE("There is a picture only where something changes, and a key picture at each scene", "[film][timeline]") {
  const Timeline line = timeline();
  CHECK(line.frames.front().at == film_start);
  std::vector<MediaPosition> keys;
  for (std::size_t i = 0; i < line.frames.size(); ++i) {
    const FilmFrame& frame = line.frames[i];
    if (frame.key) keys.push_back(frame.at);
    if (i == 0) continue;
    CHECK(frame.at > line.frames[i - 1].at);
    CHECK((frame.key || frame.moment != line.frames[i - 1].moment));
  }
  CHECK(keys == std::vector<MediaPosition>{at(0), at(4050), at(4300)});
}

TEST_CASE("A move goes in its steps from the beginning of its sentence", "[film][timeline]") {
  std::vector<int> steps;
  for (const FilmFrame& frame : timeline().frames) {
    if (frame.moment.sentence == 1 && (steps.empty() || steps.back() != frame.moment.step)) {
      steps.push_back(frame.moment.step);
    }
  }
  CHECK(steps == std::vector<int>{0, 1, 2, 3});
}

TEST_CASE("A caption that is spoken faster than it can be read stays until it was", "[film][timeline]") {
  Storyboard board = story();
  board.scenes[1].sentences[0].caption = plain_text("かなだけのながいじまくはすこしながくみえている");  // 23 characters
  const Film film = build_timeline(board, {sound(2000), sound(400), sound(1500)}).film;
  CHECK(film.sentences[1].span == MediaSpan{at(2800), at(3800)});  // a second at least
  CHECK(film.sentences[2].span.begin == at(4300));                 // after a gap and the scene's lead-in
  CHECK(film.sentences[2].span.end - film.sentences[2].span.begin == milliseconds(3286));
  CHECK(film_start + film.length >= film.sentences[2].span.end);
}

TEST_CASE("Where there is no face, the thing that came last stirs", "[film][timeline]") {
  Storyboard board = story();
  StageElement thing;
  thing.picture = "devices/usb-stick";
  thing.place = {.x = 0, .y = 100, .width = 10, .height = 10};
  board.scenes[1].elements = {thing, thing};
  CHECK(stirring_things(board.scenes[1], 0) == std::vector<std::size_t>{1});
  const FilmMoment still{.scene = 1, .sentence = 0, .step = 9, .open_mouth = {}, .stirring = {}};
  FilmMoment hops = still;
  hops.stirring = 1;
  CHECK(things_at(board, still)[1].place.y == 100);
  CHECK(things_at(board, hops)[0].place.y == 100);
  CHECK(things_at(board, hops)[1].place.y == 90);
}

TEST_CASE("Faces blink now and then, one at a time, and not while they move", "[film][timeline]") {
  Storyboard board = story();
  StageElement face;
  face.picture = "people/sato-smile";
  face.blinking = "people/sato-smile-blink";
  face.place = {.x = 0, .y = 0, .width = 10, .height = 10};
  board.scenes[0].elements.clear();
  board.scenes[1].elements = {face, face};
  std::vector<MediaPosition> shut;
  const Timeline line = build_timeline(board, {sound(2000), sound(1000), sound(12'000)});
  for (const FilmFrame& frame : line.frames) {
    if (!frame.moment.stirring) continue;
    CHECK(frame.moment.scene == 1);
    CHECK(*frame.moment.stirring == shut.size() % 2);
    shut.push_back(frame.at);
  }
  REQUIRE(shut.size() >= 5);
  for (std::size_t i = 1; i < shut.size(); ++i) CHECK(shut[i] - shut[i - 1] >= milliseconds(1500));
}

TEST_CASE("The speaker's mouth is open on vowels and shut in silence", "[film][timeline]") {
  std::vector<std::pair<MediaPosition, std::string>> mouths;
  std::string last;
  for (const FilmFrame& frame : timeline().frames) {
    if (frame.moment.open_mouth != last) mouths.emplace_back(frame.at, last = frame.moment.open_mouth);
  }
  CHECK(mouths == std::vector<std::pair<MediaPosition, std::string>>{{at(2900), "sato"}, {at(3100), ""}});
}

TEST_CASE("A mouth never moves more than ten times a second and ends shut", "[film][timeline]") {
  std::vector<Phone> phones;
  for (int i = 0; i < 200; ++i) {
    phones.push_back({.name = i % 2 == 0 ? "k" : "o", .begin = milliseconds(37 * i), .end = milliseconds(37 * i + 37)});
  }
  const auto changes = mouth_changes(phones);
  REQUIRE(changes.size() > 2);
  CHECK(changes.size() % 2 == 0);
  for (std::size_t i = 1; i + 1 < changes.size(); ++i) CHECK(changes[i] - changes[i - 1] >= mouth_step);
}

}  // namespace
}  // namespace mamori
