#pragma once

#include <string>

#include "learn/qti_scoring.h"

namespace mamori {

// What expressions look at: all variables as they stand now, and the declarations.
struct QtiContext {
  const QtiScoring* scoring = nullptr;  // lives longer
  QtiValues values;
};

// Never fails: an operand that is null makes the result null, as QTI says, and so does a division by zero.
QtiValue evaluate(const QtiExpression& expression, const QtiContext& context);

bool is_true(const QtiValue& value);  // null is not

// ASCII and full-width Latin letters; other scripts of our texts have no case.
std::string lower_case(const std::string& text);

}  // namespace mamori
