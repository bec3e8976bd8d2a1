#pragma once

#include "base/strings.h"
#include "report/office.h"
#include "report/paper_flow.h"

namespace mamori {

// The office at the head of a report, with its seal boxes on the right; what its settings do not say is a line to write
// on. The pen goes below both.
void office_head(PaperFlow& flow, const Office& office, const StringTable& strings);

}  // namespace mamori
