#pragma once

#include <string>

#include "base/calendar.h"
#include "learn/ids.h"

namespace mamori {

// The same person, course and cycle give the same registration on every PC, also on PCs that never met (decisions.md 9).
RegistrationId registration_of(const PersonId& person, const CourseId& course, const std::string& cycle);

// The fiscal year a day belongs to, as registrations name it: "2026".
std::string cycle_of(Date day);

}  // namespace mamori
