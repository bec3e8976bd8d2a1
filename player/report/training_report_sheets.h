#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/strings.h"
#include "report/rows.h"
#include "report/sheet.h"

namespace mamori {

// 研修実施報告書 as tables: 概要, 受講者, 未受講, 内容, 正答率.
std::vector<Sheet> training_report_sheets(const TrainingReport& report, const StringTable& strings);

// The same as an XLSX file's bytes; `scratch` as in xlsx_book.
Result<std::string> training_report_xlsx(const TrainingReport& report, const StringTable& strings,
                                         const std::filesystem::path& scratch);

}  // namespace mamori
