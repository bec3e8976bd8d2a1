#pragma once

#include <optional>

#include "learn/qti_assessment.h"
#include "load/xml_cursor.h"

namespace mamori {

// Whether the element is an interaction of QTI 3.0, one that we read or not.
bool is_qti_interaction(const XmlCursor& element);

// Reads one of the interactions of the subset and checks it against its response: type, cardinality, ids of choices,
// the declared correct response. Any other interaction is a problem.
std::optional<QtiAsked> read_any_interaction(const XmlCursor& element, const QtiScoring& scoring);

}  // namespace mamori
