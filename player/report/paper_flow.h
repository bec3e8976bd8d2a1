#pragma once

#include <string>
#include <vector>

#include "report/paper.h"
#include "report/pdf_document.h"

namespace mamori {

namespace paper {
inline constexpr float margin = 18;
inline constexpr float content_width = a4::width - 2 * margin;
inline constexpr float body = points(10.5f);
inline constexpr float cell_inset = 1.1f;
inline constexpr Colour ink = rgb(0x1a1f1e);
inline constexpr Colour soft_ink = rgb(0x47504e);
inline constexpr Colour accent = rgb(0x0b5a53);
inline constexpr Colour accent_fill = rgb(0x10756c);
inline constexpr Colour tint = rgb(0xedf4f2);
inline constexpr Colour rule = rgb(0x7d8c89);
inline constexpr Colour white = rgb(0xffffff);
}  // namespace paper

// What stands on every page around the content.
struct PageFrame {
  std::string running_left;  // from the second page on
  std::string running_right;
  std::vector<std::string> foot_lines;
  int total_pages = 1;
};

struct TableColumn {
  float width = 0;
  TextAlign align = TextAlign::left;
  std::string heading;
  FontFamily family = FontFamily::text;
};

// The pen that goes down the page and on to the next one. Lines of text go through draw's layout.
class PaperFlow {
 public:
  PaperFlow(const Paper& paper, PdfDocument& document, PageFrame frame);

  float y() const { return m_y; }
  void move_to(float y) { m_y = y; }
  void space(float height) { m_y += height; }
  bool fits(float height) const;     // on this page
  void keep_together(float height);  // a new page where less is left
  void finish();                     // the last page's foot

  TextBlock lines(std::string_view text, float width, const TextStyle& style) const;
  // The block in a space of that width, where its style's alignment puts it.
  void put(const TextBlock& block, Point top_left, float width, TextAlign align);
  void paragraph(std::string_view text, const TextStyle& style);
  void heading(std::string_view text, float room_below);
  // The label, then a line to write on; for what nobody has entered. Does not move the pen.
  void blank_line(std::string_view label, Point top_left, float width, const TextStyle& style);

  // Label cells beside value cells, any number of pairs in one row; widths add up to the content width.
  void fields(const std::vector<TableColumn>& pairs, const std::vector<std::string>& texts);
  // Rows break between pages, never inside; each page repeats the headings.
  void table(const std::vector<TableColumn>& columns, const std::vector<std::vector<std::string>>& rows,
             float least_row_height);

  PdfDocument& document() { return m_document; }

 private:
  void draw_foot();
  void draw_running_head();
  void new_page();
  std::vector<TextBlock> row_blocks(const std::vector<TableColumn>& columns, const std::vector<std::string>& texts,
                                    bool bold) const;
  void draw_row(const std::vector<TableColumn>& columns, const std::vector<TextBlock>& blocks, float height);

  const Paper& m_paper;
  PdfDocument& m_document;
  PageFrame m_frame;
  float m_y = paper::margin;
};

TextStyle paper_style(float size, FontWeight weight = FontWeight::regular);

}  // namespace mamori
