#pragma once

#include <string>

#include "report/paper.h"
#include "report/rows.h"

namespace mamori {

// 研修実施報告書, A4 portrait, facts.md 3. The bytes of the file; the same report gives the same bytes.
Result<std::string> training_report_pdf(const TrainingReport& report, const Paper& paper);

}  // namespace mamori
