#include "session/record_sheets.h"

#include <algorithm>

#include "learn/progress.h"

namespace mamori {
namespace {

SurveyorFacts facts_of(const Person& person) {
  const auto fact = [&](const char* key) {
    const auto found = person.facts.find(key);
    return found == person.facts.end() ? std::string() : found->second;
  };
  return {.kind = fact(surveyor_fact::kind),
          .changed_on = fact(surveyor_fact::changed_on),
          .qualification = fact(surveyor_fact::qualification),
          .care_manager_number = fact(surveyor_fact::care_manager_number),
          .licence_until = fact(surveyor_fact::licence_until),
          .first_training = fact(surveyor_fact::first_training),
          .surveyor_number = fact(surveyor_fact::surveyor_number),
          .note = fact(surveyor_fact::note)};
}

}  // namespace

Result<SurveyorRoster> make_roster_sheet(RecordStore& store, const TrainingReport& report) {
  const auto people = store.roster().people();
  if (!people) return people.problem();
  std::vector<RosterEntry> entries;
  for (const Person& person : *people) {
    const bool surveyor = person.roles.contains(StaffRole::investigator);
    const bool supervisor = person.roles.contains(StaffRole::supervisor);
    if (!surveyor && !supervisor) continue;
    entries.push_back({.person = person.id, .surveyor = surveyor, .supervisor = supervisor, .facts = facts_of(person)});
  }
  return make_surveyor_roster(report, entries);
}

Result<MissedLabels> missed_labels(Library& library, RecordStore& store, const TrainingReport& report,
                                   const PersonId& person) {
  const auto row = std::find_if(report.attendees.begin(), report.attendees.end(),
                                [&](const AttendeeRow& one) { return one.person.id == person; });
  if (row == report.attendees.end()) return MissedLabels{};
  const auto log = store.read_all();
  if (!log) return log.problem();
  Progress progress;
  for (const Event& event : log->events) {
    if (event.registration == row->registration && japan_date(event.wall) <= report.to) progress.add(event);
  }
  MissedLabels missed;
  const RegistrationProgress* registration = progress.find(row->registration);
  if (registration == nullptr) return missed;
  for (const Lesson& lesson : report.course.lessons) {
    const LessonProgress* done = registration->find(lesson.id);
    if (done == nullptr || done->wrong_answers.empty()) continue;
    std::map<ItemId, std::string> labels;
    if (lesson.kind == LessonKind::quiz && !library.closed(lesson)) {
      for (const Item& item : library.quiz(lesson).items) labels[item.id] = item.question.text.plain();
    }
    for (const auto& [item, times] : done->wrong_answers) {
      const auto label = labels.find(item);
      missed[lesson.id].push_back(label == labels.end() ? item.text() : label->second);
    }
  }
  return missed;
}

}  // namespace mamori
