#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/strings.h"
#include "report/rows.h"
#include "report/sheet.h"

namespace mamori {

// What the roster knows of a surveyor beyond her name, as it was typed; dates in ISO 8601. Empty: to be filled in by
// hand.
struct SurveyorFacts {
  std::string kind;                 // 区分: 新規, 変更, 取消
  std::string changed_on;           // 異動日
  std::string qualification;        // 資格
  std::string care_manager_number;  // 介護支援専門員登録番号, eight digits as text
  std::string licence_until;        // 証有効期間満了日
  std::string first_training;       // 認定調査員新規研修修了日
  std::string surveyor_number;      // 調査員番号
  std::string note;                 // 備考
};

// Somebody of the report's people who stands on the city's list. One person may be both.
struct RosterEntry {
  PersonId person;
  bool surveyor = false;    // 認定調査員
  bool supervisor = false;  // 管理責任者
  SurveyorFacts facts = {};
};

struct SurveyorRow {
  PersonRow person;
  SurveyorFacts facts;
  std::optional<Date> educated;    // the day of completion
  std::optional<Outcome> outcome;  // none: not begun
};

struct SupervisorRow {
  PersonRow person;
  std::optional<Date> educated;
};

// 名簿転記用シート: what an office copies into the list of surveyors it hands to the city (facts.md 1d and 3). It is
// not the city's form and says so.
struct SurveyorRoster {
  Office office;
  std::string training;
  std::string course;
  std::string version;
  std::vector<SupervisorRow> supervisors;  // by kana
  std::vector<SurveyorRow> rows;           // by kana
  WallTime generated;
  std::string serial;
  Sha256Digest log_hash = {};
};

// Of the same rows as the report; entries of people whom the report does not name are passed over.
SurveyorRoster make_surveyor_roster(const TrainingReport& report, const std::vector<RosterEntry>& entries);

namespace roster_column {
enum Column : std::size_t {
  kind,
  changed_on,
  name,
  kana,
  qualification,
  care_manager_number,
  licence_until,
  first_training,
  surveyor_number,
  educated,
  material,
  supervisor,
  outcome,
  note,
  count
};
}  // namespace roster_column

// The fourteen columns in the order of roster_column, the supervisors with their own education at the head.
Sheet roster_sheet(const SurveyorRoster& roster, const StringTable& strings);

// That table as an XLSX file's bytes; `scratch` as in xlsx_book.
Result<std::string> roster_xlsx(const SurveyorRoster& roster, const StringTable& strings,
                                const std::filesystem::path& scratch);

}  // namespace mamori
