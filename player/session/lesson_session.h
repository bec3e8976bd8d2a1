#pragma once

#include <functional>
#include <variant>

#include "learn/active_time.h"
#include "learn/course.h"
#include "learn/progress.h"
#include "learn/quiz_run.h"
#include "learn/scenario_run.h"
#include "learn/watch.h"
#include "session/library.h"

namespace mamori {

// Takes what a rule decided to record; the learner session writes it and keeps the progress.
using RecordSink = std::function<void(Records, Now)>;

struct LessonContext {
  Lesson lesson;
  SessionId session;
  LaunchMode mode = LaunchMode::normal;
  std::uint64_t seed = 0;  // of the registration: with an attempt's number it fixes what is asked, also after a restart
  ItemNeeds needs = {};    // of earlier courses, where the quiz draws on them
  RecordSink sink;
};

// One sitting at a film.
class FilmSession {
 public:
  FilmSession(LessonContext context, const FilmContent& content, const LessonProgress& before);

  const Lesson& lesson() const { return m_context.lesson; }
  const Film& film() const { return m_content.film; }
  const std::filesystem::path& video() const { return m_content.video; }
  const WatchState& state() const { return m_state; }
  MediaPosition frontier() const { return watch_frontier(m_content.film, m_state); }
  WatchStep apply(const WatchInput& input, Now now);
  ActiveTime& active() { return m_active; }
  const LessonContext& context() const { return m_context; }

 private:
  LessonContext m_context;
  const FilmContent& m_content;
  WatchState m_state;
  ActiveTime m_active;
};

// One sitting at a scenario.
class ScenarioSession {
 public:
  // `records`: this lesson's earlier payloads of this device, oldest first.
  ScenarioSession(LessonContext context, const Scenario& scenario, std::span<const Payload> records, bool completed);

  const Lesson& lesson() const { return m_context.lesson; }
  const Scenario& scenario() const { return m_scenario; }
  const ScenarioRun& run() const { return m_run; }
  void apply(const ScenarioInput& input, Now now);
  ActiveTime& active() { return m_active; }
  const LessonContext& context() const { return m_context; }

 private:
  LessonContext m_context;
  const Scenario& m_scenario;
  ScenarioRun m_run;
  bool m_completed;
  ActiveTime m_active;
};

// One sitting at a quiz.
class QuizSession {
 public:
  // `records` as above: an attempt that was not finished goes on where it stopped.
  QuizSession(LessonContext context, const Quiz& quiz, std::span<const Payload> records, bool passed);

  const Lesson& lesson() const { return m_context.lesson; }
  const Quiz& quiz() const { return m_quiz; }
  const QuizRun& run() const { return m_run; }
  void apply(const QuizInput& input, Now now);
  void restart(Now now);   // a new attempt, after the one before is done
  void practise(Now now);  // what was missed, once more
  ActiveTime& active() { return m_active; }
  const LessonContext& context() const { return m_context; }

 private:
  QuizStart start_of(int attempt) const;
  int last_finished() const;

  LessonContext m_context;
  const Quiz& m_quiz;
  std::vector<Payload> m_records;
  QuizRun m_run;
  bool m_passed;
  ActiveTime m_active;
};

using LessonSession = std::variant<FilmSession, ScenarioSession, QuizSession>;

}  // namespace mamori
