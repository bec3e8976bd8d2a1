#include "load/content_ids.h"

namespace mamori {
namespace {

const char* name_of(ContentKind kind) {
  switch (kind) {
    case ContentKind::term:
      return "term";
    case ContentKind::check_item:
      return "item of the checklist";
    case ContentKind::card:
      return "card";
    case ContentKind::card_set:
      return "set of cards";
    case ContentKind::sentence:
      return "sentence";
    case ContentKind::quiz:
      return "quiz";
    case ContentKind::picture:
      return "picture";
    case ContentKind::scenario_part:
      return "part of a scenario";
  }
  return "";
}

bool named_by_file(ContentKind kind) {
  return kind == ContentKind::quiz || kind == ContentKind::picture;
}

}  // namespace

void ContentIds::define(ContentKind kind, const std::string& id, const Place& place) {
  if (id.empty()) return;
  m_defined.emplace(std::pair(kind, id), place);
  if (named_by_file(kind)) return;
  const auto [first, is_new] = m_first.emplace(id, place);
  if (is_new) return;
  m_doubles.push_back({.kind = ProblemKind::malformed,
                       .message = "the id \"" + id + "\" stands already in " + first->second.file + " line " +
                                  std::to_string(first->second.line),
                       .place = place});
}

void ContentIds::retire(const std::string& id, const Place& place) {
  m_retired.emplace(id, place);
}

void ContentIds::refer(ContentKind kind, const std::string& id, const Place& place) {
  if (!id.empty()) m_references.push_back({.kind = kind, .id = id, .place = place});
}

Problems ContentIds::problems() const {
  Problems found = m_doubles;
  for (const auto& [id, place] : m_retired) {
    const auto used = m_first.find(id);
    if (used == m_first.end()) continue;
    found.push_back({.kind = ProblemKind::malformed,
                     .message = "the id \"" + id + "\" is retired in " + place.file + " line " +
                                std::to_string(place.line) + " and must not be used again",
                     .place = used->second});
  }
  for (const Reference& reference : m_references) {
    if (m_defined.contains({reference.kind, reference.id})) continue;
    found.push_back({.kind = ProblemKind::not_found,
                     .message = "there is no " + std::string(name_of(reference.kind)) + " \"" + reference.id + "\"",
                     .place = reference.place});
  }
  return found;
}

}  // namespace mamori
