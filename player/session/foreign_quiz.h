#pragma once

#include "load/qti_package.h"

namespace mamori {

// A package of questions that another tool wrote, for the command line; nothing of it is recorded.
inline Result<QtiPackage> open_foreign_quiz(const std::filesystem::path& path) {
  return load_qti_package(path);
}

}  // namespace mamori
