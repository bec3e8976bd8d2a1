#pragma once

#include <string>
#include <vector>

#include "base/strings.h"
#include "learn/law.h"
#include "learn/scenario.h"

namespace mamori {

// Puts the story's computed dates in place of their {tokens} (learn/deadline.h) in all texts, with readings from the
// table's date.story keys, and marks the nodes and pages that state one. Without a known_on nothing changes.
void fill_dates(Scenario& scenario, const StringTable& strings, const ReportDays& days);

// «6月» and «17日» with their readings.
RichText month_text(Date date, const StringTable& strings);
RichText day_text(Date date, const StringTable& strings);
// «6月17日（水）»
RichText story_date(Date date, const StringTable& strings);

// The names between braces, in order.
std::vector<std::string> tokens_in(const RichText& text);

}  // namespace mamori
