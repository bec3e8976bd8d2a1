#pragma once

#include <set>

#include "report/rows.h"

namespace mamori {

// Counts each person's first answer to each quiz item within these registrations, up to the period's end.
MissedItems missed_items(const ReportInput& input, const std::set<RegistrationId>& registrations);

}  // namespace mamori
