#include "session/roster_plan.h"

#include <set>

#include "session/roster_match.h"

namespace mamori {
namespace {

// A file without 状態 tells nothing about leave; but whoever stands in it has not left.
PersonState state_after(PersonState before, const RosterRow& row, Date today) {
  if (row.state) return *row.state;
  if (row.left_on && *row.left_on < today) return PersonState::left;
  return before == PersonState::left ? PersonState::active : before;
}

Person after_row(Person person, const RosterRow& row, Date today) {
  const RosterKey known = key_of(person);
  const RosterKey key = key_of(row);
  // The roster's own spelling stays where only width or spaces differ.
  if (key.name != known.name) person.name = row.name;
  if (!key.kana.empty() && key.kana != known.kana) person.kana = row.kana;
  if (!key.number.empty() && key.number != known.number) person.staff_number = row.staff_number;
  if (!row.job.empty()) person.job = row.job;
  if (row.employment) person.employment = *row.employment;
  if (row.roles) person.roles = *row.roles;
  if (row.joined) person.joined = row.joined;
  person.state = state_after(person.state, row, today);
  return person;
}

RosterStep step_of(const Person& before, const Person& after) {
  if (before == after) return RosterStep::same;
  if (before.state == after.state) return RosterStep::change;
  switch (after.state) {
    case PersonState::active:
      return RosterStep::back;
    case PersonState::leave:
      return RosterStep::leave;
    case PersonState::left:
      return RosterStep::leaver;
  }
  return RosterStep::change;
}

}  // namespace

const char* name_of(RosterStep step) {
  switch (step) {
    case RosterStep::add:
      return "add";
    case RosterStep::same:
      return "same";
    case RosterStep::change:
      return "change";
    case RosterStep::leave:
      return "leave";
    case RosterStep::leaver:
      return "leaver";
    case RosterStep::back:
      return "back";
    case RosterStep::not_added:
      return "not_added";
  }
  return "";
}

const char* name_of(RosterDoubt doubt) {
  switch (doubt) {
    case RosterDoubt::homonym:
      return "homonym";
    case RosterDoubt::twice:
      return "twice";
    case RosterDoubt::number_twice:
      return "number_twice";
    case RosterDoubt::number_of_other:
      return "number_of_other";
    case RosterDoubt::number_differs:
      return "number_differs";
  }
  return "";
}

RosterPlan plan_roster(const std::vector<Person>& roster, const std::vector<RosterRow>& rows, Date today) {
  RosterPlan plan;
  std::set<PersonId> named;
  std::vector<RosterMatch> matches = match_roster(roster, rows);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    RosterMatch& match = matches[i];
    if (match.doubt) {
      named.insert(match.doubt->people.begin(), match.doubt->people.end());
      plan.doubtful.push_back(std::move(*match.doubt));
    } else if (match.person) {
      const Person& before = roster[*match.person];
      named.insert(before.id);
      Person after = after_row(before, rows[i], today);
      const RosterStep step = step_of(before, after);
      plan.rows.push_back({.line = rows[i].line, .step = step, .before = before, .after = std::move(after)});
    } else {
      Person after = after_row({}, rows[i], today);
      const RosterStep step = after.state == PersonState::left ? RosterStep::not_added : RosterStep::add;
      plan.rows.push_back({.line = rows[i].line, .step = step, .after = std::move(after), .homonym = match.homonym});
    }
  }
  for (const Person& person : roster) {
    if (!named.contains(person.id)) plan.untouched.push_back(person);
  }
  return plan;
}

RosterUpdate update_of(const RosterPlan& plan) {
  RosterUpdate update;
  for (const PlannedRow& row : plan.rows) {
    switch (row.step) {
      case RosterStep::add:
        update.add.push_back(row.after);
        break;
      case RosterStep::change:
      case RosterStep::leave:
      case RosterStep::leaver:
      case RosterStep::back:
        update.change.push_back(row.after);
        break;
      case RosterStep::same:
      case RosterStep::not_added:
        break;
    }
  }
  return update;
}

}  // namespace mamori
