#include "store/record_store.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/files.h"
#include "store/schema.h"
#include "store/support/sample_records.h"
#include "support/temp_folder.h"

using namespace mamori;
using namespace mamori::test;

namespace fs = std::filesystem;

namespace {

Result<std::unique_ptr<RecordStore>> try_open(const fs::path& folder) {
  return RecordStore::open(folder, seeded_random(1), moment(), "machine");
}

void make_store(const fs::path& folder, int events) {
  auto store = try_open(folder);
  REQUIRE(store);
  for (int i = 1; i <= events; ++i) {
    REQUIRE((*store)->append(person_number(1), registration_number(1), {numbered_record(i)}, moment(i)));
  }
  REQUIRE((*store)->flush());
}

std::string bytes_of(const fs::path& file) {
  const auto bytes = read_file(file, 100'000'000);
  REQUIRE(bytes);
  return *bytes;
}

// What opening gives to somebody without root's rights: 0 opened, otherwise 1 + the problem's kind.
int open_as_nobody(const fs::path& folder) {
  const pid_t child = ::fork();
  if (child == 0) {
    constexpr uid_t nobody = 65534;
    if (::getuid() == 0 && (::setgid(nobody) != 0 || ::setuid(nobody) != 0)) ::_exit(100);
    const auto store = try_open(folder);
    ::_exit(store ? 0 : 1 + static_cast<int>(store.problem().kind));
  }
  int state = 0;
  REQUIRE(::waitpid(child, &state, 0) == child);
  REQUIRE(WIFEXITED(state));
  return WEXITSTATUS(state);
}

constexpr int read_only_answer = 1 + static_cast<int>(ProblemKind::read_only);

}  // namespace

TEST_CASE("tickets are acknowledged in order, and what is acknowledged can be read", "[store][writer]") {
  const TempFolder folder;
  auto store = try_open(folder.path());
  REQUIRE(store);
  CHECK((*store)->acknowledged(Ticket{}));
  const auto first = (*store)->append(person_number(1), registration_number(1), {numbered_record(1)}, moment(1));
  const auto second = (*store)->append(person_number(1), registration_number(1), {numbered_record(2)}, moment(2));
  REQUIRE(first);
  REQUIRE(second);
  CHECK(*first < *second);
  REQUIRE((*store)->wait_for(*second));
  CHECK((*store)->acknowledged(*first));
  CHECK((*store)->acknowledged(*second));
  CHECK((*store)->status().waiting == 0);
  CHECK((*store)->read_all()->events.size() == 2);
}

TEST_CASE("records that were queued are written before the store closes", "[store][writer]") {
  const TempFolder folder;
  {
    auto store = try_open(folder.path());
    REQUIRE(store);
    for (int i = 1; i <= 50; ++i) {
      REQUIRE((*store)->append(person_number(1), registration_number(1), {numbered_record(i)}, moment(i)));
    }
  }
  auto store = try_open(folder.path());
  REQUIRE(store);
  CHECK((*store)->read_all()->events.size() == 50);
}

TEST_CASE("reading and changing the roster go on while the thread writes", "[store][writer]") {
  const TempFolder folder;
  auto store = try_open(folder.path());
  REQUIRE(store);
  const RandomSource random = seeded_random(5);
  for (int i = 1; i <= 40; ++i) {
    REQUIRE((*store)->append(person_number(1), registration_number(1), {numbered_record(i)}, moment(i)));
    REQUIRE((*store)->roster().add({.name = "山田", .kana = "ヤマダ"}, random, moment(i).wall));
    REQUIRE((*store)->read_all());
  }
  REQUIRE((*store)->flush());
  CHECK((*store)->read_all()->events.size() == 40);
  CHECK((*store)->roster().people()->size() == 40);
}

TEST_CASE("a second window on one folder is told that it is busy, and the first goes on", "[store][open]") {
  const TempFolder folder;
  auto first = try_open(folder.path());
  REQUIRE(first);
  const auto second = try_open(folder.path());
  REQUIRE_FALSE(second);
  CHECK(second.problem().kind == ProblemKind::busy);
  REQUIRE((*first)->append(person_number(1), registration_number(1), {numbered_record(1)}, moment()));
  REQUIRE((*first)->flush());
  first->reset();
  CHECK(try_open(folder.path()));
}

TEST_CASE("all files of the folder are for the owner's eyes only", "[store][open]") {
  const TempFolder folder;
  make_store(folder / "data", 1);
  fs::permissions(RecordStore::database_file(folder / "data"), fs::perms(0644));
  auto store = try_open(folder / "data");
  REQUIRE(store);
  REQUIRE((*store)->append(person_number(1), registration_number(1), {numbered_record(1)}, moment()));
  REQUIRE((*store)->flush());
  CHECK((fs::status(folder / "data").permissions() & fs::perms(0777)) == fs::perms(0700));
  int files = 0;
  for (const auto& entry : fs::directory_iterator(folder / "data")) {
    INFO(entry.path());
    CHECK((entry.status().permissions() & fs::perms(0777)) == fs::perms(0600));
    ++files;
  }
  CHECK(files == 4);  // the database, its log and index, the lock
}

TEST_CASE("a database of a newer program is refused and left alone", "[store][open]") {
  const TempFolder folder;
  make_store(folder.path(), 1);
  const fs::path file = RecordStore::database_file(folder.path());
  {
    auto database = Database::open(file);
    REQUIRE(database);
    REQUIRE(database->run(("PRAGMA user_version=" + std::to_string(schema_version() + 1)).c_str()));
  }
  const std::string before = bytes_of(file);
  const auto store = try_open(folder.path());
  REQUIRE_FALSE(store);
  CHECK(store.problem().kind == ProblemKind::newer);
  CHECK(bytes_of(file) == before);
}

TEST_CASE("another program's database is refused and left alone", "[store][open]") {
  const TempFolder folder;
  const fs::path file = RecordStore::database_file(folder.path());
  sqlite3* handle = nullptr;
  REQUIRE(sqlite3_open(file.c_str(), &handle) == SQLITE_OK);
  REQUIRE(sqlite3_exec(handle, "CREATE TABLE shopping (item)", nullptr, nullptr, nullptr) == SQLITE_OK);
  sqlite3_close(handle);
  const std::string before = bytes_of(file);
  const auto store = try_open(folder.path());
  REQUIRE_FALSE(store);
  CHECK(store.problem().kind == ProblemKind::unsupported);
  CHECK(bytes_of(file) == before);
}

TEST_CASE("a damaged database is found at open and kept as it is", "[store][open]") {
  const TempFolder folder;
  make_store(folder.path(), 60);
  const fs::path file = RecordStore::database_file(folder.path());
  const auto size = static_cast<std::streamoff>(fs::file_size(file));
  REQUIRE(size > 40'000);
  // Some event's payload: what stands between cells belongs to nobody, and damage there harms nothing.
  const auto payload = static_cast<std::streamoff>(bytes_of(file).find("orientation.q1", 20'000));
  REQUIRE(payload < size);
  const auto [place, length] = GENERATE_COPY(table<std::streamoff, std::size_t>(
      {{0, 100}, {size / 2, 5000}, {payload, 3}, {size / 3, 4096}, {size - 4096, 2000}}));
  INFO("at " << place << ", " << length << " bytes");
  {
    std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
    stream.seekp(place);
    stream << std::string(length, '\x5a');
  }
  const std::string before = bytes_of(file);
  const auto store = try_open(folder.path());
  REQUIRE_FALSE(store);
  CHECK(store.problem().kind == ProblemKind::damaged);
  CHECK(bytes_of(file) == before);
}

TEST_CASE("a folder or database that cannot be written is named so", "[store][open]") {
  const TempFolder folder;
  fs::permissions(folder.path(), fs::perms(0777));
  SECTION("an empty folder") {
    fs::permissions(folder.path(), fs::perms(0555));
    CHECK(open_as_nobody(folder.path()) == read_only_answer);
  }
  SECTION("a folder with a database") {
    make_store(folder.path(), 1);
    fs::permissions(folder.path(), fs::perms(0555));
    CHECK(open_as_nobody(folder.path()) == read_only_answer);
  }
  SECTION("a folder that would have to be made") {
    fs::permissions(folder.path(), fs::perms(0555));
    CHECK(open_as_nobody(folder / "data") == read_only_answer);
  }
  fs::permissions(folder.path(), fs::perms(0777));
}
