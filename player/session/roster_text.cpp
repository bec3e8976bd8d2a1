#include "session/roster_text.h"

#include <algorithm>
#include <map>

namespace mamori {
namespace {

template <class Value>
std::string value_word(const char* kind, Value value, const StringTable& strings) {
  return strings.plain(std::string(kind) + "." + name_of(value));
}

long long number(std::size_t count) {
  return static_cast<long long>(count);
}

void append(std::string& list, const std::string& text, const StringTable& strings) {
  if (!list.empty()) list += strings.plain("roster.list.comma");
  list += text;
}

class Differences {
 public:
  explicit Differences(const StringTable& strings) : m_strings(strings) {}

  void compare(RosterColumn column, const std::string& before, const std::string& after) {
    if (before == after) return;
    const std::string heading = m_strings.plain(std::string("roster.column.") + name_of(column));
    append(m_list,
           before.empty()
               ? m_strings.plain("roster.change.new", {{"column", heading}, {"after", after}})
               : m_strings.plain("roster.change.field", {{"column", heading}, {"before", before}, {"after", after}}),
           m_strings);
  }

  const std::string& list() const { return m_list; }

 private:
  const StringTable& m_strings;
  std::string m_list;
};

std::string roles_text(const std::set<StaffRole>& roles, const StringTable& strings) {
  std::string list;
  for (const StaffRole role : roles) append(list, value_word("role", role, strings), strings);
  return list;
}

std::string date_text(const std::optional<Date>& date) {
  return date ? iso_date(*date) : "";
}

std::string field_changes(const Person& before, const Person& after, const StringTable& strings) {
  Differences changes(strings);
  changes.compare(RosterColumn::name, before.name, after.name);
  changes.compare(RosterColumn::kana, before.kana, after.kana);
  changes.compare(RosterColumn::staff_number, before.staff_number, after.staff_number);
  changes.compare(RosterColumn::job, before.job, after.job);
  changes.compare(RosterColumn::employment, value_word("employment", before.employment, strings),
                  value_word("employment", after.employment, strings));
  changes.compare(RosterColumn::roles, roles_text(before.roles, strings), roles_text(after.roles, strings));
  changes.compare(RosterColumn::joined, date_text(before.joined), date_text(after.joined));
  return changes.list();
}

// Homonyms with what tells them apart.
std::string names_of(const std::vector<Person>& people, const StringTable& strings) {
  std::map<std::string, int> count;
  for (const Person& person : people) ++count[person.name];
  std::string list;
  for (const Person& person : people) {
    if (person.state == PersonState::left) continue;
    const std::string& more = person.kana.empty() ? person.staff_number : person.kana;
    const bool alone = count[person.name] == 1 || more.empty();
    append(list, person.name + (alone ? "" : strings.plain("roster.change.list", {{"changes", more}})), strings);
  }
  return list;
}

}  // namespace

std::string words_for(const RosterRefusal& refusal, const StringTable& strings) {
  const std::string reason = strings.plain(std::string("roster.refused.") + name_of(refusal.fault),
                                           {{"column", refusal.column},
                                            {"cell", refusal.cell},
                                            {"characters", number(longest_roster_cell)},
                                            {"rows", number(most_roster_rows)},
                                            {"megabytes", number(largest_roster_file >> 20)}});
  if (refusal.line == 0) return reason;
  return strings.plain("roster.refused.line", {{"line", refusal.line}, {"reason", reason}});
}

std::string words_for(const DoubtfulRow& row, const StringTable& strings) {
  const std::string reason = strings.plain(std::string("roster.doubt.") + name_of(row.doubt),
                                           {{"other", row.other_line}, {"people", number(row.people.size())}});
  return strings.plain("roster.step.line", {{"line", row.line}, {"name", row.name}, {"step", reason}});
}

std::string words_for(const PlannedRow& row, const StringTable& strings) {
  std::string step = strings.plain(std::string("roster.step.") + name_of(row.step));
  if (row.homonym) step += strings.plain("roster.step.homonym");
  if (row.step != RosterStep::add && row.step != RosterStep::not_added) {
    const std::string changes = field_changes(row.before, row.after, strings);
    if (!changes.empty()) step += strings.plain("roster.change.list", {{"changes", changes}});
  }
  return strings.plain("roster.step.line", {{"line", row.line}, {"name", row.after.name}, {"step", step}});
}

RosterWording word_plan(const RosterFile& file, const RosterPlan& plan, const StringTable& strings) {
  RosterWording wording;
  std::size_t same = 0;
  for (const PlannedRow& row : plan.rows) {
    if (row.step == RosterStep::same) {
      ++same;
    } else {
      wording.changes.push_back(words_for(row, strings));
    }
  }
  std::multimap<int, std::string> refused;  // by line
  if (file.whole) refused.emplace(file.whole->line, words_for(*file.whole, strings));
  for (const RosterRefusal& refusal : file.refused) refused.emplace(refusal.line, words_for(refusal, strings));
  for (const DoubtfulRow& row : plan.doubtful) refused.emplace(row.line, words_for(row, strings));
  for (auto& [line, text] : refused) wording.refused.push_back(std::move(text));

  if (same > 0) wording.unchanged.push_back(strings.plain("roster.same", {{"people", number(same)}}));
  const auto left = std::count_if(plan.untouched.begin(), plan.untouched.end(),
                                  [](const Person& person) { return person.state == PersonState::left; });
  if (const std::string names = names_of(plan.untouched, strings); !names.empty()) {
    const std::size_t people = plan.untouched.size() - static_cast<std::size_t>(left);
    wording.unchanged.push_back(strings.plain("roster.untouched", {{"people", number(people)}, {"names", names}}));
  }
  if (left > 0) wording.unchanged.push_back(strings.plain("roster.untouched_left", {{"people", left}}));
  if (!file.unknown_columns.empty()) {
    std::string columns;
    for (const std::string& column : file.unknown_columns) append(columns, column, strings);
    wording.unchanged.push_back(strings.plain("roster.unknown_columns", {{"columns", columns}}));
  }
  return wording;
}

std::string roster_line(const Person& person, const StringTable& strings) {
  std::string line;
  for (const std::string& text :
       {person.staff_number, person.name, person.kana, person.job, value_word("employment", person.employment, strings),
        roles_text(person.roles, strings), date_text(person.joined),
        value_word("roster.state", person.state, strings)}) {
    line += (line.empty() ? "" : "\t") + (text.empty() ? std::string("-") : text);
  }
  return line;
}

}  // namespace mamori
