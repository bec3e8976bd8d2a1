#include "session/action_lists.h"

#include <set>

#include "base/calendar.h"
#include "learn/progress.h"
#include "session/reporting.h"

namespace mamori {
namespace {

constexpr int fewest_counted = 5;  // below, counts would point at somebody

ActionEntry entry_of(const CheckItem& item) {
  return {.item = item.id,
          .short_text = item.short_text.empty() ? item.text.text : item.short_text,
          .answer = std::nullopt,
          .counts = std::nullopt,
          .note = {},
          .mends = item.mends};
}

// One answer, of a person or of the office as one.
std::optional<ActionEntry> single_entry(const CheckItem& item, const CheckHistories& histories,
                                        const std::map<CheckId, CheckNote>& notes, int year) {
  const auto history = histories.find(item.id);
  const CheckMark* mark = history == histories.end() ? nullptr : answer_of_year(history->second, year);
  if (mark == nullptr || mark->answer == CheckAnswer::yes) return std::nullopt;
  ActionEntry entry = entry_of(item);
  entry.answer = mark->answer;
  const auto note = notes.find(item.id);
  if (note != notes.end()) entry.note = note->second.text;
  return entry;
}

std::optional<ActionEntry> counted_entry(const CheckItem& item, const Progress& progress,
                                         const std::set<PersonId>& people, int year) {
  CheckCounts counts;
  for (const PersonId& person : people) {
    const CheckHistories& histories = progress.checks_of(person);
    const auto history = histories.find(item.id);
    const CheckMark* mark = history == histories.end() ? nullptr : answer_of_year(history->second, year);
    if (mark == nullptr) continue;
    ++counts.people;
    counts.partly += mark->answer == CheckAnswer::partly ? 1 : 0;
    counts.no += mark->answer == CheckAnswer::no ? 1 : 0;
  }
  if (counts.partly + counts.no == 0) return std::nullopt;
  ActionEntry entry = entry_of(item);
  if (counts.people >= fewest_counted) entry.counts = counts;
  return entry;
}

}  // namespace

Result<ActionList> make_action_list(Library& library, RecordStore& store, std::optional<PersonId> person, Now now) {
  if (auto flushed = store.flush(); !flushed) return flushed.problem();
  auto office = office_of(store);
  if (!office) return office.problem();
  ActionList list{.office = std::move(*office), .person = {}, .made = japan_date(now.wall), .entries = {}};
  const int year = fiscal_year(list.made);
  const auto people = store.roster().people();
  if (!people) return people.problem();
  std::set<PersonId> present;
  for (const Person& one : *people) {
    if (one.state != PersonState::left) present.insert(one.id);
    if (person && one.id == *person) list.person = one.name;
  }
  if (person && list.person.empty()) {
    return Problem{.kind = ProblemKind::not_found, .message = "this person is not in the roster"};
  }
  const auto answers = store.read_kind(kind_of(ChecklistAnswered{}));
  if (!answers) return answers.problem();
  const auto notes = store.check_notes().of(person.value_or(office_notes));
  if (!notes) return notes.problem();

  const Checklist& checklist = library.checklist();
  const Progress progress(answers->events);
  const CheckHistories office_histories = office_answers(checklist, answers->events);
  for (const CheckSection& section : checklist.sections) {
    for (const CheckItem& item : section.items) {
      const bool of_office = item.audience == CheckAudience::manager;
      std::optional<ActionEntry> entry;
      if (person && !of_office) entry = single_entry(item, progress.checks_of(*person), *notes, year);
      if (!person && of_office) entry = single_entry(item, office_histories, *notes, year);
      if (!person && !of_office) entry = counted_entry(item, progress, present, year);
      if (entry) list.entries.push_back(std::move(*entry));
    }
  }
  return list;
}

}  // namespace mamori
