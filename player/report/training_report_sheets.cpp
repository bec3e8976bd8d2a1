#include "report/training_report_sheets.h"

#include <cstdio>

#include "report/wording.h"
#include "report/xlsx_book.h"

namespace mamori {
namespace {

using Row = std::vector<SheetCell>;

SheetCell number_or_nothing(const std::optional<int>& number) {
  if (number) return static_cast<long long>(*number);
  return std::string();
}

std::string joined(const std::vector<std::string>& texts) {
  std::string all;
  for (const std::string& text : texts) all += (all.empty() ? "" : "\n") + text;
  return all;
}

class ReportSheets {
 public:
  ReportSheets(const TrainingReport& report, const StringTable& strings) : m_report(report), m_strings(strings) {}

  Sheet summary() const {
    Sheet sheet = named("summary", {}, SheetPage::portrait);
    sheet.title = say("report.title");
    sheet.columns = {{.heading = say("sheet.report.column.item"), .least_width = 24},
                     {.heading = say("sheet.report.column.value"), .least_width = 68}};
    const TrainingPlan& plan = m_report.plan;
    const auto add = [&](const char* key, SheetCell value) { sheet.rows.push_back({say(key), std::move(value)}); };
    add("report.blank.corporation", m_report.office.corporation);
    add("report.blank.office", m_report.office.name);
    add("report.blank.office_number", m_report.office.number);
    add("report.field.training", plan.title);
    add("report.field.period", say("report.period", {{"from", paper_date(m_report.from, m_strings)},
                                                     {"to", paper_date(m_report.to, m_strings)}}));
    add("sheet.report.period_iso", iso_date(m_report.from) + "/" + iso_date(m_report.to));
    add("report.field.kind", words_for(plan.kind, m_strings));
    add("report.field.method", words_for(plan.method, m_strings));
    add("report.field.place", plan.place);
    add("report.field.instructor", plan.instructor);
    add("report.field.plan", plan.change_reason.empty() ? say("report.as_planned")
                                                        : say("report.changed", {{"reason", plan.change_reason}}));
    add("report.field.purpose", plan.purpose);
    add("report.field.materials", joined(plan.materials));
    add("sheet.report.course",
        say("sheet.course", {{"course", m_report.course.title.plain()}, {"version", m_report.course.version}}));
    add("sheet.report.expected", static_cast<long long>(m_report.expected));
    add("sheet.report.attended", static_cast<long long>(m_report.attended));
    add("sheet.report.completed", static_cast<long long>(m_report.completed));
    add("sheet.report.absent", static_cast<long long>(m_report.absentees.size()));
    add("sheet.report.minutes", static_cast<long long>(m_report.minutes.count()));
    add("report.field.average_first", average(m_report.average_first));
    add("report.field.average_best", average(m_report.average_best));
    add("report.field.improvement", plan.improvement);
    add("report.field.prepared_by", plan.prepared_by);
    add("report.field.checked_by", m_report.office.manager_name);
    add("sheet.report.printed", paper_time(m_report.generated, m_strings));
    add("report.field.serial", m_report.serial);
    add("report.field.hash", to_hex(m_report.log_hash));
    return sheet;
  }

  Sheet attendees() const {
    Sheet sheet = named(
        "attendees",
        {"number", "name", "kana", "staff_number", "role", "employment", "day", "day_iso", "minutes", "film_percent",
         "scenarios_safe", "scenarios_safe_first", "scenarios", "first", "best", "outcome", "sign"},
        SheetPage::landscape);
    sheet.notes = {say("report.note.attendees")};
    for (const AttendeeRow& row : m_report.attendees) {
      sheet.rows.push_back({static_cast<long long>(sheet.rows.size() + 1), name_of(row.person, m_strings),
                            row.person.kana, row.person.staff_number, row.person.role, row.person.employment,
                            row.last_day, iso_date(row.last_day), static_cast<long long>(row.minutes.count()),
                            number_or_nothing(row.film_percent), static_cast<long long>(row.scenarios_safe),
                            static_cast<long long>(row.scenarios_safe_first), static_cast<long long>(row.scenarios),
                            number_or_nothing(row.first_percent), number_or_nothing(row.best_percent),
                            words_for(row.outcome, m_strings), std::string()});
    }
    return sheet;
  }

  Sheet absentees() const {
    Sheet sheet =
        named("absentees", {"number", "name", "kana", "staff_number", "role", "reason", "makeup", "makeup_iso"},
              SheetPage::portrait);
    if (m_report.absentees.empty()) sheet.notes = {say("report.nobody_absent")};
    for (const AbsenteeRow& row : m_report.absentees) {
      const SheetCell makeup = row.makeup ? SheetCell(*row.makeup) : SheetCell(std::string());
      sheet.rows.push_back({static_cast<long long>(sheet.rows.size() + 1), name_of(row.person, m_strings),
                            row.person.kana, row.person.staff_number, row.person.role, words_for(row.reason, m_strings),
                            makeup, iso_text(makeup)});
    }
    return sheet;
  }

  Sheet contents() const {
    Sheet sheet = named("contents", {"number", "lesson_kind", "title", "versions", "own_films", "own_hashes"},
                        SheetPage::landscape);
    sheet.columns[2].least_width = 44;  // titles
    sheet.columns[5].least_width = 36;  // hashes
    sheet.notes = {
        say("report.course", {{"title", m_report.course.title.plain()}, {"version", m_report.course.version}})};
    for (const ContentRow& row : m_report.contents) {
      std::vector<std::string> versions;
      for (const std::string& hex : row.versions) versions.push_back(short_version(hex));
      std::vector<std::string> titles;
      std::vector<std::string> hashes;
      for (const OwnFilmRow& own : row.own_films) {
        titles.push_back(own.title);
        hashes.push_back(own.sha256);
      }
      sheet.rows.push_back({static_cast<long long>(sheet.rows.size() + 1), words_for(row.kind, m_strings), row.title,
                            joined(versions), joined(titles), joined(hashes)});
    }
    return sheet;
  }

  Sheet answers() const {
    const MissedItems& missed = m_report.missed;
    const TextArguments counts = {{"people", missed.people},
                                  {"asked", missed.items_asked},
                                  {"missed", missed.items_missed},
                                  {"least", MissedItems::least_people}};
    Sheet sheet = named("answers", {"number", "question", "asked", "missed", "right_percent"}, SheetPage::portrait);
    sheet.columns[1].least_width = 50;  // questions
    sheet.notes = {say("report.missed_counts", counts)};
    if (missed.listed.empty() && missed.items_missed > 0) sheet.notes.push_back(say("report.note.few_people", counts));
    for (const MissedItem& item : missed.listed) {
      const int percent = item.asked == 0 ? 0 : (item.asked - item.missed) * 100 / item.asked;
      sheet.rows.push_back({static_cast<long long>(sheet.rows.size() + 1), item.label,
                            static_cast<long long>(item.asked), static_cast<long long>(item.missed),
                            static_cast<long long>(percent)});
    }
    return sheet;
  }

 private:
  std::string say(const char* key, const TextArguments& arguments = {}) const {
    return m_strings.plain(key, arguments);
  }

  Sheet named(const std::string& name, const std::vector<const char*>& columns, SheetPage page) const {
    const std::string tab = m_strings.plain("sheet.report.tab." + name);
    Sheet sheet{.name = tab,
                .title = m_strings.plain("sheet.report.tab_title", {{"tab", tab}, {"title", m_report.plan.title}}),
                .head = {},
                .notes = {},
                .columns = {},
                .rows = {},
                .page = page};
    for (const char* column : columns) {
      sheet.columns.push_back(
          {.heading = m_strings.plain(std::string("sheet.report.column.") + column), .least_width = 5});
    }
    return sheet;
  }

  std::string average(const std::optional<double>& percent) const {
    if (!percent) return say("report.none");
    char text[16];
    std::snprintf(text, sizeof text, "%.1f", *percent);
    return say("report.points", {{"number", std::string_view(text)}});
  }

  const TrainingReport& m_report;
  const StringTable& m_strings;
};

}  // namespace

std::vector<Sheet> training_report_sheets(const TrainingReport& report, const StringTable& strings) {
  const ReportSheets sheets(report, strings);
  return {sheets.summary(), sheets.attendees(), sheets.absentees(), sheets.contents(), sheets.answers()};
}

Result<std::string> training_report_xlsx(const TrainingReport& report, const StringTable& strings,
                                         const std::filesystem::path& scratch) {
  return xlsx_book(training_report_sheets(report, strings),
                   {.title = strings.plain("report.running_title", {{"title", report.plan.title}}),
                    .author = report.office.name,
                    .created = report.generated,
                    .foot = strings.plain("report.foot.printed", {{"time", paper_time(report.generated, strings)},
                                                                  {"years", report.office.retention_years}})},
                   scratch);
}

}  // namespace mamori
