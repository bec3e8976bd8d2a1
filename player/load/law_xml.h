#pragma once

#include <filesystem>

#include "learn/law.h"
#include "load/content_ids.h"
#include "load/xml_cursor.h"

namespace mamori {

inline constexpr const char* law_file = "content/law.xml";

// Reads the entries of the law below `root` (content/law.xsd). References are noted in `ids`, not judged. The value
// holds what could be read.
Loaded<Law> load_law(const std::filesystem::path& root, ContentIds& ids);

}  // namespace mamori
