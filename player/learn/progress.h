#pragma once

#include <map>
#include <optional>
#include <set>
#include <span>
#include <vector>

#include "learn/check_history.h"
#include "learn/event_key.h"
#include "learn/item_history.h"
#include "learn/record.h"

namespace mamori {

struct QuizAttempt {
  EventKey key;
  QuizFinished result;
};

struct LessonWaiver {
  EventKey key;
  WaiverReason reason = WaiverReason::tested_out;
};

struct ScenarioTry {
  EventKey key;
  EventId event;
  EndingReached result;
};

// What was seen of one file. An office may put another film in the place of ours: the seconds of one are none of the
// other's.
struct FilmViewing {
  SpanSet watched;
  MediaLength length{};
  std::optional<std::pair<EventKey, MediaPosition>> resume_at;

  double share() const;  // 0..1
};

// What the log says of one lesson within one registration. Every field is a fold that does not depend on the order of
// the events: sums, unions, firsts and lasts by EventKey. A field that no event touched is «none».
struct LessonProgress {
  std::optional<EventKey> first_launched;
  std::optional<EventKey> last_seen;
  std::optional<EventKey> completed;   // the first completion
  std::optional<LessonWaiver> waived;  // the first waiver
  std::chrono::milliseconds active{};
  std::set<std::string> content_versions;

  std::map<std::string, FilmViewing> films;  // by the SHA-256 of the file really played
  std::set<CueId> cues_answered;

  std::vector<ScenarioTry> scenario_tries;  // by key; explorations among them
  bool debrief_read = false;

  std::vector<QuizAttempt> quiz_attempts;  // by key
  std::map<ItemId, int> wrong_answers;     // first answers of an attempt that were wrong

  bool satisfied() const { return completed || waived; }
  double watched_share() const;                                         // 0..1, of the file of which most was seen
  const FilmViewing* viewing_of(const std::string& file_sha256) const;  // nullptr: never played
  bool safe_ending_reached() const;
  const EndingReached* first_ending() const;
  const QuizFinished* first_quiz() const;
  const QuizFinished* best_quiz() const;  // most right answers; the earlier one of equals
  bool quiz_passed() const;
};

struct RegistrationProgress {
  RegistrationId id;
  PersonId person;
  CourseId course;    // empty until the Registered event was seen
  std::string cycle;  // fiscal year it belongs to
  std::optional<EventKey> registered;
  std::optional<EventKey> course_completed;
  std::map<LessonId, LessonProgress> lessons;

  const LessonProgress* find(const LessonId& lesson) const;
  std::chrono::milliseconds active() const;
};

// The one fold that screens, reports and exports read. Adding the same set of events in any order gives equal values.
class Progress {
 public:
  Progress() = default;
  explicit Progress(std::span<const Event> events);

  void add(const Event& event);

  const RegistrationProgress* find(const RegistrationId& registration) const;
  const std::map<RegistrationId, RegistrationProgress>& registrations() const { return m_registrations; }
  // The person's self-check over all registrations.
  const CheckHistories& checks_of(const PersonId& person) const;
  // What the person answered over all registrations, a question's repeats within an attempt left out.
  const ItemHistories& items_of(const PersonId& person) const;

 private:
  std::map<RegistrationId, RegistrationProgress> m_registrations;
  std::map<PersonId, CheckHistories> m_checks;
  std::map<PersonId, ItemHistories> m_items;
};

}  // namespace mamori
