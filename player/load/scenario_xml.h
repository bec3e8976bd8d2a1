#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "learn/scenario.h"
#include "load/content_ids.h"
#include "load/xml_cursor.h"

namespace mamori {

// What a file is checked against besides itself.
struct ScenarioSurroundings {
  std::filesystem::path art;  // the folder its pictures must be in; empty: they are not looked for
  ContentIds* ids = nullptr;  // gets its ids, which are unique over all content; none: they are not noted
};

// Reads a scenario (scenarios/scenario.xsd describes the format) and checks it with check_scenario. All problems are
// reported with file and line: misspelt elements, missing texts, kanji without a reading, ids, paths. A value comes
// back only from a file that could be read at all; it is playable only where ok().
Loaded<Scenario> load_scenario(const std::filesystem::path& file, std::string shown_name,
                               const ScenarioSurroundings& around = {});
Loaded<Scenario> parse_scenario(std::string_view bytes, std::string shown_name,
                                const ScenarioSurroundings& around = {});

}  // namespace mamori
