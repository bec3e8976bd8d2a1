#pragma once

#include <filesystem>

#include "learn/checklist.h"
#include "load/content_ids.h"
#include "load/xml_cursor.h"

namespace mamori {

inline constexpr const char* checklist_file = "content/checklist.xml";

// Reads the checklist below `root` (content/checklist.xsd). References are noted in `ids`, not judged. The value holds
// what could be read.
Loaded<Checklist> load_checklist(const std::filesystem::path& root, ContentIds& ids);

}  // namespace mamori
