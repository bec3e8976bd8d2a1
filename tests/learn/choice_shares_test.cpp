#include "learn/choice_shares.h"

#include <catch2/catch.hpp>

using namespace mamori;

namespace {

const NodeId node("c01.n02");
const ChoiceId a("c01.n02.a");
const ChoiceId b("c01.n02.b");

PersonId person(std::uint8_t number) {
  std::array<std::uint8_t, 16> bytes{};
  bytes.back() = number;
  return PersonId{Uuid(bytes)};
}

Event choice(std::uint8_t who, const ChoiceId& chosen, int day, bool exploration = false) {
  Event event;
  event.person = person(who);
  event.wall = WallTime(std::chrono::days(day));
  ChoiceMade made;
  made.node = node;
  made.choice = chosen;
  made.exploration = exploration;
  event.payload = made;
  return event;
}

}  // namespace

TEST_CASE("what colleagues chose is told from five people on, the own choice left out", "[learn][shares]") {
  ChoiceShares shares(person(9));
  for (std::uint8_t who = 1; who <= 4; ++who) shares.add(choice(who, who == 1 ? a : b, 10));
  shares.add(choice(9, a, 10));
  CHECK_FALSE(shares.of(node, a));
  shares.add(choice(5, a, 10));
  CHECK(shares.of(node, a) == ChoiceShares::Share{2, 5});
  CHECK(shares.of(node, b) == ChoiceShares::Share{3, 5});
  CHECK_FALSE(shares.of(NodeId("c01.n03"), a));
}

TEST_CASE("a person counts once, with the first choice, in whatever order the events are read", "[learn][shares]") {
  ChoiceShares shares(person(9));
  for (std::uint8_t who = 1; who <= 5; ++who) shares.add(choice(who, b, 20));
  shares.add(choice(1, a, 10));
  shares.add(choice(2, a, 30));
  shares.add(choice(3, a, 10, true));
  CHECK(shares.of(node, a) == ChoiceShares::Share{1, 5});
}
