#include "cli/sheet_forms.h"

#include <algorithm>

#include "report/person_record_pdf.h"
#include "report/roster_pdf.h"
#include "report/training_report_sheets.h"
#include "session/record_sheets.h"

namespace mamori {
namespace {

constexpr std::string_view forms[] = {"xlsx", "roster-xlsx", "roster-csv", "roster-pdf", "person"};

Result<std::string> made_roster(std::string_view form, const TrainingReport& report, LearnerSession& session,
                                const std::filesystem::path& scratch, CommandTools& tools) {
  const auto roster = make_roster_sheet(session.store(), report);
  if (!roster) return roster.problem();
  if (form == "roster-xlsx") return roster_xlsx(*roster, session.strings(), scratch);
  if (form == "roster-csv") return sheet_csv(roster_sheet(*roster, session.strings()));
  const auto paper = tools.paper(session.strings());
  if (!paper) return paper.problem();
  return roster_pdf(*roster, *paper);
}

Result<std::string> made_person(const TrainingReport& report, LearnerSession& session,
                                const std::optional<std::string>& name, CommandTools& tools) {
  if (!name) return Problem{.kind = ProblemKind::refused, .message = "--person says whose record it is"};
  const auto named = [&](const AttendeeRow& row) { return row.person.name == *name; };
  const auto row = std::find_if(report.attendees.begin(), report.attendees.end(), named);
  if (row == report.attendees.end()) {
    return Problem{.kind = ProblemKind::not_found, .message = "\"" + *name + "\" did not take part in the period"};
  }
  if (std::count_if(report.attendees.begin(), report.attendees.end(), named) > 1) {
    return Problem{.kind = ProblemKind::refused, .message = "several people are called \"" + *name + "\""};
  }
  const auto missed = missed_labels(session.library(), session.store(), report, row->person.id);
  if (!missed) return missed.problem();
  const auto paper = tools.paper(session.strings());
  if (!paper) return paper.problem();
  return person_record_pdf(report, row->person.id, *missed, *paper);
}

}  // namespace

bool is_sheet_form(std::string_view form) {
  return std::find(std::begin(forms), std::end(forms), form) != std::end(forms);
}

CourseId course_of_sheet(std::string_view form, const Library& library) {
  const auto& courses = library.courses();
  const auto surveyors = std::find_if(courses.begin(), courses.end(),
                                      [](const Course& course) { return course.use == CourseUse::investigator; });
  const bool of_surveyors = form.starts_with("roster-") && surveyors != courses.end();
  return of_surveyors ? surveyors->id : courses.front().id;
}

Result<std::string> made_sheet(std::string_view form, const TrainingReport& report, LearnerSession& session,
                               const std::optional<std::string>& person, const std::filesystem::path& scratch,
                               CommandTools& tools) {
  if (form == "xlsx") return training_report_xlsx(report, session.strings(), scratch);
  if (form == "person") return made_person(report, session, person, tools);
  return made_roster(form, report, session, scratch, tools);
}

}  // namespace mamori
