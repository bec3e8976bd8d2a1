#pragma once

#include <string>

#include "base/clock.h"
#include "base/result.h"
#include "learn/checklist.h"
#include "report/office.h"
#include "report/paper.h"

namespace mamori {

// The card that stands beside the device, A4 portrait: one page with the staff's items, one with the manager's, each
// with boxes to tick and whom to call. What the office's settings do not say is a line to write on. Legible in black
// and white. `printed` goes into the file's properties only. Refused where the checklist is empty.
Result<std::string> checklist_card_pdf(const Checklist& checklist, const Office& office, WallTime printed,
                                       const Paper& paper);

}  // namespace mamori
