#pragma once

#include <array>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "learn/scenario.h"
#include "load/xml_cursor.h"

namespace mamori {

// Inside load: what the readers of a scenario's parts share. Ids are noted with their lines, so that what the checker
// finds can be shown where it stands.
class ScenarioReader {
 public:
  // `art`: the folder that pictures must be in; empty: they are not looked for.
  explicit ScenarioReader(std::filesystem::path art) : m_art(std::move(art)) {}

  template <class IdType>
  IdType id(const XmlCursor& element) {
    return IdType(noted_id(element));
  }

  // With readings over all kanji, and dates only where the story has one.
  RichText checked_text(const XmlCursor& element) const;
  RichText text(const XmlCursor& parent, std::string_view name) const;
  ScenarioSentence sentence(const XmlCursor& element);
  std::vector<ScenarioSentence> sentences(const XmlCursor& parent);
  std::string picture(const XmlCursor& element) const;
  std::string source_tag(const XmlCursor& element, const char* name = "source") const;

  void read_known_on(const XmlCursor& root);
  void read_state(const XmlCursor& element);
  // Of the attribute; empty where there is none.
  Guard guard(const XmlCursor& element, const char* name) const;
  Effects effects(const XmlCursor& element, const char* name) const;

  const std::optional<Date>& known_on() const { return m_known_on; }
  const std::vector<ScenarioVariable>& variables() const { return m_variables; }
  // 0 where the id was never read.
  int line_of(const std::string& id) const;
  const std::map<std::string, int>& lines() const { return m_lines; }

 private:
  std::string noted_id(const XmlCursor& element);
  VariableId variable_id(const XmlCursor& element);

  std::filesystem::path m_art;
  std::optional<Date> m_known_on;
  std::vector<ScenarioVariable> m_variables;
  std::map<std::string, int> m_lines;           // of ids that are unique over all scenarios
  std::map<std::string, int> m_variable_lines;  // of names within this one
};

HazardPrediction read_hazard(const XmlCursor& element, ScenarioReader& reader);
ScenarioNode read_node(const XmlCursor& element, ScenarioReader& reader);
Debrief read_debrief(const XmlCursor& element, ScenarioReader& reader);

template <class Value, std::size_t count>
using Words = std::array<std::pair<std::string_view, Value>, count>;

// The value of an attribute that must be one of the words; a problem and none otherwise.
template <class Value, std::size_t count>
std::optional<Value> word_of(const XmlCursor& element, const char* name, const Words<Value, count>& words) {
  const std::string text = element.required(name);
  for (const auto& [word, value] : words) {
    if (word == text) return value;
  }
  if (!text.empty()) {
    element.problem(ProblemKind::malformed, std::string(name) + "=\"" + text + "\" is none of the known words");
  }
  return std::nullopt;
}

}  // namespace mamori
