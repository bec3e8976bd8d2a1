#include "load/qti_test.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <map>
#include <set>
#include <string>

#include "load/qti_fixture.h"
#include "support/temp_folder.h"

using namespace mamori;
using test::all_of;
using test::changed;
using test::holds;

namespace {

// The real quiz in a folder of its own, with one part of one file changed.
Problems problems_of(const std::string& file, std::string_view old_part, std::string_view new_part) {
  const test::TempFolder folder;
  const auto quiz = test::source_folder() / "quizzes/section-1";
  for (const auto& entry : std::filesystem::directory_iterator(quiz)) {
    test::write_text(folder.path() / "quizzes/section-1" / entry.path().filename(), test::text_of(entry.path()));
  }
  test::write_text(folder.path() / "quizzes/section-1" / file, changed(test::text_of(quiz / file), old_part, new_part));
  return load_quiz(folder.path(), "quizzes/section-1/test.xml").problems;
}

}  // namespace

TEST_CASE("the quiz of section 1 is read without a problem and holds every kind of question it claims",
          "[load][qti][content]") {
  const auto loaded = load_quiz(test::source_folder(), "quizzes/section-1/test.xml");
  INFO(all_of(loaded.problems));
  REQUIRE(loaded.ok());
  const Quiz& quiz = *loaded.value;
  CHECK(quiz.id == QuizId("section-1"));
  CHECK(quiz.title.plain() == "安全な使用環境の確認テスト");
  CHECK(quiz.groups_asked == 6);
  CHECK(quiz.items.size() == 12);
  std::set<std::string> topics;
  std::set<std::size_t> kinds;
  for (const Item& item : quiz.items) {
    topics.insert(item.topic);
    kinds.insert(item.body.index());
  }
  CHECK(topics == std::set<std::string>{"1-1", "1-2", "1-3", "1-4", "1-5"});
  CHECK(kinds == std::set<std::size_t>{0, 1, 2, 3});
}

TEST_CASE("the right answers of section 1 are not given away by their place or length", "[load][qti][content]") {
  const auto loaded = load_quiz(test::source_folder(), "quizzes/section-1/test.xml");
  REQUIRE(loaded.value);
  std::map<std::string, int> places;
  int longest = 0;
  int single = 0;
  for (const Item& item : loaded.value->items) {
    const auto* body = std::get_if<ChoiceBody>(&item.body);
    if (body == nullptr) continue;
    ++single;
    ++places[body->correct.text()];
    std::size_t other = 0;
    std::size_t right = 0;
    for (const ItemOption& option : body->options) {
      (option.id == body->correct ? right : other) =
          std::max(option.id == body->correct ? right : other, option.text.plain().size());
    }
    if (right > other) ++longest;
  }
  CHECK(places.size() == 3);
  CHECK(longest * 2 < single);
}

TEST_CASE("a problem inside an item is reported with the item's file and line", "[load][qti]") {
  CHECK(holds(problems_of("item-1-3-a.xml", "<qti-value>A</qti-value>", "<qti-value>Z</qti-value>"),
              "quizzes/section-1/item-1-3-a.xml:6: the correct response \"Z\" names no option"));
  CHECK(holds(problems_of("item-1-3-a.xml", "</qti-item-body>", ""), "quizzes/section-1/item-1-3-a.xml:"));
}

TEST_CASE("items that are missing, named otherwise, asked twice or outside are reported", "[load][qti]") {
  CHECK(holds(problems_of("test.xml", "href=\"item-1-1-a.xml\"", "href=\"item-9.xml\""),
              "quizzes/section-1/item-9.xml: file not found"));
  CHECK(holds(problems_of("test.xml", "identifier=\"item-1-1-a\"", "identifier=\"item-9\""),
              "calls itself \"item-1-1-a\", not \"item-9\""));
  CHECK(holds(problems_of("test.xml", "identifier=\"item-1-1-b\"", "identifier=\"item-1-1-a\""),
              "\"item-1-1-a\" is asked twice"));
  CHECK(holds(problems_of("test.xml", "href=\"item-1-1-a.xml\"", "href=\"../../secret.xml\""),
              "\"../../secret.xml\" is not a file beside the test"));
}

TEST_CASE("a test that asks too few, or forms that are not parallel, is reported", "[load][qti]") {
  CHECK(holds(problems_of("test.xml", "select=\"6\"", "select=\"4\""), "asks 4 questions, at least 5 are needed"));
  CHECK(holds(problems_of("test.xml", "select=\"6\"", "select=\"7\""), "selects 7 of 6"));
  CHECK(holds(problems_of("item-1-1-b.xml", "data-topic=\"1-1\"", "data-topic=\"1-2\""),
              "parallel forms must share one data-topic"));
  CHECK(
      holds(problems_of("item-1-1-b.xml", "data-form=\"b\"", "data-form=\"a\""), "two parallel forms are both \"a\""));
  CHECK(holds(problems_of("item-1-3-b.xml", "data-must-know=\"true\"", "data-must-know=\"false\""),
              "parallel forms must be all must-know or none"));
  CHECK(holds(problems_of("item-1-1-b.xml", "item-1-1-b.q", "item-1-1-a.q"),
              "the sentence id \"item-1-1-a.q\" stands in item-1-1-a and in item-1-1-b"));
  CHECK(holds(problems_of("test.xml", "navigation-mode=\"linear\"", "navigation-mode=\"nonlinear\""), "linear"));
}
