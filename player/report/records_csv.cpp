#include "report/records_csv.h"

#include "report/csv.h"
#include "report/wording.h"

namespace mamori {
namespace {

constexpr const char* columns[] = {
    "office_number", "office",  "name",         "kana",         "staff_number", "role",        "employment",
    "training",      "course",  "lesson_id",    "lesson",       "kind",         "begun",       "completed",
    "minutes",       "seconds", "film_percent", "ending_first", "ending_best",  "score_first", "score_best",
    "attempts",      "outcome", "versions",     "film_files",   "own_films",
    "registration"};

std::string time_text(const std::optional<WallTime>& time) {
  return time ? iso_date_time(*time) : "";
}
std::string number_text(const std::optional<int>& number) {
  return number ? std::to_string(*number) : "";
}
std::string score_text(const std::optional<QuizScore>& score) {
  return score ? std::to_string(score->percent()) : "";
}

std::string ending_text(const std::optional<EndingKind>& ending, const StringTable& strings) {
  return ending ? words_for(*ending, strings) : "";
}

std::string joined(const std::vector<std::string>& texts) {
  std::string all;
  for (const std::string& text : texts) all += (all.empty() ? "" : " ") + text;
  return all;
}

std::string titles_text(const std::vector<OwnFilmRow>& films) {
  std::string all;
  for (const OwnFilmRow& film : films) all += (all.empty() ? "" : " / ") + film.title;
  return all;
}

std::string outcome_text(LessonKind kind, const LessonRow& row, const StringTable& strings) {
  if (row.quiz_passed) return words_for(Outcome::passed, strings);
  if (kind == LessonKind::quiz && row.attempts > 0) return words_for(Outcome::failed, strings);
  return row.completed ? strings.plain("report.done") : words_for(Outcome::in_progress, strings);
}

}  // namespace

std::string records_csv(const TrainingReport& report, const StringTable& strings) {
  CsvWriter csv;
  std::vector<std::string> headings;
  for (const char* column : columns) headings.push_back(strings.plain(std::string("report.csv.") + column));
  csv.row(headings);
  for (const AttendeeRow& attendee : report.attendees) {
    const PersonRow& person = attendee.person;
    for (std::size_t i = 0; i < attendee.lessons.size(); ++i) {
      const LessonRow& row = attendee.lessons[i];
      if (!row.begun) continue;
      const Lesson& lesson = report.course.lessons[i];
      csv.row({report.office.number,
               report.office.name,
               name_of(person, strings),
               person.kana,
               person.staff_number,
               person.role,
               person.employment,
               report.plan.title,
               report.course.title.plain(),
               lesson.id.text(),
               lesson.title.plain(),
               words_for(lesson.kind, strings),
               time_text(row.begun),
               time_text(row.completed),
               std::to_string(std::chrono::round<std::chrono::minutes>(row.active).count()),
               std::to_string(std::chrono::floor<std::chrono::seconds>(row.active).count()),
               number_text(row.film_percent),
               ending_text(row.first_ending, strings),
               ending_text(row.best_ending, strings),
               score_text(row.first_score),
               score_text(row.best_score),
               std::to_string(row.attempts),
               outcome_text(lesson.kind, row, strings),
               joined(row.versions),
               joined(row.film_files),
               titles_text(row.own_films),
               row.registration.text()});
    }
  }
  return csv.bytes();
}

}  // namespace mamori
