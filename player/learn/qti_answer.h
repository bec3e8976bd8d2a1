#pragma once

#include <optional>
#include <string>

#include "learn/qti_assessment.h"

namespace mamori {

struct QtiMisfit {
  std::string message;   // for the command line
  bool too_few = false;  // an answer that only validate-responses refuses
};

// Why the answer does not fit the interaction: an unknown choice, too few or too many of them, a choice in too many
// pairs. Nothing where it fits.
std::optional<QtiMisfit> misfit(const QtiAsked& asked, const QtiValue& answer);

}  // namespace mamori
