#include <catch2/catch.hpp>

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
