#include "load/storyboard_xml.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

namespace mamori {
namespace {

const std::filesystem::path source_root = MAMORI_SOURCE_DIR;

std::string film(const std::string& scene, const std::string& cue = "") {
  return "<film id=\"t\" as-of=\"2026-04\">\n<title>やくそく</title>\n<source tag=\"T 1-1\"/>\n"
         "<scene id=\"t.one\" ground=\"rooms/office\">\n<title>はじめ</title>\n" +
         scene + "</scene>\n" + cue + "</film>\n";
}

Loaded<Storyboard> parse(const std::string& xml) {
  return parse_storyboard(xml, "t.xml", source_root / "content" / "art");
}

bool says(const Problems& problems, const std::string& beginning, const std::string& words) {
  return std::any_of(problems.begin(), problems.end(), [&](const Problem& problem) {
    const std::string text = to_text(problem);
    return text.starts_with(beginning) && text.find(words) != std::string::npos;
  });
}

TEST_CASE("Every storyboard that ships is read without a problem", "[load][storyboard]") {
  int films = 0;
  for (const auto& entry : std::filesystem::directory_iterator(source_root / "content" / "films")) {
    if (entry.path().extension() != ".xml") continue;
    const auto loaded =
        load_storyboard(entry.path(), entry.path().filename().string(), source_root / "content" / "art");
    for (const Problem& problem : loaded.problems) UNSCOPED_INFO(to_text(problem));
    CHECK(loaded.ok());
    ++films;
  }
  CHECK(films >= 1);
}

TEST_CASE("The first film keeps to the rubric's figures", "[load][storyboard]") {
  const auto loaded =
      load_storyboard(source_root / "content" / "films" / "v1.xml", "v1.xml", source_root / "content" / "art");
  REQUIRE(loaded.value);
  const Storyboard& storyboard = *loaded.value;
  CHECK(narration_characters(storyboard) >= 780);
  CHECK(narration_characters(storyboard) <= 1400);
  CHECK(storyboard.scenes.size() >= 10);
  CHECK(storyboard.scenes.size() <= 16);
  CHECK(storyboard.cues.size() >= 2);
  for (const char* item : {"T 1-1", "T 1-2", "T 1-3", "T 1-4", "T 1-5"}) {
    CAPTURE(item);
    bool taught = false;
    for (const StoryboardScene& scene : storyboard.scenes) {
      for (const StoryboardSentence& sentence : scene.sentences) taught |= sentence.source == item;
    }
    CHECK(taught);
  }
}

TEST_CASE("Times, moves and voices of a scene come out as written", "[load][storyboard]") {
  const auto loaded = parse(
      film("<picture name=\"people/sato-neutral\" talking=\"people/sato-neutral-talk\" figure=\"sato\" x=\"1\" y=\"2\" "
           "width=\"30\" height=\"40\" from=\"t.s2\"><move at=\"t.s3\" x=\"5\" y=\"6\" width=\"7\" height=\"8\" "
           "steps=\"3\"/></picture>\n"
           "<board tone=\"right\" x=\"0\" y=\"0\" width=\"100\" height=\"50\" until=\"t.s3\">しまう</board>\n"
           "<sentence id=\"t.s1\" source=\"K 3-1-4) P.6\">いち</sentence>\n"
           "<sentence id=\"t.s2\" speaker=\"sato\" pause-ms=\"900\" reading=\"に\">２</sentence>\n"
           "<sentence id=\"t.s3\">さん</sentence>\n"));
  for (const Problem& problem : loaded.problems) UNSCOPED_INFO(to_text(problem));
  REQUIRE(loaded.ok());
  const StoryboardScene& scene = loaded.value->scenes.front();
  const StageElement& element = scene.elements.front();
  CHECK_FALSE(element.time.holds(0));
  CHECK(element.time.holds(2));
  CHECK(element.move->to == StagePlace{.x = 5, .y = 6, .width = 7, .height = 8});
  CHECK(element.move->at == 2);
  CHECK(scene.boards.front().tone == StageTone::right);
  CHECK_FALSE(scene.boards.front().time.holds(2));
  CHECK(scene.sentences[1].pause_after == std::chrono::milliseconds(900));
  CHECK(scene.sentences[1].reading == "に");
  CHECK(scene.sentences[0].source == "K 3-1-4) P.6");
}

TEST_CASE("Each fault of a storyboard is told with its line", "[load][storyboard]") {
  const auto problems =
      parse(film("<picture name=\"people/nobody\" x=\"0\" y=\"0\" width=\"10\" height=\"10\"/>\n"  // 6
                 "<picture name=\"../secret\" x=\"0\" y=\"0\" width=\"10\" height=\"10\"/>\n"      // 7
                 "<board x=\"1200\" y=\"0\" width=\"100\" height=\"50\">ここ</board>\n"            // 8
                 "<board x=\"0\" y=\"0\" width=\"100\" "
                 "height=\"50\">あいうえおかきくけこさしすせそたちつてとな</board>\n"                            // 9
                 "<sentence id=\"t.s1\">端末を<ruby>見<rt>み</rt></ruby>る</sentence>\n"                         // 10
                 "<sentence id=\"t.s1\" source=\"page 3\">に</sentence>\n"                                       // 11
                 "<sentence id=\"x.s3\" speaker=\"sato\">さん</sentence>\n"                                      // 12
                 "<board x=\"0\" y=\"0\" width=\"9\" height=\"9\" from=\"t.s9\" colour=\"red\">ここ</board>\n",  // 13
                 "<cue id=\"t.q\" after=\"t.s1\" review=\"t.s8\">\n"                                             // 15
                 "<question>なに</question>\n"
                 "<option id=\"t.q.a\"><text>あ</text><reason>い</reason></option>\n"
                 "<option id=\"t.q.b\"><text>う</text></option>\n"  // 18
                 "</cue>\n"))
          .problems;
  for (const Problem& problem : problems) UNSCOPED_INFO(to_text(problem));
  CHECK(says(problems, "t.xml:6:", "people/nobody"));
  CHECK(says(problems, "t.xml:7:", "outside"));
  CHECK(says(problems, "t.xml:8:", "1280×720"));
  CHECK(says(problems, "t.xml:9:", "20 characters"));
  CHECK(says(problems, "t.xml:10:", "端末"));
  CHECK(says(problems, "t.xml:11:", "stands twice"));
  CHECK(says(problems, "t.xml:11:", "page 3"));
  CHECK(says(problems, "t.xml:12:", "t."));
  CHECK(says(problems, "t.xml:12:", "sato"));
  CHECK(says(problems, "t.xml:13:", "t.s9"));
  CHECK(says(problems, "t.xml:13:", "colour"));
  CHECK(says(problems, "t.xml:15:", "t.s8"));
  CHECK(says(problems, "t.xml:15:", "exactly one"));
  CHECK(says(problems, "t.xml:18:", "reason"));
}

TEST_CASE("A storyboard that is no XML is one problem and no film", "[load][storyboard]") {
  const auto loaded = parse("<film id=\"t\">");
  CHECK_FALSE(loaded.value);
  CHECK(loaded.problems.size() == 1);
}

}  // namespace
}  // namespace mamori
