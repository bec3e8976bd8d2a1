#include "report/certificate_pdf.h"

#include <algorithm>
#include <array>

#include "report/paper_flow.h"
#include "report/wording.h"

namespace mamori {
namespace {

constexpr float left = 32;
constexpr float right = a4::width - left;
constexpr std::array<float, 4> widths = {71.2f, 21, 29.2f, 24.6f};
constexpr std::size_t most_rows = 14;  // more lessons are summed up by their kind

using Cells = std::array<std::string, 4>;

class CertificatePaper {
 public:
  CertificatePaper(const TrainingReport& report, const AttendeeRow& row, const Paper& paper, PdfDocument& document)
      : m_report(report), m_row(row), m_paper(paper), m_strings(paper.strings), m_document(document) {}

  void write(std::string_view number) {
    m_document.stroke({12, 12, a4::width - 24, a4::height - 24}, 0.9f, paper::accent_fill, 5);
    m_document.stroke({14.5f, 14.5f, a4::width - 29, a4::height - 29}, 0.3f, paper::accent_fill, 3);
    line(m_strings.plain("report.certificate.number", {{"number", number}}), 30, paper::body, TextAlign::right);
    line(m_strings.plain("report.certificate.title"), 46, points(32), TextAlign::centre, FontWeight::bold,
         paper::accent);
    line(m_strings.plain("report.certificate.name", {{"name", name_of(m_row.person, m_strings)}}), 72, points(20),
         TextAlign::centre, FontWeight::bold);
    m_document.line({left + 16, 82}, {right - 16, 82}, 0.3f, paper::ink);
    line(m_strings.plain("report.certificate.sentence"), 92, points(12.5f), TextAlign::centre);
    line(m_report.plan.title, 102, points(14), TextAlign::centre, FontWeight::bold);
    line(m_strings.plain("report.certificate.summary", {{"day", paper_date(japan_date(*m_row.completed), m_strings)},
                                                        {"minutes", minutes_text(m_row.minutes, m_strings)}}),
         111, points(11), TextAlign::centre);
    table(122);
    line(paper_date(japan_date(*m_row.completed), m_strings), 238, points(12), TextAlign::right);
    if (m_report.office.name.empty()) {
      blank_line("report.blank.office", 248);
    } else {
      line(m_report.office.name, 246, points(13), TextAlign::right, FontWeight::bold);
    }
    if (m_report.office.manager_name.empty()) {
      blank_line("report.blank.manager", 258);
    } else {
      line(m_strings.plain("report.certificate.manager", {{"name", m_report.office.manager_name}}), 255, points(12),
           TextAlign::right);
    }
    line(m_strings.plain("report.certificate.foot", {{"course", m_report.course.title.plain()},
                                                     {"version", m_report.course.version},
                                                     {"registration", m_row.registration.text()}}),
         274, points(8.5f), TextAlign::centre, FontWeight::regular, paper::soft_ink);
  }

 private:
  TextBlock lay(std::string_view text, float size, float width, TextAlign align, FontWeight weight,
                Colour colour) const {
    TextStyle style = paper_style(size, weight);
    style.align = align;
    style.colour = colour;
    style.balanced = true;
    return lay_out(plain_text(text), style, width, m_paper.fonts, m_paper.rules);
  }

  void place(const TextBlock& block, float x, float y, float width, TextAlign align) {
    const float free = std::max(0.0f, width - block.size.width);
    const float shift = align == TextAlign::centre ? free / 2 : align == TextAlign::right ? free : 0;
    m_document.block({x + shift, y}, block);
  }

  void line(std::string_view text, float y, float size, TextAlign align, FontWeight weight = FontWeight::regular,
            Colour colour = paper::ink) {
    place(lay(text, size, right - left, align, weight, colour), left, y, right - left, align);
  }

  // To write on, where the office's settings do not say it.
  void blank_line(const char* label, float y) {
    constexpr float width = 78;
    const TextBlock block =
        lay(m_strings.plain(label), points(12), width, TextAlign::left, FontWeight::regular, paper::ink);
    m_document.block({right - width, y}, block);
    const float under = y + block.size.height;
    m_document.line({right - width + block.size.width + 3, under}, {right, under}, 0.2f, paper::ink);
  }

  std::string result_of(LessonKind kind, const LessonRow& row) const {
    switch (kind) {
      case LessonKind::film:
        if (!row.film_percent) return {};
        return m_strings.plain("report.certificate.watched", {{"percent", percent_text(*row.film_percent, m_strings)}});
      case LessonKind::scenario:
        return row.best_ending ? words_for(*row.best_ending, m_strings) : std::string();
      case LessonKind::quiz:
        if (!row.best_score) return {};
        return m_strings.plain("report.certificate.right",
                               {{"right", row.best_score->right}, {"asked", row.best_score->asked}});
    }
    return {};
  }

  std::vector<Cells> lesson_cells() const {
    std::vector<Cells> rows;
    for (std::size_t i = 0; i < m_row.lessons.size(); ++i) {
      const LessonRow& row = m_row.lessons[i];
      const Lesson& lesson = m_report.course.lessons[i];
      rows.push_back({lesson.title.plain(), words_for(lesson.kind, m_strings), result_of(lesson.kind, row),
                      row.completed ? short_date(japan_date(*row.completed), m_strings) : ""});
    }
    return rows;
  }

  std::vector<Cells> kind_cells() const {
    std::vector<Cells> rows;
    for (const LessonKind kind : {LessonKind::film, LessonKind::scenario, LessonKind::quiz}) {
      long long count = 0;
      std::optional<WallTime> last;
      for (std::size_t i = 0; i < m_row.lessons.size(); ++i) {
        if (m_report.course.lessons[i].kind != kind || !m_row.lessons[i].completed) continue;
        ++count;
        last = std::max(last.value_or(*m_row.lessons[i].completed), *m_row.lessons[i].completed);
      }
      if (count == 0) continue;
      rows.push_back({m_report.course.title.plain(), words_for(kind, m_strings),
                      m_strings.plain("report.certificate.count", {{"count", count}}),
                      short_date(japan_date(*last), m_strings)});
    }
    return rows;
  }

  void table_row(const Cells& cells, float y, float height, FontWeight weight, Colour colour) {
    float x = left;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const TextBlock block = lay(cells[i], paper::body, widths[i] - 3, TextAlign::left, weight, colour);
      place(block, x + 1.5f, y + (height - block.size.height) / 2, widths[i] - 3, TextAlign::left);
      m_document.stroke({x, y, widths[i], height}, 0.2f, paper::rule);
      x += widths[i];
    }
  }

  void table(float y) {
    constexpr float room = 108;
    const auto rows = m_row.lessons.size() > most_rows ? kind_cells() : lesson_cells();
    const float height = std::min(10.0f, room / static_cast<float>(rows.size() + 1));
    m_document.fill({left, y, right - left, height}, paper::accent_fill);
    table_row({m_strings.plain("report.certificate.column.content"), m_strings.plain("report.certificate.column.kind"),
               m_strings.plain("report.certificate.column.result"), m_strings.plain("report.certificate.column.day")},
              y, height, FontWeight::bold, paper::white);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      y += height;
      if (i % 2 == 1) m_document.fill({left, y, right - left, height}, paper::tint);
      table_row(rows[i], y, height, FontWeight::regular, paper::ink);
    }
  }

  const TrainingReport& m_report;
  const AttendeeRow& m_row;
  const Paper& m_paper;
  const StringTable& m_strings;
  PdfDocument& m_document;
};

}  // namespace

Result<std::string> certificate_pdf(const TrainingReport& report, const PersonId& person, std::string_view number,
                                    const Paper& paper) {
  const auto row = std::find_if(report.attendees.begin(), report.attendees.end(),
                                [&](const AttendeeRow& r) { return r.person.id == person; });
  if (row == report.attendees.end() || row->outcome != Outcome::passed || !row->completed) {
    return Problem{ProblemKind::refused, "only who completed the course gets a certificate"};
  }
  PdfDocument document(paper.fonts, {.title = paper.strings.plain("report.certificate.title"),
                                     .author = report.office.name,
                                     .created = report.generated});
  CertificatePaper(report, *row, paper, document).write(number);
  return document.finish();
}

}  // namespace mamori
