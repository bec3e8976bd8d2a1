#include "load/qti_declarations.h"

#include <array>
#include <string_view>
#include <utility>

#include "load/qti_hotspot_shape.h"
#include "load/xml_shape.h"

namespace mamori {
namespace {

constexpr auto types = std::to_array<std::pair<std::string_view, QtiType>>({{"boolean", QtiType::boolean},
                                                                            {"integer", QtiType::integer},
                                                                            {"float", QtiType::decimal},
                                                                            {"string", QtiType::string},
                                                                            {"identifier", QtiType::identifier},
                                                                            {"point", QtiType::point},
                                                                            {"pair", QtiType::pair},
                                                                            {"directedPair", QtiType::directed_pair}});

std::optional<QtiCardinality> read_cardinality(const XmlCursor& element) {
  const std::string name = element.required("cardinality");
  if (name == "single") return QtiCardinality::single;
  if (name == "multiple") return QtiCardinality::multiple;
  if (name == "ordered") return QtiCardinality::ordered;
  if (!name.empty()) element.problem(ProblemKind::unsupported, "the cardinality " + name + " is outside the subset");
  return std::nullopt;
}

void check_bounds(const XmlCursor& element, const std::optional<double>& lower, const std::optional<double>& upper) {
  if (lower && upper && *lower > *upper) {
    element.problem(ProblemKind::malformed, "lower-bound is above upper-bound");
  }
}

QtiMapping read_mapping(const XmlCursor& element, QtiType type, QtiVersion version) {
  QtiMapping out{.lower = element.decimal("lower-bound"),
                 .upper = element.decimal("upper-bound"),
                 .otherwise = element.decimal("default-value").value_or(0),
                 .entries = {}};
  check_bounds(element, out.lower, out.upper);
  for (const XmlCursor& entry : element.children("qti-map-entry")) {
    const std::string key = entry.attribute("map-key").value_or("");
    const auto value = parse_scalar(type, type == QtiType::string ? key : trimmed(key));
    entry.required("mapped-value");
    if (!value) {
      entry.problem(ProblemKind::malformed, "map-key=\"" + key + "\" is no value of the response's base-type");
      continue;
    }
    out.entries.push_back({.key = *value,
                           .points = entry.decimal("mapped-value").value_or(0),
                           .case_sensitive = entry.flag("case-sensitive", version == QtiVersion::v2)});
  }
  return out;
}

QtiAreaMapping read_areas(const XmlCursor& element) {
  QtiAreaMapping out{.lower = element.decimal("lower-bound"),
                     .upper = element.decimal("upper-bound"),
                     .otherwise = element.decimal("default-value").value_or(0),
                     .entries = {}};
  check_bounds(element, out.lower, out.upper);
  for (const XmlCursor& entry : element.children("qti-area-map-entry")) {
    const auto shape = parse_shape(entry.required("shape"), entry.required("coords"));
    entry.required("mapped-value");
    if (!shape) {
      entry.problem(ProblemKind::unsupported, "shape and coords make no circle, rect or poly");
      continue;
    }
    out.entries.push_back({.shape = *shape, .points = entry.decimal("mapped-value").value_or(0)});
  }
  return out;
}

void read_response(const XmlCursor& element, QtiVersion version, QtiScoring& scoring) {
  const std::string id = element.required("identifier");
  const auto cardinality = read_cardinality(element);
  const auto type = read_qti_type(element);
  if (id.empty() || !cardinality || !type) return;
  QtiResponseVariable out{
      .type = *type, .cardinality = *cardinality, .correct = {}, .initial = {}, .mapping = {}, .areas = {}};
  out.correct = read_qti_values(element.child("qti-correct-response"), *type, *cardinality);
  out.initial = read_qti_values(element.child("qti-default-value"), *type, *cardinality);
  if (const XmlCursor mapping = element.child("qti-mapping")) out.mapping = read_mapping(mapping, *type, version);
  if (const XmlCursor areas = element.child("qti-area-mapping")) {
    if (*type != QtiType::point) areas.problem(ProblemKind::malformed, "an area mapping is of points");
    out.areas = read_areas(areas);
  }
  if (!scoring.responses.emplace(id, std::move(out)).second) {
    element.problem(ProblemKind::malformed, "\"" + id + "\" is declared twice");
  }
}

void read_outcome(const XmlCursor& element, QtiScoring& scoring) {
  const std::string id = element.required("identifier");
  const auto cardinality = read_cardinality(element);
  const auto type = read_qti_type(element);
  if (id.empty() || !cardinality || !type) return;
  QtiOutcomeVariable out{.initial = read_qti_values(element.child("qti-default-value"), *type, *cardinality),
                         .normal_maximum = element.decimal("normal-maximum")};
  if (!scoring.outcomes.emplace(id, std::move(out)).second || scoring.responses.count(id) > 0) {
    element.problem(ProblemKind::malformed, "\"" + id + "\" is declared twice");
  }
}

}  // namespace

std::optional<QtiType> read_qti_type(const XmlCursor& element) {
  const std::string name = element.required("base-type");
  for (const auto& [word, type] : types) {
    if (word == name) return type;
  }
  if (!name.empty()) element.problem(ProblemKind::unsupported, "the base-type " + name + " is outside the subset");
  return std::nullopt;
}

QtiValue read_qti_values(const XmlCursor& parent, QtiType type, QtiCardinality cardinality) {
  QtiValue out{.type = type, .cardinality = cardinality, .items = {}};
  for (const XmlCursor& value : parent.children("qti-value")) {
    const std::string text = trimmed(value.text());
    if (const auto scalar = parse_scalar(type, text)) {
      out.items.push_back(*scalar);
    } else {
      value.problem(ProblemKind::malformed, "\"" + text + "\" is no value of the declared base-type");
    }
  }
  if (cardinality == QtiCardinality::single && out.items.size() > 1) {
    parent.problem(ProblemKind::malformed, "a single variable has one value");
    out.items.resize(1);
  }
  return out;
}

void read_qti_declarations(const XmlCursor& item, QtiVersion version, QtiScoring& scoring) {
  for (const XmlCursor& response : item.children("qti-response-declaration")) read_response(response, version, scoring);
  for (const XmlCursor& outcome : item.children("qti-outcome-declaration")) read_outcome(outcome, scoring);
}

}  // namespace mamori
