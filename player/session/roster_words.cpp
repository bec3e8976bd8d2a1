#include "session/roster_words.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/text_fold.h"

namespace mamori {
namespace {

constexpr std::array all_columns = {RosterColumn::name,         RosterColumn::kana,        RosterColumn::family_name,
                                    RosterColumn::given_name,   RosterColumn::family_kana, RosterColumn::given_kana,
                                    RosterColumn::staff_number, RosterColumn::job,         RosterColumn::employment,
                                    RosterColumn::roles,        RosterColumn::joined,      RosterColumn::state,
                                    RosterColumn::left_on};
constexpr std::array all_employments = {Employment::full_time, Employment::part_time, Employment::agency,
                                        Employment::contract, Employment::volunteer};
constexpr std::array all_states = {PersonState::active, PersonState::leave, PersonState::left};
constexpr std::array all_roles = {StaffRole::staff, StaffRole::investigator, StaffRole::supervisor, StaffRole::manager,
                                  StaffRole::system};

std::string spelling(std::string_view text) {
  return hiragana_to_katakana(lower_ascii(without_spaces(fold_width(text))));
}

std::vector<std::string> variants(const StringTable& strings, const std::string& key) {
  const std::string all = strings.plain("roster.words." + key);
  std::vector<std::string> words;
  for (std::size_t begin = 0; begin <= all.size();) {
    const std::size_t end = std::min(all.find('|', begin), all.size());
    std::string word = spelling(std::string_view(all).substr(begin, end - begin));
    if (!word.empty()) words.push_back(std::move(word));
    begin = end + 1;
  }
  return words;
}

template <class Value, class All>
void fill(std::map<std::string, Value, std::less<>>& table, const StringTable& strings, const std::string& kind,
          const All& all) {
  for (const Value value : all) {
    const std::string name = name_of(value);
    table.emplace(name, value);
    for (std::string& word : variants(strings, kind + "." + name)) table.emplace(std::move(word), value);
  }
}

template <class Value>
std::optional<Value> find(const std::map<std::string, Value, std::less<>>& table, std::string_view word) {
  const auto found = table.find(word);
  if (found == table.end()) return std::nullopt;
  return found->second;
}

std::string without_brackets(std::string text) {
  const std::size_t begin = text.find('(');
  const std::size_t end = text.rfind(')');
  if (begin != std::string::npos && end != std::string::npos && begin < end) text.erase(begin, end - begin + 1);
  return text;
}

void replace_all(std::string& text, std::string_view what, std::string_view with) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size())) {
    text.replace(at, what.size(), with);
  }
}

std::optional<int> number(std::string_view digits) {
  int value = 0;
  const char* end = digits.data() + digits.size();
  if (digits.empty() || digits.front() == '-') return std::nullopt;
  const auto [stopped, error] = std::from_chars(digits.data(), end, value);
  if (error != std::errc{} || stopped != end) return std::nullopt;
  return value;
}

std::vector<std::string_view> parts_of(std::string_view text, std::string_view breaks) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0;;) {
    const std::size_t end = text.find_first_of(breaks, begin);
    parts.push_back(text.substr(begin, end == std::string_view::npos ? end : end - begin));
    if (end == std::string_view::npos) return parts;
    begin = end + 1;
  }
}

std::optional<Date> valid_date(int year, std::optional<int> month, std::optional<int> day) {
  if (!month || !day || year < 1900 || year > 2200) return std::nullopt;
  const Date date(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(*month)),
                  std::chrono::day(static_cast<unsigned>(*day)));
  if (!date.ok()) return std::nullopt;
  return date;
}

// 2026-04-01 0:00:00, 2026-04-01T00:00: a spreadsheet's day with its time.
std::string_view without_time(std::string_view text) {
  const std::size_t colon = text.find(':');
  const std::size_t gap = text.find_first_of(" Tt");
  return colon != std::string_view::npos && gap != std::string_view::npos && gap < colon ? text.substr(0, gap) : text;
}

}  // namespace

const char* name_of(RosterColumn column) {
  switch (column) {
    case RosterColumn::name:
      return "name";
    case RosterColumn::kana:
      return "kana";
    case RosterColumn::family_name:
      return "family_name";
    case RosterColumn::given_name:
      return "given_name";
    case RosterColumn::family_kana:
      return "family_kana";
    case RosterColumn::given_kana:
      return "given_kana";
    case RosterColumn::staff_number:
      return "staff_number";
    case RosterColumn::job:
      return "job";
    case RosterColumn::employment:
      return "employment";
    case RosterColumn::roles:
      return "roles";
    case RosterColumn::joined:
      return "joined";
    case RosterColumn::state:
      return "state";
    case RosterColumn::left_on:
      return "left_on";
  }
  return "";
}

RosterWords::RosterWords(const StringTable& strings)
    : m_first_year(variants(strings, "date.first_year")), m_date_breaks(variants(strings, "date.breaks")) {
  fill(m_columns, strings, "column", all_columns);
  fill(m_employments, strings, "employment", all_employments);
  fill(m_states, strings, "state", all_states);
  fill(m_roles, strings, "role", all_roles);
  const std::pair<const char*, int> eras[] = {{"showa", 1925}, {"heisei", 1988}, {"reiwa", 2018}};
  for (const auto& [name, before] : eras) {
    for (std::string& word : variants(strings, std::string("era.") + name)) m_eras.emplace(std::move(word), before);
  }
  for (std::string& word : variants(strings, "no_name")) m_no_names.insert(std::move(word));
}

std::optional<RosterColumn> RosterWords::column(std::string_view heading) const {
  std::string word = spelling(heading);
  for (const std::string_view mark : {"※", "*", ":"}) replace_all(word, mark, "");
  if (const auto found = find(m_columns, word)) return found;
  return find(m_columns, without_brackets(word));
}

std::optional<Employment> RosterWords::employment(std::string_view text) const {
  return find(m_employments, spelling(text));
}

std::optional<PersonState> RosterWords::state(std::string_view text) const {
  return find(m_states, spelling(text));
}

std::optional<std::set<StaffRole>> RosterWords::roles(std::string_view text) const {
  if (const auto whole = find(m_roles, spelling(text))) return std::set{*whole};
  std::string words = fold_width(text);
  for (const std::string_view mark : {"、", "・", "，", "；"}) replace_all(words, mark, "/");
  std::set<StaffRole> found;
  for (const std::string_view word : parts_of(words, "/,;+& ")) {
    if (word.empty()) continue;
    const auto role = find(m_roles, spelling(word));
    if (!role) return std::nullopt;
    found.insert(*role);
  }
  if (found.empty()) return std::nullopt;
  return found;
}

std::optional<Date> RosterWords::date(std::string_view text) const {
  std::string word = spelling(without_brackets(std::string(without_time(fold_width(text)))));
  std::optional<int> year_before;
  for (const auto& [era, before] : m_eras) {
    if (!word.starts_with(era)) continue;
    year_before = before;
    word.erase(0, era.size());
    for (const std::string& first : m_first_year) {
      if (word.starts_with(first)) word.replace(0, first.size(), "1");
    }
    break;
  }
  for (const std::string& mark : m_date_breaks) replace_all(word, mark, "/");
  if (!word.empty() && word.back() == '/') word.pop_back();
  auto parts = parts_of(word, "/-.");
  if (parts.size() == 1 && word.size() == 8 && !year_before) {
    const std::string_view digits = word;
    parts = {digits.substr(0, 4), digits.substr(4, 2), digits.substr(6)};
  }
  if (parts.size() != 3) return std::nullopt;
  const auto year = number(parts[0]);
  const bool plain_year = parts[0].size() == 4;
  if (!year || (year_before ? plain_year || *year == 0 : !plain_year)) return std::nullopt;
  return valid_date(*year + year_before.value_or(0), number(parts[1]), number(parts[2]));
}

bool RosterWords::is_no_name(std::string_view text) const {
  return m_no_names.contains(spelling(text));
}

}  // namespace mamori
