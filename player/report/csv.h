#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mamori {

// RFC 4180 with a UTF-8 byte order mark, as Excel in Japan opens it. A cell that a spreadsheet would run as a formula
// (= + - @ tab or carriage return first) gets an apostrophe before it.
class CsvWriter {
 public:
  CsvWriter();

  void row(const std::vector<std::string>& cells);
  const std::string& bytes() const { return m_bytes; }

 private:
  std::string m_bytes;
};

std::string without_formula(std::string_view cell);

}  // namespace mamori
