#pragma once

#include <string>

#include "report/paper.h"
#include "report/rows.h"

namespace mamori {

// 修了証 of one person of the report who completed the course; refused for anybody else.
Result<std::string> certificate_pdf(const TrainingReport& report, const PersonId& person, std::string_view number,
                                    const Paper& paper);

}  // namespace mamori
