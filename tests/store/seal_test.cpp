#include "store/seal.h"

#include <catch2/catch.hpp>

#include "base/files.h"
#include "store/support/sample_records.h"
#include "support/temp_folder.h"

using namespace mamori;
using namespace mamori::test;

namespace {

const DeviceId device{person_number(9).uuid};

}  // namespace

TEST_CASE("a seal fits its bytes and its key only", "[store][seal]") {
  const TempFolder folder, other_folder;
  const auto key = SealKey::open(folder.path(), device, seeded_random(1));
  const auto other = SealKey::open(other_folder.path(), device, seeded_random(2));
  REQUIRE(key);
  REQUIRE(other);
  Signature seal = key->sign("five events");
  CHECK(seal_verifies("five events", seal, key->public_key()));
  CHECK_FALSE(seal_verifies("six events", seal, key->public_key()));
  CHECK_FALSE(seal_verifies("five events", seal, other->public_key()));
  seal[10] ^= 1;
  CHECK_FALSE(seal_verifies("five events", seal, key->public_key()));
  CHECK(fingerprint_text(key->public_key()).size() == 19);
  CHECK(fingerprint_text(key->public_key()) != fingerprint_text(other->public_key()));
}

TEST_CASE("a device keeps its key, a renewed device gets another", "[store][seal]") {
  const TempFolder folder;
  const PublicKey first = SealKey::open(folder.path(), device, seeded_random(1))->public_key();
  CHECK(SealKey::open(folder.path(), device, seeded_random(2))->public_key() == first);
  CHECK(SealKey::open(folder.path(), DeviceId{person_number(10).uuid}, seeded_random(3))->public_key() != first);
  for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
    CHECK((entry.status().permissions() & std::filesystem::perms(0777)) == std::filesystem::perms(0600));
  }
}

TEST_CASE("a key file that holds no key is damaged, and is not replaced", "[store][seal]") {
  const TempFolder folder;
  const auto file = folder.path() / ("seal-" + device.text() + ".key");
  const std::string content = GENERATE(as<std::string>(), "", "mamori-seal-1\nshort", std::string(500, 'x'));
  REQUIRE(write_file(file, content));
  const auto key = SealKey::open(folder.path(), device, seeded_random(1));
  REQUIRE_FALSE(key);
  CHECK(key.problem().kind == ProblemKind::damaged);
  CHECK(*read_file(file, 1000) == content);
}
