#include "report/training_report_pdf.h"

#include <algorithm>
#include <cstdio>

#include "report/office_head.h"
#include "report/paper_flow.h"
#include "report/wording.h"

namespace mamori {
namespace {

constexpr float attendee_row = 12.5f;
constexpr float plain_row = 8.5f;
constexpr float section_gap = 4.5f;

class TrainingReportPaper {
 public:
  TrainingReportPaper(const TrainingReport& report, const Paper& paper, PdfDocument& document, int total_pages)
      : m_report(report), m_strings(paper.strings), m_flow(paper, document, frame(total_pages)) {}

  void write() {
    title();
    head_fields();
    contents();
    attendees();
    evaluation();
    absentees();
    improvement();
    record_proof();
    m_flow.finish();
  }

 private:
  std::string say(const char* key, const TextArguments& arguments = {}) const {
    return m_strings.plain(key, arguments);
  }

  PageFrame frame(int total_pages) const {
    return {.running_left = m_strings.plain("report.running_title", {{"title", m_report.plan.title}}),
            .running_right = m_report.office.name,
            .foot_lines = {m_strings.plain("report.foot.printed", {{"time", paper_time(m_report.generated, m_strings)},
                                                                   {"years", m_report.office.retention_years}}),
                           m_strings.plain("report.foot.serial", {{"serial", m_report.serial},
                                                                  {"hash", to_hex(m_report.log_hash).substr(0, 16)}})},
            .total_pages = total_pages};
  }

  void title() {
    TextStyle style = paper_style(points(21), FontWeight::bold);
    style.colour = paper::accent;
    style.align = TextAlign::centre;
    m_flow.paragraph(say("report.title"), style);
    m_flow.space(1);
    PdfDocument& document = m_flow.document();
    const float right = a4::width - paper::margin;
    document.line({paper::margin, m_flow.y()}, {right, m_flow.y()}, 0.6f, paper::accent);
    document.line({paper::margin, m_flow.y() + 1}, {right, m_flow.y() + 1}, 0.2f, paper::accent);
    m_flow.space(5);
    office_head(m_flow, m_report.office, m_strings);
  }

  void field(const char* key, const std::string& value, FontFamily family = FontFamily::text) {
    m_flow.fields({{.width = 32, .align = TextAlign::left, .heading = {}},
                   {.width = paper::content_width - 32, .align = TextAlign::left, .heading = {}, .family = family}},
                  {say(key), value});
  }

  void two_fields(const char* key, const std::string& value, const char* key2, const std::string& value2) {
    constexpr float half = paper::content_width / 2;
    m_flow.fields({{.width = 32, .align = TextAlign::left, .heading = {}},
                   {.width = half - 32, .align = TextAlign::left, .heading = {}},
                   {.width = 28, .align = TextAlign::left, .heading = {}},
                   {.width = half - 28, .align = TextAlign::left, .heading = {}}},
                  {say(key), value, say(key2), value2});
  }

  void note(const char* key) {
    TextStyle style = paper_style(points(9.5f));
    style.colour = paper::soft_ink;
    m_flow.space(1.5f);
    m_flow.paragraph(say(key), style);
  }

  void head_fields() {
    const TrainingPlan& plan = m_report.plan;
    field("report.field.training", plan.title);
    field("report.field.period", say("report.period", {{"from", paper_date(m_report.from, m_strings)},
                                                       {"to", paper_date(m_report.to, m_strings)}}));
    two_fields("report.field.kind", words_for(plan.kind, m_strings), "report.field.method",
               words_for(plan.method, m_strings));
    two_fields("report.field.place", plan.place, "report.field.instructor", plan.instructor);
    field("report.field.plan", plan.change_reason.empty() ? say("report.as_planned")
                                                          : say("report.changed", {{"reason", plan.change_reason}}));
    field("report.field.purpose", plan.purpose);
    std::string materials;
    for (const std::string& line : plan.materials) materials += (materials.empty() ? "" : "\n") + line;
    field("report.field.materials", materials);
    field("report.field.people", say("report.people", {{"expected", m_report.expected},
                                                       {"attended", m_report.attended},
                                                       {"completed", m_report.completed},
                                                       {"absent", static_cast<long long>(m_report.absentees.size())}}));
    const long long mean =
        m_report.attended == 0 ? 0 : (m_report.minutes.count() + m_report.attended / 2) / m_report.attended;
    field("report.field.time", say("report.time", {{"total", m_report.minutes.count()}, {"mean", mean}}));
    m_flow.space(section_gap);
  }

  void contents() {
    m_flow.heading(say("report.section.contents"), 20);
    const Course& course = m_report.course;
    m_flow.paragraph(say("report.course", {{"title", course.title.plain()}, {"version", course.version}}),
                     paper_style(paper::body));
    m_flow.space(1.5f);
    std::vector<std::vector<std::string>> rows;
    for (const ContentRow& row : m_report.contents) {
      std::string versions;
      for (const std::string& hex : row.versions) versions += (versions.empty() ? "" : "\n") + short_version(hex);
      rows.push_back({std::to_string(rows.size() + 1), words_for(row.kind, m_strings), row.title, versions});
    }
    m_flow.table(
        {{.width = 9, .align = TextAlign::centre, .heading = say("report.column.number")},
         {.width = 28, .align = TextAlign::left, .heading = say("report.column.kind")},
         {.width = 111, .align = TextAlign::left, .heading = say("report.column.content")},
         {.width = 26, .align = TextAlign::left, .heading = say("report.column.version"), .family = FontFamily::fixed}},
        rows, 7.2f);
    own_films();
    m_flow.space(section_gap);
  }

  // Which file stood in a film's place. The whole hash, in two lines, so that it can be compared with the file's.
  void own_films() {
    std::vector<std::vector<std::string>> rows;
    for (std::size_t i = 0; i < m_report.contents.size(); ++i) {
      for (const OwnFilmRow& own : m_report.contents[i].own_films) {
        rows.push_back({std::to_string(i + 1), own.title, own.sha256.substr(0, 32) + "\n" + own.sha256.substr(32)});
      }
    }
    if (rows.empty()) return;
    m_flow.space(3);
    m_flow.table({{.width = 9, .align = TextAlign::centre, .heading = say("report.column.number")},
                  {.width = 91, .align = TextAlign::left, .heading = say("report.column.own_film")},
                  {.width = 74,
                   .align = TextAlign::left,
                   .heading = say("report.column.own_film_hash"),
                   .family = FontFamily::fixed}},
                 rows, plain_row);
  }

  std::vector<std::string> attendee_cells(std::size_t number, const AttendeeRow& row) const {
    const auto first = [&](const std::string& value) {
      return "\n" + m_strings.plain("report.first", {{"value", value}});
    };
    std::string scenarios;
    if (row.scenarios > 0) {
      scenarios = m_strings.plain("report.share", {{"part", row.scenarios_safe}, {"whole", row.scenarios}}) +
                  first(std::to_string(row.scenarios_safe_first));
    }
    std::string score;
    if (row.best_percent) score = percent_text(*row.best_percent, m_strings);
    if (row.first_percent) score += first(percent_text(*row.first_percent, m_strings));
    const std::string& kana = row.person.kana;
    const std::string& employment = row.person.employment;
    return {std::to_string(number),
            name_of(row.person, m_strings) + (kana.empty() ? "" : "\n" + kana),
            row.person.role + (employment.empty() ? "" : "\n" + employment),
            short_date(row.last_day, m_strings) + "\n" + minutes_text(row.minutes, m_strings),
            row.film_percent ? percent_text(*row.film_percent, m_strings) : "",
            scenarios,
            score,
            words_for(row.outcome, m_strings),
            ""};
  }

  void attendees() {
    m_flow.heading(say("report.section.attendees", {{"count", m_report.attended}}), 28);
    // Wide enough for 「R10.12.28」, 「初回100%」 and 「サービス提供責任者」 on one line each.
    std::vector<std::vector<std::string>> rows;
    for (const AttendeeRow& row : m_report.attendees) rows.push_back(attendee_cells(rows.size() + 1, row));
    m_flow.table({{.width = 10.2f, .align = TextAlign::centre, .heading = say("report.column.number")},
                  {.width = 29.9f, .align = TextAlign::left, .heading = say("report.column.name")},
                  {.width = 34.9f, .align = TextAlign::left, .heading = say("report.column.role")},
                  {.width = 23.4f, .align = TextAlign::right, .heading = say("report.column.day")},
                  {.width = 13.9f, .align = TextAlign::right, .heading = say("report.column.film")},
                  {.width = 14.8f, .align = TextAlign::right, .heading = say("report.column.scenario")},
                  {.width = 21.4f, .align = TextAlign::right, .heading = say("report.column.score")},
                  {.width = 13.3f, .align = TextAlign::centre, .heading = say("report.column.outcome")},
                  {.width = 12.2f, .align = TextAlign::centre, .heading = say("report.column.sign")}},
                 rows, attendee_row);
    note("report.note.attendees");
    m_flow.space(section_gap);
  }

  std::string average(const std::optional<double>& percent) const {
    if (!percent) return m_strings.plain("report.none");
    char text[16];
    std::snprintf(text, sizeof text, "%.1f", *percent);
    return m_strings.plain("report.points", {{"number", std::string_view(text)}});
  }

  void evaluation() {
    m_flow.heading(say("report.section.evaluation"), 16);
    two_fields("report.field.average_first", average(m_report.average_first), "report.field.average_best",
               average(m_report.average_best));
    const MissedItems& missed = m_report.missed;
    const TextArguments counts = {{"people", missed.people},
                                  {"asked", missed.items_asked},
                                  {"missed", missed.items_missed},
                                  {"least", MissedItems::least_people}};
    field("report.field.missed", say("report.missed_counts", counts));
    if (missed.listed.empty()) {
      if (missed.items_missed > 0) {
        m_flow.space(1.5f);
        m_flow.paragraph(say("report.note.few_people", counts), paper_style(paper::body));
      }
    } else {
      m_flow.space(3);
      std::vector<std::vector<std::string>> rows;
      for (const MissedItem& item : missed.listed) {
        rows.push_back(
            {item.label, m_strings.plain("report.missed_of", {{"missed", item.missed}, {"asked", item.asked}})});
      }
      m_flow.table({{.width = 138, .align = TextAlign::left, .heading = say("report.column.missed_item")},
                    {.width = 36, .align = TextAlign::right, .heading = say("report.column.missed_people")}},
                   rows, plain_row);
    }
    m_flow.space(section_gap);
  }

  void absentees() {
    const auto count = static_cast<long long>(m_report.absentees.size());
    m_flow.heading(say("report.section.absentees", {{"count", count}}), count == 0 ? 6 : 20);
    if (count == 0) {
      m_flow.paragraph(say("report.nobody_absent"), paper_style(paper::body));
      m_flow.space(section_gap);
      return;
    }
    std::vector<std::vector<std::string>> rows;
    for (const AbsenteeRow& row : m_report.absentees) {
      rows.push_back({name_of(row.person, m_strings), row.person.role, words_for(row.reason, m_strings),
                      row.makeup ? paper_date(*row.makeup, m_strings) : ""});
    }
    m_flow.table({{.width = 44, .align = TextAlign::left, .heading = say("report.column.name_only")},
                  {.width = 40, .align = TextAlign::left, .heading = say("report.column.role_only")},
                  {.width = 36, .align = TextAlign::left, .heading = say("report.column.reason")},
                  {.width = 54, .align = TextAlign::left, .heading = say("report.column.makeup")}},
                 rows, plain_row);
    m_flow.space(section_gap);
  }

  void improvement() {
    m_flow.heading(say("report.section.improvement"), 34);
    // Room to write by hand where nothing was typed.
    field("report.field.improvement", m_report.plan.improvement.empty() ? "\n\n" : m_report.plan.improvement);
    two_fields("report.field.prepared_by", m_report.plan.prepared_by, "report.field.checked_by",
               m_report.office.manager_name);
    m_flow.space(section_gap);
  }

  void record_proof() {
    m_flow.heading(say("report.section.proof"), 26);
    field("report.field.serial", m_report.serial);
    field("report.field.hash", to_hex(m_report.log_hash), FontFamily::fixed);
    note("report.note.proof");
  }

  const TrainingReport& m_report;
  const StringTable& m_strings;
  PaperFlow m_flow;
};

}  // namespace

// Written twice: the first time only tells how many pages there are.
Result<std::string> training_report_pdf(const TrainingReport& report, const Paper& paper) {
  const PdfInfo info{.title = paper.strings.plain("report.running_title", {{"title", report.plan.title}}),
                     .author = report.office.name,
                     .created = report.generated};
  PdfDocument counted(paper.fonts, info);
  TrainingReportPaper(report, paper, counted, 1).write();
  PdfDocument document(paper.fonts, info);
  TrainingReportPaper(report, paper, document, counted.pages()).write();
  return document.finish();
}

}  // namespace mamori
