#include "store/event_log.h"

#include <catch2/catch.hpp>
#include <sqlite3.h>

#include "store/payload_codec.h"
#include "store/record_store.h"
#include "store/support/sample_records.h"
#include "support/temp_folder.h"

using namespace mamori;
using namespace mamori::test;

namespace {

std::unique_ptr<RecordStore> open_store(const std::filesystem::path& folder, std::uint64_t seed = 1,
                                        const std::string& machine = "machine") {
  auto store = RecordStore::open(folder, seeded_random(seed), moment(), machine);
  INFO((store ? "" : to_text(store.problem())));
  REQUIRE(store);
  return std::move(*store);
}

void append(RecordStore& store, const Records& records, std::uint8_t person = 1, std::int64_t at = 0) {
  REQUIRE(store.append(person_number(person), registration_number(person), records, moment(at)));
  REQUIRE(store.flush());
}

// Changes the file behind the program's back, as somebody with a database tool would.
void tamper(const std::filesystem::path& folder, const std::string& sql) {
  sqlite3* handle = nullptr;
  REQUIRE(sqlite3_open(RecordStore::database_file(folder).c_str(), &handle) == SQLITE_OK);
  const std::string all = "DROP TRIGGER event_is_not_changed; DROP TRIGGER event_is_not_removed; " + sql;
  char* message = nullptr;
  const int code = sqlite3_exec(handle, all.c_str(), nullptr, nullptr, &message);
  INFO((message == nullptr ? "" : message));
  REQUIRE(code == SQLITE_OK);
  sqlite3_free(message);
  sqlite3_close(handle);
}

LogCheck check(const std::filesystem::path& folder) {
  auto database = Database::open(RecordStore::database_file(folder));
  REQUIRE(database);
  const auto found = check_chains(*database);
  REQUIRE(found);
  return *found;
}

}  // namespace

TEST_CASE("appended records stand in one chain, with counters from 1 and without gaps", "[store][log]") {
  const TempFolder folder;
  const auto store = open_store(folder.path());
  append(*store, one_of_every_kind());
  append(*store, {numbered_record(1)}, 2, 5);

  const std::size_t all = one_of_every_kind().size() + 1;
  const auto entries = store->read_since(store->device(), 0);
  REQUIRE(entries);
  REQUIRE(entries->size() == all);
  Sha256Digest previous = {};
  for (std::size_t i = 0; i < entries->size(); ++i) {
    CHECK((*entries)[i].counter == i + 1);
    CHECK((*entries)[i].previous == previous);
    CHECK(verifies((*entries)[i]));
    previous = (*entries)[i].hash;
  }
  CHECK(store->status().head == ChainHead{.device = store->device(), .counter = all, .hash = previous});
  CHECK(store->verify()->heads == std::vector{store->status().head});
  CHECK(store->read_since(store->device(), all - 2)->size() == 2);

  const auto reading = store->read_all();
  REQUIRE(reading);
  CHECK(reading->unread.empty());
  REQUIRE(reading->events.size() == all);
  for (std::size_t i = 0; i + 1 < all; ++i) CHECK(reading->events[i].payload == one_of_every_kind()[i]);
  const auto of_two = store->read_person(person_number(2));
  REQUIRE(of_two);
  REQUIRE(of_two->events.size() == 1);
  CHECK(of_two->events[0].wall == moment(5).wall);
}

TEST_CASE("the chain goes on after closing and opening", "[store][log]") {
  const TempFolder folder;
  append(*open_store(folder.path(), 1), {numbered_record(1)});
  const auto store = open_store(folder.path(), 2);
  append(*store, {numbered_record(2)});
  CHECK(store->status().head.counter == 2);
  CHECK(store->verify()->sound());
}

TEST_CASE("a folder that came to another machine or path goes on as a new device", "[store][log]") {
  const TempFolder folder, elsewhere;
  append(*open_store(folder.path(), 1), {numbered_record(1)});
  std::filesystem::copy(folder.path(), elsewhere / "copy", std::filesystem::copy_options::recursive);

  const auto original = open_store(folder.path(), 2);
  const auto copy = open_store(elsewhere / "copy", 3);
  CHECK(copy->device() != original->device());
  append(*copy, {numbered_record(2)});
  CHECK(copy->status().head.counter == 1);
  CHECK(copy->verify()->heads.size() == 2);
  CHECK(copy->verify()->sound());
}

TEST_CASE("another machine at the same path is another device", "[store][log]") {
  const TempFolder folder;
  const DeviceId here = open_store(folder.path(), 1, "here")->device();
  CHECK(open_store(folder.path(), 2, "there")->device() != here);
}

TEST_CASE("events can be neither changed nor removed through SQL", "[store][log]") {
  const TempFolder folder;
  append(*open_store(folder.path()), {numbered_record(1)});
  auto database = Database::open(RecordStore::database_file(folder.path()));
  REQUIRE(database);
  CHECK_FALSE(database->run("UPDATE event SET wall = 0"));
  CHECK_FALSE(database->run("DELETE FROM event"));
  CHECK(check_chains(*database)->events == 1);
}

TEST_CASE("the check names altered, unlinked and missing events", "[store][log]") {
  const TempFolder folder;
  DeviceId device;
  {
    const auto store = open_store(folder.path());
    device = store->device();
    for (int i = 1; i <= 9; ++i) append(*store, {numbered_record(i)});
  }
  SECTION("altered") {
    tamper(folder.path(), R"(UPDATE event SET payload = replace(payload, '"correct":true', '"correct":false')
                             WHERE counter = 4)");
    CHECK(check(folder.path()).faults ==
          std::vector{ChainFault{.kind = ChainFaultKind::altered, .device = device, .counter = 4, .last = 4}});
    const auto reopened = RecordStore::open(folder.path(), seeded_random(1), moment(), "machine");
    REQUIRE_FALSE(reopened);
    CHECK(reopened.problem().kind == ProblemKind::damaged);
  }
  SECTION("missing in the middle") {
    tamper(folder.path(), "DELETE FROM event WHERE counter IN (3, 4, 5)");
    CHECK(check(folder.path()).faults ==
          std::vector{ChainFault{.kind = ChainFaultKind::gap, .device = device, .counter = 3, .last = 5}});
  }
  SECTION("missing at the beginning") {
    tamper(folder.path(), "DELETE FROM event WHERE counter = 1");
    CHECK(check(folder.path()).faults ==
          std::vector{ChainFault{.kind = ChainFaultKind::gap, .device = device, .counter = 1, .last = 1}});
  }
  SECTION("a cut tail shows in the head only") {
    tamper(folder.path(), "DELETE FROM event WHERE counter > 7");
    CHECK(check(folder.path()).sound());
    CHECK(check(folder.path()).heads.at(0).counter == 7);
  }
  SECTION("unlinked: forged with a right hash of its own") {
    auto database = Database::open(RecordStore::database_file(folder.path()));
    REQUIRE(database);
    auto entry = read_entries_since(*database, device, 4)->front();
    entry.payload = *payload_to_json(numbered_record(500));
    entry.hash = hash_of(entry);
    tamper(folder.path(), "UPDATE event SET payload = '" + entry.payload + "', hash = x'" + to_hex(entry.hash) +
                              "' WHERE counter = 5");
    CHECK(check(folder.path()).faults ==
          std::vector{ChainFault{.kind = ChainFaultKind::unlinked, .device = device, .counter = 6, .last = 6}});
  }
}

TEST_CASE("two copies that went on with one device id are a fork, and both ways are followed", "[store][log]") {
  const TempFolder folder;
  auto store = open_store(folder.path(), 1);
  const DeviceId device = store->device();
  append(*store, {numbered_record(1)});
  store.reset();
  const TempFolder elsewhere;
  std::filesystem::copy(folder.path(), elsewhere / "copy", std::filesystem::copy_options::recursive);
  store = open_store(folder.path(), 2);
  append(*store, {numbered_record(2), numbered_record(3)});
  store.reset();

  // The copy goes on without noticing that it is one; then its events are merged.
  auto database = Database::open(RecordStore::database_file(elsewhere / "copy"));
  REQUIRE(database);
  auto log = EventLog::open(*database, device);
  REQUIRE(log);
  const RandomSource random = seeded_random(3);
  REQUIRE(log->append(person_number(1), registration_number(1), {numbered_record(8), numbered_record(9)}, moment(),
                      random));
  tamper(folder.path(), "ATTACH '" + RecordStore::database_file(elsewhere / "copy").native() +
                            "' AS other; INSERT OR IGNORE INTO event SELECT * FROM other.event");

  const LogCheck found = check(folder.path());
  CHECK(found.events == 5);
  CHECK(found.faults ==
        std::vector{ChainFault{.kind = ChainFaultKind::fork, .device = device, .counter = 2, .last = 2},
                    ChainFault{.kind = ChainFaultKind::fork, .device = device, .counter = 3, .last = 3}});
  append(*open_store(folder.path(), 4), {numbered_record(4)});
  CHECK(check(folder.path()).faults.size() == 2);
}

TEST_CASE("an event of an unknown kind is named, verifies, and stays as it is", "[store][log]") {
  const TempFolder folder;
  auto store = open_store(folder.path());
  append(*store, {numbered_record(1)});
  const DeviceId device = store->device();
  LogEntry entry = store->read_since(device, 0)->front();
  store.reset();
  entry.counter = 2;
  entry.previous = entry.hash;
  entry.kind = "dream_dreamt";
  entry.payload = R"({"depth":3})";
  entry.hash = hash_of(entry);
  tamper(folder.path(), "INSERT INTO event SELECT device, 2, id, wall, monotonic, person, registration, '" +
                            entry.kind + "', '" + entry.payload + "', hash, x'" + to_hex(entry.hash) + "' FROM event");

  store = open_store(folder.path());
  append(*store, {numbered_record(3)});
  const auto reading = store->read_all();
  REQUIRE(reading);
  CHECK(reading->events.size() == 2);
  REQUIRE(reading->unread.size() == 1);
  CHECK(reading->unread[0].kind == ProblemKind::unsupported);
  CHECK(store->verify()->sound());
  CHECK(store->verify()->unknown_kinds == 1);
  CHECK(store->read_since(device, 1)->front() == entry);
}
