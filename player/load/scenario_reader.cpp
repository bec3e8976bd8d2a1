#include "load/scenario_reader.h"

#include <algorithm>

#include "base/files.h"
#include "learn/deadline.h"
#include "learn/scenario_dates.h"
#include "learn/source_tag.h"
#include "load/reading_check.h"
#include "load/xml_shape.h"

namespace mamori {

RichText ScenarioReader::checked_text(const XmlCursor& element) const {
  RichText text = element.rich_text();
  if (!element) return text;
  if (text.empty()) element.problem(ProblemKind::malformed, "<" + std::string(element.name()) + "> has no text");
  check_readings(element, text);
  for (const std::string& token : tokens_in(text)) {
    if (!m_known_on) {
      element.problem(ProblemKind::malformed, "{" + token + "}: the scenario does not say known-on");
    } else if (!date_of_token(token, *m_known_on, {})) {
      element.problem(ProblemKind::malformed, "{" + token + "} is no date that is known");
    }
  }
  return text;
}

RichText ScenarioReader::text(const XmlCursor& parent, std::string_view name) const {
  return checked_text(parent.required_child(name));
}

ScenarioSentence ScenarioReader::sentence(const XmlCursor& element) {
  element.allow_only({"id", "source"}, {"ruby", "em", "br"});
  return {.id = id<SentenceId>(element),
          .text = checked_text(element),
          .source = element.attribute("source") ? source_tag(element) : ""};
}

std::vector<ScenarioSentence> ScenarioReader::sentences(const XmlCursor& parent) {
  std::vector<ScenarioSentence> out;
  for (const XmlCursor& element : parent.children("s")) out.push_back(sentence(element));
  return out;
}

std::string ScenarioReader::picture(const XmlCursor& element) const {
  const std::string name = element.required("picture");
  if (name.empty() || m_art.empty()) return name;
  const auto file = path_inside(m_art, name + ".svg");
  std::error_code error;
  if (!file) {
    element.problem(ProblemKind::refused, "the picture \"" + name + "\" lies outside the art folder");
  } else if (!std::filesystem::is_regular_file(*file, error)) {
    element.problem(ProblemKind::not_found, "the picture \"" + name + "\" is not in content/art");
  }
  return name;
}

std::string ScenarioReader::source_tag(const XmlCursor& element, const char* name) const {
  const std::string tag = element.required(name);
  if (!tag.empty() && !is_source_tag(tag)) element.problem(ProblemKind::malformed, "'" + tag + "' is no source tag");
  return tag;
}

void ScenarioReader::read_known_on(const XmlCursor& root) {
  const auto text = root.attribute("known-on");
  if (!text) return;
  m_known_on = parse_iso_date(*text);
  if (!m_known_on) root.problem(ProblemKind::malformed, "known-on=\"" + *text + "\" is no date like 2026-06-12");
}

void ScenarioReader::read_state(const XmlCursor& element) {
  if (!element) return;
  element.allow_only({}, {"flag", "count", "level"});
  for (const XmlCursor& child : element.children()) {
    ScenarioVariable variable;
    variable.id = variable_id(child);
    if (child.name() == "flag") {
      child.allow_only({"id", "start"}, {});
      variable.start = child.flag("start") ? 1 : 0;
    } else if (child.name() == "count") {
      child.allow_only({"id", "most", "start"}, {});
      child.required("most");
      variable.kind = VariableKind::count;
      variable.most = std::max(child.whole_number("most").value_or(1), 0);  // 0 is a problem too
      variable.start = child.whole_number("start").value_or(0);
    } else if (child.name() == "level") {
      child.allow_only({"id", "words", "start"}, {});
      variable.kind = VariableKind::level;
      variable.words = words_of(child.required("words"));
      const auto start = std::find(variable.words.begin(), variable.words.end(), child.required("start"));
      if (start == variable.words.end()) child.problem(ProblemKind::malformed, "start is none of the words");
      variable.start = start == variable.words.end() ? 0 : static_cast<int>(start - variable.words.begin());
      if (variable.words.empty()) variable.words.emplace_back();  // a problem already; every value has a word
      variable.most = static_cast<int>(variable.words.size()) - 1;
    }
    m_variables.push_back(std::move(variable));
  }
}

Guard ScenarioReader::guard(const XmlCursor& element, const char* name) const {
  const auto text = element.attribute(name);
  if (!text) return {};
  auto guard = parse_guard(*text, m_variables);
  if (guard) return std::move(*guard);
  element.problem(ProblemKind::malformed, std::string(name) + ": " + guard.problem().message);
  return {};
}

Effects ScenarioReader::effects(const XmlCursor& element, const char* name) const {
  const auto text = element.attribute(name);
  if (!text) return {};
  auto effects = parse_effects(*text, m_variables);
  if (effects) return std::move(*effects);
  element.problem(ProblemKind::malformed, std::string(name) + ": " + effects.problem().message);
  return {};
}

int ScenarioReader::line_of(const std::string& id) const {
  for (const auto* lines : {&m_lines, &m_variable_lines}) {
    const auto found = lines->find(id);
    if (found != lines->end()) return found->second;
  }
  return 0;
}

std::string ScenarioReader::noted_id(const XmlCursor& element) {
  std::string text = element.required("id");
  m_lines.insert_or_assign(text, element.line());
  return text;
}

VariableId ScenarioReader::variable_id(const XmlCursor& element) {
  const std::string text = element.required("id");
  const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  if (text == "not" || text == "and" || !std::all_of(text.begin(), text.end(), fits)) {
    element.problem(ProblemKind::malformed, "'" + text + "' is no name of a variable: a-z, 0-9 and '-' only");
  }
  m_variable_lines.insert_or_assign(text, element.line());
  return VariableId(text);
}

}  // namespace mamori
