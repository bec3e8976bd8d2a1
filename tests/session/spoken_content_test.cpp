#include "session/spoken_content.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "base/files.h"
#include "session/spoken_clips.h"
#include "support/temp_folder.h"

using namespace mamori;

namespace {

const std::filesystem::path root = MAMORI_SOURCE_DIR;

}  // namespace

TEST_CASE("Every sentence of films, stories and questions can be spoken, each id once", "[session][clips]") {
  const auto content = spoken_content({.root = root, .films = {}});
  for (const Problem& problem : content.problems) UNSCOPED_INFO(to_text(problem));
  REQUIRE(content.ok());
  std::set<std::string> ids;
  for (const SpokenLine& line : *content.value) {
    CAPTURE(line.id.text());
    CHECK(is_well_formed_id(line.id.text()));
    CHECK_FALSE(line.text.plain().empty());
    CHECK(ids.insert(line.id.text()).second);
  }
  for (const char* id : {"item-1-1-a.s1", "item-1-1-a.q", "item-1-1-a.B", "c01.n02.a", "c01.h.tablet", "c01.h.k.wet",
                         "c01.q1.a", "c01.role"}) {
    CAPTURE(id);
    CHECK(ids.contains(id));
  }
}

TEST_CASE("Content without clips has none and is no fault; a broken folder says why", "[session][clips]") {
  const test::TempFolder folder;
  const SpokenClips none = SpokenClips::open(folder / "clips");
  CHECK(none.empty());
  CHECK(none.find(SentenceId("v1.s01")) == nullptr);
  CHECK(none.problems().empty());
  REQUIRE(write_file(folder / "clips.xml", "<clips"));
  const SpokenClips broken = SpokenClips::open(folder.path());
  CHECK(broken.empty());
  CHECK_FALSE(broken.problems().empty());
}

TEST_CASE("The clips lie beside the films", "[session][clips]") {
  CHECK(clips_folder_beside("build/films") == std::filesystem::path("build/clips"));
  CHECK(clips_folder_beside("build/films/") == std::filesystem::path("build/clips"));
  CHECK(clips_folder_beside("films") == std::filesystem::path("clips"));
}
