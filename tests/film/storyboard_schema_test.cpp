#include <catch2/catch.hpp>
#include <filesystem>
#include <string>

#include "base/files.h"
#include "film/child_process.h"
#include "support/run_program.h"
#include "support/temp_folder.h"

namespace mamori {
namespace {

namespace fs = std::filesystem;

const fs::path films = to_path(MAMORI_SOURCE_DIR "/content/films");

bool schema_accepts(const fs::path& file) {
  const auto result = test::run_program(
      {find_program("xmllint"), "--noout", "--schema", to_utf8(films / "storyboard.xsd"), to_utf8(file)});
  INFO(result.err);
  CHECK((result.exit_code == 0 || result.exit_code == 3));  // 3: it was read and is not valid
  return result.exit_code == 0;
}

TEST_CASE("Every storyboard has the form that the schema states", "[film][schema]") {
  std::size_t seen = 0;
  for (const auto& entry : fs::directory_iterator(films)) {
    if (entry.path().extension() != ".xml") continue;
    CAPTURE(to_utf8(entry.path().filename()));
    CHECK(schema_accepts(entry.path()));
    ++seen;
  }
  CHECK(seen == 5);
}

TEST_CASE("The schema refuses a storyboard with a fault in its form", "[film][schema]") {
  const test::TempFolder folder;
  const std::string whole = *read_file(films / "v1.xml", 1u << 20);
  for (const auto& [from, to] : {std::pair{"<scene id=\"v1.lost\"", "<scene number=\"1\" id=\"v1.lost\""},
                                 std::pair{"tone=\"danger\"", "tone=\"red\""}, std::pair{"x=\"70\"", "x=\"left\""},
                                 std::pair{"<cue ", "<question "}, std::pair{"</film>", "<scene/></film>"}}) {
    std::string broken = whole;
    const std::size_t at = broken.find(from);
    REQUIRE(at != std::string::npos);
    broken.replace(at, std::string_view(from).size(), to);
    REQUIRE(write_file(folder / "broken.xml", broken));
    CAPTURE(to);
    const auto result = test::run_program({find_program("xmllint"), "--noout", "--schema",
                                           to_utf8(films / "storyboard.xsd"), to_utf8(folder / "broken.xml")});
    CHECK(result.exit_code != 0);
  }
}

}  // namespace
}  // namespace mamori
