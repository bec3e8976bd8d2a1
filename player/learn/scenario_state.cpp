#include "learn/scenario_state.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace mamori {
namespace {

using Words = std::vector<std::string_view>;

Words words_in(std::string_view text) {
  Words words;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == ' ') {
      ++at;
      continue;
    }
    const std::size_t end = std::min(text.find(' ', at), text.size());
    words.push_back(text.substr(at, end - at));
    at = end;
  }
  return words;
}

Problem malformed(std::string message) {
  return {.kind = ProblemKind::malformed, .message = std::move(message)};
}

std::optional<std::size_t> index_of(std::string_view name, const std::vector<ScenarioVariable>& variables) {
  for (std::size_t i = 0; i < variables.size(); ++i) {
    if (variables[i].id.text() == name) return i;
  }
  return std::nullopt;
}

std::optional<int> number_in(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

// A number for a count, one of its words for a level. A flag has no value to be named.
std::optional<int> value_in(std::string_view text, const ScenarioVariable& variable) {
  if (variable.kind == VariableKind::count) return number_in(text);
  const auto found = std::find(variable.words.begin(), variable.words.end(), text);
  if (found == variable.words.end()) return std::nullopt;
  return static_cast<int>(found - variable.words.begin());
}

std::optional<Comparison> comparison_in(std::string_view word) {
  if (word == "is") return Comparison::is;
  if (word == "is-not") return Comparison::is_not;
  if (word == "at-least") return Comparison::at_least;
  if (word == "below") return Comparison::below;
  return std::nullopt;
}

std::string unknown(std::string_view name) {
  return "there is no variable '" + std::string(name) + "' in <state>";
}

// "told", "not told": both in guards and effects. Nothing: another form.
std::optional<std::pair<std::string_view, bool>> flag_form(const Words& words) {
  if (words.size() == 1) return std::pair(words[0], true);
  if (words.size() == 2 && words[0] == "not") return std::pair(words[1], false);
  return std::nullopt;
}

Result<Condition> condition_in(const Words& words, const std::vector<ScenarioVariable>& variables) {
  if (const auto flag = flag_form(words)) {
    const auto variable = index_of(flag->first, variables);
    if (!variable) return malformed(unknown(flag->first));
    if (variables[*variable].kind != VariableKind::flag) {
      return malformed("'" + std::string(flag->first) + "' is no flag: compare it with is, is-not, at-least or below");
    }
    return Condition{.variable = *variable, .comparison = Comparison::is, .value = flag->second ? 1 : 0};
  }
  if (words.size() != 3) return malformed("a condition is NAME, not NAME, or NAME is|is-not|at-least|below VALUE");
  const auto variable = index_of(words[0], variables);
  if (!variable) return malformed(unknown(words[0]));
  const auto comparison = comparison_in(words[1]);
  if (!comparison) return malformed("'" + std::string(words[1]) + "' is none of is, is-not, at-least, below");
  const auto value = value_in(words[2], variables[*variable]);
  if (!value) return malformed("'" + std::string(words[2]) + "' is no value of " + std::string(words[0]));
  return Condition{.variable = *variable, .comparison = *comparison, .value = *value};
}

Result<Effect> effect_in(const Words& words, const std::vector<ScenarioVariable>& variables) {
  const auto flag = flag_form(words);
  if (flag) {
    const auto variable = index_of(flag->first, variables);
    if (!variable) return malformed(unknown(flag->first));
    if (variables[*variable].kind != VariableKind::flag) {
      return malformed("'" + std::string(flag->first) + "' is no flag: give it a value");
    }
    return Effect{.variable = *variable, .adds = false, .value = flag->second ? 1 : 0};
  }
  if (words.size() != 2) return malformed("an effect is NAME, not NAME, NAME VALUE, NAME +N or NAME -N");
  const auto variable = index_of(words[0], variables);
  if (!variable) return malformed(unknown(words[0]));
  const bool adds = words[1].starts_with('+') || words[1].starts_with('-');
  if (adds && variables[*variable].kind != VariableKind::flag) {
    const auto number = number_in(words[1].starts_with('+') ? words[1].substr(1) : words[1]);
    if (!number) return malformed("'" + std::string(words[1]) + "' is no number to add");
    return Effect{.variable = *variable, .adds = true, .value = *number};
  }
  const auto value = value_in(words[1], variables[*variable]);
  if (!value) return malformed("'" + std::string(words[1]) + "' is no value of " + std::string(words[0]));
  return Effect{.variable = *variable, .adds = false, .value = *value};
}

int changed(const Effect& effect, const ScenarioState& state) {
  return effect.adds ? state[effect.variable] + effect.value : effect.value;
}

}  // namespace

ScenarioState start_state(const std::vector<ScenarioVariable>& variables) {
  ScenarioState state;
  for (const ScenarioVariable& variable : variables) state.push_back(variable.start);
  return state;
}

bool holds(const Guard& guard, const ScenarioState& state) {
  return std::all_of(guard.begin(), guard.end(), [&](const Condition& condition) {
    const int value = state[condition.variable];
    switch (condition.comparison) {
      case Comparison::is:
        return value == condition.value;
      case Comparison::is_not:
        return value != condition.value;
      case Comparison::at_least:
        return value >= condition.value;
      case Comparison::below:
        return value < condition.value;
    }
    return false;
  });
}

ScenarioState applied(const Effects& effects, ScenarioState state, const std::vector<ScenarioVariable>& variables) {
  for (const Effect& effect : effects) {
    state[effect.variable] = std::clamp(changed(effect, state), 0, variables[effect.variable].most);
  }
  return state;
}

bool stays_in_range(const Effects& effects, ScenarioState state, const std::vector<ScenarioVariable>& variables) {
  for (const Effect& effect : effects) {
    const int value = changed(effect, state);
    if (value < 0 || value > variables[effect.variable].most) return false;
    state[effect.variable] = value;
  }
  return true;
}

Result<Guard> parse_guard(std::string_view text, const std::vector<ScenarioVariable>& variables) {
  Guard guard;
  Words part;
  Words words = words_in(text);
  words.push_back("and");
  for (const std::string_view word : words) {
    if (word != "and") {
      part.push_back(word);
      continue;
    }
    auto condition = condition_in(part, variables);
    if (!condition) return condition.problem();
    guard.push_back(*condition);
    part.clear();
  }
  return guard;
}

Result<Effects> parse_effects(std::string_view text, const std::vector<ScenarioVariable>& variables) {
  Effects effects;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(';', at), text.size());
    auto effect = effect_in(words_in(text.substr(at, end - at)), variables);
    if (!effect) return effect.problem();
    effects.push_back(*effect);
    at = end + 1;
  }
  return effects;
}

}  // namespace mamori
