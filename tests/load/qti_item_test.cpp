#include "load/qti_item.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "load/qti_fixture.h"
#include "support/temp_folder.h"

using namespace mamori;
using test::all_of;
using test::changed;
using test::holds;

namespace {

const std::filesystem::path data = test::source_folder() / "tests/load/data";

std::string original(const std::string& name) {
  return test::text_of(data / "quizzes/trial" / (name + ".xml"));
}

// Loads a changed item from a folder of its own that holds the same picture.
Loaded<Item> load(const std::string& name, const std::string& text) {
  const test::TempFolder folder;
  const auto file = "quizzes/trial/" + name + ".xml";
  test::write_text(folder.path() / file, text);
  test::write_text(folder / "content/art/scenes/desk.svg", test::text_of(data / "content/art/scenes/desk.svg"));
  return load_qti_item(folder.path(), file);
}

Problems problems_of(const std::string& name, std::string_view old_part, std::string_view new_part) {
  return load(name, changed(original(name), old_part, new_part)).problems;
}

}  // namespace

TEST_CASE("a choice item is read with its texts, reasons, picture and data", "[load][qti]") {
  const auto loaded = load_qti_item(data, "quizzes/trial/choice.xml");
  INFO(all_of(loaded.problems));
  REQUIRE(loaded.ok());
  const Item& item = *loaded.value;
  CHECK(item.id == ItemId("choice"));
  REQUIRE(item.situation.size() == 2);
  CHECK(item.situation[0].id == SentenceId("choice.s1"));
  CHECK(item.situation[0].text.plain() == "机にUSBがありました。");
  CHECK(item.situation[0].text.spoken() == "つくえにUSBがありました。");
  CHECK(item.question.id == SentenceId("choice.q"));
  CHECK(item.picture.name == "scenes/desk");
  CHECK(item.must_know);
  CHECK(item.topic == "4-1");
  CHECK(item.form == "a");
  CHECK(item.source == "T 4-1; K 3-4-1) P.8; case 8");
  CHECK(item.document == AskedDocument::mhlw);
  CHECK(item.difficulty == Difficulty::easy);
  CHECK(item.audience == std::vector{Audience::staff, Audience::manager});
  CHECK(item.glossary == std::vector<std::string>{"USB", "ログ"});
  CHECK(item.cases == std::vector{8, 1});
  const auto& body = std::get<ChoiceBody>(item.body);
  REQUIRE(body.options.size() == 2);
  CHECK(body.options[0].text.plain() == "ひらいて、たしかめる");
  CHECK(body.options[0].reason.plain() == "ウイルスが入ることがあります。");
  CHECK(body.options[1].fixed);
  CHECK(body.correct == OptionId("B"));
}

TEST_CASE("a multiple choice with mapped scoring is read", "[load][qti]") {
  const auto loaded = load_qti_item(data, "quizzes/trial/multiple.xml");
  INFO(all_of(loaded.problems));
  REQUIRE(loaded.ok());
  CHECK(std::get<MultipleBody>(loaded.value->body).correct == std::vector{OptionId("A"), OptionId("C")});
  CHECK(loaded.value->document == AskedDocument::nerima);
}

TEST_CASE("a hotspot is read with its shapes, and its reasons from modal feedback", "[load][qti]") {
  const auto loaded = load_qti_item(data, "quizzes/trial/hotspot.xml");
  INFO(all_of(loaded.problems));
  REQUIRE(loaded.ok());
  const auto& body = std::get<HotspotBody>(loaded.value->body);
  REQUIRE(body.spots.size() == 3);
  CHECK(body.most == 2);
  CHECK(body.spots[0].shape == HotspotShape(CircleShape{.x = 100, .y = 80, .radius = 20}));
  CHECK(body.spots[1].shape == HotspotShape(PolygonShape{{{200, 0}, {240, 0}, {220, 60}}}));
  CHECK(body.spots[2].shape == HotspotShape(RectShape{.left = 300, .top = 200, .right = 340, .bottom = 260}));
  CHECK(body.spots[0].option.text.plain() == "メモ");
  CHECK(body.spots[0].option.reason.plain() == "だれでも見られます。");
  CHECK(loaded.value->picture.name == "scenes/desk");
  CHECK(loaded.value->picture.width == 400);
}

TEST_CASE("every spelling of the scoring templates is accepted, others are not", "[load][qti]") {
  const std::string uri = "https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct.xml";
  for (const char* other : {"https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct",
                            "https://www.imsglobal.org/question/qti_v3p0/rptemplates/match_correct.xml",
                            "http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct"}) {
    CHECK(all_of(problems_of("choice", uri, other)).empty());
  }
  CHECK(holds(
      problems_of("choice", uri, "https://example.invalid/rptemplates/match_correct"),
      "choice.xml:29: the scoring template https://example.invalid/rptemplates/match_correct is not one we read"));
  CHECK(holds(problems_of("choice", uri, "https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/map_response"),
              "map_response needs a <qti-mapping>"));
}

TEST_CASE("broken XML, an entity of one's own and a foreign root give one sentence with the place", "[load][qti]") {
  const auto broken = load("choice", "<qti-assessment-item>\n<qti-item-body>\n</qti-assessment-item>");
  REQUIRE(broken.problems.size() == 1);
  CHECK(to_text(broken.problems[0]).find("quizzes/trial/choice.xml:") == 0);
  CHECK(broken.problems[0].kind == ProblemKind::malformed);
  CHECK_FALSE(broken.value.has_value());
  CHECK(holds(load("choice", "<!DOCTYPE a [<!ENTITY x \"y\">]><a/>").problems, "a DOCTYPE is not allowed"));
  CHECK(holds(load("choice", "<assessmentItem/>").problems, "choice.xml:1: is no <qti-assessment-item>"));
}

TEST_CASE("an interaction outside the subset is named", "[load][qti]") {
  std::string text = original("choice");
  text = changed(text, "<qti-choice-interaction", "<qti-slider-interaction");
  text = changed(text, "</qti-choice-interaction", "</qti-slider-interaction");
  const auto loaded = load("choice", text);
  CHECK_FALSE(loaded.value.has_value());
  CHECK(holds(loaded.problems, "choice.xml:19: <qti-slider-interaction> is not one of the interactions we read"));
}

TEST_CASE("what a schema does not see is found: ids, correct responses and reasons", "[load][qti]") {
  CHECK(holds(problems_of("choice", "<qti-simple-choice identifier=\"B\"", "<qti-simple-choice identifier=\"A\""),
              "choice.xml:24: the option A stands twice"));
  CHECK(holds(problems_of("choice", "<qti-value>B</qti-value>", "<qti-value>X</qti-value>"),
              "choice.xml:6: the correct response \"X\" names no option"));
  const std::string reason =
      "<qti-feedback-inline outcome-identifier=\"FEEDBACK\" identifier=\"B\" show-hide=\"show\">"
      "つながなければ、うつりません。</qti-feedback-inline>";
  CHECK(holds(problems_of("choice", reason, ""), "choice.xml:24: the option B has no reason"));
  CHECK(holds(problems_of("choice", "identifier=\"B\" show-hide", "identifier=\"A\" show-hide"),
              "choice.xml:25: a reason shows on FEEDBACK with the identifier of its option, B"));
  CHECK(holds(problems_of("choice", "つながずに、わたす", "ひらいて、たしかめる"), "two options say the same"));
  CHECK(holds(problems_of("hotspot", "identifier=\"cup\" show-hide", "identifier=\"pot\" show-hide"),
              "the feedback pot names no option"));
  CHECK(holds(problems_of("hotspot", "100,80,20", "100,80"), "hotspot.xml:17: shape and coords make no circle"));
  CHECK(holds(problems_of("hotspot", "max-choices=\"2\"", "max-choices=\"1\""),
              "more spots are correct than may be picked"));
  CHECK(holds(problems_of("multiple", "map-key=\"C\"", "map-key=\"B2\""), "are not the correct response"));
  CHECK(holds(problems_of("choice", "cardinality=\"single\" base-type=\"identifier\"",
                          "cardinality=\"multiple\" base-type=\"identifier\""),
              "needs cardinality single and base-type identifier"));
}

TEST_CASE("nothing outside the subset passes in silence", "[load][qti]") {
  CHECK(holds(problems_of("choice", "max-choices=\"1\"", "max-choices=\"2\""), "max-choices=\"2\" is not read here"));
  CHECK(holds(problems_of("choice", "shuffle=\"true\"", "shufle=\"true\""), "has no attribute shufle"));
  CHECK(holds(problems_of("choice", "<div>", "<qti-rubric-block/><div>"), "does not belong inside <qti-item-body>"));
  CHECK(holds(problems_of("choice", "data-must-know", "data-mustknow"), "has no attribute data-mustknow"));
  CHECK(holds(problems_of("choice", "<p>\n", "<p>はじめに\n"), "text outside <span data-sentence-id"));
  CHECK(holds(problems_of("multiple", "<qti-map-response identifier=\"RESPONSE\"/>",
                          "<qti-base-value base-type=\"float\">1</qti-base-value>"),
              "SCORE outside a condition can only be the <qti-map-response>"));
  CHECK(holds(problems_of("multiple", "<qti-variable identifier=\"RESPONSE\"/>", "<qti-random/>"),
              "<qti-random> does not belong inside <qti-set-outcome-value>"));
}

TEST_CASE("texts keep to the rules of plain Japanese that can be checked", "[load][qti]") {
  CHECK(holds(problems_of("choice", "だれのものか", "誰のものか"), "choice.xml:16: kanji without a reading: 誰"));
  CHECK(holds(problems_of("choice", "<rt>つくえ</rt>", "<rt>tukue</rt>"), "is not kana"));
  std::string long_text;
  for (int i = 0; i < 61; ++i) long_text += "あ";
  CHECK(holds(problems_of("choice", "つながなければ、うつりません。", long_text),
              "the reason of B has 61 characters, at most 60"));
  CHECK(holds(problems_of("choice", "だれのものか、わかりません。", long_text + "です"),
              "choice.xml:13: the situation has 74 characters") == false);
  CHECK(holds(problems_of("choice", "だれのものか、わかりません。", long_text + "ああああああああああ"),
              "choice.xml:13: the situation has 83 characters, at most 80"));
}

TEST_CASE("source tags follow their grammar and the document that is asked about", "[load][qti]") {
  CHECK(holds(problems_of("choice", "T 4-1;", "T 9-1;"), "\"T 9-1\" is no source tag"));
  CHECK(holds(problems_of("multiple", "N(3)1; N(8)①2", "T 1-1"), "no source tag is of the document"));
  CHECK(holds(problems_of("choice", "data-case=\"8 1\"", "data-case=\"13\""), "the cases are 1 to 12"));
}

TEST_CASE("a picture outside the art folder is refused, one that is missing is named", "[load][qti]") {
  CHECK(holds(problems_of("choice", "../../content/art/scenes/desk.svg", "../../../desk.svg"),
              "choice.xml:18: the picture \"../../../desk.svg\" is no SVG of content/art/"));
  CHECK(holds(problems_of("choice", "scenes/desk.svg", "scenes/sofa.svg"),
              "choice.xml:18: the picture content/art/scenes/sofa.svg does not exist"));
}

TEST_CASE("a path that leads out of the content folder is refused", "[load][qti]") {
  const auto loaded = load_qti_item(data, "../data/quizzes/trial/choice.xml");
  CHECK_FALSE(loaded.value.has_value());
  REQUIRE(loaded.problems.size() == 1);
  CHECK(loaded.problems[0].kind == ProblemKind::refused);
}

TEST_CASE("all problems of an item are reported, not only the first", "[load][qti]") {
  std::string text = original("choice");
  text = changed(text, "<qti-value>B</qti-value>", "<qti-value>X</qti-value>");
  text = changed(text, "だれのものか", "誰のものか");
  text = changed(text, "data-difficulty=\"easy\"", "data-difficulty=\"simple\"");
  CHECK(load("choice", text).problems.size() == 3);
}
