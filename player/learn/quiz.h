#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/rich_text.h"
#include "learn/ids.h"

namespace mamori {

// A sentence that the voice reads; its id leads to the spoken clip.
struct QuizSentence {
  SentenceId id;
  RichText text;
  friend bool operator==(const QuizSentence&, const QuizSentence&) = default;
};

// What can be picked, put in order or joined. `reason` says why it is right or what it would lead to; every option has
// one, also those nobody picks (Van der Kleij 2015: elaborated feedback). Its spoken clip is "<item id>.<option id>".
struct ItemOption {
  OptionId id;
  RichText text;
  RichText reason;     // empty only on the right-hand side of a match
  bool fixed = false;  // keeps its place when options are shuffled
  friend bool operator==(const ItemOption&, const ItemOption&) = default;
};

// One is right.
struct ChoiceBody {
  std::vector<ItemOption> options;
  bool shuffle = true;
  OptionId correct;
  friend bool operator==(const ChoiceBody&, const ChoiceBody&) = default;
};

// Exactly those in `correct` are right.
struct MultipleBody {
  std::vector<ItemOption> options;
  bool shuffle = true;
  std::vector<OptionId> correct;
  friend bool operator==(const MultipleBody&, const MultipleBody&) = default;
};

struct OrderBody {
  std::vector<ItemOption> options;
  std::vector<OptionId> correct;  // all of them, first to last
  friend bool operator==(const OrderBody&, const OrderBody&) = default;
};

struct Association {
  OptionId left;
  OptionId right;
  friend bool operator==(const Association&, const Association&) = default;
};

// Every left one gets one right one; a right one may serve several. The reason of a pair stands with its left option.
struct MatchBody {
  std::vector<ItemOption> left;
  std::vector<ItemOption> right;
  bool shuffle = true;
  std::vector<Association> correct;  // one for each left option
  friend bool operator==(const MatchBody&, const MatchBody&) = default;
};

// In units of the picture's viewBox.
struct CircleShape {
  int x = 0;
  int y = 0;
  int radius = 0;
  friend bool operator==(const CircleShape&, const CircleShape&) = default;
};
struct RectShape {
  int left = 0;
  int top = 0;
  int right = 0;
  int bottom = 0;
  friend bool operator==(const RectShape&, const RectShape&) = default;
};
struct PolygonPoint {
  int x = 0;
  int y = 0;
  friend bool operator==(const PolygonPoint&, const PolygonPoint&) = default;
};
struct PolygonShape {
  std::vector<PolygonPoint> points;
  friend bool operator==(const PolygonShape&, const PolygonShape&) = default;
};
using HotspotShape = std::variant<CircleShape, RectShape, PolygonShape>;

bool contains(const HotspotShape& shape, int x, int y);
RectShape bounds_of(const HotspotShape& shape);

struct Hotspot {
  ItemOption option;  // its text names the spot for keyboard and voice
  HotspotShape shape;
  friend bool operator==(const Hotspot&, const Hotspot&) = default;
};

struct ItemPicture {
  std::string name;  // below content/art, without ".svg": "scenes/office-desk"; empty: none
  std::string alt;
  int width = 0;  // of the viewBox that hotspots use
  int height = 0;
  friend bool operator==(const ItemPicture&, const ItemPicture&) = default;
};

// Exactly the spots in `correct` are right; drawn on the item's picture.
struct HotspotBody {
  std::vector<Hotspot> spots;
  int most = 1;  // as many may be picked
  std::vector<OptionId> correct;
  friend bool operator==(const HotspotBody&, const HotspotBody&) = default;
};

using ItemBody = std::variant<ChoiceBody, MultipleBody, OrderBody, MatchBody, HotspotBody>;

// Where documents differ, an item asks about one of them (rubric 7b 3).
enum class AskedDocument : std::uint8_t { mhlw, nerima, law };
enum class Difficulty : std::uint8_t { easy, normal, hard };
enum class Audience : std::uint8_t { staff, investigator, manager };

struct Item {
  ItemId id;
  std::vector<QuizSentence> situation;  // one or two sentences; may be empty
  QuizSentence question;
  ItemPicture picture;
  ItemBody body;
  bool must_know = false;
  std::string topic;   // checklist item "1-1" or rule "N(3)2": parallel forms share it
  std::string form;    // "a", "b", …
  std::string source;  // decisions.md 22: "T 1-1; K 3-1 1) P.5"
  AskedDocument document = AskedDocument::mhlw;
  Difficulty difficulty = Difficulty::normal;
  std::vector<Audience> audience;
  std::vector<std::string> glossary;  // terms
  std::vector<int> cases;             // of the 事例集, 1 to 12
  friend bool operator==(const Item&, const Item&) = default;
};

// Items that ask about the same; `asked` of them in one attempt, the others at the retest.
struct ParallelForms {
  int asked = 1;
  std::vector<ItemId> items;
  friend bool operator==(const ParallelForms&, const ParallelForms&) = default;
};

struct Quiz {
  QuizId id;
  RichText title;
  double pass_share = 0.8;  // the session puts the lesson's masteryScore (cmi5) here
  int groups_asked = 0;     // of `groups`
  std::vector<ParallelForms> groups;
  std::vector<Item> items;

  const Item* find(const ItemId& item) const;
  friend bool operator==(const Quiz&, const Quiz&) = default;
};

// Every option of the body as authored; for a match the left ones, then the right ones.
std::vector<const ItemOption*> options_of(const ItemBody& body);
const ItemOption* find_option(const ItemBody& body, const std::string& id);  // nullptr: no such option

}  // namespace mamori
