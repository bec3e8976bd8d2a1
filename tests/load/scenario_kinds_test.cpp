#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <string>

#include "base/files.h"
#include "learn/scenario_check.h"
#include "load/scenario_xml.h"

using namespace mamori;

namespace {

const std::filesystem::path source_folder = to_path(MAMORI_SOURCE_DIR);
const std::filesystem::path short_scene = source_folder / "tests/load/data/short-scene.xml";

std::string text_of_short_scene() {
  return read_file(short_scene, 1u << 20).value();
}

int line_with(const std::string& text, std::string_view wanted) {
  const std::size_t at = text.find(wanted);
  REQUIRE(at != std::string::npos);
  return 1 + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

struct Edit {
  const char* from;
  const char* to;
  const char* message;  // part of what must be said
  const char* at;       // text that stands on the line the problem must name
};

}  // namespace

TEST_CASE("a short scene with state and dates loads, and the schema accepts it", "[load][scenario]") {
  const auto loaded =
      load_scenario(short_scene, "short.xml", {.art = source_folder / "content" / "art", .ids = nullptr});
  for (const Problem& problem : loaded.problems) FAIL_CHECK(to_text(problem));
  REQUIRE(loaded.ok());
  const Scenario& scenario = *loaded.value;
  CHECK(scenario.kind == ScenarioKind::short_scene);
  CHECK(scenario.case_number == 0);
  CHECK_FALSE(scenario.badge);
  CHECK(scenario.hazard.empty());
  CHECK(scenario.known_on == parse_iso_date("2026-06-12"));
  REQUIRE(scenario.variables.size() == 3);
  CHECK(scenario.variables[2].words == std::vector<std::string>{"low", "middle", "high"});
  CHECK(scenario.variables[2].start == 1);
  CHECK(shape_of(scenario).paths == 6);
  const std::string command = "xmllint --noout --schema '" + to_utf8(source_folder / "scenarios/scenario.xsd") + "' '" +
                              to_utf8(short_scene) + "' >/dev/null 2>&1";
  CHECK(std::system(command.c_str()) == 0);
}

TEST_CASE("every fault of state, kind, date and source is named by file and line", "[load][scenario]") {
  const std::string good = text_of_short_scene();
  const Edit edits[] = {
      {R"(kind="short" audience)", R"(kind="tiny" audience)", "none of the known words", "<scenario"},
      {R"(kind="short" audience)", R"(kind="drill" audience)", "has 5 nodes, not 8 to 14", "<scenario"},
      {R"( words="low middle high")", "", "needs the attribute words", R"(<level id="calm")"},
      {R"(<count id="asked" most="2")", R"(<count id="asked" most="-1")", "needs two values or more", R"(most="-1")"},
      {R"(kind="short" audience)", R"(audience)", "needs the attribute case", "<scenario"},
      {R"(<flag id="logged"/>)", R"(<flag id="Logged!"/>)", "no name of a variable", "Logged!"},
      {R"(<flag id="logged"/>)", R"(<flag id="calm"/>)", "stands twice", R"(<level id="calm")"},
      {R"(<flag id="logged"/>)", R"(<flag id="logged"/><flag id="unused"/>)", "dead variable", R"(id="unused")"},
      {R"(most="2"/>)", R"(most="many"/>)", "not a whole number", R"(most="many")"},
      {R"(start="middle")", R"(start="best")", "none of the words", R"(start="best")"},
      {R"(set="asked +1")", R"(set="asked +3")", "leaves the range", R"(set="asked +3")"},
      {R"(set="asked +1")", R"(set="seen")", "no variable 'seen'", R"(set="seen")"},
      {R"(if="logged and calm is high")", R"(if="logged and calm is 3")", "'3' is no value of calm", "calm is 3"},
      {R"(if="logged and calm is high")", R"(if="not logged and calm is high")", "never taken", R"(<node id="x.n2")"},
      {R"(if="calm is middle and asked at-least 1")", R"(if="logged and asked at-least 1")", "never comes true",
       R"(<choice id="x.n4.b")"},
      {R"(if="calm is middle and asked at-least 1")", R"(if="asked below 2")", "always holds",
       R"(<choice id="x.n4.b")"},
      {R"(<next to="x.n3")", R"(<next to="x.n9")", "unknown node 'x.n9'", R"(<node id="x.n2")"},
      {"{preliminary}", "{prelim}", "{prelim} is no date", "<s id=\"x.n3.s1\""},
      {R"( known-on="2026-06-12")", "", "{known}: the scenario does not say known-on", "<s id=\"x.n2.s1\""},
      {R"(known-on="2026-06-12")", R"(known-on="2026-06-31")", "no date like", "<scenario"},
      {R"(source="N(2)6">か)", R"(source="N(6)1">か)", "'N(6)1' is no source tag", "N(6)1"},
      {R"(<source tag="law 26"/>)", R"(<source tag="law 260"/>)", "no source tag", "law 260"},
      {R"(set="logged; calm high")", R"(source2="x")", "no attribute source2", "source2"},
      {R"(picture="scenes/office-desk" next="x.n4")", R"(picture="scenes/nowhere" next="x.n4")", "not in content/art",
       "scenes/nowhere"},
      {R"(picture="scenes/office-desk" next="x.n4")", R"(picture="../../x" next="x.n4")", "outside the art folder",
       "../../x"},
      {R"(ending="safe")", R"(ending="recovered")", "no safe ending", "<scenario"},
      {R"(<rule source="N(9)1" state)", R"(<rule source="N(9)1" item="9-1" state)", "checklist item '9-1'",
       "<scenario"},
  };
  for (const Edit& edit : edits) {
    INFO(edit.to);
    std::string text = good;
    const std::size_t at = text.find(edit.from);
    REQUIRE(at != std::string::npos);
    text.replace(at, std::string_view(edit.from).size(), edit.to);
    const auto loaded = parse_scenario(text, "short.xml", {.art = source_folder / "content" / "art", .ids = nullptr});
    CHECK(std::any_of(loaded.problems.begin(), loaded.problems.end(), [&](const Problem& problem) {
      return problem.message.find(edit.message) != std::string::npos && problem.place &&
             problem.place->file == "short.xml" && problem.place->line == line_with(text, edit.at);
    }));
  }
}

TEST_CASE("an id of one scenario must not stand in another, nor a retired one again", "[load][scenario]") {
  ContentIds ids;
  ids.retire("x.n3.s1", {.file = "scenarios/retired-ids.txt", .line = 4});
  const std::string text = text_of_short_scene();
  REQUIRE(parse_scenario(text, "one.xml", {.art = {}, .ids = &ids}).ok());
  std::string other = "<scenario id=\"x.n1.a\" kind=\"short\" audience=\"staff\" minutes=\"3\"/>";
  (void)parse_scenario(other, "two.xml", {.art = {}, .ids = &ids});
  std::vector<std::string> found;
  for (const Problem& problem : ids.problems()) found.push_back(to_text(problem));
  CHECK(found ==
        std::vector<std::string>{
            "two.xml:1: the id \"x.n1.a\" stands already in one.xml line " +
                std::to_string(line_with(text, "<choice id=\"x.n1.a\"")),
            "one.xml:" + std::to_string(line_with(text, "<s id=\"x.n3.s1\"")) +
                ": the id \"x.n3.s1\" is retired in scenarios/retired-ids.txt line 4 and must not be used again"});
}

TEST_CASE("a file of 2,000 nodes loads and is checked", "[load][scenario][large]") {
  std::string text = text_of_short_scene();
  const std::size_t story = text.find("  <story start=");
  const std::size_t end = text.find("  </story>");
  std::string nodes = "  <story start=\"d0\">\n";
  constexpr int steps = 666;
  const auto node = [&](const std::string& id, const std::string& more, const std::string& inside) {
    nodes += "<node id=\"" + id + "\" picture=\"scenes/office-desk\" " + more + "><alt>え</alt>" + inside + "</node>\n";
  };
  const auto line = [](const std::string& id) { return "<s id=\"" + id + ".s\">ぶん</s>"; };
  const auto choice = [](const std::string& id, const std::string& next, int points) {
    return "<choice id=\"" + id + "\" next=\"" + next + "\" points=\"" + std::to_string(points) +
           "\" source=\"N(9)1\"><text>する</text><cue>き</cue><rule>り</rule><reason>わけ</reason></choice>";
  };
  for (int i = 0; i < steps; ++i) {
    const std::string number = std::to_string(i);
    const std::string decision = "d" + number;
    const std::string next = i + 1 < steps ? "d" + std::to_string(i + 1) : "safe";
    node(decision, "kind=\"decision\"",
         line(decision) + choice(decision + ".a", "k" + number, 1) + choice(decision + ".b", "r" + number, 0));
    node("k" + number, "kind=\"consequence\" next=\"" + next + "\"", line("k" + number));
    node("r" + number, "kind=\"consequence\" next=\"" + next + "\"", line("r" + number));
  }
  node("safe", "kind=\"ending\" ending=\"safe\"", "<title>おわり</title>" + line("safe"));
  node("lost", "kind=\"ending\" ending=\"incident\"", "<title>おわり</title>" + line("lost"));
  text.replace(story, end - story, nodes);
  const auto loaded = parse_scenario(text, "tall.xml");
  REQUIRE(loaded.value);
  CHECK(loaded.value->nodes.size() == 2000);
  const auto says = [&](const char* part) {
    return std::any_of(loaded.problems.begin(), loaded.problems.end(),
                       [&](const Problem& problem) { return problem.message.find(part) != std::string::npos; });
  };
  CHECK(says("lost: cannot be reached from the start"));
  CHECK(says("has 2000 nodes"));
  CHECK_FALSE(says("pairs of node and state"));
}
