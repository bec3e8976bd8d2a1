#include "report/roster_pdf.h"

#include <algorithm>
#include <array>

#include "base/overloaded.h"
#include "report/paper_flow.h"
#include "report/wording.h"

namespace mamori {
namespace {

constexpr float number_width = 10;
constexpr float least_line = 6.6f;
constexpr float cell_room = 2.4f;  // above and below the text together
constexpr float hairline = 0.2f;
constexpr float person_line = 0.6f;
constexpr float label_width = 58;

struct GridCell {
  std::size_t column;
  float width;
};

// The fourteen columns in three lines, each as wide as the page beside the number.
using Tier = std::array<GridCell, 5>;
using namespace roster_column;
constexpr std::array<Tier, 3> tiers = {
    {{{{kind, 17}, {changed_on, 23}, {name, 50}, {kana, 44}, {qualification, 30}}},
     {{{care_manager_number, 43.6f}, {licence_until, 33}, {first_training, 49}, {surveyor_number, 38.4f}, {count, 0}}},
     {{{educated, 30}, {material, 51}, {supervisor, 31}, {outcome, 20}, {note, 32}}}}};

class RosterPaper {
 public:
  RosterPaper(const SurveyorRoster& roster, const Paper& paper, PdfDocument& document, int total_pages)
      : m_roster(roster),
        m_strings(paper.strings),
        m_sheet(roster_sheet(roster, paper.strings)),
        m_flow(paper, document, frame(total_pages)) {}

  void write() {
    TextStyle style = paper_style(points(18), FontWeight::bold);
    style.align = TextAlign::centre;
    m_flow.paragraph(m_sheet.title, style);
    m_flow.space(3);
    notes();
    for (const auto& [label, value] : m_sheet.head) {
      m_flow.fields({{.width = label_width, .align = TextAlign::left, .heading = {}},
                     {.width = paper::content_width - label_width, .align = TextAlign::left, .heading = {}}},
                    {label, std::visit(Overloaded{[](const std::string& text) { return text; },
                                                  [](long long number) { return std::to_string(number); },
                                                  [&](Date date) { return paper_date(date, m_strings); }},
                                       value)});
    }
    m_flow.space(5);
    table();
    m_flow.finish();
  }

 private:
  using Line = std::vector<TextBlock>;

  struct Block {
    std::vector<Line> lines;
    std::vector<float> heights;

    float height() const {
      float sum = 0;
      for (const float line : heights) sum += line;
      return sum;
    }
  };

  PageFrame frame(int total_pages) const {
    return {.running_left = m_strings.plain("sheet.roster.title"),
            .running_right = m_roster.office.name,
            .foot_lines = {m_strings.plain("report.foot.printed", {{"time", paper_time(m_roster.generated, m_strings)},
                                                                   {"years", m_roster.office.retention_years}}),
                           m_strings.plain("report.foot.serial", {{"serial", m_roster.serial},
                                                                  {"hash", to_hex(m_roster.log_hash).substr(0, 16)}})},
            .total_pages = total_pages};
  }

  void notes() {
    TextStyle style = paper_style(points(11), FontWeight::bold);
    for (const std::string& note : m_sheet.notes) {
      m_flow.paragraph(note, style);
      m_flow.space(1);
      style = paper_style(paper::body);
    }
    m_flow.space(2);
  }

  std::string text_of(const SheetCell& cell) const {
    return std::visit(Overloaded{[](const std::string& text) { return text; },
                                 [](long long number) { return std::to_string(number); },
                                 [&](Date date) { return short_date(date, m_strings); }},
                      cell);
  }

  Block laid_out(const std::vector<std::string>& cells, FontWeight weight) const {
    Block block;
    TextStyle style = paper_style(paper::body, weight);
    style.line_pitch = 1.25f;
    for (const Tier& tier : tiers) {
      Line line;
      float height = least_line;
      for (const GridCell& place : tier) {
        if (place.width <= 0) continue;
        line.push_back(m_flow.lines(cells[place.column], place.width - 2 * paper::cell_inset, style));
        height = std::max(height, line.back().size.height + cell_room);
      }
      block.lines.push_back(std::move(line));
      block.heights.push_back(height);
    }
    return block;
  }

  void draw(const Block& block, const std::string& number, bool heading) {
    PdfDocument& document = m_flow.document();
    const float top = m_flow.y();
    const float height = block.height();
    if (heading) document.fill({paper::margin, top, paper::content_width, height}, paper::tint);
    const TextBlock mark = m_flow.lines(number, number_width, paper_style(paper::body));
    m_flow.put(mark, {paper::margin, top + (height - mark.size.height) / 2}, number_width, TextAlign::centre);
    document.stroke({paper::margin, top, number_width, height}, hairline, paper::rule);
    float y = top;
    for (std::size_t i = 0; i < tiers.size(); ++i) {
      float x = paper::margin + number_width;
      for (std::size_t k = 0; k < block.lines[i].size(); ++k) {
        const float width = tiers[i][k].width;
        const TextBlock& text = block.lines[i][k];
        document.block({x + paper::cell_inset, y + (block.heights[i] - text.size.height) / 2}, text);
        document.stroke({x, y, width, block.heights[i]}, hairline, paper::rule);
        x += width;
      }
      y += block.heights[i];
    }
    document.line({paper::margin, y}, {paper::margin + paper::content_width, y}, person_line, paper::ink);
    m_flow.move_to(y);
  }

  void table() {
    std::vector<std::string> cells;
    for (const SheetColumn& column : m_sheet.columns) cells.push_back(column.heading);
    const Block headings = laid_out(cells, FontWeight::bold);
    const std::string mark = m_strings.plain("report.column.number");
    m_flow.keep_together(headings.height() * 2);
    draw(headings, mark, true);
    for (std::size_t i = 0; i < m_sheet.rows.size(); ++i) {
      cells.clear();
      for (const SheetCell& cell : m_sheet.rows[i]) cells.push_back(text_of(cell));
      const Block person = laid_out(cells, FontWeight::regular);
      if (!m_flow.fits(person.height())) {
        m_flow.keep_together(person.height());
        draw(headings, mark, true);
      }
      draw(person, std::to_string(i + 1), false);
    }
    if (m_sheet.rows.empty()) {
      m_flow.space(2);
      m_flow.paragraph(m_strings.plain("sheet.roster.nobody"), paper_style(paper::body));
    }
  }

  const SurveyorRoster& m_roster;
  const StringTable& m_strings;
  const Sheet m_sheet;
  PaperFlow m_flow;
};

}  // namespace

// Written twice: the first time only tells how many pages there are.
Result<std::string> roster_pdf(const SurveyorRoster& roster, const Paper& paper) {
  const PdfInfo info{
      .title = paper.strings.plain("sheet.roster.title"), .author = roster.office.name, .created = roster.generated};
  PdfDocument counted(paper.fonts, info);
  RosterPaper(roster, paper, counted, 1).write();
  PdfDocument document(paper.fonts, info);
  RosterPaper(roster, paper, document, counted.pages()).write();
  return document.finish();
}

}  // namespace mamori
