#pragma once

#include "learn/qti_scoring.h"
#include "load/xml_cursor.h"

namespace mamori {

// Reads <qti-response-processing>: one of the standard templates, or the item's own conditions. Every expression is
// checked for the number and the types of its operands here, so that it can be evaluated without failing. Whatever is
// outside the subset is a problem. `scoring` holds the declarations and gets the rules.
void read_qti_rules(const XmlCursor& item, QtiScoring& scoring);

}  // namespace mamori
