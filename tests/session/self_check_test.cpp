#include <catch2/catch.hpp>

#include "session/action_lists.h"
#include "session/learner_session.h"
#include "support/seeded_random.h"
#include "support/temp_folder.h"

using namespace mamori;
using namespace std::chrono_literals;
using test::TempFolder;

namespace {

const CheckId item("1-1");

Now at(std::chrono::hours since_noon) {
  return {.wall = WallTime(std::chrono::seconds(1795316400) + since_noon), .monotonic = MonotonicTime(since_noon)};
}

std::unique_ptr<LearnerSession> open_session(const std::filesystem::path& data) {
  const std::filesystem::path root = MAMORI_SOURCE_DIR;
  auto session = LearnerSession::open(
      {.content = {.root = root, .films = root / "build" / "films"}, .data = data, .random = test::seeded_random(1)},
      at(0h));
  REQUIRE(session);
  return std::move(*session);
}

const CheckId office_item("5-1");

PersonId add_person(LearnerSession& session, const std::string& name, std::set<StaffRole> roles) {
  Person person;
  person.name = name;
  person.roles = std::move(roles);
  const auto seed = static_cast<std::uint32_t>(std::hash<std::string>{}(name));
  return *session.store().roster().add(person, test::seeded_random(seed), at(0h).wall);
}

}  // namespace

TEST_CASE("Answers of the self-check and the words beside them are there after a restart", "[session][checklist]") {
  const TempFolder data;
  PersonId person;
  {
    auto session = open_session(data.path());
    person = *session->register_person("山田 花子", "やまだ はなこ", at(0h));
    REQUIRE(session->choose(person, "", at(0h)));
    REQUIRE(session->answer_check(item, CheckAnswer::no, at(0h)));
    REQUIRE(session->answer_check(item, CheckAnswer::yes, at(48h)));
    REQUIRE(session->set_check_note(item, "金庫のかぎを直す", at(48h)));
    CHECK(session->checks().at(item).latest()->answer == CheckAnswer::yes);
    REQUIRE(session->store().flush());
  }
  auto session = open_session(data.path());
  CHECK(session->checks().empty());
  REQUIRE(session->choose(person, "", at(49h)));
  CHECK(session->checks().at(item).latest()->answer == CheckAnswer::yes);
  CHECK(session->checks().at(item).latest()->content_version == session->library().checklist_version());
  CHECK(session->checks().at(item).previous()->answer == CheckAnswer::no);
  CHECK(*session->check_note(item) == "金庫のかぎを直す");
  CHECK(session->check_note(CheckId("1-2"))->empty());

  REQUIRE(session->store().roster().erase(person, at(50h).wall));
  CHECK(session->check_note(item)->empty());
  CHECK_FALSE(session->set_check_note(item, "あとから", at(51h)));
}

TEST_CASE("Without a person or for an unknown item nothing is answered", "[session][checklist]") {
  const TempFolder data;
  auto session = open_session(data.path());
  CHECK(session->answer_check(item, CheckAnswer::yes, at(0h)).problem().kind == ProblemKind::refused);
  CHECK(session->check_note(item).problem().kind == ProblemKind::refused);
  const PersonId person = *session->register_person("山田 花子", "やまだ はなこ", at(0h));
  REQUIRE(session->choose(person, "", at(0h)));
  CHECK(session->answer_check(CheckId("9-9"), CheckAnswer::yes, at(0h)).problem().kind == ProblemKind::not_found);
  CHECK(session->checks().empty());
}

TEST_CASE("What is asked of the office is one answer of all who lead it, kept with who gave it", "[session][checklist]") {
  const TempFolder data;
  auto session = open_session(data.path());
  const PersonId manager = add_person(*session, "高橋 一郎", {StaffRole::manager});
  const PersonId system = add_person(*session, "森 二郎", {StaffRole::system});
  const PersonId staff = add_person(*session, "山田 花子", {StaffRole::staff, StaffRole::supervisor});
  REQUIRE(session->choose(manager, "", at(0h)));
  REQUIRE(session->answer_check(office_item, CheckAnswer::partly, at(0h)));
  REQUIRE(session->set_check_note(office_item, "規程は来月", at(0h)));
  REQUIRE(session->answer_check(item, CheckAnswer::no, at(0h)));

  REQUIRE(session->choose(system, "", at(1h)));
  const CheckItem& asked = *session->library().checklist().find(office_item);
  REQUIRE(session->check_history(asked) != nullptr);
  CHECK(session->check_history(asked)->latest()->answer == CheckAnswer::partly);
  CHECK(session->name_of_person(session->check_history(asked)->latest()->person) == "高橋 一郎");
  CHECK(*session->check_note(office_item) == "規程は来月");
  CHECK(session->check_history(*session->library().checklist().find(item)) == nullptr);
  REQUIRE(session->answer_check(office_item, CheckAnswer::yes, at(2h)));
  REQUIRE(session->set_check_note(office_item, "", at(2h)));
  CHECK(session->check_history(asked)->latest()->person == system);

  REQUIRE(session->choose(staff, "", at(3h)));
  CHECK(session->check_history(asked) == nullptr);
  CHECK(session->answer_check(office_item, CheckAnswer::no, at(3h)).problem().kind == ProblemKind::refused);
  CHECK(session->check_note(office_item).problem().kind == ProblemKind::refused);

  REQUIRE(session->choose(manager, "", at(4h)));
  CHECK(session->check_history(asked)->latest()->answer == CheckAnswer::yes);
  CHECK(session->check_note(office_item)->empty());
}

TEST_CASE("A person's action list holds that person's answers of this fiscal year and words", "[session][checklist]") {
  const TempFolder data;
  auto session = open_session(data.path());
  const PersonId person = add_person(*session, "山田 花子", {StaffRole::manager});
  REQUIRE(session->choose(person, "", at(0h)));
  REQUIRE(session->answer_check(CheckId("1-2"), CheckAnswer::no, at(0h)));
  REQUIRE(session->answer_check(item, CheckAnswer::no, at(24h * 365)));
  REQUIRE(session->set_check_note(item, "端末をたのむ", at(24h * 365)));
  REQUIRE(session->answer_check(CheckId("1-3"), CheckAnswer::yes, at(24h * 365)));
  REQUIRE(session->answer_check(office_item, CheckAnswer::no, at(24h * 365)));
  const auto list = make_action_list(session->library(), session->store(), person, at(24h * 366));
  REQUIRE(list);
  CHECK(list->person == "山田 花子");
  REQUIRE(list->entries.size() == 1);
  CHECK(list->entries.front().item == item);
  CHECK(list->entries.front().answer == CheckAnswer::no);
  CHECK(list->entries.front().note == "端末をたのむ");
  CHECK_FALSE(list->entries.front().mends.empty());
}

TEST_CASE("The office's action list names nobody, and counts nobody where few answered", "[session][checklist]") {
  const TempFolder data;
  auto session = open_session(data.path());
  for (int i = 0; i < 5; ++i) {
    const PersonId person = add_person(*session, "職員" + std::to_string(i), {StaffRole::staff, StaffRole::manager});
    REQUIRE(session->choose(person, "", at(0h)));
    REQUIRE(session->answer_check(item, i == 0 ? CheckAnswer::no : CheckAnswer::yes, at(0h)));
    REQUIRE(session->set_check_note(item, "職員0のことば", at(0h)));
    if (i < 4) REQUIRE(session->answer_check(CheckId("1-2"), CheckAnswer::partly, at(0h)));
  }
  REQUIRE(session->answer_check(office_item, CheckAnswer::no, at(1h)));
  REQUIRE(session->set_check_note(office_item, "規程は来月", at(1h)));
  const auto list = make_action_list(session->library(), session->store(), std::nullopt, at(2h));
  REQUIRE(list);
  CHECK(list->person.empty());
  REQUIRE(list->entries.size() == 3);
  const ActionEntry& counted = list->entries[0];
  REQUIRE(counted.counts);
  CHECK(counted.counts->people == 5);
  CHECK(counted.counts->no == 1);
  CHECK(counted.note.empty());
  CHECK_FALSE(list->entries[1].counts);
  CHECK_FALSE(list->entries[1].answer);
  CHECK(list->entries[2].answer == CheckAnswer::no);
  CHECK(list->entries[2].note == "規程は来月");
  CHECK(make_action_list(session->library(), session->store(), PersonId{Uuid::random(test::seeded_random(99))}, at(2h))
            .problem()
            .kind == ProblemKind::not_found);
}
