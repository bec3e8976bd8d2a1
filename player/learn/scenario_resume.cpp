#include <algorithm>
#include <utility>

#include "learn/scenario_run.h"

namespace mamori {
namespace {

// Plays the records again as inputs, pressing «next» in between as the learner must have done.
class Resumer {
 public:
  Resumer(const Scenario& scenario, ScenarioRun run) : m_scenario(scenario), m_run(std::move(run)) {}

  void replay(const HazardAnswered& record) {
    if (record.lesson != m_run.lesson) return;
    play(AnswerHazard{record.chosen}, [&](const ScenarioRun& run) {
      return run.phase == ScenarioPhase::hazard && run.round == record.round && !run.round_answered;
    });
  }

  void replay(const ChoiceMade& record) {
    if (record.lesson != m_run.lesson) return;
    if (record.exploration && !m_run.ways.empty() && record.attempt == m_run.ways.back().attempt + 1) {
      play(ReplayFrom{record.node}, [&](const ScenarioRun& run) {
        const auto nodes = replay_nodes(run);
        return std::find(nodes.begin(), nodes.end(), record.node) != nodes.end();
      });
    }
    play(Choose{record.choice}, [&](const ScenarioRun& run) {
      return may_choose(m_scenario, run) && run.node == record.node && run.ways.back().attempt == record.attempt;
    });
  }

  void replay(const ItemAnswered& record) {
    if (record.lesson != m_run.lesson || record.attempt != 0 || record.response.size() != 1) return;
    play(AnswerRecheck{OptionId(record.response.front())}, [&](const ScenarioRun& run) {
      return run.phase == ScenarioPhase::debrief && run.debrief_page == DebriefPage::recheck &&
             m_scenario.debrief.rechecks.at(run.recheck).id == record.item;
    });
  }

  void replay(const DebriefRead& record) {
    if (record.lesson != m_run.lesson) return;
    play(Advance{}, [](const ScenarioRun& run) { return run.phase == ScenarioPhase::done; });
    m_run.debrief_read = true;  // also where the content has changed and the way there is gone
  }

  void replay(const EndingReached& record) {
    if (record.lesson != m_run.lesson) return;
    advance_until([&](const ScenarioRun& run) {
      return !run.ways.empty() && run.ways.back().attempt == record.attempt && run.ways.back().ending == record.node;
    });
    if (record.ending == EndingKind::safe) m_run.safe_reached = true;
  }

  // Belong to other lessons.
  void replay(const Registered&) {}
  void replay(const LessonLaunched&) {}
  void replay(const LessonTerminated&) {}
  void replay(const FilmWatched&) {}
  void replay(const CueAnswered&) {}
  void replay(const QuizFinished&) {}
  void replay(const LessonCompleted&) {}
  void replay(const CourseCompleted&) {}
  void replay(const LessonWaived&) {}
  void replay(const ChecklistAnswered&) {}

  ScenarioRun finish() && { return std::move(m_run); }

 private:
  // False, and the run as it was, where no amount of «next» makes it ready.
  template <class Ready>
  bool advance_until(Ready ready) {
    ScenarioRun run = m_run;
    while (!ready(run)) {
      ScenarioRun next = step(m_scenario, run, Advance{}).run;
      if (next == run) return false;
      run = std::move(next);
    }
    m_run = std::move(run);
    return true;
  }

  template <class Ready>
  void play(const ScenarioInput& input, Ready ready) {
    if (advance_until(ready)) m_run = step(m_scenario, std::move(m_run), input).run;
  }

  const Scenario& m_scenario;
  ScenarioRun m_run;
};

}  // namespace

ScenarioRun resume_scenario(const Scenario& scenario, LessonId lesson, SessionId session,
                            std::span<const Payload> records) {
  Resumer resumer(scenario, begin_scenario(scenario, std::move(lesson), session));
  for (const Payload& record : records) {
    std::visit([&](const auto& kind) { resumer.replay(kind); }, record);
  }
  return std::move(resumer).finish();
}

}  // namespace mamori
