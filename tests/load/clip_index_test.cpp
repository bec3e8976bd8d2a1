#include "load/clip_index.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "base/files.h"
#include "support/temp_folder.h"

namespace mamori {
namespace {

using std::chrono::milliseconds;

const std::string hash(64, 'a');

std::string index(const std::string& body, const std::string& pack = "clips-1.pack", const std::string& bytes = "10") {
  return "<clips pack=\"" + pack + "\" bytes=\"" + bytes + "\" sha256=\"" + hash + "\">\n" + body + "</clips>\n";
}

std::string clip(const std::string& id, const std::string& offset, const std::string& bytes,
                 const std::string& phrases = "0@0") {
  return "<clip id=\"" + id + "\" sha256=\"" + hash + "\" offset=\"" + offset + "\" bytes=\"" + bytes +
         "\" length-ms=\"2000\" phrases=\"" + phrases + "\"/>\n";
}

Loaded<ClipIndex> load(const std::string& text) {
  const test::TempFolder folder;
  REQUIRE(write_file(folder / "clips-1.pack", "0123456789"));
  REQUIRE(write_file(folder / "clips.xml", text));
  return load_clip_index(folder.path());
}

void check_refused(const std::string& text, const std::string& words) {
  const auto loaded = load(text);
  INFO(words);
  CHECK_FALSE(loaded.value);
  CHECK(std::any_of(loaded.problems.begin(), loaded.problems.end(),
                    [&](const Problem& problem) { return to_text(problem).find(words) != std::string::npos; }));
}

TEST_CASE("The index leads from a sentence to its stretch of the pack", "[load][clips]") {
  const auto loaded = load(index(clip("v1.s01", "0", "4", "0@0 7@800") + clip("v1.s02", "4", "6")));
  for (const Problem& problem : loaded.problems) UNSCOPED_INFO(to_text(problem));
  REQUIRE(loaded.ok());
  const SpokenClip& first = loaded.value->clips.at(SentenceId("v1.s01"));
  CHECK(first.length == milliseconds(2000));
  CHECK(first.phrases == std::vector<SpokenPhrase>{{}, {.character = 7, .begin = milliseconds(800)}});
  const SpokenClip& second = loaded.value->clips.at(SentenceId("v1.s02"));
  CHECK(second.place.offset == 4);
  CHECK(second.place.size == 6);
  CHECK(second.place.file.filename() == "clips-1.pack");
}

TEST_CASE("An index that leads out of its pack or folder is refused with line and reason", "[load][clips]") {
  check_refused(index(clip("a", "5", "6")), "clips.xml:2: the clip of a lies outside the pack");
  check_refused(index(clip("a", "18446744073709551615", "2")), "offset");
  check_refused(index(clip("a", "-1", "2")), "offset");
  check_refused(index(clip("a", "0", "0")), "outside the pack");
  check_refused(index(clip("a", "0", "1"), "../clips-1.pack"), "outside the folder");
  check_refused(index(clip("a", "0", "1"), "/etc/passwd"), "outside the folder");
  check_refused(index(clip("a", "0", "1"), "clips-2.pack"), "missing");
  check_refused(index(clip("a", "0", "1"), "clips-1.pack", "11"), "another size");
}

TEST_CASE("An index with faults in its entries is refused", "[load][clips]") {
  check_refused(index(clip("a", "0", "1") + clip("a", "1", "1")), "stands twice");
  check_refused(index(clip("あ", "0", "1")), "is no id");
  check_refused(index(clip("a", "0", "1", "0@0 5@2001")), "follow each other");
  check_refused(index(clip("a", "0", "1", "0@0 5@800 4@900")), "follow each other");
  check_refused(index(clip("a", "0", "1", "1@0")), "follow each other");
  check_refused(index("<sound id=\"a\"/>"), "sound");
  check_refused("<clips", "");
}

TEST_CASE("A folder without clips says that there are none", "[load][clips]") {
  const test::TempFolder folder;
  const auto loaded = load_clip_index(folder.path());
  CHECK_FALSE(loaded.value);
  REQUIRE(loaded.problems.size() == 1);
  CHECK(loaded.problems.front().kind == ProblemKind::not_found);
}

}  // namespace
}  // namespace mamori
