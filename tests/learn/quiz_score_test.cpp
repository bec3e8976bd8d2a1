#include "learn/quiz_score.h"

#include <catch2/catch.hpp>

using namespace mamori;

namespace {

ItemOption option(const char* id) {
  return {.id = OptionId(id), .text = plain_text(id), .reason = plain_text("reason")};
}

Item item_with(ItemBody body) {
  Item item;
  item.id = ItemId("item");
  item.body = std::move(body);
  return item;
}

std::vector<FirstAnswer> answers(int right, int wrong) {
  std::vector<FirstAnswer> out;
  for (int i = 0; i < right; ++i) out.push_back({.item = ItemId("right"), .correct = true, .must_know = true});
  for (int i = 0; i < wrong; ++i) out.push_back({.item = ItemId("wrong"), .correct = false});
  return out;
}

}  // namespace

TEST_CASE("a single choice is right when the one right option is picked", "[learn][quiz]") {
  const Item item = item_with(ChoiceBody{.options = {option("A"), option("B")}, .correct = OptionId("B")});
  CHECK(is_correct(item, {"B"}));
  CHECK_FALSE(is_correct(item, {"A"}));
  CHECK_FALSE(is_correct(item, {"A", "B"}));
  CHECK_FALSE(is_correct(item, {}));
}

TEST_CASE("several options are right together, whatever the order of picking, and none may miss or be too much",
          "[learn][quiz]") {
  const Item item = item_with(
      MultipleBody{.options = {option("A"), option("B"), option("C")}, .correct = {OptionId("C"), OptionId("A")}});
  CHECK(is_correct(item, {"C", "A"}));
  CHECK(is_correct(item, {"A", "C"}));
  CHECK_FALSE(is_correct(item, {"A"}));
  CHECK_FALSE(is_correct(item, {"A", "B", "C"}));
  CHECK_FALSE(is_correct(item, {"A", "A"}));
  CHECK(correct_response(item) == Response{"A", "C"});
}

TEST_CASE("an order is right only in its order", "[learn][quiz]") {
  const Item item = item_with(OrderBody{.options = {option("A"), option("B"), option("C")},
                                        .correct = {OptionId("B"), OptionId("A"), OptionId("C")}});
  CHECK(is_correct(item, {"B", "A", "C"}));
  CHECK_FALSE(is_correct(item, {"A", "B", "C"}));
  CHECK_FALSE(is_complete(item, {"B", "A"}));
}

TEST_CASE("a match is right when every left option is joined to its right one", "[learn][quiz]") {
  const Item item = item_with(MatchBody{.left = {option("L1"), option("L2")},
                                        .right = {option("N"), option("U")},
                                        .correct = {{OptionId("L2"), OptionId("N")}, {OptionId("L1"), OptionId("N")}}});
  CHECK(is_correct(item, {"L2 N", "L1 N"}));
  CHECK_FALSE(is_correct(item, {"L1 N", "L2 U"}));
  CHECK_FALSE(is_complete(item, {"L1 N"}));
  CHECK(correct_response(item) == Response{"L1 N", "L2 N"});
}

TEST_CASE("a hotspot is right when exactly the right spots are picked", "[learn][quiz]") {
  const Hotspot desk{.option = option("desk"), .shape = RectShape{.left = 0, .top = 0, .right = 10, .bottom = 10}};
  const Hotspot door{.option = option("door"), .shape = CircleShape{.x = 50, .y = 50, .radius = 5}};
  const Item item = item_with(HotspotBody{.spots = {desk, door}, .most = 2, .correct = {OptionId("door")}});
  CHECK(is_correct(item, {"door"}));
  CHECK_FALSE(is_correct(item, {"desk", "door"}));
}

TEST_CASE("a spot holds the points inside its shape", "[learn][quiz]") {
  const HotspotShape circle = CircleShape{.x = 50, .y = 50, .radius = 5};
  CHECK(contains(circle, 53, 54));
  CHECK_FALSE(contains(circle, 54, 54));
  const HotspotShape rect = RectShape{.left = 10, .top = 10, .right = 20, .bottom = 30};
  CHECK(contains(rect, 10, 29));
  CHECK_FALSE(contains(rect, 20, 15));
  const HotspotShape notch = PolygonShape{{{0, 0}, {40, 0}, {40, 40}, {20, 10}, {0, 40}}};
  CHECK(contains(notch, 5, 20));
  CHECK_FALSE(contains(notch, 20, 25));
}

TEST_CASE("four of five pass, three of four do not", "[learn][quiz]") {
  CHECK(result_of(answers(4, 1), 0.8).passed);
  CHECK(result_of(answers(8, 2), 0.8).passed);
  CHECK_FALSE(result_of(answers(3, 1), 0.8).passed);
  CHECK_FALSE(result_of(answers(0, 0), 0.8).passed);
}

TEST_CASE("a must-know question answered wrong fails the quiz at any score", "[learn][quiz]") {
  auto all = answers(9, 0);
  all.push_back({.item = ItemId("report"), .correct = false, .must_know = true});
  const QuizResult result = result_of(all, 0.8);
  CHECK(result.right == 9);
  CHECK(result.must_know_missed);
  CHECK_FALSE(result.passed);
  CHECK(result.missed == std::vector{ItemId("report")});
}
