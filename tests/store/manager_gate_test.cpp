#include "store/manager_gate.h"

#include <catch2/catch.hpp>

#include "store/record_store.h"
#include "store/support/sample_records.h"
#include "support/temp_folder.h"

using namespace mamori;
using namespace mamori::test;
using namespace std::chrono_literals;

namespace {

struct Office {
  Office() { open(); }
  void open() {
    store.reset();
    auto opened = RecordStore::open(folder.path(), seeded_random(1), moment(), "machine");
    REQUIRE(opened);
    store = std::move(*opened);
  }
  GateResult answer(std::string_view text, std::chrono::seconds at) {
    const auto result = store->manager_gate().try_passphrase(text, moment().wall + at);
    REQUIRE(result);
    return *result;
  }

  TempFolder folder;
  std::unique_ptr<RecordStore> store;
};

}  // namespace

TEST_CASE("the pass-phrase opens, and a short one is not taken", "[store][gate]") {
  Office office;
  CHECK(office.answer("anything", 0s).answer == GateAnswer::not_set);
  CHECK_FALSE(office.store->manager_gate().set_passphrase("short", moment().wall));
  CHECK_FALSE(*office.store->manager_gate().is_set());
  REQUIRE(office.store->manager_gate().set_passphrase("四つの窓と犬", moment().wall));
  CHECK(office.answer("四つの窓と犬", 0s).answer == GateAnswer::open);
  CHECK(office.answer("四つの窓と猫", 0s).answer == GateAnswer::wrong);
}

TEST_CASE("from the fifth wrong try on each waits twice as long, also after a restart", "[store][gate]") {
  Office office;
  REQUIRE(office.store->manager_gate().set_passphrase("four windows", moment().wall));
  for (int i = 0; i < 4; ++i) CHECK(office.answer("wrong", 0s).wait == 0s);
  CHECK(office.answer("wrong", 0s).wait == 30s);
  office.open();
  const GateResult blocked = office.answer("four windows", 10s);
  CHECK(blocked.answer == GateAnswer::wait);
  CHECK(blocked.wait == 20s);
  CHECK(office.answer("wrong", 30s).wait == 60s);
  CHECK(office.answer("four windows", 89s).answer == GateAnswer::wait);
  CHECK(office.answer("four windows", 90s).answer == GateAnswer::open);
  CHECK(office.answer("wrong", 90s).wait == 0s);
}

TEST_CASE("setting the clock back neither opens the gate nor shuts it for longer", "[store][gate]") {
  Office office;
  REQUIRE(office.store->manager_gate().set_passphrase("four windows", moment().wall));
  for (int i = 0; i < 5; ++i) CHECK(office.answer("wrong", 100'000s).answer == GateAnswer::wrong);
  CHECK(office.answer("four windows", 0s).answer == GateAnswer::wait);
  CHECK(office.answer("four windows", 29s).wait == 1s);
  CHECK(office.answer("four windows", 30s).answer == GateAnswer::open);
}
