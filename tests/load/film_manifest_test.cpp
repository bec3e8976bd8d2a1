#include "load/film_manifest.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "base/files.h"
#include "support/temp_folder.h"

namespace mamori {
namespace {

using std::chrono::milliseconds;

const std::string hash(64, 'a');

std::string manifest(const std::string& video, const std::string& body) {
  return "<film-manifest id=\"t\" video=\"" + video + "\" captions=\"t.vtt\" sha256=\"" + hash +
         "\" storyboard-sha256=\"" + hash + "\" length-ms=\"9000\" narrated=\"true\">\n<title>ため</title>\n" + body +
         "</film-manifest>\n";
}

class Folder {
 public:
  Folder() {
    REQUIRE(write_file(m_folder / "t.mp4", "video"));
    REQUIRE(write_file(m_folder / "t.vtt", "WEBVTT\n"));
  }
  Loaded<Film> load(const std::string& text) const {
    REQUIRE(write_file(m_folder / "t.film.xml", text));
    return load_film_manifest(m_folder / "t.film.xml", "t.film.xml");
  }

 private:
  test::TempFolder m_folder;
};

bool says(const Problems& problems, const std::string& words) {
  return std::any_of(problems.begin(), problems.end(),
                     [&](const Problem& problem) { return to_text(problem).find(words) != std::string::npos; });
}

TEST_CASE("A manifest gives the watch screen sentences, chapters and cues", "[load][film]") {
  const auto loaded = Folder().load(
      manifest("t.mp4",
               "<chapter begin-ms=\"0\"><ruby>一<rt>いち</rt></ruby></chapter>\n"
               "<sentence id=\"t.s1\" begin-ms=\"300\" end-ms=\"2300\" source=\"T 1-1\">あ</sentence>\n"
               "<cue id=\"t.q\" at-ms=\"2500\" review-ms=\"300\"><question>な</question><option id=\"t.q.a\" "
               "correct=\"true\"><text>い</text><reason>う</reason></option><option id=\"t.q.b\"><text>え</text>"
               "<reason>お</reason></option></cue>\n"));
  for (const Problem& problem : loaded.problems) UNSCOPED_INFO(to_text(problem));
  REQUIRE(loaded.ok());
  const Film& film = *loaded.value;
  CHECK(film.length == milliseconds(9000));
  CHECK(film.narrated);
  CHECK(film.chapters.front().title.spoken() == "いち");
  CHECK(film.sentences.front().span ==
        MediaSpan{media_position(milliseconds(300)), media_position(milliseconds(2300))});
  CHECK(film.cues.front().review == MediaSpan{media_position(milliseconds(300)), media_position(milliseconds(2500))});
  CHECK(film.cues.front().options.front().correct);
}

TEST_CASE("A manifest whose video is missing or elsewhere is refused", "[load][film]") {
  CHECK(says(Folder().load(manifest("gone.mp4", "")).problems, "t.film.xml:1: \"gone.mp4\" is missing"));
  CHECK(says(Folder().load(manifest("../t.mp4", "")).problems, "outside"));
  CHECK(says(Folder().load(manifest("/etc/hostname", "")).problems, "outside"));
}

TEST_CASE("A manifest whose times run backwards is told with the line", "[load][film]") {
  const auto loaded =
      Folder().load(manifest("t.mp4",
                             "<sentence id=\"t.s1\" begin-ms=\"300\" end-ms=\"2300\">あ</sentence>\n"
                             "<sentence id=\"t.s2\" begin-ms=\"2200\" end-ms=\"9900\">い</sentence>\n"));
  CHECK(says(loaded.problems, "t.film.xml:4: sentences must follow"));
  CHECK(says(loaded.problems, "behind the film's end"));
}

}  // namespace
}  // namespace mamori
