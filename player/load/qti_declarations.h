#pragma once

#include "learn/qti_scoring.h"
#include "load/qti_names.h"
#include "load/xml_cursor.h"

namespace mamori {

// Reads <qti-response-declaration> and <qti-outcome-declaration> of an item; what is outside the subset is a problem.
// `version`: a map entry without case-sensitive is case-sensitive in QTI 2 and not in QTI 3.0, as their schemas say.
void read_qti_declarations(const XmlCursor& item, QtiVersion version, QtiScoring& scoring);

// The values of <qti-value> children; a problem where one is none of the type.
QtiValue read_qti_values(const XmlCursor& parent, QtiType type, QtiCardinality cardinality);
std::optional<QtiType> read_qti_type(const XmlCursor& element);  // of base-type; a problem where there is none we read

}  // namespace mamori
