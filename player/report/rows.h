#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "learn/course.h"
#include "learn/record.h"
#include "report/missed_item.h"
#include "report/office.h"
#include "report/person_row.h"

namespace mamori {

enum class TrainingKind : std::uint8_t { new_staff, yearly, follow_up, surveyor };
enum class TrainingMethod : std::uint8_t { individual, group };

// What the manager wrote about the training: the parts of the report that no log can know. Empty texts leave a blank
// line on paper.
struct TrainingPlan {
  std::string title;          // of the yearly plan; the report bears the same one
  std::string change_reason;  // where it departs from the plan
  TrainingKind kind = TrainingKind::yearly;
  TrainingMethod method = TrainingMethod::individual;
  std::string place;
  std::string instructor;
  std::string purpose;
  std::string improvement;
  std::string prepared_by;
  std::vector<std::string> materials = {};  // with their sources and editions, one a line
};

struct ReportInput {
  Office office;
  TrainingPlan plan;
  Date from{};
  Date to{};  // included
  Course course;
  std::vector<PersonRow> people = {};            // who should attend; nobody else is looked at
  std::span<const Event> events;                 // the whole log in any order
  std::map<std::string, std::string> own_films;  // titles of all files that stood in a film's place, by SHA-256
  std::map<ItemId, std::string> item_labels;     // one line a question, as it was when asked (decisions.md 14)
  std::map<PersonId, Date> makeup_dates;
  WallTime generated;
  std::string serial;
  Sha256Digest log_hash = {};
};

enum class Outcome : std::uint8_t {
  passed,       // every lesson of the course is done
  failed,       // a quiz was finished and never passed
  in_progress,  // neither
};

struct QuizScore {
  int right = 0;
  int asked = 0;

  int percent() const { return asked == 0 ? 0 : right * 100 / asked; }
  friend bool operator==(const QuizScore&, const QuizScore&) = default;
};

// A file of the office's own that was played in the place of a film: 差し替え動画.
struct OwnFilmRow {
  std::string sha256;
  std::string title;
  friend bool operator==(const OwnFilmRow&, const OwnFilmRow&) = default;
};

// One person at one lesson, up to the end of the period. What does not fit the lesson's kind is empty.
struct LessonRow {
  LessonId lesson;
  RegistrationId registration;
  std::optional<WallTime> begun = std::nullopt;
  std::optional<WallTime> completed = std::nullopt;
  std::optional<WaiverReason> waived = std::nullopt;  // need not be done
  std::chrono::milliseconds active{};                 // measured
  std::optional<int> film_percent = std::nullopt;     // distinct seconds, rounded down
  std::optional<EndingKind> first_ending = std::nullopt;
  std::optional<EndingKind> best_ending = std::nullopt;
  std::optional<QuizScore> first_score = std::nullopt;
  std::optional<QuizScore> best_score = std::nullopt;
  bool quiz_passed = false;
  int attempts = 0;                          // quizzes finished, or ways through a scenario
  std::vector<std::string> versions = {};    // of the content launched, hex, sorted
  std::vector<std::string> film_files = {};  // SHA-256 of the files really played, sorted
  std::vector<OwnFilmRow> own_films = {};    // those of them that are the office's own
};

struct AttendeeRow {
  PersonRow person;
  RegistrationId registration;
  Date first_day{};
  Date last_day{};                                 // of completion, or of the last activity
  std::chrono::minutes minutes{};                  // measured, rounded
  std::optional<int> film_percent = std::nullopt;  // mean over the films of the course, one not begun counting 0
  int scenarios_safe = 0;                          // with a safe ending in any try
  int scenarios_safe_first = 0;                    // in the first try
  int scenarios = 0;
  std::optional<int> first_percent = std::nullopt;  // over all quizzes of the course that were finished
  std::optional<int> best_percent = std::nullopt;
  Outcome outcome = Outcome::in_progress;
  std::optional<WallTime> completed = std::nullopt;
  std::vector<LessonRow> lessons = {};  // in the course's order, all of them
};

enum class AbsenceReason : std::uint8_t { not_started, unfinished, on_leave };

struct AbsenteeRow {
  PersonRow person;
  AbsenceReason reason = AbsenceReason::not_started;
  std::optional<Date> makeup = std::nullopt;
};

struct ContentRow {
  LessonId lesson;
  LessonKind kind = LessonKind::film;
  std::string title;
  std::vector<std::string> versions = {};  // every one that was launched, hex, sorted
  std::vector<OwnFilmRow> own_films = {};  // really played here, by hash
};

// What every form of the report shows, so that all of them show the same.
struct TrainingReport {
  Office office;
  TrainingPlan plan;
  Date from{};
  Date to{};
  Course course;
  std::vector<ContentRow> contents = {};
  int expected = 0;  // attendees and absentees
  int attended = 0;
  int completed = 0;
  std::vector<AttendeeRow> attendees = {};             // by kana
  std::vector<AbsenteeRow> absentees = {};             // who has not finished, by kana
  std::optional<double> average_first = std::nullopt;  // percent
  std::optional<double> average_best = std::nullopt;
  std::chrono::minutes minutes{};  // sum
  MissedItems missed = {};
  WallTime generated;
  std::string serial;
  Sha256Digest log_hash = {};
};

// Attendees are those who launched a lesson of the course in the period. Their figures hold everything they did in that
// registration (the latest one, where the period touches two) up to the period's end. On leave or not begun: absentees;
// who left is named only where they attended.
TrainingReport make_training_report(const ReportInput& input);

}  // namespace mamori
