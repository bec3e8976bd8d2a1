#include "report/action_list.h"

#include <algorithm>
#include <array>

#include "report/paper_flow.h"
#include "report/paper_ruby.h"
#include "report/wording.h"

namespace mamori {
namespace {

constexpr float inset = 1.6f;
constexpr float hairline = 0.2f;
constexpr float least_row = 17;
constexpr float writing_room = 7;  // below a suggestion
constexpr int most_empty_rows = 6;
constexpr float box_side = 6;
constexpr float cell_size = points(10);
constexpr float small_size = points(9);
// Item, what, who, by when, done: the whole width.
constexpr std::array<float, 5> widths = {46, 60, 25, 30, 13};
constexpr std::array column_keys = {"actions.column.item", "actions.column.what", "actions.column.who",
                                    "actions.column.when", "actions.column.done"};

const char* key_of(MendBy by, bool own) {
  switch (by) {
    case MendBy::self:
      return own ? "actions.by.self" : "actions.by.staff";
    case MendBy::manager:
      return "actions.by.manager";
    case MendBy::system:
      return "actions.by.system";
  }
  return "";
}

const char* key_of(MendWithin within) {
  switch (within) {
    case MendWithin::now:
      return "actions.within.now";
    case MendWithin::week:
      return "actions.within.week";
    case MendWithin::month:
      return "actions.within.month";
    case MendWithin::quarter:
      return "actions.within.quarter";
  }
  return "";
}

const char* key_of(CheckAnswer answer) {
  switch (answer) {
    case CheckAnswer::yes:
      return "check.answer.yes";
    case CheckAnswer::partly:
      return "check.answer.partly";
    case CheckAnswer::no:
      return "check.answer.no";
  }
  return "";
}

class ActionPaper {
 public:
  ActionPaper(const ActionList& list, const Paper& paper, PdfDocument& document, int total_pages)
      : m_list(list), m_paper(paper), m_flow(paper, document, frame(total_pages)) {}

  void write() {
    head();
    column_heads();
    for (const ActionEntry& entry : m_list.entries) write_entry(entry);
    // One at least; more where the page has room.
    for (int i = 0; i < most_empty_rows && (i == 0 || m_flow.fits(least_row)); ++i) write_entry({});
    m_flow.finish();
  }

 private:
  RichText say(const char* key, const TextArguments& arguments = {}) const {
    return m_paper.strings.rich(key, arguments);
  }
  std::string plain(const char* key) const { return m_paper.strings.plain(key); }
  std::string date() const { return paper_date(m_list.made, m_paper.strings); }

  PageFrame frame(int total_pages) const {
    return {.running_left = plain("actions.title"),
            .running_right = m_list.office.name,
            .foot_lines = {m_paper.strings.plain("actions.foot", {{"office", m_list.office.name}, {"date", date()}})},
            .total_pages = total_pages};
  }

  TextBlock lay(const RichText& text, float size, float width, FontWeight weight = FontWeight::regular) const {
    return with_readings(text, size, width, m_paper, weight);
  }

  void put(const TextBlock& block) {
    m_flow.document().block({paper::margin, m_flow.y()}, block);
    m_flow.space(block.size.height);
  }

  void head() {
    const bool own = !m_list.person.empty();
    put(lay(say("actions.title"), points(20), paper::content_width, FontWeight::bold));
    put(lay(say(own ? "actions.own" : "actions.whole"), points(12), paper::content_width));
    const float y = m_flow.y() + 1;
    m_flow.document().line({paper::margin, y}, {a4::width - paper::margin, y}, 0.6f, paper::ink);
    m_flow.space(4);
    constexpr float half = paper::content_width / 2;
    const auto fields = [&](const char* key, const std::string& value, const char* key2, const std::string& value2) {
      m_flow.fields({{.width = 26, .align = TextAlign::left, .heading = {}},
                     {.width = half - 26, .align = TextAlign::left, .heading = {}},
                     {.width = 30, .align = TextAlign::left, .heading = {}},
                     {.width = half - 30, .align = TextAlign::left, .heading = {}}},
                    {plain(key), value, plain(key2), value2});
    };
    fields("actions.office", m_list.office.name, "actions.made", date());
    if (own) {
      fields("actions.name", m_list.person, "actions.checked", {});
    } else {
      fields("card.manager", {}, "actions.checked", {});  // to be signed
    }
    m_flow.space(3);
    put(lay(say("actions.lead"), cell_size, paper::content_width));
    if (m_list.entries.empty()) put(lay(say("actions.nothing"), cell_size, paper::content_width, FontWeight::bold));
    m_flow.space(3);
  }

  void column_heads() {
    std::array<TextBlock, widths.size()> heads;
    float height = 0;
    for (std::size_t i = 0; i < widths.size(); ++i) {
      heads[i] = lay(say(column_keys[i]), cell_size, widths[i] - 2, FontWeight::bold);
      height = std::max(height, heads[i].size.height + 2);
    }
    float x = paper::margin;
    for (std::size_t i = 0; i < widths.size(); ++i) {
      m_flow.document().fill({x, m_flow.y(), widths[i], height}, paper::tint);
      m_flow.document().stroke({x, m_flow.y(), widths[i], height}, hairline, paper::rule);
      m_flow.put(heads[i], {x + 1, m_flow.y() + (height - heads[i].size.height) / 2}, widths[i] - 2, TextAlign::centre);
      x += widths[i];
    }
    m_flow.space(height);
  }

  // The item's number, its words, the answer and what was written beside it, below each other.
  std::vector<TextBlock> item_blocks(const ActionEntry& entry) const {
    std::vector<TextBlock> blocks;
    if (entry.item.empty()) return blocks;
    const float width = widths[0] - 2 * inset;
    const RichText title = say("check.section.title", {{"number", entry.item.text()}, {"title", entry.short_text}});
    blocks.push_back(lay(title, cell_size, width, FontWeight::bold));
    RichText answer = say("actions.some");
    if (entry.answer) {
      answer = say("actions.answer", {{"answer", say(key_of(*entry.answer))}});
    } else if (entry.counts) {
      answer = say("actions.counts",
                   {{"all", entry.counts->people}, {"no", entry.counts->no}, {"partly", entry.counts->partly}});
    }
    blocks.push_back(lay(answer, small_size, width));
    if (!entry.note.empty()) blocks.push_back(lay(say("actions.note", {{"note", entry.note}}), small_size, width));
    return blocks;
  }

  struct Row {
    TextBlock what;
    TextBlock who;
    TextBlock when;
    float height = least_row;
  };

  std::vector<Row> rows_of(const ActionEntry& entry) const {
    std::vector<Row> rows;
    for (const Mend& mend : entry.mends) {
      Row row{.what = lay(mend.text, cell_size, widths[1] - 2 * inset),
              .who = lay(say(key_of(mend.by, !m_list.person.empty())), cell_size, widths[2] - 2 * inset),
              .when = lay(say(key_of(mend.within)), cell_size, widths[3] - 2 * inset)};
      const float beside = std::max(row.who.size.height, row.when.size.height) + writing_room;
      row.height = std::max({least_row, row.what.size.height + 2 * inset, beside + 2 * inset});
      rows.push_back(std::move(row));
    }
    if (rows.empty()) rows.push_back({});
    return rows;
  }

  void write_entry(const ActionEntry& entry) {
    const auto item = item_blocks(entry);
    auto rows = rows_of(entry);
    float item_height = 2 * inset;
    for (const TextBlock& block : item) item_height += block.size.height + 0.8f;
    float height = 0;
    for (const Row& row : rows) height += row.height;
    if (item_height > height) {
      rows.back().height += item_height - height;
      height = item_height;
    }
    const float before = m_flow.y();
    m_flow.keep_together(height);
    if (m_flow.y() < before) column_heads();
    const float top = m_flow.y();
    m_flow.document().stroke({paper::margin, top, widths[0], height}, hairline, paper::rule);
    float y = top + inset;
    for (const TextBlock& block : item) {
      m_flow.document().block({paper::margin + inset, y}, block);
      y += block.size.height + 0.8f;
    }
    y = top;
    for (const Row& row : rows) {
      write_row(row, y);
      y += row.height;
    }
    m_flow.move_to(top + height);
  }

  // Beside what is suggested stays room to write who and which day.
  void write_row(const Row& row, float y) {
    PdfDocument& document = m_flow.document();
    float x = paper::margin + widths[0];
    const TextBlock* blocks[] = {&row.what, &row.who, &row.when};
    for (std::size_t i = 1; i < widths.size(); ++i) {
      document.stroke({x, y, widths[i], row.height}, hairline, paper::rule);
      if (i <= 3) document.block({x + inset, y + inset}, *blocks[i - 1]);
      const float line = y + row.height - 2.4f;
      if (i == 2) document.line({x + 2, line}, {x + widths[i] - 2, line}, hairline, paper::rule);
      if (i == 3) {
        const TextBlock day = lay(say("actions.date"), small_size, widths[i] - 2 * inset);
        m_flow.put(day, {x + inset, y + row.height - day.size.height - 0.8f}, widths[i] - 2 * inset, TextAlign::right);
      }
      if (i == 4) {
        document.stroke({x + (widths[i] - box_side) / 2, y + (row.height - box_side) / 2, box_side, box_side}, 0.5f,
                        paper::ink, 1);
      }
      x += widths[i];
    }
  }

  const ActionList& m_list;
  const Paper& m_paper;
  PaperFlow m_flow;
};

}  // namespace

Result<std::string> action_list_pdf(const ActionList& list, WallTime printed, const Paper& paper) {
  const PdfInfo info{.title = paper.strings.plain("actions.title"), .author = list.office.name, .created = printed};
  // Once to count the pages that the foot names.
  PdfDocument counted(paper.fonts, info);
  ActionPaper(list, paper, counted, 1).write();
  PdfDocument document(paper.fonts, info);
  ActionPaper(list, paper, document, counted.pages()).write();
  return document.finish();
}

}  // namespace mamori
