#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "learn/ids.h"

namespace mamori {

enum class VariableKind : std::uint8_t { flag, count, level };

// What a story remembers besides the node. Every kind is a whole number from 0 to `most`: a flag 0 or 1, a count a
// number, a level the place of a word.
struct ScenarioVariable {
  VariableId id;
  VariableKind kind = VariableKind::flag;
  int start = 0;
  int most = 1;
  std::vector<std::string> words = {};  // level only, from the lowest
};

// The values, in the order of Scenario::variables.
using ScenarioState = std::vector<int>;

enum class Comparison : std::uint8_t { is, is_not, at_least, below };

struct Condition {
  std::size_t variable = 0;  // index
  Comparison comparison = Comparison::is;
  int value = 0;

  friend bool operator==(const Condition&, const Condition&) = default;
};

// All of them must hold; an empty guard always does.
using Guard = std::vector<Condition>;

struct Effect {
  std::size_t variable = 0;  // index
  bool adds = false;         // adds `value`; otherwise sets it
  int value = 0;

  friend bool operator==(const Effect&, const Effect&) = default;
};

using Effects = std::vector<Effect>;

ScenarioState start_state(const std::vector<ScenarioVariable>& variables);
bool holds(const Guard& guard, const ScenarioState& state);
// Values stay within 0 and their variable's most; the checker reports an effect that would leave it.
ScenarioState applied(const Effects& effects, ScenarioState state, const std::vector<ScenarioVariable>& variables);
bool stays_in_range(const Effects& effects, ScenarioState state, const std::vector<ScenarioVariable>& variables);

// "told and asked at-least 2 and not seen", "mood is low"; words: is, is-not, at-least, below.
Result<Guard> parse_guard(std::string_view text, const std::vector<ScenarioVariable>& variables);
// "told; asked +1; not seen; mood low; asked 0"
Result<Effects> parse_effects(std::string_view text, const std::vector<ScenarioVariable>& variables);

}  // namespace mamori
