#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"

namespace mamori {

using Date = std::chrono::year_month_day;

// Japan has one zone and no summer time; records keep UTC, people read this.
Date japan_date(WallTime time);
std::chrono::minutes japan_time_of_day(WallTime time);  // since midnight, 0 to 1439

// The year in which the fiscal year (1 April to 31 March) began.
int fiscal_year(Date date);

// Reiwa year: 2019 is 1 (元年). Dates before 2019-05-01 do not occur in this product's records.
int reiwa_year(int western_year);

std::string iso_date(Date date);          // 2026-11-22
std::string iso_date_time(WallTime time);  // 2026-11-22T18:30:05+09:00
std::string utc_timestamp(WallTime time);  // 2026-11-22T09:30:05.123Z
std::string clock_text(WallTime time);     // 18:30
std::optional<Date> parse_iso_date(std::string_view text);

}  // namespace mamori
