#pragma once

#include "report/person_record_pdf.h"
#include "report/roster_sheet.h"
#include "session/library.h"
#include "store/record_store.h"

namespace mamori {

// Keys of Person::facts that 名簿転記用シート is made from; dates in ISO 8601.
namespace surveyor_fact {
inline constexpr const char* kind = "surveyor.kind";
inline constexpr const char* changed_on = "surveyor.changed_on";
inline constexpr const char* qualification = "surveyor.qualification";
inline constexpr const char* care_manager_number = "surveyor.care_manager_number";
inline constexpr const char* licence_until = "surveyor.licence_until";
inline constexpr const char* first_training = "surveyor.first_training";
inline constexpr const char* surveyor_number = "surveyor.number";
inline constexpr const char* note = "surveyor.note";
}  // namespace surveyor_fact

// The surveyors and supervisors of the office's roster, with what the report says of them.
Result<SurveyorRoster> make_roster_sheet(RecordStore& store, const TrainingReport& report);

// The questions that this attendee of the report missed in the registration the report tells of, up to its last day.
Result<MissedLabels> missed_labels(Library& library, RecordStore& store, const TrainingReport& report,
                                   const PersonId& person);

}  // namespace mamori
