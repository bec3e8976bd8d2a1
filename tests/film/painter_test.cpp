#include "film/painter.h"

#include <catch2/catch.hpp>
#include <cstring>

#include "film/timeline.h"
#include "load/storyboard_xml.h"
#include "raster/fonts.h"
#include "raster/surface_canvas.h"
#include "raster/svg_art.h"
#include "support/fixed_metrics.h"
#include "support/recording_canvas.h"
#include "support/text_rules.h"

namespace mamori {
namespace {

const test::FixedMetrics metrics;

test::RecordingCanvas painted(const Storyboard& storyboard, const FilmMoment& moment) {
  test::RecordingCanvas canvas;
  paint(storyboard, moment, {.canvas = canvas, .metrics = metrics, .rules = test::text_rules()});
  return canvas;
}

Storyboard story() {
  Storyboard story;
  StoryboardScene scene;
  scene.ground = "rooms/office";
  scene.sentences.resize(3);
  StageElement face;
  face.picture = "people/sato-neutral";
  face.talking = "people/sato-neutral-talk";
  face.figure = "sato";
  face.place = {.x = 0, .y = 300, .width = 100, .height = 100};
  face.move = StageMove{.to = {.x = 400, .y = 300, .width = 100, .height = 100}, .at = 1, .steps = 4};
  StageElement late;
  late.picture = "icons/wifi";
  late.tint = StageTone::danger;
  late.place = {.x = 600, .y = 0, .width = 48, .height = 48};
  late.time = {.from = 1, .until = 2};
  scene.elements = {face, late};
  StageBoard board;
  board.text = {.runs = {{.text = "鍵", .reading = "かぎ"}, {.text = "をかける", .reading = {}}}};
  board.tone = StageTone::right;
  board.place = {.x = 700, .y = 100, .width = 400, .height = 120};
  board.time = {.from = 2};
  scene.boards = {board};
  story.scenes = {scene};
  return story;
}

FilmMoment moment(std::size_t sentence, int step = 0, const char* mouth = "") {
  return {.scene = 0, .sentence = sentence, .step = step, .open_mouth = mouth, .stirring = {}};
}

TEST_CASE("Pictures and cards are seen in their sentences only", "[film][painter]") {
  CHECK(painted(story(), moment(0)).has_picture("rooms/office"));
  CHECK_FALSE(painted(story(), moment(0)).has_picture("icons/wifi"));
  CHECK(painted(story(), moment(1)).has_picture("icons/wifi"));
  CHECK_FALSE(painted(story(), moment(2)).has_picture("icons/wifi"));
  CHECK(painted(story(), moment(1)).texts().empty());
  const std::string texts = painted(story(), moment(2)).texts();
  CHECK(texts.find("鍵") != std::string::npos);
  CHECK(texts.find("かぎ") != std::string::npos);
  CHECK(painted(story(), moment(2)).has_picture("icons/circle"));  // not told by colour alone
}

TEST_CASE("What appears slides into its place, what changes its face stays there", "[film][painter]") {
  Storyboard slides = story();
  slides.scenes[0].elements[0].time.until = 1;
  StageElement smile = slides.scenes[0].elements[0];
  smile.picture = "people/sato-smile";
  smile.move.reset();
  smile.time = {.from = 1};
  slides.scenes[0].elements.push_back(smile);
  const auto x_of = [&](const char* name, const FilmMoment& at) {
    for (const StagedThing& thing : things_at(slides, at)) {
      if (thing.picture == name) return thing.place.x;
    }
    return -1.0f;
  };
  CHECK(x_of("people/sato-neutral", moment(0, 0)) == -110);
  CHECK(x_of("people/sato-neutral", moment(0, 5)) == 0);
  CHECK(x_of("people/sato-smile", moment(1, 0)) == 0);
  const auto icon_y = [&](int step) { return things_at(slides, moment(1, step)).front().place.y; };
  CHECK(icon_y(0) == 36);
  CHECK(icon_y(1) < 20);  // most of the way at once
  CHECK(icon_y(5) == 0);
  CHECK(motion_steps(slides, 0, 1) == 5);
  CHECK(motion_steps(slides, 0, 2) == 5);  // the card
}

TEST_CASE("A person who was there at the end of the scene before does not come in again", "[film][painter]") {
  Storyboard two = story();
  two.scenes[0].elements.front().move.reset();
  two.scenes.push_back(two.scenes[0]);
  two.scenes[1].elements.front().picture = "people/sato-worried";
  const FilmMoment begin{.scene = 1, .sentence = 0, .step = 0, .open_mouth = {}, .stirring = {}};
  CHECK(things_at(two, begin).front().place.x == 0);
  two.scenes[1].ground = "rooms/street";
  CHECK(things_at(two, begin).front().place.x == -110);
}

TEST_CASE("Only the figure who speaks opens its mouth", "[film][painter]") {
  CHECK(painted(story(), moment(0, 0, "sato")).has_picture("people/sato-neutral-talk"));
  CHECK_FALSE(painted(story(), moment(0, 0, "yamada")).has_picture("people/sato-neutral-talk"));
}

TEST_CASE("A moving picture stands at its step, and stays where it went", "[film][painter]") {
  const auto line = [](const FilmMoment& at) {
    const test::RecordingCanvas canvas = painted(story(), at);
    for (const std::string& call : canvas.calls()) {
      if (call.find("people/sato-neutral") != std::string::npos) return call;
    }
    return std::string("not painted");
  };
  CHECK(line(moment(0, 5)).find("0,300") != std::string::npos);
  CHECK(line(moment(1, 2)).find("200,300") != std::string::npos);
  CHECK(line(moment(1, 4)).find("400,300") != std::string::npos);
  CHECK(line(moment(2)).find("400,300") != std::string::npos);
}

// The pictures of a scene painted whole, and each painted over the one before.
TEST_CASE("Painting only what changed gives the same picture as painting all", "[film][painter]") {
  const std::filesystem::path content = std::filesystem::path(MAMORI_SOURCE_DIR) / "content";
  const auto loaded = load_storyboard(content / "films" / "v1.xml", "v1.xml", content / "art");
  REQUIRE(loaded.value);
  std::vector<SentenceSound> sounds;
  for (const StoryboardScene& scene : loaded.value->scenes) {
    sounds.insert(sounds.end(), scene.sentences.size(), SentenceSound{.length = std::chrono::seconds(3), .phones = {}});
  }
  const Timeline line = build_timeline(*loaded.value, sounds);
  const auto fonts = Fonts::open("");
  REQUIRE(fonts);
  SvgArt art(content / "art");
  const auto whole = SurfaceCanvas::create(1280, 720, 1, **fonts, art);
  const auto parts = SurfaceCanvas::create(1280, 720, 1, **fonts, art);
  REQUIRE((whole && parts));
  const FilmMoment* before = nullptr;
  std::size_t compared = 0;
  for (const FilmFrame& frame : line.frames) {
    if (frame.moment.scene > 3) break;
    const FilmBrush brush{.canvas = **parts, .metrics = **fonts, .rules = test::text_rules()};
    if (before == nullptr || before->scene != frame.moment.scene) {
      paint(*loaded.value, frame.moment, brush);
    } else {
      repaint(*loaded.value, *before, frame.moment, brush);
    }
    before = &frame.moment;
    if (compared++ % 3 != 0) continue;
    paint(*loaded.value, frame.moment, {.canvas = **whole, .metrics = **fonts, .rules = test::text_rules()});
    const auto all = (*whole)->pixels((*whole)->bounds());
    const auto some = (*parts)->pixels((*parts)->bounds());
    CAPTURE(frame.moment.scene, frame.moment.sentence, frame.moment.step);
    REQUIRE(std::memcmp(all->pixels, some->pixels, static_cast<std::size_t>(all->pitch) * 720) == 0);
  }
  CHECK(compared > 40);
}

TEST_CASE("Every card of the films shows its text on at most two lines inside the card", "[film][painter]") {
  const std::filesystem::path content = std::filesystem::path(MAMORI_SOURCE_DIR) / "content";
  const std::string film = GENERATE("v0.xml", "v1.xml", "v2.xml", "v3.xml", "v4.xml");
  const auto loaded = load_storyboard(content / "films" / film, film, content / "art");
  REQUIRE(loaded.value);
  for (const StoryboardScene& scene : loaded.value->scenes) {
    for (const StageBoard& board : scene.boards) {
      Storyboard one;
      one.scenes = {StoryboardScene{.id = {},
                                    .title = {},
                                    .ground = scene.ground,
                                    .elements = {},
                                    .boards = {board},
                                    .sentences = scene.sentences}};
      one.scenes[0].boards[0].time = {};
      CAPTURE(board.text.plain());
      std::string_view size_class;
      const std::string texts = painted(one, moment(0)).transcript();
      for (const std::string_view size : {"38b", "35b", "32b", "29b"}) {
        if (texts.find(size) != std::string::npos) size_class = size;
      }
      CHECK_FALSE(size_class.empty());  // the smallest size is only for what does not fit
    }
  }
}

}  // namespace
}  // namespace mamori
