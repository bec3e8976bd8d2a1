#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "learn/qti_value.h"
#include "learn/quiz.h"

namespace mamori {

// Points by value of a response (ASI 3.0 «Mapping»).
struct QtiMapEntry {
  QtiScalar key = {};
  double points = 0;
  bool case_sensitive = true;
};
struct QtiMapping {
  std::optional<double> lower = {};
  std::optional<double> upper = {};
  double otherwise = 0;  // of a value without entry
  std::vector<QtiMapEntry> entries = {};
};

// Points by the area in which a point lies; of overlapping areas the first counts, each area once.
struct QtiAreaEntry {
  HotspotShape shape = {};
  double points = 0;
};
struct QtiAreaMapping {
  std::optional<double> lower = {};
  std::optional<double> upper = {};
  double otherwise = 0;
  std::vector<QtiAreaEntry> entries = {};
};

struct QtiResponseVariable {
  QtiType type = QtiType::identifier;
  QtiCardinality cardinality = QtiCardinality::single;
  QtiValue correct = {};  // null: none is declared
  QtiValue initial = {};
  std::optional<QtiMapping> mapping = {};
  std::optional<QtiAreaMapping> areas = {};
};

struct QtiOutcomeVariable {
  QtiValue initial = {};  // its type and cardinality are the variable's
  std::optional<double> normal_maximum = {};
};

enum class QtiOperator {
  // leaves
  base_value,
  variable,
  correct,
  default_value,
  null,
  map_response,
  map_response_point,
  // of any type
  match,
  is_null,
  member,
  contains,
  remove,
  multiple,
  ordered,
  index,
  container_size,
  // of truth
  both,
  either,
  opposite,
  any_n,
  // of numbers
  equal,
  equal_rounded,
  less,
  less_or_equal,
  greater,
  greater_or_equal,
  sum,
  product,
  subtract,
  divide,
  integer_divide,
  integer_modulus,
  power,
  round,
  truncate,
  integer_to_float,
  smallest,
  largest,
  // of strings and points
  string_match,
  substring,
  inside
};

enum class QtiTolerance { exact, absolute, relative };

// One expression of response processing. The reader has checked its operands and written down what it gives, so that
// it can be evaluated without failing.
struct QtiExpression {
  QtiOperator op = QtiOperator::null;
  QtiType type = QtiType::boolean;
  QtiCardinality cardinality = QtiCardinality::single;
  std::vector<QtiExpression> operands = {};
  std::string variable = {};   // leaves that name one
  QtiValue constant = {};      // base_value
  bool case_sensitive = true;  // string_match, substring
  bool within = false;         // string_match: the second stands anywhere in the first
  int number = 0;              // index; any_n: at least; equal_rounded: figures
  int most = 0;                // any_n
  bool significant = false;    // equal_rounded: significant figures, otherwise decimal places
  QtiTolerance tolerance = QtiTolerance::exact;
  double below = 0;  // tolerance; relative: per cent
  double above = 0;
  bool with_lower = true;  // the bound itself is equal too
  bool with_upper = true;
  HotspotShape shape = {};  // inside
};

struct QtiRule;
struct QtiBranch {
  QtiExpression condition = {};
  std::vector<QtiRule> rules;  // of a type that is not known yet: nothing to initialise it with
};
enum class QtiRuleKind { set_outcome, condition, exit };
struct QtiRule {
  QtiRuleKind kind = QtiRuleKind::exit;
  std::string outcome = {};              // set_outcome
  QtiExpression value = {};              // set_outcome
  std::vector<QtiBranch> branches = {};  // condition: the first whose condition is true
  std::vector<QtiRule> otherwise = {};   // condition: where none is
};

struct QtiScoring {
  std::map<std::string, QtiResponseVariable> responses = {};
  std::map<std::string, QtiOutcomeVariable> outcomes = {};
  std::vector<QtiRule> rules = {};
};

using QtiValues = std::map<std::string, QtiValue>;  // by variable

// The outcomes after response processing. Responses that are not given are null. Whatever the order in which the values
// of a multiple response stand, the outcomes are the same.
QtiValues score(const QtiScoring& scoring, const QtiValues& responses);

// Points for the values of a response, between the mapping's bounds. A value that stands twice counts once.
double mapped_points(const QtiMapping& mapping, const QtiValue& response);
double mapped_points(const QtiAreaMapping& mapping, const QtiValue& response);

double points_of(const QtiValues& outcomes);  // SCORE; 0 where it is null or not declared
// MAXSCORE, or SCORE's normal maximum, or what the declared correct responses earn; nothing where none is declared.
std::optional<double> most_points(const QtiScoring& scoring);

}  // namespace mamori
