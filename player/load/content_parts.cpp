#include "load/content_parts.h"

#include "base/id.h"
#include "base/utf8.h"
#include "learn/source_tag.h"
#include "load/reading_check.h"

namespace mamori {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

}  // namespace

std::string defined_id(const XmlCursor& element, ContentKind kind, ContentIds& ids) {
  std::string id = element.required("id");
  if (id.empty()) return {};
  if (!is_well_formed_id(id)) {
    element.problem(ProblemKind::malformed, "\"" + id + "\" is no id: letters, digits, '.', '_' and '-' only");
    return {};
  }
  ids.define(kind, id, element.place());
  return id;
}

std::string referred_id(const XmlCursor& element, const char* name, ContentKind kind, ContentIds& ids) {
  std::string id = element.required(name);
  ids.refer(kind, id, element.place());
  return id;
}

RichText shown_text(const XmlCursor& element) {
  if (!element) return {};
  RichText text = text_with_readings(element);
  if (text.empty()) element.problem(ProblemKind::malformed, "<" + std::string(element.name()) + "> has no text");
  return text;
}

SpokenText spoken_text(const XmlCursor& element, ContentIds& ids) {
  if (!element) return {};
  element.allow_only({"id"}, {"ruby", "em", "strong", "br"});
  return {.id = SentenceId(defined_id(element, ContentKind::sentence, ids)), .text = shown_text(element)};
}

std::vector<SpokenText> spoken_texts(const XmlCursor& parent, std::string_view name, std::size_t least,
                                     std::size_t most, ContentIds& ids) {
  std::vector<SpokenText> out;
  for (const XmlCursor& element : parent.children(name)) out.push_back(spoken_text(element, ids));
  if (out.size() < least || out.size() > most) {
    parent.problem(ProblemKind::malformed, "has " + std::to_string(out.size()) + " <" + std::string(name) + ">, " +
                                               std::to_string(least) + " to " + std::to_string(most) + " belong here");
  }
  return out;
}

std::string source_tag(const XmlCursor& element, const char* name) {
  std::string tag = element.required(name);
  if (!tag.empty() && !is_source_tag(tag)) {
    element.problem(ProblemKind::malformed, "\"" + tag + "\" is no source tag");
  }
  return tag;
}

std::vector<std::string> source_tags(const XmlCursor& parent) {
  std::vector<std::string> tags;
  for (const XmlCursor& source : parent.children("source")) {
    source.allow_only({"tag"}, {});
    tags.push_back(source_tag(source, "tag"));
  }
  if (tags.empty()) parent.problem(ProblemKind::malformed, "says no source: <source tag=\"…\"/> is missing");
  return tags;
}

std::string as_of(const XmlCursor& root) {
  std::string month = root.required("as-of");
  const bool fits = month.size() == 7 && month[4] == '-' && is_digit(month[0]) && is_digit(month[1]) &&
                    is_digit(month[2]) && is_digit(month[3]) && is_digit(month[5]) && is_digit(month[6]) &&
                    month.substr(5) >= "01" && month.substr(5) <= "12";
  if (!month.empty() && !fits) root.problem(ProblemKind::malformed, "as-of is a month: \"2026-04\"");
  return month;
}

void check_length(const XmlCursor& element, const RichText& text, std::size_t most) {
  const std::size_t count = count_characters(text.plain());
  if (count <= most) return;
  element.problem(ProblemKind::malformed,
                  "has " + std::to_string(count) + " characters, " + std::to_string(most) + " at most");
}

}  // namespace mamori
