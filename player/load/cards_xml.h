#pragma once

#include <filesystem>

#include "learn/card.h"
#include "load/content_ids.h"
#include "load/xml_cursor.h"

namespace mamori {

// Reads every content/cards/*.xml below `root` (content/cards/cards.xsd), in the order checklist, nerima, chapter, and
// by file name within. References (pictures and quizzes too) are noted in `ids`, not judged. The value holds what could
// be read; none where there is no file at all.
Loaded<Cards> load_cards(const std::filesystem::path& root, ContentIds& ids);

}  // namespace mamori
