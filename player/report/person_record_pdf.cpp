#include "report/person_record_pdf.h"

#include <algorithm>

#include "report/office_head.h"
#include "report/paper_flow.h"
#include "report/wording.h"

namespace mamori {
namespace {

constexpr float label_width = 30;
constexpr float half = paper::content_width / 2;
constexpr float lesson_row = 12;
constexpr float plain_row = 8.5f;
constexpr float section_gap = 5;

class PersonRecordPaper {
 public:
  PersonRecordPaper(const TrainingReport& report, const AttendeeRow& row, const MissedLabels& missed,
                    const Paper& paper, PdfDocument& document, int total_pages)
      : m_report(report),
        m_row(row),
        m_missed(missed),
        m_strings(paper.strings),
        m_flow(paper, document, frame(total_pages)) {}

  void write() {
    TextStyle style = paper_style(points(20), FontWeight::bold);
    style.align = TextAlign::centre;
    m_flow.paragraph(say("sheet.person.title"), style);
    m_flow.space(5);
    Office office = m_report.office;
    office.seal_boxes = SealBoxes::none;  // this paper has lines to sign at its end
    office_head(m_flow, office, m_strings);
    head_fields();
    lessons();
    own_films();
    missed();
    reflection();
    signatures();
    m_flow.finish();
  }

 private:
  std::string say(const char* key, const TextArguments& arguments = {}) const {
    return m_strings.plain(key, arguments);
  }

  PageFrame frame(int total_pages) const {
    return {.running_left = m_strings.plain("sheet.person.running", {{"name", name_of(m_row.person, m_strings)}}),
            .running_right = m_report.office.name,
            .foot_lines = {m_strings.plain("report.foot.printed", {{"time", paper_time(m_report.generated, m_strings)},
                                                                   {"years", m_report.office.retention_years}}),
                           m_strings.plain("report.foot.serial", {{"serial", m_report.serial},
                                                                  {"hash", to_hex(m_report.log_hash).substr(0, 16)}})},
            .total_pages = total_pages};
  }

  void field(const char* key, const std::string& value) {
    m_flow.fields({{.width = label_width, .align = TextAlign::left, .heading = {}},
                   {.width = paper::content_width - label_width, .align = TextAlign::left, .heading = {}}},
                  {say(key), value});
  }

  void two_fields(const char* key, const std::string& value, const char* key2, const std::string& value2) {
    m_flow.fields({{.width = label_width, .align = TextAlign::left, .heading = {}},
                   {.width = half - label_width, .align = TextAlign::left, .heading = {}},
                   {.width = label_width, .align = TextAlign::left, .heading = {}},
                   {.width = half - label_width, .align = TextAlign::left, .heading = {}}},
                  {say(key), value, say(key2), value2});
  }

  std::string percent_or_none(const std::optional<int>& percent) const {
    return percent ? percent_text(*percent, m_strings) : say("report.none");
  }

  void head_fields() {
    const PersonRow& person = m_row.person;
    two_fields("report.csv.name", name_of(person, m_strings), "report.csv.kana", person.kana);
    two_fields("report.csv.role", person.role, "report.csv.employment", person.employment);
    two_fields("report.csv.staff_number", person.staff_number, "report.field.kind",
               words_for(m_report.plan.kind, m_strings));
    field("report.field.training", m_report.plan.title);
    field("sheet.report.course",
          say("sheet.course", {{"course", m_report.course.title.plain()}, {"version", m_report.course.version}}));
    field("sheet.person.days", say("report.period", {{"from", paper_date(m_row.first_day, m_strings)},
                                                     {"to", paper_date(m_row.last_day, m_strings)}}));
    two_fields("report.column.outcome", words_for(m_row.outcome, m_strings), "report.field.time",
               minutes_text(m_row.minutes, m_strings));
    two_fields("sheet.person.first", percent_or_none(m_row.first_percent), "sheet.person.best",
               percent_or_none(m_row.best_percent));
    m_flow.space(section_gap);
  }

  std::string moment(const std::optional<WallTime>& time) const {
    if (!time) return {};
    return say("report.date_time", {{"date", short_date(japan_date(*time), m_strings)}, {"time", clock_text(*time)}});
  }

  std::string first_and_best(const std::string& first, const std::string& best, int attempts) const {
    return say("sheet.person.first_and_best", {{"first", first}, {"best", best}, {"times", attempts}});
  }

  std::string result_of(LessonKind kind, const LessonRow& row) const {
    if (row.waived && !row.completed) return say("sheet.person.waived");
    if (!row.begun) return say("report.absence.not_started");
    switch (kind) {
      case LessonKind::film:
        if (!row.film_percent) return {};
        return say("report.certificate.watched", {{"percent", percent_text(*row.film_percent, m_strings)}});
      case LessonKind::scenario:
        if (!row.first_ending || !row.best_ending) return {};
        return first_and_best(words_for(*row.first_ending, m_strings), words_for(*row.best_ending, m_strings),
                              row.attempts);
      case LessonKind::quiz:
        if (!row.first_score || !row.best_score) return {};
        return first_and_best(percent_text(row.first_score->percent(), m_strings),
                              percent_text(row.best_score->percent(), m_strings), row.attempts);
    }
    return {};
  }

  void lessons() {
    m_flow.heading(say("sheet.person.section.lessons"), 28);
    std::vector<std::vector<std::string>> rows;
    for (std::size_t i = 0; i < m_row.lessons.size(); ++i) {
      const LessonRow& row = m_row.lessons[i];
      const Lesson& lesson = m_report.course.lessons[i];
      std::string versions;
      for (const std::string& hex : row.versions) versions += (versions.empty() ? "" : "\n") + short_version(hex);
      const auto minutes = std::chrono::round<std::chrono::minutes>(row.active);
      rows.push_back({std::to_string(i + 1), lesson.title.plain() + "\n" + words_for(lesson.kind, m_strings),
                      row.begun ? moment(row.begun) + "\n" + moment(row.completed) : "",
                      row.begun ? minutes_text(minutes, m_strings) : "", result_of(lesson.kind, row), versions});
    }
    // Wide enough for «R10.12.28 18:30» on one line.
    m_flow.table(
        {{.width = 10.2f, .align = TextAlign::centre, .heading = say("report.column.number")},
         {.width = 54.8f, .align = TextAlign::left, .heading = say("sheet.person.column.lesson")},
         {.width = 34, .align = TextAlign::left, .heading = say("sheet.person.column.times")},
         {.width = 17, .align = TextAlign::right, .heading = say("sheet.person.column.minutes")},
         {.width = 36, .align = TextAlign::left, .heading = say("sheet.person.column.result")},
         {.width = 22, .align = TextAlign::left, .heading = say("report.column.version"), .family = FontFamily::fixed}},
        rows, lesson_row);
    m_flow.space(1.5f);
    TextStyle style = paper_style(points(9.5f));
    m_flow.paragraph(say("sheet.person.note"), style);
    m_flow.space(section_gap);
  }

  // Which file stood in a film's place. The whole hash, in two lines, so that it can be compared with the file's.
  void own_films() {
    std::vector<std::vector<std::string>> rows;
    for (std::size_t i = 0; i < m_row.lessons.size(); ++i) {
      for (const OwnFilmRow& own : m_row.lessons[i].own_films) {
        rows.push_back({std::to_string(i + 1), own.title, own.sha256.substr(0, 32) + "\n" + own.sha256.substr(32)});
      }
    }
    if (rows.empty()) return;
    m_flow.table({{.width = 10.2f, .align = TextAlign::centre, .heading = say("report.column.number")},
                  {.width = 89.8f, .align = TextAlign::left, .heading = say("report.column.own_film")},
                  {.width = 74,
                   .align = TextAlign::left,
                   .heading = say("report.column.own_film_hash"),
                   .family = FontFamily::fixed}},
                 rows, plain_row);
    m_flow.space(section_gap);
  }

  void missed() {
    std::vector<std::vector<std::string>> rows;
    for (std::size_t i = 0; i < m_report.course.lessons.size(); ++i) {
      const auto found = m_missed.find(m_report.course.lessons[i].id);
      if (found == m_missed.end()) continue;
      for (const std::string& label : found->second) rows.push_back({std::to_string(i + 1), label});
    }
    m_flow.heading(say("sheet.person.section.missed"), rows.empty() ? 8 : 20);
    if (rows.empty()) {
      m_flow.paragraph(say("sheet.person.nothing_missed"), paper_style(paper::body));
    } else {
      m_flow.table({{.width = 10.2f, .align = TextAlign::centre, .heading = say("report.column.number")},
                    {.width = 163.8f, .align = TextAlign::left, .heading = say("sheet.person.column.question")}},
                   rows, plain_row);
    }
    m_flow.space(section_gap);
  }

  void reflection() {
    m_flow.heading(say("sheet.person.section.reflection"), 44);
    constexpr float box = 3.6f;
    for (const char* key : {"sheet.person.reflect.look", "sheet.person.reflect.ask", "sheet.person.reflect.keep",
                            "sheet.person.reflect.tell", "sheet.person.reflect.other"}) {
      const Point pen{paper::margin + 1, m_flow.y()};
      const TextBlock block = m_flow.lines(say(key), paper::content_width - 10, paper_style(paper::body));
      m_flow.document().stroke({pen.x, pen.y + (block.size.height - box) / 2, box, box}, 0.25f, paper::ink);
      m_flow.document().block({pen.x + box + 2.5f, pen.y}, block);
      m_flow.space(block.size.height + 3);
    }
    const float right = paper::margin + paper::content_width;
    m_flow.document().line({paper::margin + 26, m_flow.y() - 2.4f}, {right, m_flow.y() - 2.4f}, 0.2f, paper::rule);
    m_flow.space(section_gap);
  }

  void signatures() {
    m_flow.keep_together(18);
    const TextStyle style = paper_style(paper::body);
    constexpr float gap = 8;
    constexpr float width = (paper::content_width - gap) / 2;
    m_flow.space(7);
    m_flow.blank_line(say("sheet.person.sign"), {paper::margin, m_flow.y()}, width, style);
    m_flow.blank_line(say("sheet.person.checked"), {paper::margin + width + gap, m_flow.y()}, width, style);
    m_flow.space(9);
  }

  const TrainingReport& m_report;
  const AttendeeRow& m_row;
  const MissedLabels& m_missed;
  const StringTable& m_strings;
  PaperFlow m_flow;
};

}  // namespace

// Written twice: the first time only tells how many pages there are.
Result<std::string> person_record_pdf(const TrainingReport& report, const PersonId& person, const MissedLabels& missed,
                                      const Paper& paper) {
  const auto row = std::find_if(report.attendees.begin(), report.attendees.end(),
                                [&](const AttendeeRow& one) { return one.person.id == person; });
  if (row == report.attendees.end()) {
    return Problem{ProblemKind::not_found, "this person did not take part in the period"};
  }
  const PdfInfo info{
      .title = paper.strings.plain("sheet.person.title"), .author = report.office.name, .created = report.generated};
  PdfDocument counted(paper.fonts, info);
  PersonRecordPaper(report, *row, missed, paper, counted, 1).write();
  PdfDocument document(paper.fonts, info);
  PersonRecordPaper(report, *row, missed, paper, document, counted.pages()).write();
  return document.finish();
}

}  // namespace mamori
