#include <algorithm>
#include <catch2/catch.hpp>

#include "base/files.h"
#include "session/library.h"
#include "support/temp_folder.h"

using namespace mamori;
using test::TempFolder;

namespace {

const std::filesystem::path root = to_path(MAMORI_SOURCE_DIR);

// A content folder with one short scene under two names.
void write_scenarios(const TempFolder& folder) {
  std::filesystem::create_directories(folder / "content" / "art" / "scenes");
  std::filesystem::create_directories(folder / "scenarios");
  std::filesystem::copy(root / "content/art/scenes/office-desk.svg", folder / "content" / "art" / "scenes");
  std::string text = read_file(root / "tests/load/data/short-scene.xml", 1u << 20).value();
  REQUIRE(write_file(folder / "scenarios" / "one.xml", text));
  text.replace(text.find("minutes=\"3\""), 11, "minutes=\"7\"");
  REQUIRE(write_file(folder / "scenarios" / "two.xml", text));
  REQUIRE(write_file(folder / "scenarios" / "retired-ids.txt", "# remark\n\nx.q1.a  # 2027: left out\n"));
}

}  // namespace

TEST_CASE("Validation holds the ids of all scenarios against one another and against the ledger",
          "[session][validate][scenario]") {
  TempFolder folder;
  write_scenarios(folder);
  const Problems problems = validate_content({.root = folder.path(), .films = {}});
  const auto says = [&](const char* file, const char* part) {
    return std::any_of(problems.begin(), problems.end(), [&](const Problem& problem) {
      return problem.place && problem.place->file == file && problem.place->line > 0 &&
             problem.message.find(part) != std::string::npos;
    });
  };
  CHECK(says("scenarios/two.xml", "the id \"x.n1\" stands already in scenarios/one.xml"));
  CHECK(says("scenarios/one.xml", "the id \"x.q1.a\" is retired in scenarios/retired-ids.txt line 3"));
  CHECK(says("scenarios/two.xml", "has 7 minutes, not 1 to 4"));
}

TEST_CASE("The summary says each scenario's shape and which bound it breaks", "[session][validate][scenario]") {
  TempFolder folder;
  write_scenarios(folder);
  const auto summaries = summarise_scenarios({.root = folder.path(), .films = {}});
  REQUIRE(summaries.size() == 2);
  CHECK(summaries[0].file == "scenarios/one.xml");
  CHECK(summaries[0].id == ScenarioId("demo-short"));
  CHECK(summaries[0].problems.empty());
  CHECK(summaries[0].shape.nodes == 5);
  CHECK(summaries[0].shape.paths == 6);
  CHECK(summaries[0].shape.fewest_nodes == 3);
  CHECK(summaries[0].shape.most_nodes == 4);
  REQUIRE(summaries[1].problems.size() == 1);
  CHECK(summaries[1].problems[0].message == "demo-short: has 7 minutes, not 1 to 4");
}

TEST_CASE("All scenarios of the content hold the bounds of their kinds", "[session][validate][scenario]") {
  const auto summaries = summarise_scenarios({.root = root, .films = {}});
  CHECK(summaries.size() >= 12);
  for (const ScenarioSummary& summary : summaries) {
    for (const Problem& problem : summary.problems) FAIL_CHECK(to_text(problem));
  }
}
