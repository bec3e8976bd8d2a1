#include "report/csv.h"

namespace mamori {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

void append_quoted(std::string& bytes, std::string_view cell) {
  if (cell.find_first_of(",\"\r\n") == std::string_view::npos) {
    bytes += cell;
    return;
  }
  bytes += '"';
  for (const char c : cell) {
    if (c == '"') bytes += '"';
    bytes += c;
  }
  bytes += '"';
}

}  // namespace

CsvWriter::CsvWriter() : m_bytes(byte_order_mark) {}

void CsvWriter::row(const std::vector<std::string>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) m_bytes += ',';
    append_quoted(m_bytes, without_formula(cells[i]));
  }
  m_bytes += "\r\n";
}

// OWASP, «CSV Injection».
std::string without_formula(std::string_view cell) {
  const bool is_formula = !cell.empty() && std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos;
  return (is_formula ? "'" : "") + std::string(cell);
}

}  // namespace mamori
