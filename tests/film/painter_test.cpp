#include "film/painter.h"

#include <catch2/catch.hpp>

#include "load/storyboard_xml.h"
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
  return {.scene = 0, .sentence = sentence, .move_step = step, .open_mouth = mouth};
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
  CHECK(line(moment(0)).find("0,300") != std::string::npos);
  CHECK(line(moment(1, 1)).find("100,300") != std::string::npos);
  CHECK(line(moment(1, 4)).find("400,300") != std::string::npos);
  CHECK(line(moment(2)).find("400,300") != std::string::npos);
}

TEST_CASE("Every card of the films shows its text on at most two lines inside the card", "[film][painter]") {
  const std::filesystem::path content = std::filesystem::path(MAMORI_SOURCE_DIR) / "content";
  const auto loaded = load_storyboard(content / "films" / "v1.xml", "v1.xml", content / "art");
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
