#include "load/qti_package.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "base/files.h"
#include "learn/qti_plan.h"
#include "learn/quiz_score.h"
#include "load/qti_fixture.h"
#include "load/qti_item.h"
#include "support/temp_folder.h"

using namespace mamori;
using test::all_of;
using test::changed;
using test::holds;

namespace {

const std::filesystem::path foreign = test::source_folder() / "tests/load/data/qti-foreign";

QtiPackage load(const std::filesystem::path& path) {
  auto package = load_qti_package(path);
  if (!package) throw std::runtime_error(to_text(package.problem()));
  return std::move(*package);
}

const QtiItem& item_of(const QtiPackage& package, std::string_view id) {
  const auto& items = package.assessment.items;
  const auto found = std::find_if(items.begin(), items.end(), [&](const QtiItem& one) { return one.id == id; });
  if (found == items.end()) throw std::runtime_error("no such item: " + std::string(id));
  return *found;
}

// The outcomes for answers written as QTI writes values, by response.
QtiValues outcomes(const QtiItem& item, const std::map<std::string, std::vector<std::string>>& answers) {
  QtiValues responses;
  for (const auto& [id, texts] : answers) {
    const QtiResponseVariable& variable = item.scoring.responses.at(id);
    QtiValue value{.type = variable.type, .cardinality = variable.cardinality, .items = {}};
    for (const std::string& text : texts) value.items.push_back(parse_scalar(variable.type, text).value());
    responses[id] = std::move(value);
  }
  return score(item.scoring, responses);
}

double points(const QtiItem& item, const std::vector<std::string>& answer) {
  return points_of(outcomes(item, {{"RESPONSE", answer}}));
}

// One item of a package, changed, alone in a folder.
QtiPackage changed_item(const std::string& name, std::string_view old_part, std::string_view new_part) {
  const test::TempFolder folder;
  test::write_text(folder.path() / "item.xml", changed(test::text_of(foreign / name), old_part, new_part));
  return load(folder.path() / "item.xml");
}

}  // namespace

TEST_CASE("A foreign QTI 3.0 package plays, each item scored by its own processing", "[load][qti][foreign]") {
  const QtiPackage package = load(foreign / "v3");
  INFO(all_of(package.left_out));
  CHECK(package.assessment.title == "Privacy at work");
  CHECK(package.assessment.items.size() == 10);
  CHECK(plan(package.assessment, 1).size() == 10);

  const QtiItem& choice = item_of(package, "choice");
  CHECK(std::get<RichText>(choice.body[0]).plain() == "Somebody left a USB stick on a desk.\n[A desk]");
  CHECK(points(choice, {"ChoiceB"}) == 1);
  CHECK(points(choice, {"ChoiceA"}) == 0);
  CHECK(points(choice, {}) == 0);
  const auto& choices = std::get<QtiChoiceInteraction>(choice.asked[0].interaction);
  CHECK(choices.choices[0].text.plain() == "Open it & look");
  CHECK(choices.choices[2].fixed);

  const QtiItem& several = item_of(package, "choice-several");
  CHECK(several.asked[0].prompt.spoken() == "こじんじょうほうはどれですか。");
  CHECK(points(several, {"name", "face"}) == 2);  // 2.5, held at the upper bound
  CHECK(points(several, {"face"}) == 1.5);
  CHECK(points(several, {"name", "sky"}) == 0);  // -1, held at the lower bound
  CHECK(most_points(several.scoring) == 2);

  CHECK(points(item_of(package, "order"), {"tell", "lock", "write"}) == 1);
  CHECK(points(item_of(package, "order"), {"lock", "tell", "write"}) == 0);
  CHECK(points(item_of(package, "match"), {"scrap shredder", "paper safe", "disk safe"}) == 3);
  CHECK(points(item_of(package, "match"), {"scrap safe", "scrap shredder", "paper safe"}) == 1);
  CHECK(points(item_of(package, "hotspot"), {"B"}) == 1);
  CHECK(points(item_of(package, "hotspot-several"), {"window", "door"}) == 1);
  CHECK(points(item_of(package, "hotspot-several"), {"window", "door", "lamp"}) == 0);
  CHECK(points(item_of(package, "select-point"), {"110 113"}) == 1);
  CHECK(points(item_of(package, "select-point"), {"130 113"}) == 0.5);
  CHECK(points(item_of(package, "select-point"), {"0 0"}) == 0);
  CHECK(points(item_of(package, "text-entry"), {"york"}) == 1);  // QTI 3.0: not case-sensitive unless it says so
  CHECK(points(item_of(package, "text-entry"), {"yorke"}) == 0);
  CHECK(points(item_of(package, "text-entry"), {"Yorke"}) == 0.5);

  const QtiItem& gaps = item_of(package, "inline-choice");
  CHECK(points_of(outcomes(gaps, {{"WHO", {"manager"}}, {"HOURS", {"24"}}})) == 3);
  CHECK(points_of(outcomes(gaps, {{"WHO", {"manager"}}, {"HOURS", {"23"}}})) == 3);
  CHECK(points_of(outcomes(gaps, {{"WHO", {"friend"}}, {"HOURS", {"25"}}})) == 0);
  CHECK(points_of(outcomes(gaps, {{"HOURS", {"24"}}})) == 1);
  CHECK(most_points(gaps.scoring) == 3);
}

TEST_CASE("Own conditions branch, stop and show the feedback that they choose", "[load][qti][foreign]") {
  const QtiPackage package = load(foreign / "v3");
  const QtiItem& item = item_of(package, "conditions");
  const auto shown = [&](const std::vector<std::string>& answer) {
    std::string out;
    for (const QtiFeedback* feedback : shown_feedback(item, outcomes(item, {{"RESPONSE", answer}}))) {
      out += feedback->text.plain() + "|";
    }
    return out;
  };
  CHECK(points(item, {"H", "O"}) == 2);
  CHECK(points(item, {"H"}) == 1);
  CHECK(points(item, {"H", "O", "Cl"}) == 0);
  CHECK(outcomes(item, {}).at("FEEDBACK").is_null());
  CHECK(shown({"H"}) == "Yes.|");
  CHECK(shown({"O", "Cl"}) == "That is salt.|Think of the lightest one.|Chlorine is a gas in salt.|");
}

TEST_CASE("QTI 2.1 and 2.2 are read under their old names", "[load][qti][foreign]") {
  const QtiPackage package = load(foreign / "v22");
  INFO(all_of(package.left_out));
  CHECK(package.assessment.items.size() == 5);
  CHECK(plan(package.assessment, 3).size() == 6);
  CHECK(plan(package.assessment, 3).front().control.max_attempts == 2);
  const QtiItem& choice = item_of(package, "choice");
  CHECK(points(choice, {"A"}) == 1);
  CHECK(shown_feedback(choice, outcomes(choice, {{"RESPONSE", {"B"}}})).size() == 2);
  CHECK(points(item_of(package, "order"), {"C", "A", "B"}) == 1);
  CHECK(points(item_of(package, "match"), {"D M"}) == 0.5);
  CHECK(points(item_of(package, "hotspot"), {"A"}) == 1);
  const QtiItem& gaps = item_of(package, "gaps");
  CHECK(points_of(outcomes(gaps, {{"HOUSE", {"Y"}}, {"NAME", {"Richard"}}})) == 2);
  CHECK(points_of(outcomes(gaps, {{"HOUSE", {"G"}}, {"NAME", {"RICHARD"}}})) == 0.5);  // QTI 2: case-sensitive
}

TEST_CASE("What is outside the subset is named with file and line, and the rest plays", "[load][qti][foreign]") {
  const QtiPackage package = load(foreign / "v3");
  CHECK(holds(package.left_out, "items/slider.xml:8: <qti-slider-interaction> is outside the subset"));
  CHECK(holds(package.left_out, "items/gone.xml: file not found"));
  CHECK(holds(package.left_out, "items/template.xml:5: <qti-template-declaration> is outside the subset"));
  CHECK(holds(package.left_out, "items/template.xml:7: <qti-printed-variable> in a text is outside the subset"));
  CHECK(
      holds(package.left_out, "items/template.xml:9: <qti-random-float> in response processing is outside the subset"));
  CHECK(holds(package.notes, "tests/privacy.xml:6: the time limit of 1800 seconds is not enforced"));
  CHECK(holds(package.notes, "tests/privacy.xml:7: is played linear and individual"));
  CHECK(holds(package.notes, "tests/privacy.xml:12: the weight is not applied"));
  CHECK(holds(package.notes, "tests/privacy.xml:30: the test's own scoring is not computed"));
  const QtiPackage old = load(foreign / "v22");
  CHECK(holds(old.left_out, "associate.xml:6: <qti-associate-interaction> is outside the subset"));
  CHECK(holds(old.left_out, "test.xml:12: \"../../qti-foreign/v3/items/choice.xml\" is no file of the package"));
}

TEST_CASE("A planted fault leaves the item out and says what it is", "[load][qti][foreign]") {
  const auto fault = [](const std::string& name, std::string_view old_part, std::string_view new_part,
                        const char* says) {
    const QtiPackage package = changed_item(name, old_part, new_part);
    INFO(says << '\n' << all_of(package.left_out));
    CHECK(package.assessment.items.empty());
    CHECK(holds(package.left_out, says));
  };
  fault("v3/items/choice.xml", "<qti-value>ChoiceB", "<qti-value>ChoiceX", "\"ChoiceX\" is no choice here");
  fault("v3/items/choice.xml", "identifier=\"ChoiceB\"", "identifier=\"ChoiceA\"", "the choice ChoiceA stands twice");
  fault("v3/items/choice.xml", "cardinality=\"single\" base-type=\"identifier\"",
        "cardinality=\"single\" base-type=\"string\"", "another base-type or cardinality");
  fault("v3/items/choice.xml", "max-choices=\"1\"", "max-choices=\"2\"", "another base-type or cardinality");
  fault("v3/items/choice.xml", "max-choices=\"1\"", "max-choices=\"one\"", "max-choices=\"one\" is not a whole number");
  fault("v3/items/choice.xml", "response-identifier=\"RESPONSE\"", "response-identifier=\"OTHER\"",
        "\"OTHER\" is not declared");
  fault("v3/items/choice.xml", "rptemplates/match_correct", "rptemplates/CC2_match", "CC2_match is outside the subset");
  fault("v3/items/choice.xml", "rptemplates/match_correct", "rptemplates/map_response",
        "map_response needs a <qti-mapping>");
  fault("v3/items/choice.xml", "../media/room.png", "https://example.invalid/room.png", "nothing is fetched");
  fault("v3/items/choice.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>", "a DOCTYPE is not allowed");
  fault("v3/items/choice-several.xml", "lower-bound=\"0\"", "lower-bound=\"3\"", "lower-bound is above upper-bound");
  fault("v3/items/choice-several.xml", "mapped-value=\"1.5\"", "mapped-value=\"much\"", "is not a number");
  fault("v3/items/choice-several.xml", "mapped-value=\"1.5\"", "mapped-value=\"nan\"", "is not a number");
  fault("v3/items/match.xml", "directedPair\">\n    <qti-correct-response>\n      <qti-value>paper safe<",
        "identifier\">\n    <qti-correct-response>\n      <qti-value>paper<", "another base-type or cardinality");
  fault("v3/items/match.xml", "match-max=\"3\"", "match-max=\"1\"", "pairs with \"safe\": at most 1 may be picked");
  fault("v3/items/match.xml", "<qti-value>disk safe</qti-value>", "<qti-value>disk</qti-value>",
        "is no value of the declared base-type");
  fault("v3/items/conditions.xml", "<qti-variable identifier=\"RAW\"/><qti-base-value base-type=\"float\">2<",
        "<qti-variable identifier=\"FEEDBACK\"/><qti-base-value base-type=\"float\">2<",
        "<qti-gte> needs single numbers");
  fault("v3/items/conditions.xml", "<qti-map-response identifier=\"RESPONSE\"/>",
        "<qti-variable identifier=\"RESPONSE\"/>", "is not of the type that \"RAW\" is declared with");
  fault("v3/items/conditions.xml", "<qti-set-outcome-value identifier=\"RAW\">",
        "<qti-set-outcome-value identifier=\"ROW\">", "the outcome \"ROW\" is not declared");
  fault("v3/items/conditions.xml", "<qti-response-else-if>",
        "<qti-lookup-outcome-value identifier=\"SCORE\"/><qti-response-else-if>",
        "<qti-lookup-outcome-value> does not stand here");
  fault("v22/choice.xml", "xmlns=\"http://www.imsglobal.org/xsd/imsqti_v2p2\"",
        "xmlns=\"http://www.imsglobal.org/xsd/ims_qtiasiv1p2\"", "is no assessment item of QTI 3.0 or 2.0 to 2.2");
}

TEST_CASE("Our own questions score the same when they are read as anybody's", "[load][qti][foreign][content]") {
  std::size_t compared = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(test::source_folder() / "quizzes")) {
    if (!entry.path().filename().native().starts_with("item-")) continue;
    const std::string relative = to_utf8(entry.path().lexically_relative(test::source_folder()));
    const auto own = load_qti_item(test::source_folder(), relative);
    if (!own.value) continue;  // the content's own check names it
    const QtiPackage package = load(entry.path());
    INFO(relative << '\n' << all_of(package.left_out));
    REQUIRE(package.assessment.items.size() == 1);
    const QtiItem& item = package.assessment.items.front();
    const double most = most_points(item.scoring).value_or(0);
    REQUIRE(most > 0);
    CHECK(points(item, correct_response(*own.value)) == most);
    // Leaving one out, or turning the order round, is wrong in both or worth less.
    Response other = correct_response(*own.value);
    std::reverse(other.begin(), other.end());
    CHECK((points(item, other) == most) == is_correct(*own.value, other));
    other.pop_back();
    CHECK(points(item, other) < most);
    if (std::holds_alternative<ChoiceBody>(own.value->body)) {
      for (const ItemOption* option : options_of(own.value->body)) {
        CHECK((points(item, {option->id.text()}) == most) == is_correct(*own.value, {option->id.text()}));
      }
    }
    CHECK(shown_feedback(item, outcomes(item, {{"RESPONSE", correct_response(*own.value)}})).size() >= 2);
    ++compared;
  }
  CHECK(compared >= 200);
}
