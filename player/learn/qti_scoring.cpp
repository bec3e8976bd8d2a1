#include "learn/qti_scoring.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "learn/qti_expression.h"

namespace mamori {
namespace {

// Rounded the same whatever the order of the points.
double sum_of(std::vector<double> points) {
  std::sort(points.begin(), points.end());
  return std::accumulate(points.begin(), points.end(), 0.0);
}

double clamped(double points, const std::optional<double>& lower, const std::optional<double>& upper) {
  if (lower) points = std::max(points, *lower);
  if (upper) points = std::min(points, *upper);
  return points;
}

bool is_key(const QtiMapEntry& entry, QtiType type, const QtiScalar& value) {
  if (type == QtiType::string && !entry.case_sensitive) {
    return lower_case(std::get<std::string>(entry.key)) == lower_case(std::get<std::string>(value));
  }
  return same(type, entry.key, value);
}

// As the outcome was declared: a number becomes the declared kind of number.
QtiValue as_declared(const QtiValue& declared, QtiValue value) {
  for (QtiScalar& item : value.items) {
    if (declared.type == value.type || !is_numeric(declared.type)) continue;
    const double number = number_of(item);
    if (declared.type == QtiType::decimal) {
      item = number;
    } else {
      item = static_cast<std::int64_t>(std::clamp(number, -9e15, 9e15));
    }
  }
  value.type = declared.type;
  value.cardinality = declared.cardinality;
  return value;
}

class Processing {
 public:
  Processing(const QtiScoring& scoring, const QtiValues& responses) : m_scoring(scoring) {
    for (const auto& [id, variable] : scoring.responses) {
      QtiValue value{.type = variable.type, .cardinality = variable.cardinality, .items = {}};
      if (const auto given = responses.find(id); given != responses.end()) value.items = given->second.items;
      m_context.values[id] = std::move(value);
    }
    for (const auto& [id, outcome] : scoring.outcomes) {
      QtiValue value = outcome.initial;
      // ASI 3.0: a number without a default begins at 0.
      if (value.is_null() && value.cardinality == QtiCardinality::single && is_numeric(value.type)) {
        value.items = {value.type == QtiType::integer ? QtiScalar(std::int64_t{0}) : QtiScalar(0.0)};
      }
      m_context.values[id] = std::move(value);
    }
    m_context.scoring = &scoring;
  }

  QtiValues run() {
    run(m_scoring.rules);
    QtiValues outcomes;
    for (const auto& [id, outcome] : m_scoring.outcomes) outcomes[id] = m_context.values[id];
    return outcomes;
  }

 private:
  // False: the processing ends here.
  bool run(const std::vector<QtiRule>& rules) {
    return std::all_of(rules.begin(), rules.end(), [&](const QtiRule& rule) { return run(rule); });
  }

  bool run(const QtiRule& rule) {
    switch (rule.kind) {
      case QtiRuleKind::exit:
        return false;
      case QtiRuleKind::set_outcome:
        m_context.values[rule.outcome] =
            as_declared(m_scoring.outcomes.at(rule.outcome).initial, evaluate(rule.value, m_context));
        return true;
      case QtiRuleKind::condition:
        for (const QtiBranch& branch : rule.branches) {
          if (is_true(evaluate(branch.condition, m_context))) return run(branch.rules);
        }
        return run(rule.otherwise);
    }
    return false;
  }

  const QtiScoring& m_scoring;
  QtiContext m_context;
};

}  // namespace

QtiValues score(const QtiScoring& scoring, const QtiValues& responses) {
  return Processing(scoring, responses).run();
}

double mapped_points(const QtiMapping& mapping, const QtiValue& response) {
  std::vector<double> points;
  for (std::size_t i = 0; i < response.items.size(); ++i) {
    const QtiScalar& value = response.items[i];
    const auto here = response.items.begin() + static_cast<std::ptrdiff_t>(i);
    if (std::any_of(response.items.begin(), here,
                    [&](const QtiScalar& before) { return same(response.type, before, value); })) {
      continue;
    }
    const auto entry = std::find_if(mapping.entries.begin(), mapping.entries.end(),
                                    [&](const QtiMapEntry& one) { return is_key(one, response.type, value); });
    points.push_back(entry == mapping.entries.end() ? mapping.otherwise : entry->points);
  }
  return clamped(sum_of(std::move(points)), mapping.lower, mapping.upper);
}

double mapped_points(const QtiAreaMapping& mapping, const QtiValue& response) {
  std::vector<double> points;
  std::vector<bool> counted(mapping.entries.size(), false);
  for (const QtiScalar& item : response.items) {
    const auto& point = std::get<QtiPoint>(item);
    const auto area = std::find_if(mapping.entries.begin(), mapping.entries.end(),
                                   [&](const QtiAreaEntry& one) { return contains(one.shape, point.x, point.y); });
    if (area == mapping.entries.end()) {
      points.push_back(mapping.otherwise);
      continue;
    }
    const auto at = static_cast<std::size_t>(area - mapping.entries.begin());
    if (!counted[at]) points.push_back(area->points);
    counted[at] = true;
  }
  return clamped(sum_of(std::move(points)), mapping.lower, mapping.upper);
}

double points_of(const QtiValues& outcomes) {
  const auto found = outcomes.find("SCORE");
  if (found == outcomes.end() || found->second.is_null() || !is_numeric(found->second.type)) return 0;
  return number_of(found->second.items.front());
}

std::optional<double> most_points(const QtiScoring& scoring) {
  QtiValues correct;
  for (const auto& [id, variable] : scoring.responses) {
    if (!variable.correct.is_null()) correct[id] = variable.correct;
  }
  const QtiValues outcomes = score(scoring, correct);
  if (const auto most = outcomes.find("MAXSCORE"); most != outcomes.end() && !most->second.is_null() &&
                                                   is_numeric(most->second.type) &&
                                                   number_of(most->second.items.front()) > 0) {
    return number_of(most->second.items.front());
  }
  const auto declared = scoring.outcomes.find("SCORE");
  if (declared != scoring.outcomes.end() && declared->second.normal_maximum) return declared->second.normal_maximum;
  if (correct.size() != scoring.responses.size()) return std::nullopt;
  return points_of(outcomes);
}

}  // namespace mamori
