#pragma once

#include <filesystem>

#include "base/result.h"
#include "learn/qti_assessment.h"

namespace mamori {

// A package as it can be played. `left_out` names what is outside the subset and is not played, `notes` what is read
// and not enforced (time limits, branches, test scores). Both with file and line, the file as it is called in the
// package.
struct QtiPackage {
  QtiAssessment assessment;
  Problems left_out;
  Problems notes;
};

// `path` is a folder or a zip archive with an imsmanifest.xml, a folder of items without one, a test or one item.
// Fails where nothing can be read at all. Nothing outside the package is opened.
Result<QtiPackage> load_qti_package(const std::filesystem::path& path);

}  // namespace mamori
