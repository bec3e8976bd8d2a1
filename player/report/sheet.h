#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/calendar.h"

namespace mamori {

// Text stays text everywhere: numbers of offices, licences and staff keep their leading zeros. No text: an empty cell.
using SheetCell = std::variant<std::string, long long, Date>;

struct SheetColumn {
  std::string heading;
  double least_width = 8;  // in half-width characters
};

enum class SheetPage : std::uint8_t { portrait, landscape };

// One table with what stands above it: the rows that XLSX, CSV and paper show alike.
struct Sheet {
  std::string name;  // of the tab
  std::string title;
  std::vector<std::pair<std::string, SheetCell>> head = {};  // label and value
  std::vector<std::string> notes = {};
  std::vector<SheetColumn> columns;
  std::vector<std::vector<SheetCell>> rows = {};  // each as long as `columns`
  SheetPage page = SheetPage::portrait;
};

// Dates in ISO 8601, numbers in digits.
std::string iso_text(const SheetCell& cell);

// UTF-8 with BOM, CRLF, formulas neutralised: title, notes and head, an empty line, the headings, the rows.
std::string sheet_csv(const Sheet& sheet);

}  // namespace mamori
