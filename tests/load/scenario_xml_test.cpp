#include "load/scenario_xml.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "base/files.h"
#include "learn/scenario_check.h"

using namespace mamori;

namespace {

const std::filesystem::path source_folder = to_path(MAMORI_SOURCE_DIR);
const std::filesystem::path case_01 = source_folder / "scenarios" / "case-01.xml";

std::string text_of(const std::filesystem::path& file) {
  return read_file(file, 1u << 20).value();
}

struct Edit {
  const char* from;
  const char* to;
  const char* message;  // part of what must be said
  const char* at;       // text that stands on the line the problem must name
};

int line_with(const std::string& text, std::string_view wanted) {
  const std::size_t at = text.find(wanted);
  REQUIRE(at != std::string::npos);
  return 1 + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

bool schema_accepts(const std::filesystem::path& file) {
  const auto schema = source_folder / "scenarios" / "scenario.xsd";
  const std::string command =
      "xmllint --noout --schema '" + to_utf8(schema) + "' '" + to_utf8(file) + "' >/dev/null 2>&1";
  return std::system(command.c_str()) == 0;
}

}  // namespace

TEST_CASE("case 1 loads without a problem and has the shape of a scenario", "[load][scenario]") {
  const auto loaded = load_scenario(case_01, "scenarios/case-01.xml");
  for (const Problem& problem : loaded.problems) FAIL_CHECK(to_text(problem));
  REQUIRE(loaded.ok());
  const ScenarioShape shape = shape_of(*loaded.value);
  CHECK(shape.nodes == 14);
  CHECK(shape.decisions == 4);
  CHECK(shape.endings == 4);
  CHECK(shape.paths == 33);
  CHECK(shape.fewest_decisions == 2);
  CHECK(shape.most_decisions == 4);
}

TEST_CASE("every fault of a scenario file is named by file and line", "[load][scenario]") {
  const std::string good = text_of(case_01);
  const Edit edits[] = {
      {R"(next="c01.n05">)", R"(next="c01.n99">)", "unknown node 'c01.n99'", R"(next="c01.n99")"},
      {R"(id="c01.n02.b" next="c01.n03")", R"(id="c01.n02.b" next="c01.x")", "unknown node 'c01.x'", R"(next="c01.x")"},
      {R"(<story start="c01.n01">)", R"(<story start="c01.n00">)", "unknown node 'c01.n00'", "<scenario"},
      {R"(<s id="c01.n03.s2">)", R"(<s id="c01.n03.s1">)", "used twice", "かばんがひざに"},
      {R"(<s id="c01.n03.s2">)", R"(<s>)", "needs the attribute id", "かばんがひざに"},
      {"<reason>いつもの", "<cause>いつもの", "not well-formed", ""},
      {R"(<s id="c01.n03.s2">)", R"(<s id="c01.n03.s2" spoken="yes">)", "no attribute spoken", R"(spoken="yes")"},
      {"<speaker>", "<br/><speaker>", "does not belong inside <node>", "<br/><speaker>"},
      {"<cue>", "<hint>ここ</hint><cue>", "<hint> does not belong", "<hint>"},
      {"<ruby>端末<rt>たんまつ</rt></ruby>は", "端末は", "kanji without a reading: 端末", "<rule>端末は"},
      {"<rt>たんまつ</rt>", "<rt>端まつ</rt>", "not kana", "端まつ"},
      {R"(badge="feared")", R"(badge="bad")", "none of the known words", R"(badge="bad")"},
      {R"(points="4")", R"(points="four")", "not a whole number", R"(points="four")"},
      {R"(source="law 23" state)", R"(source="article 23" state)", "no source tag", "article 23"},
      {R"(<rect x="290")", R"(<rect x="390")", "leaves the 400 × 280 picture", R"(<spot id="c01.h.tablet")"},
      {R"(turning-point="c01.n05")", R"(turning-point="c01.n06")", "turning point", "<scenario"},
  };
  for (const Edit& edit : edits) {
    INFO(edit.to);
    std::string text = good;
    const std::size_t at = text.find(edit.from);
    REQUIRE(at != std::string::npos);
    text.replace(at, std::string_view(edit.from).size(), edit.to);
    const auto loaded = parse_scenario(text, "case.xml");
    const auto named = [&](const Problem& problem) {
      if (problem.message.find(edit.message) == std::string::npos || !problem.place) return false;
      const bool anywhere = *edit.at == '\0' && problem.place->line > 0;
      return problem.place->file == "case.xml" && (anywhere || problem.place->line == line_with(text, edit.at));
    };
    CHECK(std::any_of(loaded.problems.begin(), loaded.problems.end(), named));
  }
}

TEST_CASE("a missing reason, text or choice part is named at the element that lacks it", "[load][scenario]") {
  const auto loaded = load_scenario(source_folder / "tests/load/data/scenario-missing-texts.xml", "missing.xml");
  std::vector<std::string> texts;
  for (const Problem& problem : loaded.problems) texts.push_back(to_text(problem));
  const auto has = [&](const char* text) { return std::find(texts.begin(), texts.end(), text) != texts.end(); };
  CHECK(has("missing.xml:9: <spot> needs a <reason>"));
  CHECK(has("missing.xml:16: <option> needs a <reason>"));
  CHECK(has("missing.xml:27: <s> has no text"));
  CHECK(has("missing.xml:32: <choice> needs a <cue>"));
  CHECK(has("missing.xml:32: <choice> needs a <rule>"));
  CHECK(has("missing.xml:32: <choice> needs a <reason>"));
  CHECK(has("missing.xml:2: <scenario> needs a <debrief>"));
}

TEST_CASE("a file that is no scenario gives no value", "[load][scenario]") {
  const auto other = parse_scenario("<films/>", "films.xml");
  CHECK_FALSE(other.value);
  REQUIRE(other.problems.size() == 1);
  CHECK(other.problems[0].place->line == 1);
  CHECK_FALSE(load_scenario(source_folder / "scenarios/case-99.xml", "case-99.xml").value);
}

TEST_CASE("the schema accepts case 1 and refuses a broken file", "[load][scenario]") {
  REQUIRE(std::system("xmllint --version >/dev/null 2>&1") == 0);  // ./test installs libxml2-utils
  CHECK(schema_accepts(case_01));
  CHECK_FALSE(schema_accepts(source_folder / "tests/load/data/scenario-missing-texts.xml"));
}
