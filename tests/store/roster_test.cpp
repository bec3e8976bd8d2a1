#include "store/roster.h"

#include <catch2/catch.hpp>

#include "base/files.h"
#include "store/record_store.h"
#include "store/support/sample_records.h"
#include "support/temp_folder.h"

using namespace mamori;
using namespace mamori::test;

namespace {

std::unique_ptr<RecordStore> open_store(const std::filesystem::path& folder) {
  auto store = RecordStore::open(folder, seeded_random(1), moment(), "machine");
  REQUIRE(store);
  return std::move(*store);
}

Person sample_person() {
  Person person;
  person.name = "髙橋 花子";
  person.kana = "タカハシ ハナコ";
  person.roles = {StaffRole::manager, StaffRole::investigator};
  person.employment = Employment::part_time;
  person.state = PersonState::leave;
  person.staff_number = "0042";
  person.job = "介護支援専門員";
  person.joined = std::chrono::year(2024) / 4 / 1;
  person.facts = {{"care_manager_number", "01234567"}, {"note", "夜勤のみ"}};
  return person;
}

bool stands_in_a_file(const std::filesystem::path& folder, const std::string& text) {
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const auto bytes = read_file(entry.path(), 100'000'000);
    REQUIRE(bytes);
    if (bytes->find(text) != std::string::npos) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("a person comes back with every field, and each change counts a version", "[store][roster]") {
  const TempFolder folder;
  const auto store = open_store(folder.path());
  const auto id = store->roster().add(sample_person(), seeded_random(7), moment(1).wall);
  REQUIRE(id);
  Person expected = sample_person();
  expected.id = *id;
  expected.version = 1;
  expected.updated = moment(1).wall;
  CHECK(**store->roster().find(*id) == expected);

  expected.kana = "タカハシ";
  expected.joined.reset();
  REQUIRE(store->roster().change(expected, moment(2).wall));
  expected.version = 2;
  expected.updated = moment(2).wall;
  CHECK(**store->roster().find(*id) == expected);
  CHECK(store->roster().people()->size() == 1);
}

TEST_CASE("a PIN is kept as a hash and can be taken away", "[store][roster]") {
  const TempFolder folder;
  const auto store = open_store(folder.path());
  const auto id = store->roster().add(sample_person(), seeded_random(7), moment().wall);
  REQUIRE(id);
  CHECK(*store->roster().pin_fits(*id, ""));
  REQUIRE(store->roster().set_pin(*id, "4711", moment().wall));
  CHECK((*store->roster().find(*id))->has_pin);
  CHECK(*store->roster().pin_fits(*id, "4711"));
  CHECK_FALSE(*store->roster().pin_fits(*id, "4712"));
  REQUIRE(store->roster().set_pin(*id, "", moment().wall));
  CHECK(*store->roster().pin_fits(*id, "4712"));
}

TEST_CASE("after erasing, name and texts stand in no file of the folder", "[store][roster]") {
  const TempFolder folder;
  const auto store = open_store(folder.path());
  const RandomSource random = seeded_random(7);
  const std::string long_note(9'000, 'x');
  Person person = sample_person();
  person.facts["long"] = long_note + "END-OF-NOTE";
  const auto id = store->roster().add(person, random, moment().wall);
  REQUIRE(id);
  REQUIRE(store->roster().set_pin(*id, "4711", moment().wall));
  for (int i = 0; i < 100; ++i) {  // splits the page that holds the person
    Person other;
    other.name = "山田" + std::to_string(i);
    REQUIRE(store->roster().add(other, random, moment().wall));
    REQUIRE(store->append(*id, registration_number(1), {numbered_record(i + 1)}, moment(i)));
  }
  REQUIRE(store->flush());
  REQUIRE(stands_in_a_file(folder.path(), "髙橋"));
  REQUIRE(stands_in_a_file(folder.path(), "END-OF-NOTE"));

  REQUIRE(store->roster().erase(*id, moment(9).wall));
  for (const char* text : {"髙橋", "タカハシ", "01234567", "夜勤", "xxxxxxxx", "END-OF-NOTE", "argon2"}) {
    INFO(text);
    CHECK_FALSE(stands_in_a_file(folder.path(), text));
  }
  CHECK(stands_in_a_file(folder.path(), "山田99"));
  CHECK(store->roster().tombstones().value() == std::vector{Tombstone{.person = *id, .erased = moment(9).wall}});
  CHECK(store->read_person(*id)->events.size() == 100);
  CHECK(store->verify()->sound());
}

TEST_CASE("a tombstone wins over later changes, and erasing twice keeps the first", "[store][roster]") {
  const TempFolder folder;
  const auto store = open_store(folder.path());
  const auto id = store->roster().add(sample_person(), seeded_random(7), moment().wall);
  REQUIRE(id);
  REQUIRE(store->roster().erase(*id, moment(1).wall));
  REQUIRE(store->roster().erase(*id, moment(2).wall));
  Person person = sample_person();
  person.id = *id;
  const Status changed = store->roster().change(person, moment(3).wall);
  REQUIRE_FALSE(changed);
  CHECK(changed.problem().kind == ProblemKind::refused);
  CHECK_FALSE(store->roster().find(*id)->has_value());
  CHECK(store->roster().tombstones()->at(0).erased == moment(1).wall);
}

TEST_CASE("people come in the order of their kana", "[store][roster]") {
  const TempFolder folder;
  const auto store = open_store(folder.path());
  const RandomSource random = seeded_random(7);
  for (const char* kana : {"ワタナベ", "アオキ", "サトウ"}) {
    Person person;
    person.kana = kana;
    REQUIRE(store->roster().add(person, random, moment().wall));
  }
  const auto people = store->roster().people();
  REQUIRE(people);
  REQUIRE(people->size() == 3);
  CHECK((*people)[0].kana == "アオキ");
  CHECK((*people)[2].kana == "ワタナベ");
}

TEST_CASE("settings keep a version, and the same value again changes nothing", "[store][settings]") {
  const TempFolder folder;
  const auto store = open_store(folder.path());
  CHECK(store->settings().text(setting_key::office_name)->empty());
  REQUIRE(store->settings().set(setting_key::office_name, "ひまわり", moment(1).wall));
  REQUIRE(store->settings().set(setting_key::office_name, "ひまわり", moment(2).wall));
  CHECK(**store->settings().find(setting_key::office_name) ==
        Setting{.value = "ひまわり", .version = 1, .updated = moment(1).wall});
  REQUIRE(store->settings().set(setting_key::office_name, "すみれ", moment(3).wall));
  CHECK(store->settings().all()->at("office.name") ==
        Setting{.value = "すみれ", .version = 2, .updated = moment(3).wall});
}

TEST_CASE("a label stays as it was for its version", "[store][labels]") {
  const TempFolder folder;
  const auto store = open_store(folder.path());
  REQUIRE(store->labels().remember("lesson:orientation.v1", "1", "基本の動画"));
  REQUIRE(store->labels().remember("lesson:orientation.v1", "1", "基本の動画"));
  REQUIRE(store->labels().remember("lesson:orientation.v1", "2", "はじめの動画"));
  CHECK_FALSE(store->labels().remember("lesson:orientation.v1", "1", "別の動画"));
  CHECK(**store->labels().find("lesson:orientation.v1", "1") == "基本の動画");
  CHECK_FALSE(store->labels().find("lesson:orientation.v1", "3")->has_value());
}
