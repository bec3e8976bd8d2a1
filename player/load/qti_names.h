#pragma once

#include "load/xml_cursor.h"

namespace mamori {

enum class QtiVersion { none, v2, v3 };

// What the root element's namespace says it is. QTI 2.0 to 2.2 count as one: they differ in nothing that we read.
QtiVersion qti_version(const XmlCursor& root);

// Gives the elements and attributes of a QTI 2 file the names of QTI 3.0 (assessmentItem → qti-assessment-item,
// maxChoices → max-choices) and takes away a prefix that all names of the file's own namespace bear. HTML keeps its
// names.
void use_qti3_names(XmlFile& file, QtiVersion version);

}  // namespace mamori
