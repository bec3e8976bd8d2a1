#pragma once

#include <filesystem>

namespace mamori {

struct Places {
  std::filesystem::path content;  // holds content/, scenarios/ and quizzes/
  std::filesystem::path films;    // rendered films
  std::filesystem::path data;     // records
};

}  // namespace mamori
