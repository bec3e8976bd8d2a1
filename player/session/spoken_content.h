#pragma once

#include <vector>

#include "learn/spoken.h"
#include "load/xml_cursor.h"
#include "session/library.h"

namespace mamori {

// Every text of all content that the voice can read, in the order of files. A file with problems gives what could be
// read of it. Ids that stand twice with different words are problems, and only the first is kept.
Loaded<std::vector<SpokenLine>> spoken_content(const ContentPlaces& places);

}  // namespace mamori
