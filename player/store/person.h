#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "base/calendar.h"
#include "base/clock.h"
#include "learn/ids.h"

namespace mamori {

// One person may have several: a small office's manager often does surveys, too. They decide which courses are due.
enum class StaffRole : std::uint8_t {
  staff,         // 職員
  investigator,  // 認定調査員
  supervisor,    // 管理責任者
  manager,       // 管理者
  system         // システム担当者
};

enum class Employment : std::uint8_t {
  full_time,  // 常勤
  part_time,  // 非常勤
  agency,     // 派遣
  contract,   // 委託
  volunteer   // ボランティア・実習生
};

enum class PersonState : std::uint8_t { active, leave, left };  // 在籍・休職・退職

const char* name_of(StaffRole role);  // "staff", …: stands in the database, CSV files and string table keys
const char* name_of(Employment employment);
const char* name_of(PersonState state);
std::optional<StaffRole> staff_role(std::string_view name);
std::optional<Employment> employment(std::string_view name);
std::optional<PersonState> person_state(std::string_view name);

// Everything that says who somebody is; stands in the roster only, never in the event log (decision 1).
struct Person {
  PersonId id = {};
  std::string name = {};
  std::string kana = {};
  std::set<StaffRole> roles = {StaffRole::staff};
  Employment employment = Employment::full_time;
  PersonState state = PersonState::active;
  std::string staff_number = {};
  std::string job = {};  // 職種, as the report prints it
  std::optional<Date> joined = std::nullopt;
  std::map<std::string, std::string> facts = {};  // care manager number, dates of certificates, notes: key → text

  // Kept by the roster.
  bool has_pin = false;
  std::int64_t version = 0;  // from 1, one more with each change
  WallTime updated = {};

  friend bool operator==(const Person&, const Person&) = default;
};

}  // namespace mamori
