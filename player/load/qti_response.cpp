#include "load/qti_response.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <set>

#include "load/qti_template.h"
#include "load/xml_shape.h"

namespace mamori {
namespace {

// Sorted by name where the order says nothing.
std::vector<std::string> comparable(const QtiResponse& response) {
  auto values = response.correct;
  if (response.cardinality != "ordered") std::sort(values.begin(), values.end());
  return values;
}

double number_in(const XmlCursor& element) {
  const std::string text = trimmed(element.text());
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) {
    element.problem(ProblemKind::malformed, "\"" + text + "\" is not a number");
  }
  return value;
}

// What earns points must be what is right, or mapped scoring and ours would differ.
void check_mapping(const XmlCursor& mapping, const QtiResponse& response) {
  mapping.allow_only({"lower-bound", "upper-bound", "default-value"}, {"qti-map-entry"});
  mapping.decimal("lower-bound");
  mapping.decimal("upper-bound");
  if (mapping.decimal("default-value").value_or(0) > 0) {
    mapping.problem(ProblemKind::unsupported, "default-value must not earn points");
  }
  std::vector<std::string> earning;
  std::set<std::string> keys;
  for (const XmlCursor& entry : mapping.children("qti-map-entry")) {
    entry.allow_only({"map-key", "mapped-value"}, {});
    const std::string key = entry.required("map-key");
    if (!keys.insert(key).second) entry.problem(ProblemKind::malformed, "\"" + key + "\" is mapped twice");
    if (entry.decimal("mapped-value").value_or(0) > 0) earning.push_back(key);
  }
  std::sort(earning.begin(), earning.end());
  if (earning != comparable(response)) {
    mapping.problem(ProblemKind::malformed, "the entries that earn points are not the correct response");
  }
}

class ScoringCheck {
 public:
  explicit ScoringCheck(const QtiResponse& response) : m_response(response) {}

  void read(const XmlCursor& processing) {
    if (const auto uri = processing.attribute("template")) {
      processing.allow_only({"template", "template-location"}, {});
      const auto named = standard_template(*uri);
      if (!named || named == QtiTemplate::map_response_point) {
        processing.problem(ProblemKind::unsupported, "the scoring template " + *uri + " is not one we read");
      } else if (named == QtiTemplate::map_response) {
        need_mapping(processing);
      }
      return;
    }
    processing.allow_only({}, {"qti-response-condition", "qti-set-outcome-value"});
    for (const XmlCursor& rule : processing.children()) {
      if (rule.name() == "qti-response-condition") read_condition(rule);
      if (rule.name() == "qti-set-outcome-value") read_assignment(rule, Branch::always);
    }
    if (m_score_rules != 1) {
      processing.problem(ProblemKind::unsupported, "SCORE must be set by exactly one rule");
    }
  }

 private:
  enum class Branch { always, right, wrong };

  void need_mapping(const XmlCursor& place) {
    if (!m_response.declaration.child("qti-mapping")) {
      place.problem(ProblemKind::malformed, "map_response needs a <qti-mapping>");
    }
  }

  void read_condition(const XmlCursor& condition) {
    condition.allow_only({}, {"qti-response-if", "qti-response-else"});
    check_child_order(condition, {"qti-response-if", "qti-response-else"});
    ++m_score_rules;
    const XmlCursor yes = condition.required_child("qti-response-if");
    yes.allow_only({}, {"qti-match", "qti-set-outcome-value"});
    read_match(yes.required_child("qti-match"));
    for (const XmlCursor& set : yes.children("qti-set-outcome-value")) read_assignment(set, Branch::right);
    const XmlCursor no = condition.child("qti-response-else");
    no.allow_only({}, {"qti-set-outcome-value"});
    for (const XmlCursor& set : no.children("qti-set-outcome-value")) read_assignment(set, Branch::wrong);
  }

  void read_match(const XmlCursor& match) {
    const auto sides = match.children();
    const auto is = [&](std::size_t side, std::string_view name) {
      return sides[side].name() == name && sides[side].attribute("identifier") == qti_response;
    };
    const bool plain = sides.size() == 2 && ((is(0, "qti-variable") && is(1, "qti-correct")) ||
                                             (is(1, "qti-variable") && is(0, "qti-correct")));
    if (match && !plain) {
      match.problem(ProblemKind::unsupported, "only <qti-match> of RESPONSE with its correct response is read here");
    }
  }

  void read_assignment(const XmlCursor& set, Branch branch) {
    set.allow_only({"identifier"}, {"qti-base-value", "qti-variable", "qti-map-response", "qti-multiple"});
    const std::string outcome = set.required("identifier");
    const auto values = set.children();
    if (values.size() != 1) {
      set.problem(ProblemKind::malformed, "needs exactly one value");
      return;
    }
    if (outcome == "SCORE") {
      read_score(set, values.front(), branch);
    } else if (outcome == qti_feedback) {
      read_feedback(set, values.front(), branch);
    } else {
      set.problem(ProblemKind::unsupported, "sets the outcome " + outcome + ", not SCORE or FEEDBACK");
    }
  }

  void read_score(const XmlCursor& set, const XmlCursor& value, Branch branch) {
    if (branch == Branch::always) {
      ++m_score_rules;
      if (value.name() != "qti-map-response" || value.attribute("identifier") != qti_response) {
        set.problem(ProblemKind::unsupported, "SCORE outside a condition can only be the <qti-map-response>");
      } else {
        need_mapping(value);
      }
      return;
    }
    if (value.name() != "qti-base-value") {
      set.problem(ProblemKind::unsupported, "SCORE in a condition must be a <qti-base-value>");
      return;
    }
    const double points = number_in(value);
    if (branch == Branch::right && points <= 0) value.problem(ProblemKind::malformed, "the right answer earns nothing");
    if (branch == Branch::wrong && points > 0) value.problem(ProblemKind::unsupported, "a wrong answer earns points");
  }

  // Every reason or that of what was picked; we show every one.
  void read_feedback(const XmlCursor& set, const XmlCursor& value, Branch branch) {
    const bool picked = value.name() == "qti-variable" && value.attribute("identifier") == qti_response;
    const bool listed = value.name() == "qti-multiple";
    if (listed) value.allow_only({}, {"qti-base-value"});
    if (branch != Branch::always || (!picked && !listed)) {
      set.problem(ProblemKind::unsupported, "FEEDBACK is set, outside conditions, to RESPONSE or to a list of options");
    }
  }

  const QtiResponse& m_response;
  int m_score_rules = 0;
};

void check_outcomes(const XmlCursor& item) {
  std::set<std::string> names;
  for (const XmlCursor& outcome : item.children("qti-outcome-declaration")) {
    outcome.allow_only({"identifier", "cardinality", "base-type", "normal-maximum", "normal-minimum"},
                       {"qti-default-value"});
    const std::string name = outcome.required("identifier");
    if (name != "SCORE" && name != "MAXSCORE" && name != qti_feedback) {
      outcome.problem(ProblemKind::unsupported, "the outcome " + name + " is not SCORE, MAXSCORE or FEEDBACK");
    }
    if (!names.insert(name).second) outcome.problem(ProblemKind::malformed, name + " is declared twice");
  }
  for (const std::string_view needed : {std::string_view("SCORE"), qti_feedback}) {
    if (names.count(std::string(needed)) == 0) {
      item.problem(ProblemKind::malformed, "needs a <qti-outcome-declaration> of " + std::string(needed));
    }
  }
}

}  // namespace

bool check_qti_root(const XmlCursor& root, std::string_view element) {
  if (root.name() == element && root.attribute("xmlns") == "http://www.imsglobal.org/xsd/imsqtiasi_v3p0") return true;
  root.problem(ProblemKind::unsupported,
               "is no <" + std::string(element) + "> of http://www.imsglobal.org/xsd/imsqtiasi_v3p0 (QTI 3.0)");
  return false;
}

void expect_type(const QtiResponse& response, std::string_view cardinality, std::string_view base_type) {
  if (response.cardinality == cardinality && response.base_type == base_type) return;
  response.declaration.problem(
      ProblemKind::malformed,
      "this interaction needs cardinality " + std::string(cardinality) + " and base-type " + std::string(base_type));
}

QtiResponse read_response_declaration(const XmlCursor& item) {
  QtiResponse out;
  const auto declarations = item.children("qti-response-declaration");
  if (declarations.size() != 1) {
    item.problem(ProblemKind::unsupported, "needs exactly one <qti-response-declaration>");
    if (declarations.empty()) return out;
  }
  out.declaration = declarations.front();
  out.declaration.allow_only({"identifier", "cardinality", "base-type"}, {"qti-correct-response", "qti-mapping"});
  check_child_order(out.declaration, {"qti-correct-response", "qti-mapping"});
  if (out.declaration.required("identifier") != qti_response) {
    out.declaration.problem(ProblemKind::unsupported, "the response must be called RESPONSE");
  }
  out.cardinality = out.declaration.required("cardinality");
  out.base_type = out.declaration.required("base-type");
  const XmlCursor correct = out.declaration.required_child("qti-correct-response");
  correct.allow_only({}, {"qti-value"});
  for (const XmlCursor& value : correct.children("qti-value")) out.correct.push_back(trimmed(value.text()));
  if (const XmlCursor mapping = out.declaration.child("qti-mapping")) check_mapping(mapping, out);
  return out;
}

void check_scoring(const XmlCursor& item, const QtiResponse& response) {
  check_outcomes(item);
  if (const XmlCursor processing = item.required_child("qti-response-processing")) {
    ScoringCheck(response).read(processing);
  }
}

}  // namespace mamori
