#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace mamori {

// The base types of QTI that responses and outcomes have in our subset (ASI 3.0, «BaseType»).
enum class QtiType : std::uint8_t { boolean, integer, decimal, string, identifier, point, pair, directed_pair };
enum class QtiCardinality : std::uint8_t { single, multiple, ordered };

struct QtiPoint {
  int x = 0;  // pixels of the picture
  int y = 0;
  friend bool operator==(const QtiPoint&, const QtiPoint&) = default;
};
struct QtiPair {
  std::string first = {};
  std::string second = {};
  friend bool operator==(const QtiPair&, const QtiPair&) = default;
};
// string holds strings and identifiers.
using QtiScalar = std::variant<bool, std::int64_t, double, std::string, QtiPoint, QtiPair>;

// What a variable or an expression holds. No items: QTI's NULL, which is also the empty container.
struct QtiValue {
  QtiType type = QtiType::identifier;
  QtiCardinality cardinality = QtiCardinality::single;
  std::vector<QtiScalar> items = {};

  bool is_null() const { return items.empty(); }
};

// Nothing where the text is no value of the type: "3" of integer, "A B" of pair, "10 20" of point.
std::optional<QtiScalar> parse_scalar(QtiType type, std::string_view text);
std::string to_text(const QtiScalar& scalar);

bool is_numeric(QtiType type);
double number_of(const QtiScalar& scalar);  // of a numeric type

// Equal as the type compares: numbers by value, a pair in either order.
bool same(QtiType type, const QtiScalar& a, const QtiScalar& b);
// QTI's «match»: an ordered container in its order, a multiple one in any.
bool same(const QtiValue& a, const QtiValue& b);

QtiValue boolean_value(bool value);
QtiValue decimal_value(double value);

}  // namespace mamori
