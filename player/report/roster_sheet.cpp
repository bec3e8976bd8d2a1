#include "report/roster_sheet.h"

#include <algorithm>
#include <map>

#include "report/wording.h"
#include "report/xlsx_book.h"

namespace mamori {
namespace {

struct Standing {
  const PersonRow* person = nullptr;
  const AttendeeRow* attended = nullptr;

  std::optional<Date> educated() const {
    if (attended == nullptr || !attended->completed) return std::nullopt;
    return japan_date(*attended->completed);
  }
};

// A date as such where it is one, so that spreadsheets know it; else what was typed.
SheetCell date_or_text(const std::string& typed) {
  if (const auto date = parse_iso_date(typed)) return *date;
  return typed;
}

SheetCell date_or_nothing(const std::optional<Date>& date) {
  if (date) return *date;
  return std::string();
}

std::string supervisor_names(const SurveyorRoster& roster, const StringTable& strings) {
  std::string names;
  for (const SupervisorRow& row : roster.supervisors) {
    names += (names.empty() ? "" : "\n") + name_of(row.person, strings);
  }
  return names;
}

std::vector<std::pair<std::string, SheetCell>> head_of(const SurveyorRoster& roster, const StringTable& strings) {
  std::vector<std::pair<std::string, SheetCell>> head = {
      {strings.plain("report.blank.office_number"), roster.office.number},
      {strings.plain("report.blank.corporation"), roster.office.corporation},
      {strings.plain("report.blank.office"), roster.office.name},
      {strings.plain("report.field.training"), roster.training}};
  for (const SupervisorRow& row : roster.supervisors) {
    head.emplace_back(strings.plain("sheet.roster.head.supervisor"), name_of(row.person, strings));
    const SheetCell day = row.educated ? SheetCell(*row.educated) : SheetCell(strings.plain("sheet.roster.not_yet"));
    head.emplace_back(strings.plain("sheet.roster.head.educated"), day);
  }
  if (roster.supervisors.empty()) {
    head.emplace_back(strings.plain("sheet.roster.head.supervisor"), std::string());
    head.emplace_back(strings.plain("sheet.roster.head.educated"), std::string());
  }
  return head;
}

}  // namespace

SurveyorRoster make_surveyor_roster(const TrainingReport& report, const std::vector<RosterEntry>& entries) {
  SurveyorRoster roster{.office = report.office,
                        .training = report.plan.title,
                        .course = report.course.title.plain(),
                        .version = report.course.version,
                        .supervisors = {},
                        .rows = {},
                        .generated = report.generated,
                        .serial = report.serial,
                        .log_hash = report.log_hash};
  std::map<PersonId, Standing> known;
  for (const AbsenteeRow& row : report.absentees) known[row.person.id].person = &row.person;
  for (const AttendeeRow& row : report.attendees) known[row.person.id] = {&row.person, &row};
  for (const RosterEntry& entry : entries) {
    const auto found = known.find(entry.person);
    if (found == known.end()) continue;
    const Standing& standing = found->second;
    if (entry.supervisor) roster.supervisors.push_back({.person = *standing.person, .educated = standing.educated()});
    if (!entry.surveyor) continue;
    roster.rows.push_back(
        {.person = *standing.person,
         .facts = entry.facts,
         .educated = standing.educated(),
         .outcome = standing.attended == nullptr ? std::nullopt : std::optional(standing.attended->outcome)});
  }
  const auto by_kana = [](const auto& a, const auto& b) {
    return std::tie(a.person.kana, a.person.staff_number, a.person.id) <
           std::tie(b.person.kana, b.person.staff_number, b.person.id);
  };
  std::sort(roster.supervisors.begin(), roster.supervisors.end(), by_kana);
  std::sort(roster.rows.begin(), roster.rows.end(), by_kana);
  return roster;
}

Sheet roster_sheet(const SurveyorRoster& roster, const StringTable& strings) {
  Sheet sheet{.name = strings.plain("sheet.roster.tab"),
              .title = strings.plain("sheet.roster.title"),
              .head = head_of(roster, strings),
              .notes = {strings.plain("sheet.roster.not_official"), strings.plain("sheet.roster.use")},
              .columns = {},
              .rows = {},
              .page = SheetPage::landscape};
  for (const char* column :
       {"kind", "changed_on", "name", "kana", "qualification", "care_manager_number", "licence_until", "first_training",
        "surveyor_number", "educated", "material", "supervisor", "outcome", "note"}) {
    sheet.columns.push_back({.heading = strings.plain(std::string("sheet.roster.column.") + column)});
  }
  const std::string material = strings.plain("sheet.course", {{"course", roster.course}, {"version", roster.version}});
  const std::string supervisors = supervisor_names(roster, strings);
  for (const SurveyorRow& row : roster.rows) {
    const AbsenceReason absent =
        row.person.status == PersonStatus::on_leave ? AbsenceReason::on_leave : AbsenceReason::not_started;
    sheet.rows.push_back({row.facts.kind, date_or_text(row.facts.changed_on), name_of(row.person, strings),
                          row.person.kana, row.facts.qualification, row.facts.care_manager_number,
                          date_or_text(row.facts.licence_until), date_or_text(row.facts.first_training),
                          row.facts.surveyor_number, date_or_nothing(row.educated), material, supervisors,
                          row.outcome ? words_for(*row.outcome, strings) : words_for(absent, strings), row.facts.note});
  }
  return sheet;
}

Result<std::string> roster_xlsx(const SurveyorRoster& roster, const StringTable& strings,
                                const std::filesystem::path& scratch) {
  return xlsx_book({roster_sheet(roster, strings)},
                   {.title = strings.plain("sheet.roster.title"),
                    .author = roster.office.name,
                    .created = roster.generated,
                    .foot = strings.plain("report.foot.printed", {{"time", paper_time(roster.generated, strings)},
                                                                  {"years", roster.office.retention_years}})},
                   scratch);
}

}  // namespace mamori
