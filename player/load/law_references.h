#pragma once

#include <filesystem>
#include <string>

#include "base/problem.h"
#include "learn/law.h"

namespace mamori {

// What content/law.xml must bear out in another XML file of the content, shown as `name`: each source tag «law NN» has
// an entry; where a text, card or question speaks of 速報 or 確報, the days in it are the law's; «…日の条文» is the
// version that was read. A file that cannot be read has no problem here.
Problems check_law_references(const std::filesystem::path& file, const std::string& name, const Law& law);

}  // namespace mamori
