#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "cli/command.h"
#include "report/rows.h"
#include "session/learner_session.h"

namespace mamori {

// The forms of «records export» that are made from a report's rows as tables, and one person's record.
bool is_sheet_form(std::string_view form);

// The course that the form is about where none was named: the surveyors' for the roster.
CourseId course_of_sheet(std::string_view form, const Library& library);

// The file's bytes. `scratch`: a file beside the one to be written, in use while a workbook is made.
Result<std::string> made_sheet(std::string_view form, const TrainingReport& report, LearnerSession& session,
                               const std::optional<std::string>& person, const std::filesystem::path& scratch,
                               CommandTools& tools);

}  // namespace mamori
