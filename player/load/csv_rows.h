#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mamori {

struct CsvLimits {
  std::size_t rows = 5'000;
  std::size_t quoted_bytes = 4'000;  // of one cell in quotes; a longer one has lost its closing quote
};

struct CsvRow {
  int line = 0;  // of the file, where the row begins; from 1
  std::vector<std::string> cells;
  bool broken_quote = false;  // a quote is not closed, or text follows it: `cells` ends before it
};

struct CsvTable {
  std::vector<CsvRow> rows;
  bool too_many_rows = false;  // `rows` holds the first ones
};

// RFC 4180, and what programs make of it: CRLF, LF or CR at line ends, line breaks in quoted cells, ="0042" for text.
// After a broken quote reading goes on at the next line, so that one slip costs one row. Rows of empty cells are left
// out.
CsvTable parse_csv(std::string_view text, char delimiter, const CsvLimits& limits = {});

}  // namespace mamori
