#include "load/strings_xml.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <string>

#include "support/temp_folder.h"

using namespace mamori;

namespace {

void write(const std::filesystem::path& file, const std::string& text) {
  std::ofstream(file, std::ios::binary) << text;
}

}  // namespace

TEST_CASE("all string files of the folder make one table, with readings and arguments", "[load][strings]") {
  const test::TempFolder folder;
  write(folder / "a.xml", "<strings><text id=\"quiz.next\"><ruby>次<rt>つぎ</rt></ruby>へ</text></strings>");
  write(folder / "b.xml", "<strings><text id=\"quiz.number\">あと{count}</text></strings>");
  write(folder / "notes.txt", "not a string file");
  const auto loaded = load_strings(folder.path());
  REQUIRE(loaded.ok());
  CHECK(loaded.value->plain("quiz.next") == "次へ");
  CHECK(loaded.value->rich("quiz.next").spoken() == "つぎへ");
  CHECK(loaded.value->plain("quiz.number", {{"count", 3}}) == "あと3");
}

TEST_CASE("a text that stands twice, even in two files, is a problem at the second place", "[load][strings]") {
  const test::TempFolder folder;
  write(folder / "a.xml", "<strings>\n<text id=\"home.title\">いち</text>\n</strings>");
  write(folder / "b.xml", "<strings>\n\n<text id=\"home.title\">に</text>\n</strings>");
  const auto loaded = load_strings(folder.path());
  REQUIRE(loaded.problems.size() == 1);
  CHECK(to_text(loaded.problems[0]) == "b.xml:3: the text \"home.title\" stands already in a.xml line 2");
  CHECK(loaded.value->plain("home.title") == "いち");
}

TEST_CASE("a broken string file, a kanji without reading and an empty text are all reported", "[load][strings]") {
  const test::TempFolder folder;
  write(folder / "a.xml", "<strings>\n<text id=\"a\">確認</text>\n<text id=\"b\"></text>\n</strings>");
  write(folder / "b.xml", "<strings>\n<text id=\"c\">");
  const auto loaded = load_strings(folder.path());
  REQUIRE(loaded.problems.size() == 3);
  CHECK(to_text(loaded.problems[0]) == "a.xml:2: kanji without a reading: 確認");
  CHECK(to_text(loaded.problems[1]) == "a.xml:3: the text \"b\" is empty");
  CHECK(to_text(loaded.problems[2]).find("b.xml:") == 0);
}

TEST_CASE("a folder without string files is a problem", "[load][strings]") {
  const test::TempFolder folder;
  CHECK(load_strings(folder.path()).problems.size() == 1);
  CHECK(load_strings(folder / "nowhere").problems.size() == 1);
}
