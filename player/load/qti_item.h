#pragma once

#include <filesystem>
#include <string>

#include "learn/quiz.h"
#include "load/xml_cursor.h"

namespace mamori {

// Reads one QTI 3.0 assessment item of our subset: one choice, order, match or hotspot interaction, scored by the
// match_correct or map_response template or by simple conditions that mean the same. What we add stands in data-*
// attributes of the item, which the schema allows there and not on its body (decisions.md 24). All else is a problem. `relative` is below `root` (the folder that
// holds content/ and quizzes/) and is what problems print.
Loaded<Item> load_qti_item(const std::filesystem::path& root, const std::string& relative);

}  // namespace mamori
