#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "app/parts.h"

namespace mamori {

struct DemoOptions {
  std::filesystem::path out;      // pictures go here; emptied of nothing, files are replaced
  std::vector<std::filesystem::path> tours;  // one after the other: section.txt and demo.txt of content/tours
  std::function<void(const std::string&)> print;
};

// A learner goes through a whole course off screen: the real screens, the real store, time as fast as it goes. The
// tour's shots are written to `out`.
Status run_demo(AppParts& parts, const DemoOptions& options, Now start);

}  // namespace mamori
