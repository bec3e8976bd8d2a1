#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/calendar.h"
#include "base/strings.h"
#include "store/person.h"

namespace mamori {

enum class RosterColumn : std::uint8_t {
  name,
  kana,
  family_name,  // where a file splits names, they stand for `name` and `kana`
  given_name,
  family_kana,
  given_kana,
  staff_number,
  job,
  employment,
  roles,
  joined,
  state,
  left_on  // 退職日; is not kept
};

const char* name_of(RosterColumn column);  // part of string table keys

// The words of roster files, from the string table («roster.words.…», variants with | between them). Spelling is
// compared without width, spaces, case and the difference of hiragana and katakana.
class RosterWords {
 public:
  explicit RosterWords(const StringTable& strings);

  // What stands in brackets may be left out: «氏名（漢字）» is 氏名 unless it is listed itself.
  std::optional<RosterColumn> column(std::string_view heading) const;
  std::optional<Employment> employment(std::string_view text) const;
  std::optional<PersonState> state(std::string_view text) const;
  // Several with 、 ・ / or a blank between them. Nothing: a word among them is no role.
  std::optional<std::set<StaffRole>> roles(std::string_view text) const;
  // 2026-04-01, 2026/4/1, 2026.4.1, 20260401, 2026年4月1日, 令和8年4月1日, R8.4.1, with a weekday or time behind it.
  // Nothing for years of two digits and for Excel's day numbers: they would be guesses.
  std::optional<Date> date(std::string_view text) const;
  bool is_no_name(std::string_view text) const;  // 合計, 以下余白 …

 private:
  std::map<std::string, RosterColumn, std::less<>> m_columns;
  std::map<std::string, Employment, std::less<>> m_employments;
  std::map<std::string, PersonState, std::less<>> m_states;
  std::map<std::string, StaffRole, std::less<>> m_roles;
  std::map<std::string, int, std::less<>> m_eras;  // word → western year before its first
  std::set<std::string, std::less<>> m_no_names;
  std::vector<std::string> m_first_year;  // 元
  std::vector<std::string> m_date_breaks;
};

}  // namespace mamori
