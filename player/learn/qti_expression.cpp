#include "learn/qti_expression.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <functional>
#include <numeric>
#include <vector>

#include "base/utf8.h"

namespace mamori {
namespace {

class Evaluation {
 public:
  Evaluation(const QtiExpression& expression, const QtiContext& context)
      : m_expression(expression), m_context(context) {
    for (const QtiExpression& operand : expression.operands) m_operands.push_back(evaluate(operand, context));
  }

  QtiValue run() {
    if (!accepts_null(m_expression.op) &&
        std::any_of(m_operands.begin(), m_operands.end(), [](const QtiValue& one) { return one.is_null(); })) {
      return nothing();
    }
    switch (m_expression.op) {
      case QtiOperator::base_value:
        return m_expression.constant;
      case QtiOperator::variable:
        return given();
      case QtiOperator::correct:
        return response().correct;
      case QtiOperator::default_value:
        return initial();
      case QtiOperator::null:
        return nothing();
      case QtiOperator::map_response:
        return numeric(mapped_points(*response().mapping, given()));
      case QtiOperator::map_response_point:
        return numeric(mapped_points(*response().areas, given()));
      case QtiOperator::match:
        return boolean_value(same(m_operands[0], m_operands[1]));
      case QtiOperator::is_null:
        return boolean_value(m_operands[0].is_null());
      case QtiOperator::member:
        return boolean_value(count_in(m_operands[1], m_operands[0].items[0]) > 0);
      case QtiOperator::contains:
        return boolean_value(contains_all());
      case QtiOperator::remove:
        return removed();
      case QtiOperator::multiple:
      case QtiOperator::ordered:
        return joined();
      case QtiOperator::index:
        return indexed();
      case QtiOperator::container_size:
        return whole(static_cast<std::int64_t>(m_operands[0].items.size()));
      case QtiOperator::both:
        return logic(false);
      case QtiOperator::either:
        return logic(true);
      case QtiOperator::opposite:
        return boolean_value(!is_true(m_operands[0]));
      case QtiOperator::any_n:
        return any_n();
      case QtiOperator::equal:
        return boolean_value(equal());
      case QtiOperator::equal_rounded:
        return boolean_value(rounded(number(0)) == rounded(number(1)));
      case QtiOperator::less:
        return boolean_value(number(0) < number(1));
      case QtiOperator::less_or_equal:
        return boolean_value(number(0) <= number(1));
      case QtiOperator::greater:
        return boolean_value(number(0) > number(1));
      case QtiOperator::greater_or_equal:
        return boolean_value(number(0) >= number(1));
      case QtiOperator::sum:
        return folded(0, std::plus<>());
      case QtiOperator::product:
        return folded(1, std::multiplies<>());
      case QtiOperator::smallest:
        return folded(number(0), [](double a, double b) { return std::min(a, b); });
      case QtiOperator::largest:
        return folded(number(0), [](double a, double b) { return std::max(a, b); });
      case QtiOperator::subtract:
        return numeric(number(0) - number(1));
      case QtiOperator::divide:
        return number(1) == 0 ? nothing() : numeric(number(0) / number(1));
      case QtiOperator::integer_divide:
        return number(1) == 0 ? nothing() : numeric(std::floor(number(0) / number(1)));
      case QtiOperator::integer_modulus:
        return number(1) == 0 ? nothing() : numeric(number(0) - number(1) * std::floor(number(0) / number(1)));
      case QtiOperator::power:
        return numeric(std::pow(number(0), number(1)));
      case QtiOperator::round:
        return numeric(std::floor(number(0) + 0.5));  // QTI: 6.5 is 7, -6.5 is -6
      case QtiOperator::truncate:
        return numeric(std::trunc(number(0)));
      case QtiOperator::integer_to_float:
        return decimal_value(number(0));
      case QtiOperator::string_match:
        return boolean_value(strings_match());
      case QtiOperator::substring:
        return boolean_value(holds(text(1), text(0)));
      case QtiOperator::inside:
        return boolean_value(lies_inside());
    }
    return nothing();
  }

 private:
  // All others give null where an operand is null.
  static bool accepts_null(QtiOperator op) {
    constexpr std::array accepting = {QtiOperator::is_null,        QtiOperator::multiple, QtiOperator::ordered,
                                      QtiOperator::container_size, QtiOperator::both,     QtiOperator::either,
                                      QtiOperator::any_n};
    return std::find(accepting.begin(), accepting.end(), op) != accepting.end();
  }

  QtiValue nothing() const { return {.type = m_expression.type, .cardinality = m_expression.cardinality, .items = {}}; }
  const QtiResponseVariable& response() const { return m_context.scoring->responses.at(m_expression.variable); }
  const QtiValue& given() const { return m_context.values.at(m_expression.variable); }

  const QtiValue& initial() const {
    const auto outcome = m_context.scoring->outcomes.find(m_expression.variable);
    return outcome != m_context.scoring->outcomes.end() ? outcome->second.initial : response().initial;
  }

  QtiValue whole(std::int64_t value) const {
    return {.type = QtiType::integer, .cardinality = QtiCardinality::single, .items = {QtiScalar(value)}};
  }
  // A number of the type that the reader wrote down; null where it has left the range of numbers.
  QtiValue numeric(double value) const {
    if (!std::isfinite(value)) return nothing();
    if (m_expression.type != QtiType::integer) return decimal_value(value);
    return std::abs(value) > 9e15 ? nothing() : whole(static_cast<std::int64_t>(value));
  }
  double number(std::size_t operand) const { return number_of(m_operands[operand].items.front()); }
  const std::string& text(std::size_t operand) const {
    return std::get<std::string>(m_operands[operand].items.front());
  }

  template <class Function>
  QtiValue folded(double start, Function function) const {
    std::vector<double> numbers;
    for (const QtiValue& operand : m_operands) {
      for (const QtiScalar& item : operand.items) numbers.push_back(number_of(item));
    }
    // In an order of their own, so that rounding is the same whatever the order of a multiple response.
    std::sort(numbers.begin(), numbers.end());
    return numeric(std::accumulate(numbers.begin(), numbers.end(), start, function));
  }

  QtiValue joined() const {
    QtiValue out = nothing();
    for (const QtiValue& operand : m_operands) {
      out.items.insert(out.items.end(), operand.items.begin(), operand.items.end());
    }
    return out;
  }

  // QTI's logic of three values: one true makes «or» true whatever is null, one false makes «and» false.
  QtiValue logic(bool decides) const {
    bool unknown = false;
    for (const QtiValue& operand : m_operands) {
      if (operand.is_null()) {
        unknown = true;
      } else if (is_true(operand) == decides) {
        return boolean_value(decides);
      }
    }
    return unknown ? nothing() : boolean_value(!decides);
  }

  QtiValue any_n() const {
    int yes = 0;
    int unknown = 0;
    for (const QtiValue& operand : m_operands) {
      if (operand.is_null()) ++unknown;
      if (is_true(operand)) ++yes;
    }
    if (yes > m_expression.most || yes + unknown < m_expression.number) return boolean_value(false);
    if (yes >= m_expression.number && yes + unknown <= m_expression.most) return boolean_value(true);
    return nothing();
  }

  static std::ptrdiff_t count_in(const QtiValue& container, const QtiScalar& value) {
    return std::count_if(container.items.begin(), container.items.end(),
                         [&](const QtiScalar& one) { return same(container.type, one, value); });
  }

  // Of ordered containers: in this order and without a gap.
  bool contains_all() const {
    const QtiValue& all = m_operands[0];
    const QtiValue& part = m_operands[1];
    if (all.cardinality == QtiCardinality::ordered) {
      return std::search(all.items.begin(), all.items.end(), part.items.begin(), part.items.end(),
                         [&](const QtiScalar& a, const QtiScalar& b) { return same(all.type, a, b); }) !=
             all.items.end();
    }
    return std::all_of(part.items.begin(), part.items.end(),
                       [&](const QtiScalar& one) { return count_in(all, one) >= count_in(part, one); });
  }

  QtiValue removed() const {
    QtiValue out = m_operands[1];
    std::erase_if(out.items, [&](const QtiScalar& one) { return same(out.type, one, m_operands[0].items[0]); });
    return out;
  }

  QtiValue indexed() const {
    const auto& items = m_operands[0].items;
    if (m_expression.number < 1 || static_cast<std::size_t>(m_expression.number) > items.size()) return nothing();
    QtiValue out = nothing();
    out.items = {items[static_cast<std::size_t>(m_expression.number) - 1]};
    return out;
  }

  bool equal() const {
    const double wanted = number(0);
    const double answered = number(1);
    if (m_expression.tolerance == QtiTolerance::exact) return wanted == answered;
    const bool relative = m_expression.tolerance == QtiTolerance::relative;
    double low = wanted - (relative ? wanted * m_expression.below / 100 : m_expression.below);
    double high = wanted + (relative ? wanted * m_expression.above / 100 : m_expression.above);
    if (low > high) std::swap(low, high);
    const bool above_low = m_expression.with_lower ? answered >= low : answered > low;
    const bool below_high = m_expression.with_upper ? answered <= high : answered < high;
    return above_low && below_high;
  }

  double rounded(double value) const {
    if (value == 0) return 0;
    int places = m_expression.number;
    if (m_expression.significant) places -= static_cast<int>(std::floor(std::log10(std::abs(value)))) + 1;
    const double scale = std::pow(10.0, places);
    return std::floor(value * scale + 0.5) / scale;
  }

  std::string cased(const std::string& one) const { return m_expression.case_sensitive ? one : lower_case(one); }
  bool holds(const std::string& all, const std::string& part) const {
    return cased(all).find(cased(part)) != std::string::npos;
  }
  bool strings_match() const {
    return m_expression.within ? holds(text(0), text(1)) : cased(text(0)) == cased(text(1));
  }

  bool lies_inside() const {
    return std::any_of(m_operands[0].items.begin(), m_operands[0].items.end(), [&](const QtiScalar& one) {
      const auto& point = std::get<QtiPoint>(one);
      return mamori::contains(m_expression.shape, point.x, point.y);
    });
  }

  const QtiExpression& m_expression;
  const QtiContext& m_context;
  std::vector<QtiValue> m_operands;
};

}  // namespace

QtiValue evaluate(const QtiExpression& expression, const QtiContext& context) {
  return Evaluation(expression, context).run();
}

bool is_true(const QtiValue& value) {
  return !value.is_null() && value.type == QtiType::boolean && std::get<bool>(value.items.front());
}

std::string lower_case(const std::string& text) {
  std::u32string characters = to_utf32(text);
  for (char32_t& c : characters) {
    if ((c >= U'A' && c <= U'Z') || (c >= U'\uFF21' && c <= U'\uFF3A')) c += 0x20;
  }
  return to_utf8(characters);
}

}  // namespace mamori
