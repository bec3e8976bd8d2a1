#include "load/qti_rules.h"

#include <string>
#include <utility>

#include "load/qti_expression_xml.h"
#include "load/qti_template.h"

namespace mamori {
namespace {

constexpr const char* template_response = "RESPONSE";
constexpr const char* template_outcome = "SCORE";

QtiExpression constant(double points) {
  return {.op = QtiOperator::base_value, .type = QtiType::decimal, .constant = decimal_value(points)};
}

class RuleReader {
 public:
  explicit RuleReader(QtiScoring& scoring) : m_scoring(scoring) {}

  std::vector<QtiRule> read(const XmlCursor& parent) {
    std::vector<QtiRule> out;
    for (const XmlCursor& child : parent.children()) add_rule(child, out);
    return out;
  }

  void read_template(const XmlCursor& place, QtiTemplate which) {
    const auto found = m_scoring.responses.find(template_response);
    if (found == m_scoring.responses.end()) {
      place.problem(ProblemKind::malformed, "the template needs a response called RESPONSE");
      return;
    }
    // Tools leave it out because the template names it.
    QtiValue points{.type = QtiType::decimal, .cardinality = QtiCardinality::single, .items = {}};
    m_scoring.outcomes.emplace(template_outcome,
                               QtiOutcomeVariable{.initial = std::move(points), .normal_maximum = {}});
    if (!is_numeric(m_scoring.outcomes.at(template_outcome).initial.type)) {
      place.problem(ProblemKind::malformed, "the template needs a SCORE that is a number");
    }
    const QtiResponseVariable& response = found->second;
    switch (which) {
      case QtiTemplate::match_correct:
        if (response.correct.is_null()) {
          place.problem(ProblemKind::malformed, "match_correct needs a <qti-correct-response>");
        }
        m_scoring.rules = two_way(compare_with_correct(response), constant(1), constant(0));
        break;
      case QtiTemplate::map_response:
        if (!response.mapping) place.problem(ProblemKind::malformed, "map_response needs a <qti-mapping>");
        m_scoring.rules =
            two_way(given(QtiOperator::is_null, response), constant(0), mapped(QtiOperator::map_response));
        break;
      case QtiTemplate::map_response_point:
        if (!response.areas) place.problem(ProblemKind::malformed, "map_response_point needs a <qti-area-mapping>");
        m_scoring.rules =
            two_way(given(QtiOperator::is_null, response), constant(0), mapped(QtiOperator::map_response_point));
        break;
    }
  }

 private:
  static QtiExpression leaf(QtiOperator op, const QtiResponseVariable& response) {
    return {.op = op, .type = response.type, .cardinality = response.cardinality, .variable = template_response};
  }
  static QtiExpression compare_with_correct(const QtiResponseVariable& response) {
    return {.op = QtiOperator::match,
            .operands = {leaf(QtiOperator::variable, response), leaf(QtiOperator::correct, response)}};
  }
  static QtiExpression given(QtiOperator op, const QtiResponseVariable& response) {
    return {.op = op, .operands = {leaf(QtiOperator::variable, response)}};
  }
  static QtiExpression mapped(QtiOperator op) {
    return {.op = op, .type = QtiType::decimal, .variable = template_response};
  }
  static QtiRule assignment(QtiExpression value) {
    return {.kind = QtiRuleKind::set_outcome, .outcome = template_outcome, .value = std::move(value)};
  }
  static std::vector<QtiRule> two_way(QtiExpression condition, QtiExpression yes, QtiExpression no) {
    QtiRule rule{.kind = QtiRuleKind::condition};
    rule.branches.push_back({.condition = std::move(condition), .rules = {assignment(std::move(yes))}});
    rule.otherwise = {assignment(std::move(no))};
    return {std::move(rule)};
  }

  std::optional<QtiRule> read_assignment(const XmlCursor& element) {
    const std::string id = element.required("identifier");
    const auto children = element.children();
    if (children.size() != 1) {
      element.problem(ProblemKind::malformed, "needs exactly one value");
      return std::nullopt;
    }
    auto value = read_qti_expression(children.front(), m_scoring);
    const auto outcome = m_scoring.outcomes.find(id);
    if (outcome == m_scoring.outcomes.end()) {
      if (!id.empty()) element.problem(ProblemKind::malformed, "the outcome \"" + id + "\" is not declared");
      return std::nullopt;
    }
    if (!value) return std::nullopt;
    const QtiValue& declared = outcome->second.initial;
    const bool fits = value->op == QtiOperator::null ||
                      (value->cardinality == declared.cardinality &&
                       (value->type == declared.type || (is_numeric(value->type) && is_numeric(declared.type))));
    if (!fits)
      element.problem(ProblemKind::malformed, "the value is not of the type that \"" + id + "\" is declared with");
    return QtiRule{.kind = QtiRuleKind::set_outcome, .outcome = id, .value = std::move(*value)};
  }

  QtiRule read_condition(const XmlCursor& element) {
    QtiRule out{.kind = QtiRuleKind::condition};
    bool closed = false;
    for (const XmlCursor& child : element.children()) {
      const bool is_first = child.name() == "qti-response-if";
      if (child.name() == "qti-response-else" && !out.branches.empty() && !closed) {
        out.otherwise = read(child);
        closed = true;
      } else if ((is_first || child.name() == "qti-response-else-if") && is_first == out.branches.empty() && !closed) {
        out.branches.push_back(read_branch(child));
      } else {
        child.problem(ProblemKind::malformed, "<" + std::string(child.name()) + "> does not stand here in a condition");
      }
    }
    if (out.branches.empty()) element.problem(ProblemKind::malformed, "needs a <qti-response-if>");
    return out;
  }

  QtiBranch read_branch(const XmlCursor& element) {
    QtiBranch out;
    const auto children = element.children();
    if (children.empty()) {
      element.problem(ProblemKind::malformed, "needs a condition");
      return out;
    }
    if (auto condition = read_qti_expression(children.front(), m_scoring)) {
      if (condition->op != QtiOperator::null &&
          (condition->type != QtiType::boolean || condition->cardinality != QtiCardinality::single)) {
        children.front().problem(ProblemKind::malformed, "a condition must be true or false");
      }
      out.condition = std::move(*condition);
    }
    bool first = true;
    for (const XmlCursor& child : children) {
      if (!std::exchange(first, false)) add_rule(child, out.rules);
    }
    return out;
  }

  void add_rule(const XmlCursor& child, std::vector<QtiRule>& rules) {
    if (child.name() == "qti-set-outcome-value") {
      if (auto rule = read_assignment(child)) rules.push_back(std::move(*rule));
    } else if (child.name() == "qti-response-condition") {
      rules.push_back(read_condition(child));
    } else if (child.name() == "qti-exit-response") {
      rules.push_back({});
    } else {
      child.problem(ProblemKind::unsupported,
                    "<" + std::string(child.name()) + "> in response processing is outside the subset");
    }
  }

  QtiScoring& m_scoring;
};

}  // namespace

void read_qti_rules(const XmlCursor& item, QtiScoring& scoring) {
  const XmlCursor processing = item.child("qti-response-processing");
  if (!processing) {
    item.problem(ProblemKind::unsupported, "has no <qti-response-processing>: nothing says how it is scored");
    return;
  }
  RuleReader reader(scoring);
  const auto uri = processing.attribute("template");
  if (!uri) {
    scoring.rules = reader.read(processing);
    if (processing.children().empty()) processing.problem(ProblemKind::unsupported, "sets no outcome");
  } else if (const auto which = standard_template(*uri)) {
    reader.read_template(processing, *which);
  } else {
    processing.problem(ProblemKind::unsupported, "the scoring template " + *uri + " is outside the subset");
  }
}

}  // namespace mamori
