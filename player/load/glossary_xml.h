#pragma once

#include <filesystem>

#include "learn/glossary.h"
#include "load/content_ids.h"
#include "load/xml_cursor.h"

namespace mamori {

inline constexpr const char* glossary_file = "content/glossary.xml";

// Reads the glossary below `root` (content/glossary.xsd). References are noted in `ids`, not judged. The value holds
// what could be read.
Loaded<Glossary> load_glossary(const std::filesystem::path& root, ContentIds& ids);

}  // namespace mamori
