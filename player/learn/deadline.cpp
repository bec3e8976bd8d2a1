#include "learn/deadline.h"

#include <charconv>

namespace mamori {
namespace {

using namespace std::chrono;

bool is_weekday(Date date, weekday day) {
  return weekday(sys_days(date)) == day;
}

// The nth Monday of its month (Happy Mondays).
bool is_monday(Date date, unsigned nth) {
  return is_weekday(date, Monday) && (static_cast<unsigned>(date.day()) - 1) / 7 + 1 == nth;
}

// The equinoxes as the astronomers' formula has them for 1980 to 2099; the cabinet announces each in the year before.
unsigned equinox_day(Date date, double offset) {
  const int years = static_cast<int>(date.year()) - 1980;
  return static_cast<unsigned>(offset + 0.242194 * years - years / 4);
}

// Articles 2 of the law: those with a name.
bool is_named_holiday(Date date) {
  const auto day = static_cast<unsigned>(date.day());
  switch (static_cast<unsigned>(date.month())) {
    case 1:
      return day == 1 || is_monday(date, 2);
    case 2:
      return day == 11 || day == 23;
    case 3:
      return day == equinox_day(date, 20.8431);
    case 4:
      return day == 29;
    case 5:
      return day >= 3 && day <= 5;
    case 7:
      return is_monday(date, 3);
    case 8:
      return day == 11;
    case 9:
      return is_monday(date, 3) || day == equinox_day(date, 23.2488);
    case 10:
      return is_monday(date, 2);
    case 11:
      return day == 3 || day == 23;
    default:
      return false;
  }
}

// Article 3 (2): after a Sunday holiday, the next day that has no name of its own.
bool is_substitute(Date date) {
  for (Date before = days_after(date, -1); is_named_holiday(before); before = days_after(before, -1)) {
    if (is_weekday(before, Sunday)) return true;
  }
  return false;
}

}  // namespace

bool is_national_holiday(Date date) {
  if (is_named_holiday(date) || is_substitute(date)) return true;
  // Article 3 (3): between two named ones.
  return is_named_holiday(days_after(date, -1)) && is_named_holiday(days_after(date, 1));
}

bool is_office_holiday(Date date) {
  const auto day = static_cast<unsigned>(date.day());
  const bool new_year = (date.month() == December && day >= 29) || (date.month() == January && day <= 3);
  return new_year || is_weekday(date, Saturday) || is_weekday(date, Sunday) || is_national_holiday(date);
}

Date days_after(Date date, int count) {
  return Date(sys_days(date) + days(count));
}

Date last_day(Deadline deadline, Date known_on, const ReportDays& lengths) {
  const auto moved = [&](int length) {
    Date date = days_after(known_on, length - 1);
    while (is_office_holiday(date)) date = days_after(date, 1);
    return date;
  };
  switch (deadline) {
    case Deadline::preliminary_from:
      return days_after(known_on, lengths.preliminary_from - 1);
    case Deadline::preliminary:
      return days_after(known_on, lengths.preliminary - 1);
    case Deadline::final_report:
      return moved(lengths.final_report);
    case Deadline::final_unauthorised:
      return moved(lengths.final_unauthorised);
  }
  return known_on;
}

std::optional<Date> date_of_token(std::string_view token, Date known_on, const ReportDays& lengths) {
  constexpr std::string_view known = "known";
  if (token == known) return known_on;
  if (token == "preliminary-from") return last_day(Deadline::preliminary_from, known_on, lengths);
  if (token == "preliminary") return last_day(Deadline::preliminary, known_on, lengths);
  if (token == "final") return last_day(Deadline::final_report, known_on, lengths);
  if (token == "final-unauthorised") return last_day(Deadline::final_unauthorised, known_on, lengths);
  if (!token.starts_with("known+")) return std::nullopt;
  token.remove_prefix(known.size() + 1);
  unsigned count = 0;
  const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), count);
  if (error != std::errc() || end != token.data() + token.size() || count > 366) return std::nullopt;
  return days_after(known_on, static_cast<int>(count));
}

}  // namespace mamori
