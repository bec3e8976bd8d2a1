#pragma once

#include <map>
#include <string>

#include "report/rows.h"
#include "report/xapi_item.h"
#include "session/library.h"
#include "store/record_store.h"

namespace mamori {

struct ReportRequest {
  CourseId course;
  Date from{};
  Date to{};
};

// The one query that every form of the report is made from: roster, settings, log and content as they stand.
// Problem: an unknown course, or a log that cannot be read.
Result<TrainingReport> make_report(Library& library, RecordStore& store, const ReportRequest& request, Now now);

// The office as its settings name it.
Result<Office> office_of(RecordStore& store);

// The questions of the course's quizzes and scenarios as xAPI describes them; those of closed lessons are missing.
std::map<ItemId, XapiItem> xapi_items(Library& library, const Course& course);

std::map<CheckId, XapiItem> xapi_checks(Library& library);

// The fiscal year that holds the day, from its first to its last.
ReportRequest whole_year(CourseId course, Date day);

}  // namespace mamori
