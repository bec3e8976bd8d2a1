#include "load/csv_rows.h"

#include <algorithm>

namespace mamori {
namespace {

bool is_line_end(char c) {
  return c == '\n' || c == '\r';
}

class Parser {
 public:
  Parser(std::string_view text, char delimiter, const CsvLimits& limits)
      : m_text(text), m_delimiter(delimiter), m_limits(limits) {}

  CsvTable parse() {
    CsvTable table;
    while (m_at < m_text.size()) {
      CsvRow row = read_row();
      const bool empty = std::all_of(row.cells.begin(), row.cells.end(), [](const auto& cell) { return cell.empty(); });
      if (empty && !row.broken_quote) continue;
      if (table.rows.size() == m_limits.rows) {
        table.too_many_rows = true;
        return table;
      }
      table.rows.push_back(std::move(row));
    }
    return table;
  }

 private:
  CsvRow read_row() {
    CsvRow row{.line = m_line, .cells = {}};
    const std::size_t begin = m_at;
    for (;;) {
      std::string cell;
      const bool sound = read_cell(cell);
      if (!sound) {
        row.broken_quote = true;
        m_at = begin;
        m_line = row.line;
        skip_line();
        return row;
      }
      row.cells.push_back(std::move(cell));
      if (m_at == m_text.size()) return row;
      if (m_text[m_at] == m_delimiter) {
        ++m_at;
        continue;
      }
      take_line_end();
      return row;
    }
  }

  // Leaves `m_at` at a delimiter, a line end or the end. False: a broken quote.
  bool read_cell(std::string& cell) {
    const bool excel_text = m_text.substr(m_at).starts_with("=\"");
    if (!excel_text && (m_at == m_text.size() || m_text[m_at] != '"')) {
      while (m_at < m_text.size() && !at_cell_end()) cell += m_text[m_at++];
      return true;
    }
    m_at += excel_text ? 2 : 1;
    const std::size_t begin = m_at;
    for (;;) {
      if (m_at == m_text.size() || m_at - begin > m_limits.quoted_bytes) return false;
      if (m_text[m_at] == '"') {
        ++m_at;
        if (m_at == m_text.size() || m_text[m_at] != '"') return m_at == m_text.size() || at_cell_end();
        cell += '"';
        ++m_at;
      } else if (is_line_end(m_text[m_at])) {
        take_line_end();
        cell += '\n';
      } else {
        cell += m_text[m_at++];
      }
    }
  }

  bool at_cell_end() const { return m_text[m_at] == m_delimiter || is_line_end(m_text[m_at]); }

  void take_line_end() {
    m_at += m_text.substr(m_at).starts_with("\r\n") ? 2 : 1;
    ++m_line;
  }

  void skip_line() {
    while (m_at < m_text.size() && !is_line_end(m_text[m_at])) ++m_at;
    if (m_at < m_text.size()) take_line_end();
  }

  std::string_view m_text;
  char m_delimiter;
  CsvLimits m_limits;
  std::size_t m_at = 0;
  int m_line = 1;
};

}  // namespace

CsvTable parse_csv(std::string_view text, char delimiter, const CsvLimits& limits) {
  return Parser(text, delimiter, limits).parse();
}

}  // namespace mamori
