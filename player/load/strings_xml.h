#pragma once

#include <filesystem>

#include "base/strings.h"
#include "load/xml_cursor.h"

namespace mamori {

// Reads every *.xml of `folder` (content/strings) into one table. A key that stands twice, in whatever file, is a
// problem; the first one stays.
Loaded<StringTable> load_strings(const std::filesystem::path& folder);

}  // namespace mamori
