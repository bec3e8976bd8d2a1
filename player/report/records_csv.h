#pragma once

#include <string>

#include "base/strings.h"
#include "report/rows.h"

namespace mamori {

// 受講記録: one row per attendee and begun lesson. ISO dates, whole minutes, UTF-8 with BOM.
std::string records_csv(const TrainingReport& report, const StringTable& strings);

}  // namespace mamori
