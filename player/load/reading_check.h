#pragma once

#include "base/rich_text.h"
#include "load/xml_cursor.h"

namespace mamori {

// decisions.md 19: every kanji run of shown text has a reading. Notes a problem at `place` that names those without,
// and where a reading is not kana.
void check_readings(const XmlCursor& place, const RichText& text);

// The text of the element, checked.
RichText text_with_readings(const XmlCursor& element);

}  // namespace mamori
