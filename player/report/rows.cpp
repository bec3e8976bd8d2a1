#include "report/rows.h"

#include <algorithm>
#include <set>

#include "learn/progress.h"
#include "report/missed_items.h"

namespace mamori {
namespace {

std::chrono::minutes rounded_minutes(std::chrono::milliseconds active) {
  return std::chrono::round<std::chrono::minutes>(active);
}

// Of the file of which most was seen.
int percent_watched(const LessonProgress& progress) {
  std::int64_t most = 0;
  for (const auto& [file, viewing] : progress.films) {
    if (viewing.length.count() <= 0) continue;
    most = std::max(most, viewing.watched.covered().count() * 100 / viewing.length.count());
  }
  return static_cast<int>(std::min<std::int64_t>(100, most));
}

template <class Set>
std::vector<std::string> listed(const Set& set) {
  return {set.begin(), set.end()};
}

LessonRow lesson_row(const Lesson& lesson, const RegistrationProgress& registration,
                     const std::map<std::string, std::string>& own_films) {
  LessonRow row{.lesson = lesson.id, .registration = registration.id};
  const LessonProgress* progress = registration.find(lesson.id);
  if (progress == nullptr) return row;
  if (progress->first_launched) row.begun = progress->first_launched->wall;
  if (progress->completed) row.completed = progress->completed->wall;
  if (progress->waived) row.waived = progress->waived->reason;
  row.active = progress->active;
  row.versions = listed(progress->content_versions);
  for (const auto& [file, viewing] : progress->films) {
    row.film_files.push_back(file);
    const auto own = own_films.find(file);
    if (own != own_films.end()) row.own_films.push_back({.sha256 = file, .title = own->second});
  }
  switch (lesson.kind) {
    case LessonKind::film:
      row.film_percent = percent_watched(*progress);
      break;
    case LessonKind::scenario:
      if (const EndingReached* first = progress->first_ending()) row.first_ending = first->ending;
      for (const ScenarioTry& way : progress->scenario_tries) {
        row.best_ending = std::min(row.best_ending.value_or(EndingKind::incident), way.result.ending);
      }
      row.attempts = static_cast<int>(progress->scenario_tries.size());
      break;
    case LessonKind::quiz:
      if (const QuizFinished* first = progress->first_quiz()) row.first_score = {first->right, first->asked};
      if (const QuizFinished* best = progress->best_quiz()) row.best_score = {best->right, best->asked};
      row.quiz_passed = progress->quiz_passed();
      row.attempts = static_cast<int>(progress->quiz_attempts.size());
      break;
  }
  return row;
}

void add(std::optional<QuizScore>& sum, const std::optional<QuizScore>& score) {
  if (!score) return;
  if (!sum) sum = QuizScore{};
  sum->right += score->right;
  sum->asked += score->asked;
}

std::optional<int> percent_of(const std::optional<QuizScore>& score) {
  return score ? std::optional(score->percent()) : std::nullopt;
}

Outcome outcome_of(const AttendeeRow& row) {
  if (row.completed) return Outcome::passed;
  const bool failed = std::any_of(row.lessons.begin(), row.lessons.end(),
                                  [](const LessonRow& l) { return l.best_score && !l.quiz_passed; });
  return failed ? Outcome::failed : Outcome::in_progress;
}

// The moment the course was done: as recorded, or with its last lesson where the window closed in between.
std::optional<WallTime> completion_of(const RegistrationProgress& registration, const std::vector<LessonRow>& lessons) {
  if (registration.course_completed) return registration.course_completed->wall;
  std::optional<WallTime> last;
  for (const LessonRow& lesson : lessons) {
    if (lesson.waived && !lesson.completed) continue;
    if (!lesson.completed) return std::nullopt;
    last = std::max(last.value_or(*lesson.completed), *lesson.completed);
  }
  return last;
}

AttendeeRow attendee_row(const PersonRow& person, const ReportInput& input, const RegistrationProgress& registration) {
  const Course& course = input.course;
  AttendeeRow row{.person = person, .registration = registration.id};
  std::optional<QuizScore> first;
  std::optional<QuizScore> best;
  std::optional<WallTime> begun;
  std::optional<WallTime> last;
  std::chrono::milliseconds active{};
  int films = 0;
  int film_percents = 0;
  for (const Lesson& lesson : course.lessons) {
    const LessonRow& done = row.lessons.emplace_back(lesson_row(lesson, registration, input.own_films));
    active += done.active;
    const bool counts = !done.waived || done.completed;
    if (counts && lesson.kind == LessonKind::film) {
      ++films;
      film_percents += done.film_percent.value_or(0);
    }
    if (counts && lesson.kind == LessonKind::scenario) {
      ++row.scenarios;
      row.scenarios_safe += done.best_ending == EndingKind::safe ? 1 : 0;
      row.scenarios_safe_first += done.first_ending == EndingKind::safe ? 1 : 0;
    }
    add(first, done.first_score);
    add(best, done.best_score);
    if (done.begun) begun = std::min(begun.value_or(*done.begun), *done.begun);
    const LessonProgress* progress = registration.find(lesson.id);
    if (progress != nullptr && progress->last_seen) {
      last = std::max(last.value_or(progress->last_seen->wall), progress->last_seen->wall);
    }
  }
  row.minutes = rounded_minutes(active);
  if (films > 0) row.film_percent = film_percents / films;
  row.first_percent = percent_of(first);
  row.best_percent = percent_of(best);
  row.completed = completion_of(registration, row.lessons);
  row.outcome = outcome_of(row);
  if (row.completed) last = row.completed;
  row.last_day = japan_date(last.value_or(WallTime{}));
  row.first_day = japan_date(begun.value_or(last.value_or(WallTime{})));
  return row;
}

// The latest registration of each person for this course that was worked at in the period.
std::map<PersonId, const RegistrationProgress*> registrations_in_period(const ReportInput& input,
                                                                        const Progress& progress) {
  std::map<PersonId, std::pair<EventKey, const RegistrationProgress*>> latest;
  for (const Event& event : input.events) {
    const auto* launch = std::get_if<LessonLaunched>(&event.payload);
    const Date day = japan_date(event.wall);
    if (launch == nullptr || day < input.from || day > input.to) continue;
    const RegistrationProgress* registration = progress.find(event.registration);
    if (registration == nullptr || registration->course != input.course.id) continue;
    if (input.course.find(launch->lesson) == nullptr) continue;
    auto& found = latest[event.person];
    if (found.second == nullptr || found.first < key_of(event)) found = {key_of(event), registration};
  }
  std::map<PersonId, const RegistrationProgress*> chosen;
  for (const auto& [person, found] : latest) chosen[person] = found.second;
  return chosen;
}

std::vector<ContentRow> contents_of(const Course& course, const std::vector<AttendeeRow>& attendees) {
  std::vector<ContentRow> rows;
  for (std::size_t i = 0; i < course.lessons.size(); ++i) {
    const Lesson& lesson = course.lessons[i];
    std::set<std::string> versions;
    std::map<std::string, std::string> own_films;
    for (const AttendeeRow& row : attendees) {
      versions.insert(row.lessons[i].versions.begin(), row.lessons[i].versions.end());
      for (const OwnFilmRow& own : row.lessons[i].own_films) own_films[own.sha256] = own.title;
    }
    ContentRow& row = rows.emplace_back(ContentRow{.lesson = lesson.id,
                                                   .kind = lesson.kind,
                                                   .title = lesson.title.plain(),
                                                   .versions = listed(versions)});
    for (const auto& [sha256, title] : own_films) row.own_films.push_back({.sha256 = sha256, .title = title});
  }
  return rows;
}

std::optional<double> average(const std::vector<AttendeeRow>& rows, std::optional<int> AttendeeRow::*percent) {
  double sum = 0;
  int count = 0;
  for (const AttendeeRow& row : rows) {
    if (!(row.*percent)) continue;
    sum += *(row.*percent);
    ++count;
  }
  return count == 0 ? std::nullopt : std::optional(sum / count);
}

void sort_by_kana(std::vector<PersonRow>& people) {
  std::sort(people.begin(), people.end(), [](const PersonRow& a, const PersonRow& b) {
    return std::tie(a.kana, a.staff_number, a.id) < std::tie(b.kana, b.staff_number, b.id);
  });
}

std::optional<AbsenceReason> absence_of(const PersonRow& person, const AttendeeRow* attended) {
  if (attended != nullptr && attended->outcome == Outcome::passed) return std::nullopt;
  switch (person.status) {
    case PersonStatus::left:
      return std::nullopt;
    case PersonStatus::on_leave:
      return AbsenceReason::on_leave;
    case PersonStatus::active:
      break;
  }
  return attended == nullptr ? AbsenceReason::not_started : AbsenceReason::unfinished;
}

}  // namespace

TrainingReport make_training_report(const ReportInput& input) {
  TrainingReport report{.office = input.office,
                        .plan = input.plan,
                        .from = input.from,
                        .to = input.to,
                        .course = input.course,
                        .generated = input.generated,
                        .serial = input.serial,
                        .log_hash = input.log_hash};
  Progress progress;
  for (const Event& event : input.events) {
    if (japan_date(event.wall) <= input.to) progress.add(event);
  }
  const auto registrations = registrations_in_period(input, progress);
  std::vector<PersonRow> people = input.people;
  sort_by_kana(people);
  std::set<RegistrationId> counted;
  for (const PersonRow& person : people) {
    const auto found = registrations.find(person.id);
    const bool attended = found != registrations.end();
    if (attended) {
      const auto& row = report.attendees.emplace_back(attendee_row(person, input, *found->second));
      counted.insert(row.registration);
      report.minutes += row.minutes;
      report.completed += row.outcome == Outcome::passed ? 1 : 0;
    }
    const auto reason = absence_of(person, attended ? &report.attendees.back() : nullptr);
    if (attended || reason) ++report.expected;
    if (!reason) continue;
    const auto makeup = input.makeup_dates.find(person.id);
    report.absentees.push_back(
        {.person = person,
         .reason = *reason,
         .makeup = makeup == input.makeup_dates.end() ? std::nullopt : std::optional(makeup->second)});
  }
  report.attended = static_cast<int>(report.attendees.size());
  report.contents = contents_of(input.course, report.attendees);
  report.average_first = average(report.attendees, &AttendeeRow::first_percent);
  report.average_best = average(report.attendees, &AttendeeRow::best_percent);
  report.missed = missed_items(input, counted);
  return report;
}

}  // namespace mamori
