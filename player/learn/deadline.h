#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/calendar.h"
#include "learn/law.h"

namespace mamori {

// Saturdays, Sundays, national holidays and 29 December to 3 January: 行政機関の休日に関する法律 第1条. National
// holidays as the law of 2026 has them (国民の祝日に関する法律), from 2022 to 2099.
bool is_office_holiday(Date date);
bool is_national_holiday(Date date);

// The two reports to the 個人情報保護委員会 (law 26, 施行規則 8条). `final_unauthorised`: done with a wrong purpose.
enum class Deadline : std::uint8_t { preliminary_from, preliminary, final_report, final_unauthorised };

// The last day (`preliminary_from`: the earlier end of «about from 3 to 5 days»). The day of knowing counts as the
// first, the safer reading; all days count. A final report's last day that is an office holiday moves on to the next
// working day (同法 第2条); «about 3 to 5 days» is no such period and stays.
Date last_day(Deadline deadline, Date known_on, const ReportDays& lengths);

Date days_after(Date date, int days);

// What a text's {token} stands for: known, known+10, preliminary-from, preliminary, final, final-unauthorised.
std::optional<Date> date_of_token(std::string_view token, Date known_on, const ReportDays& lengths);

}  // namespace mamori
