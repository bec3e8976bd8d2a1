#include <catch2/catch.hpp>

#include <sys/stat.h>

#include <fstream>

#include "base/files.h"
#include "support/temp_folder.h"

using namespace mamori;
using test::TempFolder;

TEST_CASE("A written file is private, whole and leaves nothing beside it", "[base][files]") {
  TempFolder folder;
  const auto file = folder.path() / to_path("記録.csv");
  REQUIRE(write_file(file, "first"));
  REQUIRE(write_file(file, "second"));
  CHECK(*read_file(file, 100) == "second");
  struct stat status {};
  REQUIRE(stat(file.c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0600);
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("A file above the limit is refused before it is read", "[base][files]") {
  TempFolder folder;
  REQUIRE(write_file(folder / "large", std::string(11, 'x')));
  CHECK(read_file(folder / "large", 10).problem().kind == ProblemKind::refused);
  CHECK(read_file(folder / "missing", 10).problem().kind == ProblemKind::not_found);
  CHECK(read_file(folder.path(), 10).problem().kind == ProblemKind::unreadable);
}

TEST_CASE("Names from content never lead out of their folder", "[base][files]") {
  TempFolder folder;
  TempFolder outside;
  std::filesystem::create_directory(folder / "art");
  std::filesystem::create_symlink(outside.path(), folder / "link");
  CHECK(path_inside(folder.path(), "art/logo.svg").has_value());
  for (const char* name : {"", "/etc/passwd", "../x", "art/../../x", "link/x"}) {
    INFO(name);
    CHECK(path_inside(folder.path(), name).problem().kind == ProblemKind::refused);
  }
}

TEST_CASE("The hash of a file is that of its bytes", "[base][files]") {
  TempFolder folder;
  REQUIRE(write_file(folder / "abc", "abc"));
  CHECK(*sha256_of_file(folder / "abc") == sha256("abc"));
}
