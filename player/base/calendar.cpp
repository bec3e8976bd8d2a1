#include "base/calendar.h"

#include <charconv>
#include <cstdio>

namespace mamori {
namespace {

using namespace std::chrono;

constexpr minutes japan_offset = hours(9);

struct Parts {
  Date date;
  hh_mm_ss<milliseconds> time;
};

Parts parts_of(WallTime time) {
  const auto day = floor<days>(time);
  return {Date(day), hh_mm_ss<milliseconds>(time - day)};
}

template <class... Numbers>
std::string print(const char* format, Numbers... numbers) {
  char text[48];
  const int length = std::snprintf(text, sizeof text, format, static_cast<int>(numbers)...);
  return {text, static_cast<std::size_t>(length)};
}

std::optional<int> number(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || end != digits.data() + digits.size() || digits.front() == '-') return std::nullopt;
  return value;
}

int year_of(Date date) { return int(date.year()); }
unsigned month_of(Date date) { return unsigned(date.month()); }
unsigned day_of(Date date) { return unsigned(date.day()); }

}  // namespace

Date japan_date(WallTime time) { return parts_of(time + japan_offset).date; }

minutes japan_time_of_day(WallTime time) {
  const auto parts = parts_of(time + japan_offset);
  return parts.time.hours() + parts.time.minutes();
}

int fiscal_year(Date date) { return year_of(date) - (month_of(date) < 4 ? 1 : 0); }

int reiwa_year(int western_year) { return western_year - 2018; }

std::string iso_date(Date date) { return print("%04d-%02d-%02d", year_of(date), month_of(date), day_of(date)); }

std::string iso_date_time(WallTime time) {
  const auto [date, clock] = parts_of(time + japan_offset);
  return iso_date(date) +
         print("T%02d:%02d:%02d+09:00", clock.hours().count(), clock.minutes().count(), clock.seconds().count());
}

std::string utc_timestamp(WallTime time) {
  const auto [date, clock] = parts_of(time);
  return iso_date(date) + print("T%02d:%02d:%02d.%03dZ", clock.hours().count(), clock.minutes().count(),
                                clock.seconds().count(), clock.subseconds().count());
}

std::string clock_text(WallTime time) {
  const auto in_day = japan_time_of_day(time);
  return print("%02d:%02d", in_day.count() / 60, in_day.count() % 60);
}

std::optional<Date> parse_iso_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto y = number(text.substr(0, 4));
  const auto m = number(text.substr(5, 2));
  const auto d = number(text.substr(8, 2));
  if (!y || !m || !d) return std::nullopt;
  const Date date(year(*y), month(static_cast<unsigned>(*m)), day(static_cast<unsigned>(*d)));
  if (!date.ok()) return std::nullopt;
  return date;
}

}  // namespace mamori
