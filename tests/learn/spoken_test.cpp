#include "learn/spoken.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "learn/scenario_fixture.h"

namespace mamori {
namespace {

std::vector<std::string> ids(const std::vector<SpokenLine>& lines) {
  std::vector<std::string> out;
  for (const SpokenLine& line : lines) out.push_back(line.id.text());
  return out;
}

bool has(const std::vector<SpokenLine>& lines, const std::string& id) {
  return std::any_of(lines.begin(), lines.end(), [&](const SpokenLine& line) { return line.id.text() == id; });
}

TEST_CASE("The answers of a quiz are spoken under the item's and the option's id", "[learn][spoken]") {
  const auto option = [](const char* id, const char* reason) {
    return ItemOption{.id = OptionId(id), .text = plain_text("こたえ"), .reason = plain_text(reason)};
  };
  Item item;
  item.id = ItemId("item-1");
  item.situation = {{.id = SentenceId("item-1.s1"), .text = plain_text("あめです。")}};
  item.question = {.id = SentenceId("item-1.q"), .text = plain_text("どうしますか。")};
  item.body = MatchBody{.left = {option("A", "わけ")}, .right = {option("X", "")}, .shuffle = true, .correct = {}};
  Quiz quiz;
  quiz.id = QuizId("quiz");
  quiz.title = plain_text("テスト");
  quiz.items = {item};
  CHECK(ids(spoken_lines(quiz)) ==
        std::vector<std::string>{"quiz.title", "item-1.s1", "item-1.q", "item-1.A", "item-1.X"});
  CHECK(spoken_part(spoken_answer(item.id, OptionId("A")).text(), SpokenPart::why).text() == "item-1.A.why");
}

TEST_CASE("A film's figures speak in their own voices, and its readings go along", "[learn][spoken]") {
  StoryboardSentence plain{
      .id = SentenceId("f.s1"), .caption = plain_text("はい。"), .reading = {}, .speaker = "sato", .source = {}};
  StoryboardSentence read{
      .id = SentenceId("f.s2"), .caption = plain_text("1日"), .reading = "ついたち", .speaker = {}, .source = {}};
  Storyboard film;
  film.id = FilmId("f");
  film.speakers = {{.figure = "sato", .half_tones = 3}};
  film.scenes = {
      {.id = SceneId("f.one"), .title = {}, .ground = {}, .elements = {}, .boards = {}, .sentences = {plain, read}}};
  film.cues = {{.id = CueId("f.q1"),
                .after = SentenceId("f.s1"),
                .question = plain_text("どれですか。"),
                .options = {{.id = OptionId("f.q1.a"), .text = plain_text("これ"), .reason = plain_text("わけ")}},
                .review_from = {}}};
  const auto lines = spoken_lines(film);
  REQUIRE(ids(lines) == std::vector<std::string>{"f.s1", "f.s2", "f.q1", "f.q1.a"});
  CHECK(lines[0].half_tones == 3);
  CHECK(lines[1].half_tones == 0);
  CHECK(lines[1].reading_field == "ついたち");
}

TEST_CASE("A scenario's sentences, choices and hazard spots have spoken lines of their own, its reasons have none", "[learn][spoken]") {
  Scenario scenario;
  scenario.id = ScenarioId("case-99");
  scenario.title = plain_text("だい");
  scenario.role = test::sentence("c.role");
  scenario.hazard.spots = {
      {.id = HazardId("c.h.bag"), .shape = HazardRect{}, .text = plain_text("かばん"), .reason = plain_text("わけ")}};
  scenario.hazard.key_point.prompt = plain_text("どれですか。");
  ScenarioNode node = test::scenario_node("c.n1", NodeKind::decision);
  node.choices = {{.id = ChoiceId("c.n1.a"),
                   .next = NodeId("c.n2"),
                   .text = plain_text("まつ"),
                   .cue = plain_text("め"),
                   .rule = plain_text("きまり"),
                   .reason = plain_text("わけ"),
                   .source = {}}};
  scenario.nodes = {node, test::scenario_ending("c.n2", EndingKind::safe)};
  scenario.debrief.timeline = {{.time = plain_text("17:20"), .text = plain_text("いち")},
                               {.time = {}, .text = plain_text("に")}};
  const auto lines = spoken_lines(scenario);
  for (const char* id :
       {"case-99.title", "c.role", "c.h.bag", "case-99.key-point", "c.n1.s1", "c.n1.a", "c.n2.title"}) {
    CAPTURE(id);
    CHECK(has(lines, id));
  }
  CHECK_FALSE(has(lines, "case-99.action"));  // it has no words
  for (const char* id : {"c.h.bag.why", "c.n1.a.why", "c.n1.a.cue", "case-99.moment-1"}) CHECK_FALSE(has(lines, id));
}

}  // namespace
}  // namespace mamori
