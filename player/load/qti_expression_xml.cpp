#include "load/qti_expression_xml.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "load/qti_declarations.h"
#include "load/qti_hotspot_shape.h"
#include "load/xml_shape.h"

namespace mamori {
namespace {

enum class Operands { any, truths, numbers, number, strings };
// What an operator gives: a truth, a whole number, a decimal, or whole where all its operands are.
enum class Gives { truth, whole, decimal, as_operands };

struct Signature {
  std::string_view name;
  QtiOperator op;
  std::size_t least;
  std::size_t most;
  Operands operands;
  Gives gives;
};

constexpr std::size_t many = 1000;
constexpr auto signatures = std::to_array<Signature>({
    {"qti-match", QtiOperator::match, 2, 2, Operands::any, Gives::truth},
    {"qti-is-null", QtiOperator::is_null, 1, 1, Operands::any, Gives::truth},
    {"qti-member", QtiOperator::member, 2, 2, Operands::any, Gives::truth},
    {"qti-contains", QtiOperator::contains, 2, 2, Operands::any, Gives::truth},
    {"qti-delete", QtiOperator::remove, 2, 2, Operands::any, Gives::as_operands},
    {"qti-multiple", QtiOperator::multiple, 0, many, Operands::any, Gives::as_operands},
    {"qti-ordered", QtiOperator::ordered, 0, many, Operands::any, Gives::as_operands},
    {"qti-index", QtiOperator::index, 1, 1, Operands::any, Gives::as_operands},
    {"qti-container-size", QtiOperator::container_size, 1, 1, Operands::any, Gives::whole},
    {"qti-and", QtiOperator::both, 1, many, Operands::truths, Gives::truth},
    {"qti-or", QtiOperator::either, 1, many, Operands::truths, Gives::truth},
    {"qti-not", QtiOperator::opposite, 1, 1, Operands::truths, Gives::truth},
    {"qti-any-n", QtiOperator::any_n, 1, many, Operands::truths, Gives::truth},
    {"qti-equal", QtiOperator::equal, 2, 2, Operands::number, Gives::truth},
    {"qti-equal-rounded", QtiOperator::equal_rounded, 2, 2, Operands::number, Gives::truth},
    {"qti-lt", QtiOperator::less, 2, 2, Operands::number, Gives::truth},
    {"qti-lte", QtiOperator::less_or_equal, 2, 2, Operands::number, Gives::truth},
    {"qti-gt", QtiOperator::greater, 2, 2, Operands::number, Gives::truth},
    {"qti-gte", QtiOperator::greater_or_equal, 2, 2, Operands::number, Gives::truth},
    {"qti-sum", QtiOperator::sum, 1, many, Operands::numbers, Gives::as_operands},
    {"qti-product", QtiOperator::product, 1, many, Operands::numbers, Gives::as_operands},
    {"qti-min", QtiOperator::smallest, 1, many, Operands::numbers, Gives::as_operands},
    {"qti-max", QtiOperator::largest, 1, many, Operands::numbers, Gives::as_operands},
    {"qti-subtract", QtiOperator::subtract, 2, 2, Operands::number, Gives::as_operands},
    {"qti-divide", QtiOperator::divide, 2, 2, Operands::number, Gives::decimal},
    {"qti-integer-divide", QtiOperator::integer_divide, 2, 2, Operands::number, Gives::whole},
    {"qti-integer-modulus", QtiOperator::integer_modulus, 2, 2, Operands::number, Gives::whole},
    {"qti-power", QtiOperator::power, 2, 2, Operands::number, Gives::decimal},
    {"qti-round", QtiOperator::round, 1, 1, Operands::number, Gives::whole},
    {"qti-truncate", QtiOperator::truncate, 1, 1, Operands::number, Gives::whole},
    {"qti-integer-to-float", QtiOperator::integer_to_float, 1, 1, Operands::number, Gives::decimal},
    {"qti-string-match", QtiOperator::string_match, 2, 2, Operands::strings, Gives::truth},
    {"qti-substring", QtiOperator::substring, 2, 2, Operands::strings, Gives::truth},
    {"qti-inside", QtiOperator::inside, 1, 1, Operands::any, Gives::truth},
});

bool is_container(const QtiExpression& one) {
  return one.cardinality != QtiCardinality::single;
}
bool is_nothing(const QtiExpression& one) {
  return one.op == QtiOperator::null;
}

bool same_type(const QtiExpression& a, const QtiExpression& b) {
  return is_nothing(a) || is_nothing(b) || a.type == b.type || (is_numeric(a.type) && is_numeric(b.type));
}

class ExpressionReader {
 public:
  ExpressionReader(const XmlCursor& element, const QtiScoring& scoring) : m_element(element), m_scoring(scoring) {}

  std::optional<QtiExpression> read() {
    const std::string_view name = m_element.name();
    if (name == "qti-base-value") return base_value();
    if (name == "qti-variable") return variable();
    if (name == "qti-correct") return correct();
    if (name == "qti-default") return initial();
    if (name == "qti-null") return QtiExpression{.op = QtiOperator::null};
    if (name == "qti-map-response") return mapped(QtiOperator::map_response);
    if (name == "qti-map-response-point") return mapped(QtiOperator::map_response_point);
    const auto signature =
        std::find_if(signatures.begin(), signatures.end(), [&](const Signature& one) { return one.name == name; });
    if (signature == signatures.end()) {
      return refuse(ProblemKind::unsupported,
                    "<" + std::string(name) + "> in response processing is outside the subset");
    }
    return with_operands(*signature);
  }

 private:
  std::nullopt_t refuse(ProblemKind kind, std::string message) {
    m_element.problem(kind, std::move(message));
    return std::nullopt;
  }
  std::nullopt_t wrong(const char* what) {
    return refuse(ProblemKind::malformed, "<" + std::string(m_element.name()) + "> needs " + what);
  }

  std::optional<QtiExpression> base_value() {
    const auto type = read_qti_type(m_element);
    if (!type) return std::nullopt;
    const std::string text = trimmed(m_element.text());
    const auto value = parse_scalar(*type, text);
    if (!value) return refuse(ProblemKind::malformed, "\"" + text + "\" is no value of this base-type");
    return QtiExpression{.op = QtiOperator::base_value,
                         .type = *type,
                         .constant = {.type = *type, .cardinality = QtiCardinality::single, .items = {*value}}};
  }

  std::optional<QtiExpression> variable() {
    const std::string id = m_element.required("identifier");
    const auto leaf = [&](QtiType type, QtiCardinality cardinality) {
      return QtiExpression{.op = QtiOperator::variable, .type = type, .cardinality = cardinality, .variable = id};
    };
    if (const auto found = m_scoring.responses.find(id); found != m_scoring.responses.end()) {
      return leaf(found->second.type, found->second.cardinality);
    }
    if (const auto found = m_scoring.outcomes.find(id); found != m_scoring.outcomes.end()) {
      return leaf(found->second.initial.type, found->second.initial.cardinality);
    }
    return refuse(ProblemKind::unsupported, "the variable \"" + id + "\" is not declared here");
  }

  const QtiResponseVariable* response(const std::string& id) {
    const auto found = m_scoring.responses.find(id);
    if (found != m_scoring.responses.end()) return &found->second;
    m_element.problem(ProblemKind::malformed, "the response \"" + id + "\" is not declared");
    return nullptr;
  }

  std::optional<QtiExpression> correct() {
    const std::string id = m_element.required("identifier");
    const QtiResponseVariable* found = response(id);
    if (found == nullptr) return std::nullopt;
    return QtiExpression{
        .op = QtiOperator::correct, .type = found->type, .cardinality = found->cardinality, .variable = id};
  }

  std::optional<QtiExpression> initial() {
    auto out = variable();
    if (out) out->op = QtiOperator::default_value;
    return out;
  }

  std::optional<QtiExpression> mapped(QtiOperator op) {
    const std::string id = m_element.required("identifier");
    const QtiResponseVariable* found = response(id);
    if (found == nullptr) return std::nullopt;
    if (op == QtiOperator::map_response && !found->mapping) return wrong("a <qti-mapping> in the declaration");
    if (op == QtiOperator::map_response_point && !found->areas) return wrong("a <qti-area-mapping> in the declaration");
    return QtiExpression{.op = op, .type = QtiType::decimal, .variable = id};
  }

  std::optional<QtiExpression> with_operands(const Signature& signature) {
    QtiExpression out{.op = signature.op};
    bool good = true;
    for (const XmlCursor& child : m_element.children()) {
      auto operand = read_qti_expression(child, m_scoring);
      good = good && operand;
      if (operand) out.operands.push_back(std::move(*operand));
    }
    if (!good) return std::nullopt;
    if (out.operands.size() < signature.least || out.operands.size() > signature.most) {
      return wrong("another number of operands");
    }
    const char* needed = kinds_fit(signature.operands, out.operands) ? fit(out) : kind_name(signature.operands);
    if (needed != nullptr) return wrong(needed);
    set_result(signature.gives, out);
    return read_attributes(out) ? std::optional(std::move(out)) : std::nullopt;
  }

  static const char* kind_name(Operands kind) {
    switch (kind) {
      case Operands::truths:
        return "operands that are true or false";
      case Operands::numbers:
        return "numbers";
      case Operands::number:
        return "single numbers";
      case Operands::strings:
        return "single strings";
      case Operands::any:
        break;
    }
    return "other operands";
  }

  static bool kinds_fit(Operands kind, const std::vector<QtiExpression>& operands) {
    return std::all_of(operands.begin(), operands.end(), [&](const QtiExpression& one) {
      if (is_nothing(one)) return true;
      switch (kind) {
        case Operands::any:
          return true;
        case Operands::truths:
          return one.type == QtiType::boolean && !is_container(one);
        case Operands::numbers:
          return is_numeric(one.type);
        case Operands::number:
          return is_numeric(one.type) && !is_container(one);
        case Operands::strings:
          return (one.type == QtiType::string || one.type == QtiType::identifier) && !is_container(one);
      }
      return false;
    });
  }

  // What is missing; nullptr: nothing. Also sets the result of operators that keep the type of their operands.
  static const char* fit(QtiExpression& out) {
    const auto& operands = out.operands;
    const auto alike = [&] {
      return same_type(operands[0], operands[1]) &&
             (is_nothing(operands[0]) || is_nothing(operands[1]) || operands[0].cardinality == operands[1].cardinality);
    };
    if (out.op == QtiOperator::match) return alike() ? nullptr : "two values of the same type and cardinality";
    if (out.op == QtiOperator::member || out.op == QtiOperator::remove) {
      out.type = operands[1].type;
      out.cardinality = operands[1].cardinality;
      const bool fits = !is_container(operands[0]) && is_container(operands[1]) && same_type(operands[0], operands[1]);
      return fits ? nullptr : "a single value and a container of its type";
    }
    if (out.op == QtiOperator::contains) {
      return is_container(operands[0]) && alike() ? nullptr : "two containers of the same type and cardinality";
    }
    if (out.op == QtiOperator::multiple || out.op == QtiOperator::ordered) {
      out.cardinality = out.op == QtiOperator::ordered ? QtiCardinality::ordered : QtiCardinality::multiple;
      out.type = operands.empty() ? QtiType::identifier : operands.front().type;
      const bool fits = std::all_of(operands.begin(), operands.end(),
                                    [&](const QtiExpression& one) { return same_type(operands.front(), one); });
      return fits ? nullptr : "operands of one type";
    }
    if (out.op == QtiOperator::index) {
      out.type = operands[0].type;
      return operands[0].cardinality == QtiCardinality::ordered ? nullptr : "an ordered container";
    }
    if (out.op == QtiOperator::container_size) return is_container(operands[0]) ? nullptr : "a container";
    if (out.op == QtiOperator::inside) return operands[0].type == QtiType::point ? nullptr : "a point";
    return nullptr;
  }

  static void set_result(Gives gives, QtiExpression& out) {
    switch (gives) {
      case Gives::truth:
        out.type = QtiType::boolean;
        out.cardinality = QtiCardinality::single;
        return;
      case Gives::whole:
        out.type = QtiType::integer;
        return;
      case Gives::decimal:
        out.type = QtiType::decimal;
        return;
      case Gives::as_operands:
        break;
    }
    if (out.op == QtiOperator::remove || out.op == QtiOperator::multiple || out.op == QtiOperator::ordered ||
        out.op == QtiOperator::index) {
      return;  // set with its check
    }
    const bool whole = std::all_of(out.operands.begin(), out.operands.end(),
                                   [](const QtiExpression& one) { return one.type == QtiType::integer; });
    out.type = whole ? QtiType::integer : QtiType::decimal;
  }

  bool read_attributes(QtiExpression& out) {
    if (out.op == QtiOperator::index) return read_number("n", out.number);
    if (out.op == QtiOperator::any_n) return read_number("min", out.number) && read_number("max", out.most);
    if (out.op == QtiOperator::equal) return read_tolerance(out);
    if (out.op == QtiOperator::equal_rounded) return read_rounding(out);
    if (out.op == QtiOperator::string_match || out.op == QtiOperator::substring) {
      out.case_sensitive = m_element.flag("case-sensitive", true);
      out.within = m_element.flag("substring");
    }
    if (out.op == QtiOperator::inside) {
      const auto shape = parse_shape(m_element.required("shape"), m_element.required("coords"));
      if (!shape) return wrong("shape and coords of a circle, rect or poly"), false;
      out.shape = *shape;
    }
    return true;
  }

  bool read_number(const char* name, int& number) {
    m_element.required(name);
    const auto value = m_element.whole_number(name);
    if (value) number = *value;
    return value.has_value();
  }

  bool read_rounding(QtiExpression& out) {
    const std::string mode = m_element.attribute("rounding-mode").value_or("significantFigures");
    out.significant = mode == "significantFigures";
    if (!out.significant && mode != "decimalPlaces")
      return wrong("rounding-mode significantFigures or decimalPlaces"), false;
    if (!read_number("figures", out.number)) return false;
    if (out.number < (out.significant ? 1 : 0) || out.number > 15) return wrong("figures from 1 to 15"), false;
    return true;
  }

  bool read_tolerance(QtiExpression& out) {
    const std::string mode = m_element.attribute("tolerance-mode").value_or("exact");
    out.with_lower = m_element.flag("include-lower-bound", true);
    out.with_upper = m_element.flag("include-upper-bound", true);
    if (mode == "exact") return true;
    if (mode != "absolute" && mode != "relative") return wrong("tolerance-mode exact, absolute or relative"), false;
    out.tolerance = mode == "absolute" ? QtiTolerance::absolute : QtiTolerance::relative;
    const auto bounds = words_of(m_element.required("tolerance"));
    std::vector<double> numbers;
    for (const std::string& bound : bounds) {
      if (const auto value = parse_scalar(QtiType::decimal, bound)) numbers.push_back(std::get<double>(*value));
    }
    if (numbers.empty() || numbers.size() > 2 || numbers.size() != bounds.size()) {
      return wrong("a tolerance of one or two numbers"), false;
    }
    out.below = numbers.front();
    out.above = numbers.back();
    return true;
  }

  XmlCursor m_element;
  const QtiScoring& m_scoring;
};

}  // namespace

std::optional<QtiExpression> read_qti_expression(const XmlCursor& element, const QtiScoring& scoring) {
  return ExpressionReader(element, scoring).read();
}

}  // namespace mamori
