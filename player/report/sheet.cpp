#include "report/sheet.h"

#include "base/overloaded.h"
#include "report/csv.h"

namespace mamori {

std::string iso_text(const SheetCell& cell) {
  return std::visit(
      Overloaded{[](const std::string& text) { return text; }, [](long long number) { return std::to_string(number); },
                 [](Date date) { return iso_date(date); }},
      cell);
}

std::string sheet_csv(const Sheet& sheet) {
  CsvWriter csv;
  csv.row({sheet.title});
  for (const std::string& note : sheet.notes) csv.row({note});
  for (const auto& [label, value] : sheet.head) csv.row({label, iso_text(value)});
  csv.row({""});
  std::vector<std::string> cells;
  for (const SheetColumn& column : sheet.columns) cells.push_back(column.heading);
  csv.row(cells);
  for (const auto& row : sheet.rows) {
    cells.clear();
    for (const SheetCell& cell : row) cells.push_back(iso_text(cell));
    csv.row(cells);
  }
  return csv.bytes();
}

}  // namespace mamori
