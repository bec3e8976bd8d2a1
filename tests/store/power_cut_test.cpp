#include <catch2/catch.hpp>
#include <random>

#include "store/record_store.h"
#include "store/support/power_cut_vfs.h"
#include "store/support/sample_records.h"
#include "support/temp_folder.h"

using namespace mamori;
using namespace mamori::test;

namespace {

struct Promised {
  std::uint64_t events = 0;  // counter of the last acknowledged one
  bool person_erased = false;
};

// Three sittings with appends one by one and in a row, a person added and erased; each close empties the log into the
// file. Ends early where the power goes.
Promised three_sittings(const std::filesystem::path& folder, std::uint64_t seed) {
  Promised promised;
  const RandomSource random = seeded_random(seed);
  int number = 0;
  for (int sitting = 0; sitting < 3; ++sitting) {
    auto store = RecordStore::open(folder, random, moment(), "machine");
    if (!store) return promised;
    for (int turn = 0; turn < 6; ++turn) {
      for (int i = 0; i <= turn % 3; ++i) {
        const Records records = {numbered_record(++number)};
        REQUIRE((*store)->append(person_number(1), registration_number(1), records, moment(number)));
      }
      if (!(*store)->flush()) return promised;
      promised.events = (*store)->status().head.counter;
    }
    const auto person = (*store)->roster().add({.name = "山田", .kana = "ヤマダ"}, random, moment().wall);
    if (!person || !(*store)->roster().erase(*person, moment().wall)) return promised;
    promised.person_erased = true;
  }
  return promised;
}

void check_after_cut(const std::filesystem::path& folder, const Promised& promised) {
  auto store = RecordStore::open(folder, seeded_random(99), moment(), "machine");
  INFO((store ? "" : to_text(store.problem())));
  REQUIRE(store);
  const auto before = (*store)->read_since((*store)->device(), 0);
  REQUIRE(before);
  REQUIRE(before->size() >= promised.events);
  for (std::size_t i = 0; i < before->size(); ++i) {
    const auto event = to_event((*before)[i]);
    REQUIRE(event);
    REQUIRE(event->payload == Payload(numbered_record(static_cast<int>(i) + 1)));
  }
  if (promised.person_erased) REQUIRE_FALSE((*store)->roster().tombstones()->empty());
  REQUIRE((*store)->append(person_number(1), registration_number(1), {numbered_record(0)}, moment()));
  REQUIRE((*store)->flush());
  const auto check = (*store)->verify();
  REQUIRE(check);
  REQUIRE(check->sound());
  REQUIRE(check->events == before->size() + 1);
}

}  // namespace

TEST_CASE("what was acknowledged survives a power cut at any write", "[store][power]") {
  std::uint64_t operations = 0;
  {
    const TempFolder folder;
    const PowerCutVfs vfs;
    REQUIRE(three_sittings(folder.path(), 1).events == 36);
    operations = vfs.operations();
  }
  std::mt19937 engine(20261122);
  int cuts = 0;
  for (std::uint32_t round = 0; round < 200; ++round) {
    const TempFolder folder;
    const std::uint64_t point = 1 + engine() % operations;
    Promised promised;
    {
      PowerCutVfs vfs;
      vfs.cut_at(point, round);
      promised = three_sittings(folder.path(), round);
      cuts += vfs.is_cut() ? 1 : 0;
    }
    INFO("round " << round << ", cut at operation " << point << " of " << operations);
    check_after_cut(folder.path(), promised);
  }
  WARN("200 rounds, " << cuts << " cuts, " << operations << " operations in a run without one");
  CHECK(cuts > 180);
}

TEST_CASE("a full disk keeps records waiting and says so; later all are written in order", "[store][power]") {
  const TempFolder folder;
  PowerCutVfs vfs;
  auto store = RecordStore::open(folder.path(), seeded_random(1), moment(), "machine");
  REQUIRE(store);
  const auto append = [&](int number) {
    return (*store)->append(person_number(1), registration_number(1), {numbered_record(number)}, moment(number));
  };
  REQUIRE(append(1));
  REQUIRE((*store)->flush());

  vfs.set_full(true);
  const auto second = append(2);
  REQUIRE(second);
  const Status refused = (*store)->wait_for(*second);
  REQUIRE_FALSE(refused);
  CHECK(refused.problem().kind == ProblemKind::full);
  CHECK_FALSE((*store)->acknowledged(*second));
  CHECK((*store)->status().problem->kind == ProblemKind::full);
  CHECK((*store)->status().waiting == 1);
  CHECK((*store)->status().head.counter == 1);

  vfs.set_full(false);
  const auto third = append(3);
  REQUIRE(third);
  REQUIRE((*store)->flush());
  CHECK((*store)->acknowledged(*second));
  CHECK((*store)->acknowledged(*third));
  CHECK_FALSE((*store)->status().problem);
  const auto reading = (*store)->read_all();
  REQUIRE(reading);
  REQUIRE(reading->events.size() == 3);
  for (int i = 0; i < 3; ++i) {
    CHECK(reading->events[static_cast<std::size_t>(i)].payload == Payload(numbered_record(i + 1)));
  }
  CHECK((*store)->verify()->sound());
}
