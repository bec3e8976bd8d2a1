#include "base/file_copy.h"

#include <catch2/catch.hpp>
#include <sys/stat.h>

#include "base/files.h"
#include "base/sha.h"
#include "support/temp_folder.h"

using namespace mamori;
using namespace mamori::test;

namespace fs = std::filesystem;

TEST_CASE("A copy bears the hash of its bytes as its name and only its owner may read it", "[base][files]") {
  TempFolder folder;
  std::string bytes(3'500'000, 'x');
  bytes.replace(2'000'000, 4, "\r\n\0\xff", 4);
  REQUIRE(write_file(folder / "film.mp4", bytes));
  double told = 0;
  const auto copy = copy_by_hash(folder / "film.mp4", folder / "made" / "films", ".mp4",
                                 {.progress = [&](double done) { told = std::max(told, done); }});
  REQUIRE(copy);
  CHECK(copy->sha256 == to_hex(sha256(bytes)));
  CHECK(copy->file == folder / "made" / "films" / (copy->sha256 + ".mp4"));
  CHECK(*read_file(copy->file, bytes.size()) == bytes);
  CHECK(copy->stamp == *stamp_of(copy->file));
  CHECK(told == 1);
  struct stat status {};
  REQUIRE(::stat(copy->file.c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0600);
  CHECK(*hash_of_large_file(copy->file, {}) == copy->sha256);
}

TEST_CASE("A copy that was stopped leaves nothing behind", "[base][files]") {
  TempFolder folder;
  REQUIRE(write_file(folder / "film.mp4", std::string(3'000'000, 'x')));
  std::stop_source stop;
  const auto copy = copy_by_hash(folder / "film.mp4", folder / "films", ".mp4",
                                 {.progress = [&](double) { stop.request_stop(); }, .stop = stop.get_token()});
  REQUIRE_FALSE(copy);
  CHECK(copy.problem().kind == ProblemKind::cancelled);
  CHECK(fs::is_empty(folder / "films"));
}

TEST_CASE("A missing file cannot be copied, a written one has another stamp", "[base][files]") {
  TempFolder folder;
  const auto copy = copy_by_hash(folder / "none.mp4", folder / "films", ".mp4", {});
  REQUIRE_FALSE(copy);
  CHECK(copy.problem().kind == ProblemKind::not_found);
  CHECK(fs::is_empty(folder / "films"));
  REQUIRE(write_file(folder / "film.mp4", "one"));
  const auto before = stamp_of(folder / "film.mp4");
  REQUIRE(write_file(folder / "film.mp4", "other"));
  CHECK(*stamp_of(folder / "film.mp4") != *before);
}
