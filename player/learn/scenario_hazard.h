#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/rich_text.h"
#include "learn/ids.h"

namespace mamori {

// A spoken sentence of a scenario, with the stable id its voice clip is found by.
struct ScenarioSentence {
  SentenceId id;
  RichText text;
  std::string source;  // source tag, decisions.md 22; empty where the sentence states no fact

  friend bool operator==(const ScenarioSentence&, const ScenarioSentence&) = default;
};

// Places in a hazard picture, in its own units: 400 wide, 280 high, origin top left.
constexpr double hazard_picture_width = 400;
constexpr double hazard_picture_height = 280;

struct HazardRect {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
};

struct HazardCircle {
  double x = 0;  // centre
  double y = 0;
  double radius = 0;
};

using HazardShape = std::variant<HazardRect, HazardCircle>;

bool contains(const HazardShape& shape, double x, double y);
HazardRect bounds_of(const HazardShape& shape);

struct HazardSpot {
  HazardId id;
  HazardShape shape;
  bool real = true;  // false: a harmless decoy
  RichText text;     // what stands there
  RichText reason;   // why it is or is not a danger
};

struct HazardOption {
  ChoiceId id;
  bool correct = false;
  RichText text;
  RichText reason;
};

struct HazardQuestion {
  RichText prompt;
  std::vector<HazardOption> options;

  const HazardOption* find(const ChoiceId& option) const;
};

// Hazard prediction in the four rounds of KYT: find the dangers, name the key point («〜なので、〜して、〜になる»),
// choose an action, read the rule aloud.
struct HazardPrediction {
  static constexpr std::size_t most_taps = 3;

  std::string picture;  // art name, "scenes/bicycle-basket"
  RichText alt;
  std::vector<ScenarioSentence> situation;
  std::vector<HazardSpot> spots;  // not overlapping
  HazardQuestion key_point;
  HazardQuestion action;
  ScenarioSentence motto;

  bool empty() const { return picture.empty(); }
  const HazardSpot* find(const HazardId& spot) const;
  const HazardSpot* spot_at(double x, double y) const;  // nullptr: nothing there
};

}  // namespace mamori
