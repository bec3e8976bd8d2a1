#include "learn/progress.h"

#include <algorithm>

#include "base/overloaded.h"

namespace mamori {
namespace {

void keep_first(std::optional<EventKey>& first, const EventKey& key) {
  if (!first || key < *first) first = key;
}

void keep_last(std::optional<EventKey>& last, const EventKey& key) {
  if (!last || *last < key) last = key;
}

template <class Entry>
void insert_by_key(std::vector<Entry>& list, Entry entry) {
  const auto place =
      std::upper_bound(list.begin(), list.end(), entry, [](const Entry& a, const Entry& b) { return a.key < b.key; });
  list.insert(place, std::move(entry));
}

}  // namespace

double FilmViewing::share() const {
  if (length.count() <= 0) return 0;
  return std::min(1.0, static_cast<double>(watched.covered().count()) / static_cast<double>(length.count()));
}

double LessonProgress::watched_share() const {
  double most = 0;
  for (const auto& [file, viewing] : films) most = std::max(most, viewing.share());
  return most;
}

const FilmViewing* LessonProgress::viewing_of(const std::string& file_sha256) const {
  const auto found = films.find(file_sha256);
  return found == films.end() ? nullptr : &found->second;
}

bool LessonProgress::safe_ending_reached() const {
  return std::any_of(scenario_tries.begin(), scenario_tries.end(),
                     [](const ScenarioTry& t) { return t.result.ending == EndingKind::safe; });
}

const EndingReached* LessonProgress::first_ending() const {
  const auto first = std::find_if(scenario_tries.begin(), scenario_tries.end(),
                                  [](const ScenarioTry& t) { return !t.result.exploration; });
  return first == scenario_tries.end() ? nullptr : &first->result;
}

const QuizFinished* LessonProgress::first_quiz() const {
  return quiz_attempts.empty() ? nullptr : &quiz_attempts.front().result;
}

const QuizFinished* LessonProgress::best_quiz() const {
  const QuizFinished* best = nullptr;
  const auto is_better = [](const QuizFinished& a, const QuizFinished& b) {
    if (a.passed != b.passed) return a.passed;
    return a.right * b.asked > b.right * a.asked;
  };
  for (const QuizAttempt& attempt : quiz_attempts) {
    if (best == nullptr || is_better(attempt.result, *best)) best = &attempt.result;
  }
  return best;
}

bool LessonProgress::quiz_passed() const {
  return std::any_of(quiz_attempts.begin(), quiz_attempts.end(), [](const QuizAttempt& a) { return a.result.passed; });
}

const LessonProgress* RegistrationProgress::find(const LessonId& lesson) const {
  const auto found = lessons.find(lesson);
  return found == lessons.end() ? nullptr : &found->second;
}

std::chrono::milliseconds RegistrationProgress::active() const {
  std::chrono::milliseconds total{};
  for (const auto& entry : lessons) total += entry.second.active;
  return total;
}

Progress::Progress(std::span<const Event> events) {
  for (const Event& event : events) add(event);
}

void Progress::add(const Event& event) {
  RegistrationProgress& registration = m_registrations[event.registration];
  registration.id = event.registration;
  registration.person = event.person;
  const EventKey key = key_of(event);
  const auto touch = [&](const LessonId& id) -> LessonProgress& {
    LessonProgress& lesson = registration.lessons[id];
    keep_last(lesson.last_seen, key);
    return lesson;
  };
  std::visit(Overloaded{
                 [&](const Registered& e) {
                   keep_first(registration.registered, key);
                   registration.course = e.course;
                   registration.cycle = e.cycle;
                 },
                 [&](const LessonLaunched& e) {
                   LessonProgress& lesson = touch(e.lesson);
                   keep_first(lesson.first_launched, key);
                   lesson.content_versions.insert(e.content_version);
                 },
                 [&](const LessonTerminated& e) { touch(e.lesson).active += e.active; },
                 [&](const FilmWatched& e) {
                   FilmViewing& viewing = touch(e.lesson).films[e.file_sha256];
                   viewing.watched.add(e.spans);
                   viewing.length = std::max(viewing.length, e.length);
                   if (!viewing.resume_at || viewing.resume_at->first < key) viewing.resume_at = {key, e.resume_at};
                 },
                 [&](const CueAnswered& e) { touch(e.lesson).cues_answered.insert(e.cue); },
                 [&](const HazardAnswered& e) { touch(e.lesson); },
                 [&](const ChoiceMade& e) { touch(e.lesson); },
                 [&](const EndingReached& e) {
                   insert_by_key(touch(e.lesson).scenario_tries, ScenarioTry{key, event.id, e});
                 },
                 [&](const DebriefRead& e) { touch(e.lesson).debrief_read = true; },
                 [&](const ItemAnswered& e) {
                   LessonProgress& lesson = touch(e.lesson);
                   if (e.repeat) return;
                   if (!e.correct) ++lesson.wrong_answers[e.item];
                   m_items[event.person][e.item].add({key, e.correct, e.confidence});
                 },
                 [&](const QuizFinished& e) {
                   insert_by_key(touch(e.lesson).quiz_attempts, QuizAttempt{key, e});
                 },
                 [&](const LessonCompleted& e) { keep_first(touch(e.lesson).completed, key); },
                 [&](const LessonWaived& e) {
                   auto& waived = registration.lessons[e.lesson].waived;
                   if (!waived || key < waived->key) waived = LessonWaiver{key, e.reason};
                 },
                 [&](const CourseCompleted&) { keep_first(registration.course_completed, key); },
                 [&](const ChecklistAnswered& e) {
                   m_checks[event.person][e.item].add({key, e.answer, e.content_version, event.person});
                 },
             },
             event.payload);
}

const CheckHistories& Progress::checks_of(const PersonId& person) const {
  static const CheckHistories none;
  const auto found = m_checks.find(person);
  return found == m_checks.end() ? none : found->second;
}

const ItemHistories& Progress::items_of(const PersonId& person) const {
  static const ItemHistories none;
  const auto found = m_items.find(person);
  return found == m_items.end() ? none : found->second;
}

const RegistrationProgress* Progress::find(const RegistrationId& registration) const {
  const auto found = m_registrations.find(registration);
  return found == m_registrations.end() ? nullptr : &found->second;
}

}  // namespace mamori
