#include "session/roster_file.h"

#include <algorithm>
#include <map>
#include <variant>

#include "base/files.h"
#include "base/text_fold.h"
#include "base/utf8.h"
#include "load/csv_rows.h"

namespace mamori {
namespace {

constexpr std::size_t title_rows = 10;  // above the headings
constexpr std::size_t shown_characters = 20;

struct Headings {
  std::size_t row = 0;
  std::vector<std::optional<RosterColumn>> columns;
  std::size_t known = 0;
};

bool names_people(const Headings& headings) {
  const auto has = [&](RosterColumn column) {
    return std::find(headings.columns.begin(), headings.columns.end(), column) != headings.columns.end();
  };
  return has(RosterColumn::name) || (has(RosterColumn::family_name) && has(RosterColumn::given_name));
}

std::optional<Headings> find_headings(const CsvTable& table, const RosterWords& words) {
  for (std::size_t i = 0; i < std::min(title_rows, table.rows.size()); ++i) {
    Headings headings{.row = i, .columns = {}};
    for (const std::string& cell : table.rows[i].cells) {
      headings.columns.push_back(words.column(cell));
      headings.known += headings.columns.back().has_value();
    }
    if (names_people(headings)) return headings;
  }
  return std::nullopt;
}

std::string beginning(std::string_view text) {
  const std::u32string characters = to_utf32(fold_width(text));
  return to_utf8(std::u32string_view(characters).substr(0, shown_characters));
}

bool is_unreadable(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    const bool control = (c < 0x20 && (c < '\t' || c > '\r')) || (c >= 0x7F && c < 0xA0);
    if (control || c == 0xFFFD || c == 0x3013 || (c >= 0xE000 && c <= 0xF8FF)) return true;  // also private use
  }
  return false;
}

bool has_kanji(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (is_kanji(next_code_point(text, at))) return true;
  }
  return false;
}

// Some letter, and no question mark: it stands where a program has lost one.
bool can_be_name(std::string_view text) {
  bool letter = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (c == '?') return false;
    letter = letter || is_kanji(c) || is_hiragana(c) || is_katakana(c) || (c >= 'A' && c <= 'Z') ||
             (c >= 'a' && c <= 'z') || (c >= 0xC0 && c < 0x2000) || (c >= 0xAC00 && c <= 0xD7A3);
  }
  return letter;
}

// «1.23E+11»: what Excel makes of a long number.
bool is_spoiled_number(std::string_view text) {
  const std::size_t mark = text.find_first_of("Ee");
  return mark != std::string_view::npos && mark > 0 && text.substr(mark + 1).starts_with('+') &&
         text.find_first_not_of("0123456789.Ee+") == std::string_view::npos;
}

class RowReader {
 public:
  RowReader(const CsvRow& headings, std::vector<std::optional<RosterColumn>> columns, const RosterWords& words)
      : m_headings(headings), m_columns(std::move(columns)), m_words(words) {}

  // The row, or why it is refused.
  std::variant<RosterRow, RosterRefusal> read(const CsvRow& row) {
    m_line = row.line;
    m_refusal.reset();
    m_texts.clear();
    if (row.broken_quote) refuse(RosterFault::broken_quote, m_columns.size(), "");
    for (std::size_t i = 0; i < row.cells.size() && !m_refusal; ++i) take_cell(i, row.cells[i]);
    RosterRow person{.line = row.line, .name = whole_name(RosterColumn::name)};
    if (!m_refusal) fill(person);
    if (m_refusal) return *m_refusal;
    return person;
  }

 private:
  void refuse(RosterFault fault, std::size_t column, std::string_view cell) {
    if (m_refusal) return;
    m_refusal = RosterRefusal{.line = m_line,
                              .fault = fault,
                              .column = column < m_headings.cells.size() ? beginning(m_headings.cells[column]) : "",
                              .cell = beginning(cell)};
  }

  void take_cell(std::size_t column, std::string_view cell) {
    if (column >= m_columns.size()) {
      if (!fold_width(cell).empty()) refuse(RosterFault::too_many_cells, column, cell);
      return;
    }
    if (!m_columns[column]) return;
    if (is_unreadable(cell)) return refuse(RosterFault::unreadable, column, cell);
    std::string text = fold_width(cell);
    if (text.starts_with('\'')) text.erase(0, 1);  // a spreadsheet's mark for text
    if (text.empty() || text == "-") return;
    if (count_characters(text) > longest_roster_cell) return refuse(RosterFault::cell_too_long, column, text);
    if (std::string_view("=+-@").find(text.front()) != std::string_view::npos) {
      return refuse(RosterFault::formula, column, text);
    }
    m_texts.emplace(*m_columns[column], std::pair(column, std::move(text)));
  }

  std::string text_of(RosterColumn column) const {
    const auto found = m_texts.find(column);
    return found == m_texts.end() ? std::string() : found->second.second;
  }

  std::string whole_name(RosterColumn column) const {
    if (std::string whole = text_of(column); !whole.empty()) return whole;
    const bool is_name = column == RosterColumn::name;
    const std::string family = text_of(is_name ? RosterColumn::family_name : RosterColumn::family_kana);
    const std::string given = text_of(is_name ? RosterColumn::given_name : RosterColumn::given_kana);
    return family + (family.empty() || given.empty() ? "" : " ") + given;
  }

  // Calls `read` with the cell's text; refuses the row where it gives nothing.
  template <class Value, class Read>
  void read_value(RosterColumn column, RosterFault fault, std::optional<Value>& value, Read read) {
    const auto found = m_texts.find(column);
    if (found == m_texts.end()) return;
    value = read(found->second.second);
    if (!value) refuse(fault, found->second.first, found->second.second);
  }

  std::size_t column_of(RosterColumn wanted) const {
    return static_cast<std::size_t>(std::find(m_columns.begin(), m_columns.end(), wanted) - m_columns.begin());
  }

  void fill(RosterRow& person) {
    if (person.name.empty()) return refuse(RosterFault::no_name, m_columns.size(), "");
    if (!can_be_name(person.name) || m_words.is_no_name(person.name)) {
      return refuse(RosterFault::bad_name, column_of(RosterColumn::name), person.name);
    }
    person.kana = hiragana_to_katakana(whole_name(RosterColumn::kana));
    if (has_kanji(person.kana) || (!person.kana.empty() && !can_be_name(person.kana))) {
      return refuse(RosterFault::bad_kana, column_of(RosterColumn::kana), person.kana);
    }
    person.staff_number = without_spaces(text_of(RosterColumn::staff_number));
    if (is_spoiled_number(person.staff_number)) {
      return refuse(RosterFault::bad_number, column_of(RosterColumn::staff_number), person.staff_number);
    }
    person.job = text_of(RosterColumn::job);
    const auto date = [&](const std::string& text) { return m_words.date(text); };
    read_value(RosterColumn::employment, RosterFault::bad_employment, person.employment,
               [&](const std::string& text) { return m_words.employment(text); });
    read_value(RosterColumn::roles, RosterFault::bad_roles, person.roles,
               [&](const std::string& text) { return m_words.roles(text); });
    read_value(RosterColumn::joined, RosterFault::bad_joined, person.joined, date);
    read_value(RosterColumn::state, RosterFault::bad_state, person.state,
               [&](const std::string& text) { return m_words.state(text); });
    read_value(RosterColumn::left_on, RosterFault::bad_left_on, person.left_on, date);
  }

  const CsvRow& m_headings;
  std::vector<std::optional<RosterColumn>> m_columns;
  const RosterWords& m_words;
  int m_line = 0;
  std::optional<RosterRefusal> m_refusal;
  std::map<RosterColumn, std::pair<std::size_t, std::string>> m_texts;  // with the column's place
};

struct BestTable {
  CsvTable table;
  Headings headings;
};

// The delimiter is the one that makes the most known headings.
std::optional<BestTable> best_table(std::string_view text, const RosterWords& words) {
  char best = 0;
  std::size_t known = 0;
  for (const char delimiter : {',', '\t', ';'}) {
    const auto headings = find_headings(parse_csv(text, delimiter, {.rows = title_rows}), words);
    if (headings && headings->known > known) {
      best = delimiter;
      known = headings->known;
    }
  }
  if (known == 0) return std::nullopt;
  CsvTable table = parse_csv(text, best, {.rows = most_roster_rows + title_rows});
  auto headings = find_headings(table, words);
  return BestTable{std::move(table), std::move(*headings)};
}

}  // namespace

const char* name_of(RosterFault fault) {
  switch (fault) {
    case RosterFault::too_large:
      return "too_large";
    case RosterFault::too_many_rows:
      return "too_many_rows";
    case RosterFault::no_name_column:
      return "no_name_column";
    case RosterFault::column_twice:
      return "column_twice";
    case RosterFault::broken_quote:
      return "broken_quote";
    case RosterFault::too_many_cells:
      return "too_many_cells";
    case RosterFault::cell_too_long:
      return "cell_too_long";
    case RosterFault::unreadable:
      return "unreadable";
    case RosterFault::formula:
      return "formula";
    case RosterFault::no_name:
      return "no_name";
    case RosterFault::bad_name:
      return "bad_name";
    case RosterFault::bad_kana:
      return "bad_kana";
    case RosterFault::bad_number:
      return "bad_number";
    case RosterFault::bad_employment:
      return "bad_employment";
    case RosterFault::bad_roles:
      return "bad_roles";
    case RosterFault::bad_state:
      return "bad_state";
    case RosterFault::bad_joined:
      return "bad_joined";
    case RosterFault::bad_left_on:
      return "bad_left_on";
  }
  return "";
}

Result<RosterFile> read_roster(std::string_view bytes, const RosterWords& words) {
  RosterFile file;
  if (bytes.size() > largest_roster_file) {
    file.whole = RosterRefusal{.fault = RosterFault::too_large};
    return file;
  }
  const auto decoded = decode_text(bytes);
  if (!decoded) return decoded.problem();
  file.encoding = decoded->encoding;
  const auto best = best_table(decoded->text, words);
  if (!best) {
    file.whole = RosterRefusal{.fault = RosterFault::no_name_column};
    return file;
  }
  const CsvRow& heading_row = best->table.rows[best->headings.row];
  std::set<RosterColumn> seen;
  for (std::size_t i = 0; i < heading_row.cells.size(); ++i) {
    const auto& column = best->headings.columns[i];
    if (!column && !fold_width(heading_row.cells[i]).empty()) {
      file.unknown_columns.push_back(beginning(heading_row.cells[i]));
    }
    if (!column || seen.insert(*column).second) continue;
    file.whole = RosterRefusal{
        .line = heading_row.line, .fault = RosterFault::column_twice, .column = beginning(heading_row.cells[i])};
    return file;
  }
  if (best->table.too_many_rows || best->table.rows.size() - best->headings.row - 1 > most_roster_rows) {
    file.whole = RosterRefusal{.fault = RosterFault::too_many_rows};
    return file;
  }
  RowReader reader(heading_row, best->headings.columns, words);
  for (std::size_t i = best->headings.row + 1; i < best->table.rows.size(); ++i) {
    const CsvRow& row = best->table.rows[i];
    if (row.cells == heading_row.cells) continue;  // printed lists repeat them on each page
    auto read = reader.read(row);
    if (auto* person = std::get_if<RosterRow>(&read)) {
      file.rows.push_back(std::move(*person));
    } else {
      file.refused.push_back(std::get<RosterRefusal>(std::move(read)));
    }
  }
  return file;
}

Result<RosterFile> read_roster_file(const std::filesystem::path& file, const RosterWords& words) {
  const auto bytes = read_file(file, largest_roster_file);
  if (bytes) return read_roster(*bytes, words);
  if (bytes.problem().kind != ProblemKind::refused) return bytes.problem();
  RosterFile refused;
  refused.whole = RosterRefusal{.fault = RosterFault::too_large};
  return refused;
}

}  // namespace mamori
