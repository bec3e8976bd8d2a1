#pragma once

#include <map>
#include <sstream>
#include <string>
#include <tuple>

#include "base/overloaded.h"
#include "report/sheet.h"
#include "report_fixture.h"
#include "support/temp_folder.h"

namespace mamori::test {

struct ReadCell {
  std::string kind;
  std::string value;
  friend bool operator==(const ReadCell&, const ReadCell&) = default;
};

// The cells of a file as read_table.py sees them.
struct ReadTable {
  std::map<std::tuple<std::string, int, int>, ReadCell> cells;
  std::map<std::string, std::string> pages;  // how a sheet is printed, by its name

  ReadCell at(const std::string& sheet, std::size_t row, std::size_t column) const {
    const auto found = cells.find({sheet, static_cast<int>(row), static_cast<int>(column)});
    return found == cells.end() ? ReadCell{} : found->second;
  }
};

inline ReadTable read_table(const std::string& bytes, const char* file_name) {
  const TempFolder folder;
  REQUIRE(write_file(folder / file_name, bytes));
  std::istringstream lines(judged_by(
      "python3 " MAMORI_SOURCE_DIR "/tests/report/read_table.py '" + to_utf8(folder / file_name) + "'", folder.path()));
  ReadTable table;
  std::string line;
  while (std::getline(lines, line)) {
    std::istringstream fields(line);
    std::string sheet, row, column, kind, value;
    std::getline(fields, sheet, '\t');
    std::getline(fields, row, '\t');
    if (row == "page") {
      std::getline(fields, table.pages[sheet]);
      continue;
    }
    std::getline(fields, column, '\t');
    std::getline(fields, kind, '\t');
    std::getline(fields, value);
    table.cells[{sheet, std::stoi(row), std::stoi(column)}] = {kind, value};
  }
  return table;
}

// What a reader must find in the workbook where `cell` was put.
inline ReadCell in_workbook(const SheetCell& cell) {
  const auto one_line = [](const std::string& text) {
    std::string all;
    for (const char c : text) all += c == '\n' ? std::string("\\n") : std::string(1, c);
    return all;
  };
  return std::visit(Overloaded{[&](const std::string& text) {
                                 return text.empty() ? ReadCell{} : ReadCell{"text", one_line(text)};
                               },
                               [](long long number) {
                                 return ReadCell{"number", std::to_string(number)};
                               },
                               [](Date date) {
                                 return ReadCell{"date", iso_date(date)};
                               }},
                    cell);
}

// The row of the headings: title, notes, head, an empty line come first.
inline std::size_t heading_row(const Sheet& sheet) {
  return 2 + sheet.notes.size() + sheet.head.size();
}

inline std::string without_spaces(const std::string& text) {
  std::string dense;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.compare(i, 3, "　") == 0) {
      i += 2;
    } else if (std::string_view(" \n\r\f\t").find(text[i]) == std::string_view::npos) {
      dense += text[i];
    }
  }
  return dense;
}

// All words of a PDF in the order in which they were put on the pages, without spaces; qpdf finds no fault in it.
inline std::string pdf_words(const std::string& bytes) {
  const TempFolder folder;
  REQUIRE(write_file(folder / "paper.pdf", bytes));
  const std::string file = "'" + to_utf8(folder / "paper.pdf") + "'";
  CHECK(judged_by("qpdf --check " + file, folder.path()).find("No syntax") != std::string::npos);
  return without_spaces(judged_by("pdftotext -raw " + file + " -", folder.path()));
}

}  // namespace mamori::test
