#pragma once

#include "learn/qti_assessment.h"
#include "load/qti_names.h"
#include "load/xml_cursor.h"

namespace mamori {

// Reads an item that any tool may have written, QTI 3.0 or 2.0 to 2.2: the subset of docs/qti.md, without the demands
// that our own bank has (load/qti_item.h). An item with a problem is not played; all its problems are noted.
Loaded<QtiItem> read_any_item(XmlFile& file);

}  // namespace mamori
