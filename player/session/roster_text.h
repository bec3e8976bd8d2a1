#pragma once

#include <string>
#include <vector>

#include "base/strings.h"
#include "session/roster_plan.h"

namespace mamori {

// The plan in sentences of the string table, one a line: the dry run that a manager reads.

std::string words_for(const RosterRefusal& refusal, const StringTable& strings);
std::string words_for(const DoubtfulRow& row, const StringTable& strings);
std::string words_for(const PlannedRow& row, const StringTable& strings);

struct RosterWording {
  std::vector<std::string> changes;    // rows that change something, and leavers who are not added
  std::vector<std::string> refused;    // rows or the file, with the reason
  std::vector<std::string> unchanged;  // people outside the file, counts, columns that are not read
};
RosterWording word_plan(const RosterFile& file, const RosterPlan& plan, const StringTable& strings);

// One person in a list: number, name, kana, job, employment, roles, state.
std::string roster_line(const Person& person, const StringTable& strings);

}  // namespace mamori
