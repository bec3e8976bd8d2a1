#include "report/xlsx_book.h"

#include <algorithm>
#include <cmath>
#include <xlsxwriter.h>

#include "base/files.h"
#include "base/overloaded.h"

namespace mamori {
namespace {

constexpr double widest_column = 22;  // longer texts wrap, so that a page's letters stay large enough
constexpr double widest_heading = 12;
constexpr double label_width = 30;  // of the labels above the table, in half-width characters
constexpr double line_height = 18;  // points
constexpr double title_height = 27;
constexpr double side_margin = 0.6;  // inches; 15 mm
constexpr double end_margin = 0.75;
constexpr std::uint8_t paper_a4 = 9;
constexpr std::size_t longest_foot = 200;  // bytes; a footer holds 255 characters with its codes
// Above it each row goes to disk before the next one is begun, and texts stand in the cells instead of a common list.
constexpr std::size_t most_cells_in_memory = 100'000;
constexpr std::uintmax_t largest_book = 256u << 20;
constexpr std::uint8_t text_format =
    49;  // «@»: what is typed stays text, also when a cell is edited (ECMA-376 18.8.30)
constexpr std::uint8_t whole_number_format = 1;
constexpr const char* era_date = "[$-411]ge.m.d";  // R8.11.22

// In half-width characters; of the longest line.
double width_of(std::string_view text) {
  double widest = 0;
  double width = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\n') width = 0;
    // A lead byte of three or four is a full-width character, near enough.
    else if (byte >= 0xE0)
      width += 2;
    else if (byte < 0x80 || byte >= 0xC0)
      width += 1;
    widest = std::max(widest, width);
  }
  return widest;
}

// That the text takes in a column of that width; a full-width character may not fit at the end of each.
double lines_of(std::string_view text, double width) {
  double lines = 0;
  while (true) {
    const std::size_t end = text.find('\n');
    lines += std::max(1.0, std::ceil(width_of(text.substr(0, end)) / (width - 1)));
    if (end == std::string_view::npos) return lines;
    text.remove_prefix(end + 1);
  }
}

double shown_width(const SheetCell& cell) {
  return std::visit(
      Overloaded{[](const std::string& text) { return width_of(text); },
                 [](long long number) { return width_of(std::to_string(number)); }, [](Date) { return 9.0; }},
      cell);
}

struct Formats {
  explicit Formats(lxw_workbook* book) : title(made(book)), note(made(book)) {
    format_set_bold(title);
    format_set_font_size(title, 16);
    format_set_text_wrap(title);
    format_set_text_wrap(note);
    heading = framed(book);
    format_set_bold(heading);
    format_set_text_wrap(heading);
    format_set_align(heading, LXW_ALIGN_CENTER);
    format_set_bg_color(heading, 0xE2E8E6);
    label = framed(book);
    format_set_bold(label);
    format_set_text_wrap(label);
    format_set_bg_color(label, 0xE2E8E6);
    text = framed(book);
    format_set_num_format_index(text, text_format);
    format_set_text_wrap(text);
    number = framed(book);
    format_set_num_format_index(number, whole_number_format);
    date = framed(book);
    format_set_num_format(date, era_date);
    format_set_align(date, LXW_ALIGN_LEFT);
  }

  static lxw_format* made(lxw_workbook* book) {
    lxw_format* format = workbook_add_format(book);
    format_set_font_name(format, "BIZ UDPGothic");
    format_set_font_size(format, 10.5);
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    return format;
  }

  static lxw_format* framed(lxw_workbook* book) {
    lxw_format* format = made(book);
    format_set_border(format, LXW_BORDER_THIN);
    return format;
  }

  lxw_format* title;  // all owned by the book
  lxw_format* note;
  lxw_format* heading = nullptr;
  lxw_format* label = nullptr;
  lxw_format* text = nullptr;
  lxw_format* number = nullptr;
  lxw_format* date = nullptr;
};

// One tab. The first error is kept; the calls after it do no harm.
class SheetWriter {
 public:
  SheetWriter(lxw_worksheet* tab, const Sheet& sheet, const Formats& formats)
      : m_tab(tab), m_sheet(sheet), m_formats(formats) {}

  lxw_error write(const std::string& foot) {
    columns();
    line(m_sheet.title, m_formats.title, title_height, 1.6);
    for (const std::string& note : m_sheet.notes) line(note, m_formats.note, line_height, 1);
    for (const auto& [label, value] : m_sheet.head) head_row(label, value);
    ++m_row;
    const lxw_row_t headings = m_row;
    double lines = 1;
    for (std::size_t i = 0; i < m_sheet.columns.size(); ++i) {
      const std::string& text = m_sheet.columns[i].heading;
      keep(worksheet_write_string(m_tab, m_row, column(i), text.c_str(), m_formats.heading));
      lines = std::max(lines, lines_of(text, m_widths[i]));
    }
    grow(lines);
    for (const auto& row : m_sheet.rows) {
      ++m_row;
      lines = 1;
      for (std::size_t i = 0; i < row.size(); ++i) {
        put(column(i), row[i]);
        if (const auto* text = std::get_if<std::string>(&row[i])) lines = std::max(lines, lines_of(*text, m_widths[i]));
      }
      grow(lines);
    }
    page(headings, foot);
    return m_error;
  }

 private:
  static lxw_col_t column(std::size_t index) { return static_cast<lxw_col_t>(index); }
  lxw_col_t last_column() const { return column(m_sheet.columns.size() - 1); }

  void keep(lxw_error error) {
    if (m_error == LXW_NO_ERROR) m_error = error;
  }

  void put(lxw_col_t at, const SheetCell& cell) {
    std::visit(Overloaded{[&](const std::string& text) {
                            if (text.empty()) return keep(worksheet_write_blank(m_tab, m_row, at, m_formats.text));
                            keep(worksheet_write_string(m_tab, m_row, at, text.c_str(), m_formats.text));
                          },
                          [&](long long number) {
                            const auto value = static_cast<double>(number);
                            keep(worksheet_write_number(m_tab, m_row, at, value, m_formats.number));
                          },
                          [&](Date date) {
                            lxw_datetime day{};
                            day.year = int(date.year());
                            day.month = static_cast<int>(unsigned(date.month()));
                            day.day = static_cast<int>(unsigned(date.day()));
                            keep(worksheet_write_datetime(m_tab, m_row, at, &day, m_formats.date));
                          }},
               cell);
  }

  // Spreadsheets do not agree on whether they give a wrapped text its room by themselves.
  void grow(double lines) {
    if (lines > 1) keep(worksheet_set_row(m_tab, m_row, line_height * lines, nullptr));
  }

  void columns() {
    for (std::size_t i = 0; i < m_sheet.columns.size(); ++i) {
      const double heading = std::min(width_of(m_sheet.columns[i].heading) + 2, widest_heading);
      double width = std::max(m_sheet.columns[i].least_width, heading);
      for (const auto& row : m_sheet.rows) width = std::max(width, shown_width(row[i]) + 2);
      m_widths.push_back(std::min(width, std::max(widest_column, m_sheet.columns[i].least_width)));
      keep(worksheet_set_column(m_tab, column(i), column(i), m_widths.back(), nullptr));
    }
  }

  void merge(lxw_col_t first, lxw_col_t last, lxw_format* format) {
    if (last > first) keep(worksheet_merge_range(m_tab, m_row, first, m_row, last, "", format));
  }

  // Over the whole width; `scale`: how much larger than a cell's the letters are.
  void line(const std::string& text, lxw_format* format, double height, double scale) {
    double width = 0;
    for (const double column_width : m_widths) width += column_width;
    merge(0, last_column(), format);
    keep(worksheet_write_string(m_tab, m_row, 0, text.c_str(), format));
    const double lines = std::max(1.0, std::ceil(width_of(text) * scale / width));
    keep(worksheet_set_row(m_tab, m_row++, height * lines, nullptr));
  }

  // The label over the first columns, the value over the others. A row of merged cells does not grow by itself.
  void head_row(const std::string& label, const SheetCell& value) {
    double labels = 0;
    std::size_t split = 0;
    while (split + 1 < m_widths.size() && labels < label_width) labels += m_widths[split++];
    double values = 0;
    for (std::size_t i = split; i < m_widths.size(); ++i) values += m_widths[i];
    merge(0, column(split - 1), m_formats.label);
    keep(worksheet_write_string(m_tab, m_row, 0, label.c_str(), m_formats.label));
    merge(column(split), last_column(), m_formats.text);
    put(column(split), value);
    const double lines = std::max(std::ceil(width_of(label) / labels), std::ceil(shown_width(value) / values));
    keep(worksheet_set_row(m_tab, m_row++, line_height * std::max(1.0, lines), nullptr));
  }

  void page(lxw_row_t headings, const std::string& foot) {
    worksheet_set_paper(m_tab, paper_a4);
    switch (m_sheet.page) {
      case SheetPage::portrait:
        worksheet_set_portrait(m_tab);
        break;
      case SheetPage::landscape:
        worksheet_set_landscape(m_tab);
        break;
    }
    worksheet_set_margins(m_tab, side_margin, side_margin, end_margin, end_margin);
    worksheet_fit_to_pages(m_tab, 1, 0);
    worksheet_freeze_panes(m_tab, headings + 1, 0);
    keep(worksheet_repeat_rows(m_tab, headings, headings));
    keep(worksheet_print_area(m_tab, 0, 0, m_row, last_column()));
    keep(worksheet_set_footer(m_tab, ("&L&8" + foot + "&R&9&P / &N").c_str()));
  }

  lxw_worksheet* m_tab;  // owned by the book
  const Sheet& m_sheet;
  const Formats& m_formats;
  std::vector<double> m_widths;
  lxw_row_t m_row = 0;
  lxw_error m_error = LXW_NO_ERROR;
};

// «&» begins a code in a footer.
std::string footer_text(const std::string& text) {
  std::string safe;
  for (const char c : text) safe += c == '&' ? "&&" : std::string(1, c);
  return safe.size() <= longest_foot ? safe : std::string();
}

Problem failure(lxw_error error) {
  return {.kind = ProblemKind::internal,
          .message = std::string("the workbook cannot be written: ") + lxw_strerror(error)};
}

// The library's structs hold plain char pointers that it only reads.
char* borrowed(const std::string& text) {
  return const_cast<char*>(text.c_str());
}

lxw_error write_book(lxw_workbook* book, const std::vector<Sheet>& sheets, const XlsxInfo& info) {
  lxw_doc_properties properties{};
  properties.title = borrowed(info.title);
  properties.author = borrowed(info.author);
  properties.created = std::chrono::floor<std::chrono::seconds>(info.created).time_since_epoch().count();
  lxw_error error = workbook_set_properties(book, &properties);
  const Formats formats(book);
  for (const Sheet& sheet : sheets) {
    if (error != LXW_NO_ERROR) break;
    lxw_worksheet* tab = workbook_add_worksheet(book, sheet.name.c_str());
    if (tab == nullptr) return LXW_ERROR_INVALID_SHEETNAME_CHARACTER;
    error = SheetWriter(tab, sheet, formats).write(footer_text(info.foot));
  }
  return error;
}

}  // namespace

Result<std::string> xlsx_book(const std::vector<Sheet>& sheets, const XlsxInfo& info,
                              const std::filesystem::path& scratch) {
  // Names and numbers of people will stand in it: nobody else may read the file while it is being made.
  if (auto made = write_file(scratch, ""); !made) return made.problem();
  const std::string name = to_utf8(scratch);
  std::size_t cells = 0;
  for (const Sheet& sheet : sheets) cells += sheet.rows.size() * sheet.columns.size();
  lxw_workbook_options options{};
  options.constant_memory = cells > most_cells_in_memory ? LXW_TRUE : LXW_FALSE;
  lxw_workbook* book = workbook_new_opt(name.c_str(), &options);
  const lxw_error written = book == nullptr ? LXW_ERROR_MEMORY_MALLOC_FAILED : write_book(book, sheets, info);
  const lxw_error closed = book == nullptr ? LXW_NO_ERROR : workbook_close(book);
  Result<std::string> bytes = read_file(scratch, largest_book);
  std::error_code gone;
  std::filesystem::remove(scratch, gone);
  if (written != LXW_NO_ERROR) return failure(written);
  if (closed != LXW_NO_ERROR) return failure(closed);
  return bytes;
}

}  // namespace mamori
