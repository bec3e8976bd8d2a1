#include "session/lesson_session.h"

#include <algorithm>

namespace mamori {
namespace {

template <class Kind>
std::vector<Kind> of_kind(std::span<const Payload> records) {
  std::vector<Kind> found;
  for (const Payload& payload : records) {
    if (const auto* kind = std::get_if<Kind>(&payload)) found.push_back(*kind);
  }
  return found;
}

// What was seen of another file in this film's place counts for nothing here. Once the lesson is done, every film in its
// place is only looked at again.
WatchState begin_sitting(const Film& film, const LessonProgress& before) {
  const FilmViewing* seen = before.viewing_of(film.sha256);
  const bool known = seen != nullptr && seen->resume_at;
  WatchState state = begin_watching(film, seen == nullptr ? SpanSet{} : seen->watched, before.cues_answered,
                                    known ? seen->resume_at->second : film_start);
  if (before.completed) state.first_viewing = false;
  return state;
}

}  // namespace

FilmSession::FilmSession(LessonContext context, const FilmContent& content, const LessonProgress& before)
    : m_context(std::move(context)),
      m_content(content),
      m_state(begin_sitting(content.film, before)) {}

WatchStep FilmSession::apply(const WatchInput& input, Now now) {
  m_active.sign_of_life(now.monotonic);
  WatchStep result =
      step(m_content.film,
           {.lesson = m_context.lesson.id, .session = m_context.session, .file_sha256 = m_content.film.sha256},
           std::move(m_state), input);
  m_state = result.state;
  if (!result.records.empty()) m_context.sink(result.records, now);
  return result;
}

ScenarioSession::ScenarioSession(LessonContext context, const Scenario& scenario, std::span<const Payload> records,
                                 bool completed)
    : m_context(std::move(context)),
      m_scenario(scenario),
      m_run(resume_scenario(scenario, m_context.lesson.id, m_context.session, records)),
      m_completed(completed) {}

void ScenarioSession::apply(const ScenarioInput& input, Now now) {
  m_active.sign_of_life(now.monotonic);
  ScenarioStep result = step(m_scenario, std::move(m_run), input);
  m_run = std::move(result.run);
  if (!m_completed && is_completed(m_run)) {
    m_completed = true;
    result.records.push_back(LessonCompleted{.lesson = m_context.lesson.id, .session = m_context.session});
  }
  if (!result.records.empty()) m_context.sink(std::move(result.records), now);
}

QuizSession::QuizSession(LessonContext context, const Quiz& quiz, std::span<const Payload> records, bool passed)
    : m_context(std::move(context)), m_quiz(quiz), m_records(records.begin(), records.end()), m_passed(passed) {
  const auto answers = of_kind<ItemAnswered>(m_records);
  const int attempt = last_finished() + 1;
  std::vector<ItemAnswered> current;
  std::copy_if(answers.begin(), answers.end(), std::back_inserter(current),
               [&](const ItemAnswered& answer) { return answer.attempt == attempt; });
  m_run = resume(m_quiz, start_of(attempt), current);
}

int QuizSession::last_finished() const {
  int last = 0;
  for (const QuizFinished& finished : of_kind<QuizFinished>(m_records)) last = std::max(last, finished.attempt);
  return last;
}

QuizStart QuizSession::start_of(int attempt) const {
  QuizStart start{.seed = m_context.seed + static_cast<std::uint64_t>(attempt),
                  .attempt = attempt,
                  .seen = {},
                  .needs = m_context.needs};
  for (const ItemAnswered& answer : of_kind<ItemAnswered>(m_records)) {
    if (answer.attempt < attempt) start.seen.push_back(answer.item);
  }
  return start;
}

void QuizSession::apply(const QuizInput& input, Now now) {
  m_active.sign_of_life(now.monotonic);
  QuizStep result =
      step(m_quiz, {.lesson = m_context.lesson.id, .session = m_context.session}, std::move(m_run), input);
  m_run = std::move(result.run);
  m_records.insert(m_records.end(), result.records.begin(), result.records.end());
  const bool enough = m_run.result && (m_run.result->passed || m_context.lesson.move_on == MoveOn::completed);
  if (!m_passed && enough) {
    m_passed = true;
    result.records.push_back(LessonCompleted{.lesson = m_context.lesson.id, .session = m_context.session});
  }
  if (!result.records.empty()) m_context.sink(std::move(result.records), now);
}

void QuizSession::practise(Now now) {
  m_active.sign_of_life(now.monotonic);
  m_run = practise_missed(m_quiz, std::move(m_run));
}

void QuizSession::restart(Now now) {
  m_active.sign_of_life(now.monotonic);
  m_run = begin(m_quiz, start_of(last_finished() + 1));
}

}  // namespace mamori
