#include "learn/qti_scoring.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "learn/qti_answer.h"
#include "learn/qti_expression.h"
#include "learn/qti_plan.h"

using namespace mamori;

namespace {

QtiValue ids(std::vector<std::string> names, QtiCardinality cardinality = QtiCardinality::multiple) {
  QtiValue out{.type = QtiType::identifier, .cardinality = cardinality, .items = {}};
  for (std::string& name : names) out.items.emplace_back(std::move(name));
  return out;
}

QtiExpression constant(const QtiValue& value) {
  return {.op = QtiOperator::base_value, .type = value.type, .cardinality = value.cardinality, .constant = value};
}

QtiExpression number(double value) {
  return constant(decimal_value(value));
}
QtiExpression truth(bool value) {
  return constant(boolean_value(value));
}
QtiExpression nothing() {
  return {.op = QtiOperator::null};
}

QtiValue value_of(QtiOperator op, std::vector<QtiExpression> operands, QtiType type = QtiType::decimal) {
  return evaluate({.op = op, .type = type, .operands = std::move(operands)}, {});
}

double number_from(const QtiValue& value) {
  REQUIRE_FALSE(value.is_null());
  return number_of(value.items.front());
}

// A mapping with random entries and bounds, and a random choice of values.
struct Sample {
  QtiMapping mapping;
  QtiValue response;
};

Sample sample(std::mt19937& numbers) {
  const auto points = [&] { return static_cast<double>(static_cast<int>(numbers() % 13) - 6) / 2; };
  Sample out;
  const double a = points();
  const double b = points();
  if (numbers() % 3 != 0) out.mapping.lower = std::min(a, b);
  if (numbers() % 3 != 0) out.mapping.upper = std::max(a, b);
  out.mapping.otherwise = points();
  for (char c = 'A'; c <= 'F'; ++c) {
    if (numbers() % 3 != 0) out.mapping.entries.push_back({.key = std::string(1, c), .points = points()});
  }
  out.response = ids({});
  for (auto i = numbers() % 7; i > 0; --i) {
    out.response.items.emplace_back(std::string(1, static_cast<char>('A' + numbers() % 8)));
  }
  return out;
}

}  // namespace

TEST_CASE("Mapped points stay within the bounds and do not depend on the order or on repeats",
          "[learn][qti][property]") {
  std::mt19937 numbers(20261123);
  for (int round = 0; round < 20'000; ++round) {
    Sample one = sample(numbers);
    const double points = mapped_points(one.mapping, one.response);
    if (one.mapping.lower) REQUIRE(points >= *one.mapping.lower);
    if (one.mapping.upper) REQUIRE(points <= *one.mapping.upper);
    std::shuffle(one.response.items.begin(), one.response.items.end(), numbers);
    REQUIRE(mapped_points(one.mapping, one.response) == points);
    if (one.response.items.empty()) continue;
    one.response.items.push_back(one.response.items.front());
    REQUIRE(mapped_points(one.mapping, one.response) == points);
    // Without bounds the points are the plain sum over the distinct values.
    one.mapping.lower.reset();
    one.mapping.upper.reset();
    double sum = 0;
    for (char c = 'A'; c <= 'H'; ++c) {
      const QtiScalar name = std::string(1, c);
      if (std::find(one.response.items.begin(), one.response.items.end(), name) == one.response.items.end()) continue;
      const auto entry = std::find_if(one.mapping.entries.begin(), one.mapping.entries.end(),
                                      [&](const QtiMapEntry& e) { return e.key == name; });
      sum += entry == one.mapping.entries.end() ? one.mapping.otherwise : entry->points;
    }
    REQUIRE(mapped_points(one.mapping, one.response) == Approx(sum));
  }
}

TEST_CASE("Points that binary numbers round add up to the same in any order", "[learn][qti]") {
  QtiMapping mapping;
  mapping.entries = {{.key = std::string("A"), .points = 0.1},
                     {.key = std::string("B"), .points = 0.2},
                     {.key = std::string("C"), .points = 0.3}};
  REQUIRE((0.1 + 0.2) + 0.3 != (0.3 + 0.2) + 0.1);
  CHECK(mapped_points(mapping, ids({"A", "B", "C"})) == mapped_points(mapping, ids({"C", "B", "A"})));
  const QtiExpression tenths = {.op = QtiOperator::multiple,
                                .type = QtiType::decimal,
                                .cardinality = QtiCardinality::multiple,
                                .operands = {number(0.1), number(0.2), number(0.3)}};
  QtiExpression turned = tenths;
  std::reverse(turned.operands.begin(), turned.operands.end());
  CHECK(number_from(value_of(QtiOperator::sum, {tenths})) == number_from(value_of(QtiOperator::sum, {turned})));
}

TEST_CASE("Matching heeds the order of an ordered value and of nothing else", "[learn][qti]") {
  CHECK(same(ids({"A", "B"}), ids({"B", "A"})));
  CHECK_FALSE(same(ids({"A", "B"}, QtiCardinality::ordered), ids({"B", "A"}, QtiCardinality::ordered)));
  CHECK_FALSE(same(ids({"A", "A", "B"}), ids({"A", "B", "B"})));
  CHECK(same(QtiType::pair, QtiPair{"A", "B"}, QtiPair{"B", "A"}));
  CHECK_FALSE(same(QtiType::directed_pair, QtiPair{"A", "B"}, QtiPair{"B", "A"}));
  CHECK(same(QtiType::decimal, QtiScalar(1.0), QtiScalar(std::int64_t{1})));
}

TEST_CASE("A text is mapped with or without regard to its case", "[learn][qti]") {
  const QtiMapping mapping{.entries = {{.key = std::string("York"), .points = 1, .case_sensitive = false},
                                       {.key = std::string("Ｂａｔｈ"), .points = 2, .case_sensitive = false},
                                       {.key = std::string("Ely"), .points = 3, .case_sensitive = true}}};
  const auto points = [&](const char* text) {
    return mapped_points(mapping, {.type = QtiType::string, .items = {std::string(text)}});
  };
  CHECK(points("yORK") == 1);
  CHECK(points("ｂＡＴＨ") == 2);
  CHECK(points("Ely") == 3);
  CHECK(points("ely") == 0);
}

TEST_CASE("An area counts once, and the first of overlapping ones", "[learn][qti]") {
  const QtiAreaMapping areas{.upper = 5,
                             .otherwise = -1,
                             .entries = {{.shape = CircleShape{.x = 10, .y = 10, .radius = 5}, .points = 2},
                                         {.shape = CircleShape{.x = 10, .y = 10, .radius = 20}, .points = 1}}};
  const auto points = [&](std::vector<QtiScalar> items) {
    return mapped_points(areas,
                         {.type = QtiType::point, .cardinality = QtiCardinality::multiple, .items = std::move(items)});
  };
  CHECK(points({QtiPoint{10, 10}}) == 2);
  CHECK(points({QtiPoint{10, 10}, QtiPoint{11, 11}}) == 2);
  CHECK(points({QtiPoint{10, 10}, QtiPoint{25, 10}}) == 3);
  CHECK(points({QtiPoint{100, 10}}) == -1);
}

TEST_CASE("Truth with an unknown part is unknown unless the rest decides it", "[learn][qti]") {
  const auto both = [](QtiExpression a, QtiExpression b) {
    return value_of(QtiOperator::both, {std::move(a), std::move(b)});
  };
  const auto either = [](QtiExpression a, QtiExpression b) {
    return value_of(QtiOperator::either, {std::move(a), std::move(b)});
  };
  CHECK(both(truth(true), nothing()).is_null());
  CHECK_FALSE(is_true(both(truth(false), nothing())));
  CHECK_FALSE(both(truth(false), nothing()).is_null());
  CHECK(is_true(either(truth(true), nothing())));
  CHECK(either(truth(false), nothing()).is_null());
  CHECK(value_of(QtiOperator::opposite, {nothing()}).is_null());
  QtiExpression two_of_three{
      .op = QtiOperator::any_n, .operands = {truth(true), truth(false), nothing()}, .number = 1, .most = 2};
  CHECK(is_true(evaluate(two_of_three, {})));
  two_of_three.number = 2;
  CHECK(evaluate(two_of_three, {}).is_null());
}

TEST_CASE("Numbers follow QTI: rounding, division, tolerance, and null where there is no number", "[learn][qti]") {
  CHECK(number_from(value_of(QtiOperator::round, {number(6.5)}, QtiType::integer)) == 7);
  CHECK(number_from(value_of(QtiOperator::round, {number(-6.5)}, QtiType::integer)) == -6);
  CHECK(number_from(value_of(QtiOperator::truncate, {number(-6.5)}, QtiType::integer)) == -6);
  CHECK(number_from(value_of(QtiOperator::integer_divide, {number(-7), number(2)}, QtiType::integer)) == -4);
  CHECK(number_from(value_of(QtiOperator::integer_modulus, {number(-7), number(2)}, QtiType::integer)) == 1);
  CHECK(value_of(QtiOperator::divide, {number(1), number(0)}).is_null());
  CHECK(value_of(QtiOperator::power, {number(-1), number(0.5)}).is_null());
  CHECK(value_of(QtiOperator::power, {number(10), number(400)}).is_null());
  CHECK(value_of(QtiOperator::sum, {number(1), nothing()}).is_null());
  QtiExpression equal{.op = QtiOperator::equal,
                      .operands = {number(100), number(104)},
                      .tolerance = QtiTolerance::relative,
                      .below = 5,
                      .above = 4};
  CHECK(is_true(evaluate(equal, {})));
  equal.with_upper = false;
  CHECK_FALSE(is_true(evaluate(equal, {})));
  const QtiExpression figures{
      .op = QtiOperator::equal_rounded, .operands = {number(3.175), number(3.183)}, .number = 3, .significant = true};
  CHECK(is_true(evaluate(figures, {})));
}

TEST_CASE("An answer that cannot be given is named", "[learn][qti]") {
  QtiAsked asked{
      .response = "R",
      .interaction = QtiChoiceInteraction{.choices = {{.id = "A"}, {.id = "B"}, {.id = "C"}}, .least = 1, .most = 2}};
  CHECK_FALSE(misfit(asked, ids({"A", "B"})));
  CHECK(misfit(asked, ids({"A", "B", "C"}))->message == "at most 2 may be picked");
  CHECK(misfit(asked, ids({}))->too_few);
  CHECK(misfit(asked, ids({"A", "A"}))->message == "\"A\" is picked twice");
  CHECK(misfit(asked, ids({"D"}))->message == "\"D\" is no choice here");
  asked.interaction =
      QtiMatchInteraction{.left = {{.id = "a", .most = 1}}, .right = {{.id = "x"}, {.id = "y", .least = 1}}, .most = 0};
  const auto pairs = [](std::vector<QtiScalar> items) {
    return QtiValue{.type = QtiType::directed_pair, .cardinality = QtiCardinality::multiple, .items = std::move(items)};
  };
  CHECK(misfit(asked, pairs({QtiPair{"a", "x"}, QtiPair{"a", "y"}}))->message ==
        "pairs with \"a\": at most 1 may be picked");
  CHECK(misfit(asked, pairs({QtiPair{"a", "x"}}))->message == "pairs with \"y\": at least 1 are needed");
  CHECK_FALSE(misfit(asked, pairs({QtiPair{"a", "y"}})));
}

TEST_CASE("Selection keeps the required ones and the count, ordering keeps the fixed ones in place",
          "[learn][qti][property]") {
  QtiAssessment assessment;
  assessment.items.resize(8);
  QtiNode section{.id = "s", .select = 4, .shuffle = true};
  for (std::size_t i = 0; i < 8; ++i) section.children.push_back({.id = std::to_string(i), .item = i});
  section.children[0].required = true;
  section.children[0].fixed = true;
  section.children[6].required = true;
  assessment.parts.push_back({.id = "p", .sections = {section}});
  for (std::uint64_t seed = 0; seed < 500; ++seed) {
    const auto planned = plan(assessment, seed);
    REQUIRE(planned.size() == 4);
    REQUIRE(planned.front().item == 0);
    REQUIRE(std::any_of(planned.begin(), planned.end(), [](const QtiPlanned& one) { return one.item == 6; }));
    std::vector<std::size_t> items;
    for (const QtiPlanned& one : planned) items.push_back(one.item);
    std::sort(items.begin(), items.end());
    REQUIRE(std::adjacent_find(items.begin(), items.end()) == items.end());
  }
  std::vector<QtiChoice> choices = {{.id = "A"}, {.id = "B", .fixed = true}, {.id = "C"}, {.id = "D"}};
  bool moved = false;
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    const auto shown = layout(choices, true, seed);
    REQUIRE(shown[1]->id == "B");
    moved = moved || shown[0]->id != "A";
  }
  CHECK(moved);
}
