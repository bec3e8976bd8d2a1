// The test of the tests: each house rule is broken once in a small tree and must be seen.

#include <algorithm>
#include <catch2/catch.hpp>

#include "architecture/layers.h"
#include "architecture/source_text.h"
#include "base/files.h"
#include "support/temp_folder.h"

namespace mamori::test {
namespace {

// player/ with the folders base, learn, store and main.cpp, in which nothing is wrong.
class SmallHouse {
 public:
  SmallHouse() {
    write("player/base/id.h", "#pragma once\n#include <string>\n");
    write("player/learn/course.h", "#pragma once\n#include \"base/id.h\"\n");
    write("player/store/database.cpp", "#include <sqlite3.h>\n#include <unistd.h>\n#include \"learn/course.h\"\n");
    write("player/main.cpp", "#include \"store/database.h\"\nint main() {}\n");
    write("player/CMakeLists.txt",
          "#\nmamori_folder(base)\nmamori_folder(learn USES base)\n"
          "mamori_folder(store USES base learn WRAPS sqlite3)\n");
  }

  void write(const std::string& name, const std::string& text) {
    const std::filesystem::path file = m_folder.path() / to_path(name);
    std::filesystem::create_directories(file.parent_path());
    REQUIRE(write_file(file, text));
  }

  std::string includes() const { return to_text(check_includes(m_folder.path(), table)); }
  std::string links() const { return to_text(check_links(m_folder.path(), table)); }
  std::string lengths() const { return to_text(check_lengths(m_folder.path(), 500)); }
  std::string code() const { return to_text(check_code(m_folder.path(), code_rules())); }
  std::string japanese(const std::vector<Allowance>& allowed = {}) const {
    return to_text(check_japanese(m_folder.path(), allowed));
  }

  std::vector<Floor> table{{.folder = "base", .uses = {}, .wraps = {}, .system = true},
                           {.folder = "learn", .uses = {"base"}, .wraps = {}},
                           {.folder = "store", .uses = {"base", "learn"}, .wraps = {"sqlite3.h"}, .system = true},
                           {.folder = "main.cpp", .uses = {"base", "learn", "store"}, .wraps = {}, .system = true}};

 private:
  TempFolder m_folder;
};

}  // namespace

TEST_CASE("a house without faults gives no finding", "[architecture][planted]") {
  const SmallHouse house;
  CHECK(house.includes() == "");
  CHECK(house.links() == "");
  CHECK(house.lengths() == "");
  CHECK(house.code() == "");
  CHECK(house.japanese() == "");
  CHECK(find_cycle(house.table).empty());
}

TEST_CASE("an include against the arrows is found with its line", "[architecture][planted]") {
  SmallHouse house;
  house.write("player/learn/quiz.cpp", "// a quiz\n\n#include \"store/database.h\"\n");
  CHECK(house.includes() == "player/learn/quiz.cpp:3: learn may not use store (\"store/database.h\")\n");
}

TEST_CASE("a third-party header outside its folder is found", "[architecture][planted]") {
  SmallHouse house;
  house.write("player/learn/quiz.cpp",
              "#  include <sqlite3.h>\n#include <nlohmann/json.hpp>\n#include FT_FREETYPE_H\n");
  CHECK(house.includes() ==
        "player/learn/quiz.cpp:1: learn may not include the third-party <sqlite3.h>\n"
        "player/learn/quiz.cpp:2: learn may not include the third-party <nlohmann/json.hpp>\n"
        "player/learn/quiz.cpp:3: learn may not include the third-party <FT_FREETYPE_H>\n");
}

TEST_CASE("a system header is found where the table does not allow it", "[architecture][planted]") {
  SmallHouse house;
  house.write("player/learn/quiz.cpp", "#include <sys/stat.h>\n");
  CHECK(house.includes() == "player/learn/quiz.cpp:1: learn may not include the system's <sys/stat.h>\n");
}

TEST_CASE("an include that is commented out counts for nothing", "[architecture][planted]") {
  SmallHouse house;
  house.write("player/learn/quiz.cpp", "// #include <sqlite3.h>\n/*\n#include <sqlite3.h>\n*/\n");
  CHECK(house.includes() == "");
}

TEST_CASE("a folder without a row, a bare name and a header without guard are found", "[architecture][planted]") {
  SmallHouse house;
  house.write("player/attic/box.cpp", "\n");
  house.write("player/base/text.h", "#include \"id.h\"\n");
  CHECK(house.includes() ==
        "player/attic/box.cpp:0: its folder has no row in the floor table\n"
        "player/base/text.h:1: \"id.h\" is no header of ours by its full name\n"
        "player/base/text.h:0: lacks #pragma once\n");
}

TEST_CASE("a circle of arrows is found, and an arrow to nowhere", "[architecture][planted]") {
  SmallHouse house;
  house.table[0].uses = {"store"};
  CHECK(find_cycle(house.table) == std::vector<std::string>{"base", "store", "base"});
  house.table[0].uses = {"attic"};
  CHECK(find_cycle(house.table) == std::vector<std::string>{"base", "attic"});
}

TEST_CASE("a library linked against the table, or not built, is found", "[architecture][planted]") {
  SmallHouse house;
  house.write("player/CMakeLists.txt", "#\nmamori_folder(base USES learn)\nmamori_folder(learn USES base)\n");
  CHECK(house.links() ==
        "player/CMakeLists.txt:0: base is not linked as the table says\n"
        "player/CMakeLists.txt:0: store is not built\n");
}

TEST_CASE("a file of 501 lines is found, one of 500 is not", "[architecture][planted]") {
  SmallHouse house;
  house.write("player/learn/quiz.cpp", std::string(500, '\n'));
  CHECK(house.lengths() == "");
  house.write("player/learn/quiz.cpp", std::string(501, '\n'));
  CHECK(house.lengths() == "player/learn/quiz.cpp:0: 501 lines, more than 500\n");
}

TEST_CASE("a narrow path, a clock and a random source are found in code but not in text", "[architecture][planted]") {
  SmallHouse house;
  house.write("player/learn/quiz.cpp",
              "auto a = file.string();\nauto b = fs::path(name);\nauto c = steady_clock::now();\n"
              "std::random_device d;\nauto e = \"file.string()\";  // steady_clock::now()\nauto f = fs::path();\n");
  const std::string found = house.code();
  for (const char* line : {"quiz.cpp:1:", "quiz.cpp:2:", "quiz.cpp:3:", "quiz.cpp:4:"}) {
    CHECK(found.find(line) != std::string::npos);
  }
  CHECK(std::count(found.begin(), found.end(), '\n') == 4);
}

TEST_CASE("Japanese text in code is found, in a comment it is not", "[architecture][planted]") {
  SmallHouse house;
  house.write("player/learn/quiz.cpp",
              "// 確認\nauto a = \"、。\";\nauto b = u8\"x\\\"かな\";\nauto c = R\"(\n漢字)\";\n");
  CHECK(house.japanese() ==
        "player/learn/quiz.cpp:3: Japanese text belongs into content/strings: x\\\"かな\n"
        "player/learn/quiz.cpp:4: Japanese text belongs into content/strings: \n漢字\n");
  CHECK(house.japanese({{.file = "learn/quiz.cpp", .why = "test"}}) == "");
}

TEST_CASE("an allowance that nothing needs is found", "[architecture][planted]") {
  const SmallHouse house;
  CHECK(house.japanese({{.file = "base/id.h", .why = "test"}}) ==
        "player/base/id.h:0: is allowed Japanese text, but has none\n");
}

TEST_CASE("digit separators and quotes in characters do not confuse the reader of sources", "[architecture][planted]") {
  const SourceText source = read_source("int a = 1'000; char b = '\"'; auto c = \"d\";  // e\nint f;");
  REQUIRE(source.literals.size() == 1);
  CHECK(source.literals[0].text == "d");
  CHECK(source.code == std::vector<std::string>{"int a = 1'000; char b = ''; auto c = \"\";  ", "int f;"});
}

}  // namespace mamori::test
