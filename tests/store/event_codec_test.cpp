#include "store/event_codec.h"

#include <catch2/catch.hpp>

#include "store/payload_codec.h"
#include "store/support/sample_records.h"

using namespace mamori;
using namespace mamori::test;

namespace {

LogEntry sample_entry() {
  LogEntry entry{.id = EventId{person_number(7).uuid},
                 .device = DeviceId{person_number(8).uuid},
                 .counter = 42,
                 .wall = moment().wall,
                 .monotonic = moment().monotonic,
                 .person = person_number(1),
                 .registration = registration_number(2),
                 .kind = "course_completed",
                 .payload = R"({"course":"orientation"})"};
  entry.previous.fill(0x1f);
  entry.hash = hash_of(entry);
  return entry;
}

}  // namespace

TEST_CASE("a payload of every kind comes back from its JSON as it was", "[store][codec]") {
  const Records records = one_of_every_kind();
  REQUIRE(records.size() == std::variant_size_v<Payload>);
  for (std::size_t i = 0; i < records.size(); ++i) {
    REQUIRE(records[i].index() == i);
    INFO(kind_of(records[i]));
    const auto json = payload_to_json(records[i]);
    REQUIRE(json);
    INFO(*json);
    CHECK(json->find('\n') == std::string::npos);
    const auto back = payload_from_json(kind_of(records[i]), *json);
    REQUIRE(back);
    CHECK(*back == records[i]);
    CHECK(knows_kind(kind_of(records[i])));
  }
}

TEST_CASE("the canonical JSON has sorted keys, no spaces, and whole numbers", "[store][codec]") {
  const auto json = payload_to_json(one_of_every_kind()[3]);
  REQUIRE(json);
  CHECK(*json ==
        R"({"file_sha256":"c0ffee","film":"v1","length":300000001,"lesson":"orientation.v1","resume_at":9999999,)"
        R"("session":"cc000000-0000-0000-0000-000000000001","spans":[[0,5000001],[7000000,9999999]]})");
}

TEST_CASE("the canonical bytes of an event are eleven lines in a fixed order", "[store][codec]") {
  CHECK(canonical_bytes(sample_entry()) ==
        "mamori-event-1\n"
        "aa000000-0000-0000-0000-000000000007\n"
        "aa000000-0000-0000-0000-000000000008\n"
        "42\n"
        "1795000000000\n"
        "5000\n"
        "aa000000-0000-0000-0000-000000000001\n"
        "bb000000-0000-0000-0000-000000000002\n"
        "course_completed\n"
        "{\"course\":\"orientation\"}\n"
        "1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f\n");
  CHECK(verifies(sample_entry()));
}

TEST_CASE("an event that moved a line break from one field into another does not verify", "[store][codec]") {
  LogEntry entry = sample_entry();
  entry.kind += "\n" + entry.payload;
  entry.payload.clear();
  entry.hash = hash_of(entry);
  CHECK_FALSE(verifies(entry));
}

TEST_CASE("an event survives the way through the log's form", "[store][codec]") {
  const auto event = to_event(sample_entry());
  REQUIRE(event);
  const auto entry = to_entry(*event);
  REQUIRE(entry);
  CHECK(*entry == sample_entry());
}

TEST_CASE("payloads that cannot be read are named, with the field", "[store][codec]") {
  const auto unknown = payload_from_json("dream_dreamt", "{}");
  REQUIRE_FALSE(unknown);
  CHECK(unknown.problem().kind == ProblemKind::unsupported);

  const auto [kind, json, named] = GENERATE(table<std::string, std::string, std::string>({
      {"course_completed", "{", "not a JSON object"},
      {"course_completed", "[]", "not a JSON object"},
      {"course_completed", "{}", "\"course\""},
      {"course_completed", R"({"course":1})", "\"course\""},
      {"registered", R"({"course":"a","cycle":null})", "\"cycle\""},
      {"debrief_read", R"({"attempt":1.0,"lesson":"a","session":"cc000000-0000-0000-0000-000000000001"})",
       "\"attempt\""},
      {"debrief_read", R"({"attempt":4294967296,"lesson":"a","session":"cc000000-0000-0000-0000-000000000001"})",
       "\"attempt\""},
      {"debrief_read", R"({"attempt":1,"lesson":"a","session":"cc"})", "\"session\""},
  }));
  const auto payload = payload_from_json(kind, json);
  REQUIRE_FALSE(payload);
  CHECK(payload.problem().kind == ProblemKind::malformed);
  CHECK(payload.problem().message.find(named) != std::string::npos);
}

TEST_CASE("keys of a newer program are passed over", "[store][codec]") {
  const auto payload = payload_from_json("course_completed", R"({"course":"orientation","mood":{"level":3}})");
  REQUIRE(payload);
  CHECK(*payload == Payload(CourseCompleted{.course = CourseId("orientation")}));
}

TEST_CASE("text that is not UTF-8 is refused before it reaches the log", "[store][codec]") {
  const auto json = payload_to_json(Registered{.course = CourseId("orientation"), .cycle = "\xff"});
  REQUIRE_FALSE(json);
  CHECK(json.problem().kind == ProblemKind::malformed);
}
