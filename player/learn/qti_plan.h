#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "learn/qti_assessment.h"

namespace mamori {

struct QtiPlanned {
  std::size_t item = 0;  // of QtiAssessment::items
  QtiControl control;
};

// The items of one sitting in the order of asking: selection and ordering as the test says, the same for the same seed.
// Required ones stand in every selection, fixed ones keep their place; a section that is not kept together is mixed
// with what stands beside it.
std::vector<QtiPlanned> plan(const QtiAssessment& assessment, std::uint64_t seed);

// The choices in the order in which they are shown.
std::vector<const QtiChoice*> layout(const std::vector<QtiChoice>& choices, bool shuffle, std::uint64_t seed);

}  // namespace mamori
