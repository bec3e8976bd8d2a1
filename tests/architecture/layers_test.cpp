#include "architecture/layers.h"

#include <catch2/catch.hpp>

#include "architecture/source_text.h"
#include "base/files.h"

namespace mamori::test {
namespace {

const std::filesystem::path root = to_path(MAMORI_SOURCE_DIR);

}  // namespace

TEST_CASE("the floor table has no circle and no open arrow", "[architecture][floors]") {
  CHECK(find_cycle(floor_table()).empty());
}

TEST_CASE("every include of the player goes along an arrow of the floor table", "[architecture][floors]") {
  REQUIRE(std::filesystem::is_regular_file(root / "player" / "main.cpp"));
  CHECK(to_text(check_includes(root, floor_table())) == "");
}

TEST_CASE("the libraries are linked as the floor table says", "[architecture][floors]") {
  CHECK(to_text(check_links(root, floor_table())) == "");
}

TEST_CASE("no file of code is longer than 500 lines", "[architecture][style]") {
  CHECK(to_text(check_lengths(root, 500)) == "");
}

TEST_CASE("paths, clocks and randomness are touched only where the rules say", "[architecture][style]") {
  CHECK(to_text(check_code(root, code_rules())) == "");
}

TEST_CASE("what people read stands in the string table and not in the code", "[architecture][style]") {
  CHECK(to_text(check_japanese(root, japanese_in_code())) == "");
}

}  // namespace mamori::test
