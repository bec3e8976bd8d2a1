#pragma once

#include <string>

#include "report/paper.h"
#include "report/roster_sheet.h"

namespace mamori {

// 名簿転記用シート on paper, A4 portrait: the same cells as roster_sheet, three lines a person. The same roster gives
// the same bytes. Legible in black and white.
Result<std::string> roster_pdf(const SurveyorRoster& roster, const Paper& paper);

}  // namespace mamori
