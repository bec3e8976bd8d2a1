#pragma once

#include <optional>

#include "learn/qti_scoring.h"
#include "load/xml_cursor.h"

namespace mamori {

// One expression of response processing with all its operands, checked against the declarations. Nothing, and a
// problem, where it is outside the subset or its operands do not fit.
std::optional<QtiExpression> read_qti_expression(const XmlCursor& element, const QtiScoring& scoring);

}  // namespace mamori
