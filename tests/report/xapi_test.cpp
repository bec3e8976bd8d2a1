#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "report/xapi_json.h"
#include "report_fixture.h"

namespace mamori::test {
namespace {

using Json = nlohmann::json;

const PersonRow hanako = person(1, "髙橋 花子", "タカハシ ハナコ");

XapiInput input_of(const Log& log) {
  return {.home_page = "https://example.invalid/offices/1370000000",
          .course = small_course(),
          .events = log.events(),
          .items = {{ItemId("q1-01"),
                     {.interaction = Interaction::choice,
                      .question = "席をはなれる前に、まず何をしますか",
                      .choices = {{"a", "画面をロックする"}, {"b", "そのまま行く"}},
                      .targets = {},
                      .correct = {"a"}}}}};
}

Json written(const XapiInput& input) {
  std::string bytes;
  REQUIRE(write_xapi(input, [&](std::string_view part) {
    bytes += part;
    return Status();
  }));
  return Json::parse(bytes);
}

std::vector<std::string> verbs_of(const Json& statements) {
  std::vector<std::string> verbs;
  for (const Json& statement : statements) verbs.push_back(statement["verb"]["display"]["en-US"]);
  return verbs;
}

TEST_CASE("Statements tell each sitting from launched to terminated, then the course", "[report][xapi]") {
  Log log;
  whole_course(log, hanako, 20, 1);
  const Json statements = written(input_of(log));
  CHECK(verbs_of(statements) ==
        std::vector<std::string>{"launched",  "initialized", "initialized", "paused",     "completed",
                                 "completed", "paused",      "terminated",  "terminated",              // film
                                 "launched",  "initialized", "completed",   "terminated",              // scenario
                                 "launched",  "initialized", "answered",    "answered",   "answered",  // quiz
                                 "passed",    "completed",   "terminated",  "satisfied"});
  std::set<std::string> ids;
  for (const Json& statement : statements) {
    ids.insert(statement["id"]);
    CHECK(statement["actor"]["account"]["name"] == hanako.id.text());
    CHECK(statement["context"]["extensions"].contains("https://w3id.org/xapi/cmi5/context/extensions/sessionid"));
  }
  CHECK(ids.size() == statements.size());
  CHECK(statements.dump().find("花子") == std::string::npos);
  CHECK(statements.dump().find("null") == std::string::npos);
}

TEST_CASE("The film's completion carries its distinct seconds, the quiz's its score", "[report][xapi]") {
  Log log;
  whole_course(log, hanako, 20, 1);
  const Json statements = written(input_of(log));
  const Json& film = statements[4];
  const std::string video = "https://w3id.org/xapi/video/extensions/";
  CHECK(film["result"]["extensions"][video + "played-segments"] == "0[.]196");
  CHECK(film["result"]["extensions"][video + "progress"] == 0.98);
  CHECK(film["result"]["duration"] == "PT240.00S");
  CHECK(film["context"]["extensions"][video + "length"] == 200.0);
  CHECK(film["context"]["contextActivities"]["category"][0]["id"] == "https://w3id.org/xapi/video");
  CHECK(film["timestamp"] == "2026-11-20T01:04:00.000Z");
  const Json& passed = statements[18];
  CHECK(passed["result"]["score"] == Json({{"scaled", 1.0}, {"raw", 5}, {"min", 0}, {"max", 5}}));
  CHECK(passed["result"]["success"] == true);
  CHECK_FALSE(passed["result"].contains("completion"));
}

TEST_CASE("Pieces of one viewing are one play; a cue question or a gap ends it", "[report][xapi]") {
  const auto sitting = [](bool with_cue, int pause_minutes) {
    Log log;
    log.add(hanako, november(20), LessonLaunched{LessonId("o.v1"), session(1), LaunchMode::normal, "a"})
        .add(hanako, november(20, 1), watched(1, 0, 60));
    if (with_cue)
      log.add(hanako, november(20, 1), CueAnswered{LessonId("o.v1"), session(1), CueId("k1"), OptionId("a")});
    log.add(hanako, november(20, 2 + pause_minutes), watched(1, 60, 120))
        .add(hanako, november(20, 3 + pause_minutes), watched(1, 120, 150))
        .add(hanako, november(20, 3 + pause_minutes),
             LessonTerminated{LessonId("o.v1"), session(1), std::chrono::minutes(3)});
    std::vector<std::string> stops;
    for (const Json& statement : written(input_of(log))) {
      if (statement["verb"]["display"]["en-US"] != "paused") continue;
      stops.push_back(statement["result"]["extensions"]["https://w3id.org/xapi/video/extensions/played-segments"]);
    }
    return stops;
  };
  CHECK(sitting(false, 0) == std::vector<std::string>{"0[.]150"});
  CHECK(sitting(true, 0) == std::vector<std::string>{"0[.]60", "0[.]150"});
  CHECK(sitting(false, 30) == std::vector<std::string>{"0[.]60", "0[.]150"});
}

TEST_CASE("Every kind of question is described with its parts and its right answer", "[report][xapi]") {
  const auto option = [](const char* id) {
    return ItemOption{.id = OptionId(id), .text = plain_text(id), .reason = {}};
  };
  const auto described = [](ItemBody body) {
    Item item;
    item.body = std::move(body);
    return xapi_item(item);
  };
  using Texts = std::vector<std::string>;
  const XapiItem match =
      described(MatchBody{.left = {option("L1"), option("L2")},
                          .right = {option("R1"), option("R2")},
                          .correct = {{OptionId("L1"), OptionId("R2")}, {OptionId("L2"), OptionId("R2")}}});
  CHECK(match.interaction == Interaction::matching);
  CHECK(match.choices.size() == 2);
  CHECK(match.targets.back() == std::pair<std::string, std::string>("R2", "R2"));
  CHECK(match.correct == Texts{"L1 R2", "L2 R2"});
  const XapiItem order =
      described(OrderBody{.options = {option("a"), option("b")}, .correct = {OptionId("b"), OptionId("a")}});
  CHECK(order.interaction == Interaction::sequencing);
  CHECK(order.correct == Texts{"b", "a"});
  const XapiItem spots = described(
      HotspotBody{.spots = {{.option = option("pen"), .shape = CircleShape{}}}, .correct = {OptionId("pen")}});
  CHECK(spots.interaction == Interaction::choice);
  CHECK(spots.choices.front().first == "pen");
  CHECK(described(ChoiceBody{.options = {option("a")}, .correct = OptionId("a")}).correct == Texts{"a"});
  CHECK(described(MultipleBody{.options = {option("a"), option("b")}, .correct = {OptionId("b")}}).choices.size() == 2);
}

TEST_CASE("Two PCs that completed the same lesson write one completion with one id", "[report][xapi]") {
  Log once;
  whole_course(once, hanako, 20, 1);
  Log twice;
  whole_course(twice, hanako, 20, 1);
  whole_course(twice, hanako, 21, 50);
  const auto completions = [](const Json& statements) {
    std::vector<std::string> ids;
    for (const Json& statement : statements) {
      const std::string verb = statement["verb"]["display"]["en-US"];
      if (verb == "completed" || verb == "passed" || verb == "satisfied") ids.push_back(statement["id"]);
    }
    return ids;
  };
  CHECK(completions(written(input_of(once))) == completions(written(input_of(twice))));
  CHECK(completions(written(input_of(once))).size() == 6);
}

TEST_CASE("A high score with a must-know question missed fails without a score", "[report][xapi]") {
  Log log;
  log.add(hanako, november(20), LessonLaunched{LessonId("o.q1"), session(1), LaunchMode::normal, "c"})
      .add(hanako, november(20, 2), finished(1, 1, 4, false))
      .add(hanako, november(20, 3), LessonTerminated{LessonId("o.q1"), session(1), std::chrono::minutes(3)});
  const Json statements = written(input_of(log));
  CHECK(verbs_of(statements) == std::vector<std::string>{"launched", "initialized", "failed", "terminated"});
  CHECK(statements[2]["result"] == Json({{"success", false}, {"duration", "PT180.00S"}}));
}

TEST_CASE("A sitting that never ended is abandoned once a later one began", "[report][xapi]") {
  Log log;
  log.add(hanako, november(20), LessonLaunched{LessonId("o.v1"), session(1), LaunchMode::normal, "a"})
      .add(hanako, november(20, 5), LessonLaunched{LessonId("o.v1"), session(2), LaunchMode::review, "a"});
  CHECK(verbs_of(written(input_of(log))) ==
        std::vector<std::string>{"launched", "initialized", "abandoned", "launched", "initialized"});
}

}  // namespace
}  // namespace mamori::test
