#include "report/paper_flow.h"

#include <algorithm>

namespace mamori {
namespace {

constexpr float foot_line = points(8.5f);
constexpr float hairline = 0.2f;
constexpr float least_field_height = 7.4f;
constexpr float content_bottom = a4::height - 27;

float tallest(const std::vector<TextBlock>& blocks) {
  float height = 0;
  for (const TextBlock& block : blocks) height = std::max(height, block.size.height);
  return height;
}

}  // namespace

TextStyle paper_style(float size, FontWeight weight) {
  return {.font = {.size = size, .weight = weight, .family = FontFamily::text},
          .colour = paper::ink,
          .line_pitch = 1.4f,
          .align = TextAlign::left,
          .furigana = Furigana::none,
          .balanced = false};
}

PaperFlow::PaperFlow(const Paper& paper, PdfDocument& document, PageFrame frame)
    : m_paper(paper), m_document(document), m_frame(std::move(frame)) {}

TextBlock PaperFlow::lines(std::string_view text, float width, const TextStyle& style) const {
  return lay_out(plain_text(text), style, width, m_paper.fonts, m_paper.rules);
}

void PaperFlow::draw_foot() {
  const FontSpec font{.size = foot_line, .weight = FontWeight::regular, .family = FontFamily::text};
  float y = a4::height - 20;
  m_document.line({paper::margin, y}, {a4::width - paper::margin, y}, hairline, paper::rule);
  for (const std::string& text : m_frame.foot_lines) {
    y += foot_line * 1.5f;
    m_document.text({paper::margin, y}, text, font, paper::soft_ink);
  }
  const std::string page =
      m_paper.strings.plain("report.page", {{"page", m_document.pages()}, {"total", m_frame.total_pages}});
  const FontSpec page_font{.size = paper::body, .weight = FontWeight::regular, .family = FontFamily::text};
  m_document.text(
      {a4::width - paper::margin - m_paper.fonts.width(page, page_font), a4::height - 20 + foot_line * 1.7f}, page,
      page_font, paper::ink);
}

void PaperFlow::draw_running_head() {
  const FontSpec font{.size = points(9.5f), .weight = FontWeight::regular, .family = FontFamily::text};
  const float baseline = paper::margin - 1;
  m_document.text({paper::margin, baseline}, m_frame.running_left, font, paper::soft_ink);
  m_document.text({a4::width - paper::margin - m_paper.fonts.width(m_frame.running_right, font), baseline},
                  m_frame.running_right, font, paper::soft_ink);
  m_document.line({paper::margin, baseline + 1.6f}, {a4::width - paper::margin, baseline + 1.6f}, hairline,
                  paper::rule);
}

void PaperFlow::new_page() {
  draw_foot();
  m_document.next_page();
  draw_running_head();
  m_y = paper::margin + 6;
}

void PaperFlow::finish() {
  draw_foot();
}

bool PaperFlow::fits(float height) const {
  return m_y + height <= content_bottom;
}

void PaperFlow::keep_together(float height) {
  if (!fits(height)) new_page();
}

void PaperFlow::put(const TextBlock& block, Point top_left, float width, TextAlign align) {
  const float free = std::max(0.0f, width - block.size.width);
  switch (align) {
    case TextAlign::left:
      break;
    case TextAlign::centre:
      top_left.x += free / 2;
      break;
    case TextAlign::right:
      top_left.x += free;
      break;
  }
  m_document.block(top_left, block);
}

void PaperFlow::paragraph(std::string_view text, const TextStyle& style) {
  const TextBlock block = lines(text, paper::content_width, style);
  keep_together(block.size.height);
  put(block, {paper::margin, m_y}, paper::content_width, style.align);
  m_y += block.size.height;
}

void PaperFlow::heading(std::string_view text, float room_below) {
  constexpr float height = 7.5f;
  keep_together(height + room_below);
  m_document.fill({paper::margin, m_y - 0.4f, 1.4f, 5.4f}, paper::accent);
  TextStyle style = paper_style(points(12.5f), FontWeight::bold);
  style.colour = paper::accent;
  m_document.block({paper::margin + 3.4f, m_y}, lines(text, paper::content_width - 4, style));
  m_y += height;
}

void PaperFlow::blank_line(std::string_view label, Point top_left, float width, const TextStyle& style) {
  const TextBlock block = lines(label, width, style);
  m_document.block(top_left, block);
  const float y = top_left.y + block.size.height;
  m_document.line({top_left.x + block.size.width + 3, y}, {top_left.x + width, y}, hairline, paper::rule);
}

std::vector<TextBlock> PaperFlow::row_blocks(const std::vector<TableColumn>& columns,
                                             const std::vector<std::string>& texts, bool bold) const {
  std::vector<TextBlock> blocks;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    TextStyle style = paper_style(paper::body, bold ? FontWeight::bold : FontWeight::regular);
    style.align = columns[i].align;
    style.font.family = columns[i].family;
    style.line_pitch = 1.3f;
    blocks.push_back(lines(texts[i], columns[i].width - 2 * paper::cell_inset, style));
  }
  return blocks;
}

void PaperFlow::draw_row(const std::vector<TableColumn>& columns, const std::vector<TextBlock>& blocks, float height) {
  float x = paper::margin;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    put(blocks[i], {x + paper::cell_inset, m_y + (height - blocks[i].size.height) / 2},
        columns[i].width - 2 * paper::cell_inset, columns[i].align);
    m_document.stroke({x, m_y, columns[i].width, height}, hairline, paper::rule);
    x += columns[i].width;
  }
  m_y += height;
}

void PaperFlow::fields(const std::vector<TableColumn>& pairs, const std::vector<std::string>& texts) {
  std::vector<TextBlock> blocks;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const auto block = row_blocks({pairs[i]}, {texts[i]}, i % 2 == 0);
    blocks.push_back(block.front());
  }
  const float height = std::max(least_field_height, tallest(blocks) + 2.8f);
  keep_together(height);
  float x = paper::margin;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    if (i % 2 == 0) m_document.fill({x, m_y, pairs[i].width, height}, paper::tint);
    x += pairs[i].width;
  }
  draw_row(pairs, blocks, height);
}

void PaperFlow::table(const std::vector<TableColumn>& columns, const std::vector<std::vector<std::string>>& rows,
                      float least_row_height) {
  std::vector<std::string> headings;
  for (const TableColumn& column : columns) headings.push_back(column.heading);
  const auto head = row_blocks(columns, headings, true);
  const float head_height = tallest(head) + 3.4f;
  const auto draw_head = [&] {
    m_document.fill({paper::margin, m_y, paper::content_width, head_height}, paper::tint);
    draw_row(columns, head, head_height);
  };
  keep_together(head_height + least_row_height);
  draw_head();
  for (const auto& texts : rows) {
    const auto blocks = row_blocks(columns, texts, false);
    const float height = std::max(least_row_height, tallest(blocks) + 3.2f);
    if (!fits(height)) {
      new_page();
      draw_head();
    }
    draw_row(columns, blocks, height);
  }
}

}  // namespace mamori
