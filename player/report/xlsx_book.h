#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "report/sheet.h"

namespace mamori {

struct XlsxInfo {
  std::string title;
  std::string author;
  WallTime created;  // the same input gives the same bytes
  std::string foot;  // printed under each page, beside page n / m
};

// A workbook's bytes: a tab a sheet, set up to be printed on A4, one page wide, with the headings on each page and
// frozen on the screen. Texts are typed as text, so nothing of a name is ever run as a formula; dates are real dates
// that show as R8.11.22. The library writes into files only: `scratch` is one that nobody else uses, gone on return.
Result<std::string> xlsx_book(const std::vector<Sheet>& sheets, const XlsxInfo& info,
                              const std::filesystem::path& scratch);

}  // namespace mamori
