#pragma once

#include <filesystem>
#include <string>

#include "learn/quiz.h"
#include "load/xml_cursor.h"

namespace mamori {

// Reads a QTI 3.0 assessment test and all its items: "quizzes/section-1/test.xml" gives the quiz "section-1". One test
// part, one section; parallel forms stand in sections inside it, each selecting one (or more) of its items.
Loaded<Quiz> load_quiz(const std::filesystem::path& root, const std::string& relative);

}  // namespace mamori
