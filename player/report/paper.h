#pragma once

#include "base/strings.h"
#include "draw/text_break.h"
#include "report/freetype_metrics.h"

namespace mamori {

// What every printed form needs besides its rows. Owned by the caller, longer than the call.
struct Paper {
  const FreetypeMetrics& fonts;
  const TextRules& rules;
  const StringTable& strings;
};

}  // namespace mamori
