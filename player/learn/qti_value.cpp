#include "learn/qti_value.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <sstream>

#include "base/overloaded.h"

namespace mamori {
namespace {

template <class Number>
std::optional<Number> number_in(std::string_view text) {
  Number value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

struct TwoWords {
  std::string first;
  std::string second;
};

std::optional<TwoWords> two_words(std::string_view text) {
  std::istringstream in{std::string(text)};
  TwoWords words;
  std::string more;
  if (!(in >> words.first >> words.second) || in >> more) return std::nullopt;
  return words;
}

}  // namespace

std::optional<QtiScalar> parse_scalar(QtiType type, std::string_view text) {
  switch (type) {
    case QtiType::boolean:
      if (text == "true" || text == "1") return QtiScalar(true);
      if (text == "false" || text == "0") return QtiScalar(false);
      return std::nullopt;
    case QtiType::integer: {
      const auto number = number_in<std::int64_t>(text);
      return number ? std::optional<QtiScalar>(*number) : std::nullopt;
    }
    case QtiType::decimal: {
      const auto number = number_in<double>(text);
      return number && std::isfinite(*number) ? std::optional<QtiScalar>(*number) : std::nullopt;
    }
    case QtiType::string:
      return QtiScalar(std::string(text));
    case QtiType::identifier:
      if (text.empty() || text.find_first_of(" \t\r\n") != std::string_view::npos) return std::nullopt;
      return QtiScalar(std::string(text));
    case QtiType::point: {
      const auto words = two_words(text);
      if (!words) return std::nullopt;
      const auto x = number_in<int>(words->first);
      const auto y = number_in<int>(words->second);
      return x && y ? std::optional<QtiScalar>(QtiPoint{*x, *y}) : std::nullopt;
    }
    case QtiType::pair:
    case QtiType::directed_pair: {
      auto words = two_words(text);
      return words ? std::optional<QtiScalar>(QtiPair{std::move(words->first), std::move(words->second)})
                   : std::nullopt;
    }
  }
  return std::nullopt;
}

std::string to_text(const QtiScalar& scalar) {
  return std::visit(
      Overloaded{[](bool value) { return std::string(value ? "true" : "false"); },
                 [](std::int64_t value) { return std::to_string(value); },
                 [](double value) {
                   std::ostringstream out;
                   out << value;
                   return out.str();
                 },
                 [](const std::string& value) { return value; },
                 [](const QtiPoint& value) { return std::to_string(value.x) + " " + std::to_string(value.y); },
                 [](const QtiPair& value) { return value.first + " " + value.second; }},
      scalar);
}

bool is_numeric(QtiType type) {
  return type == QtiType::integer || type == QtiType::decimal;
}

double number_of(const QtiScalar& scalar) {
  if (const auto* whole = std::get_if<std::int64_t>(&scalar)) return static_cast<double>(*whole);
  return std::get<double>(scalar);
}

bool same(QtiType type, const QtiScalar& a, const QtiScalar& b) {
  if (is_numeric(type)) return number_of(a) == number_of(b);
  if (type == QtiType::pair) {
    const auto& one = std::get<QtiPair>(a);
    const auto& other = std::get<QtiPair>(b);
    return one == other || (one.first == other.second && one.second == other.first);
  }
  return a == b;
}

bool same(const QtiValue& a, const QtiValue& b) {
  if (a.items.size() != b.items.size()) return false;
  const auto equal = [&](const QtiScalar& one, const QtiScalar& other) { return same(a.type, one, other); };
  if (a.cardinality == QtiCardinality::multiple) {
    return std::is_permutation(a.items.begin(), a.items.end(), b.items.begin(), b.items.end(), equal);
  }
  return std::equal(a.items.begin(), a.items.end(), b.items.begin(), b.items.end(), equal);
}

QtiValue boolean_value(bool value) {
  return {.type = QtiType::boolean, .cardinality = QtiCardinality::single, .items = {QtiScalar(value)}};
}

QtiValue decimal_value(double value) {
  return {.type = QtiType::decimal, .cardinality = QtiCardinality::single, .items = {QtiScalar(value)}};
}

}  // namespace mamori
