#include "fuzz/scenario_player.h"

#include <map>
#include <tuple>

#include "fuzz/expect.h"

namespace mamori::fuzz {
namespace {

std::vector<ChoiceId> offered(const Scenario& scenario, const ScenarioRun& run) {
  std::vector<ChoiceId> ids;
  for (const ScenarioChoice& choice : shown_node(scenario, run)->choices) {
    if (holds(choice.when, shown_state(run))) ids.push_back(choice.id);
  }
  return ids;
}

ScenarioInput hazard_answer(const HazardPrediction& hazard, int round) {
  if (round == 1) return AnswerHazard{{hazard.spots.front().id.text()}};
  if (round == 2) return AnswerHazard{{hazard.key_point.options.front().id.text()}};
  if (round == 3) return AnswerHazard{{hazard.action.options.front().id.text()}};
  return AnswerHazard{};
}

template <class Kind>
int count_of(const Records& records) {
  int count = 0;
  for (const Payload& record : records) count += std::holds_alternative<Kind>(record) ? 1 : 0;
  return count;
}

// Far more steps than any story with the checker's bounds takes.
constexpr int most_steps = 100'000;

}  // namespace

ScenarioInput next_input(const Scenario& scenario, const ScenarioRun& run, std::size_t number) {
  if (run.phase == ScenarioPhase::hazard && !run.round_answered) return hazard_answer(scenario.hazard, run.round);
  if (may_choose(scenario, run)) {
    const auto choices = offered(scenario, run);
    expect(!choices.empty(), "a decision offers a choice");
    return Choose{choices[number % choices.size()]};
  }
  if (run.phase == ScenarioPhase::debrief && run.debrief_page == DebriefPage::recheck) {
    const RecheckQuestion& question = scenario.debrief.rechecks.at(run.recheck);
    if (!run.recheck_answers.contains(question.id)) return AnswerRecheck{question.options.front().id};
  }
  return Advance{};
}

void play_path(const Scenario& scenario, const ScenarioPath& path) {
  ScenarioRun run = begin_scenario(scenario, LessonId("fuzz"), {});
  Records records;
  std::size_t taken = 0;
  for (int steps = 0; run.phase != ScenarioPhase::done; ++steps) {
    expect(steps < most_steps, "a path ends");
    ScenarioInput input = next_input(scenario, run, 0);
    if (std::holds_alternative<Choose>(input)) {
      expect(taken < path.size(), "a path names the choice of each of its decisions");
      input = Choose{path[taken++]};
    }
    ScenarioStep next = step(scenario, run, input);
    expect(!(next.run == run), "a fitting input leads on");
    run = std::move(next.run);
    records.insert(records.end(), next.records.begin(), next.records.end());
  }
  expect(taken == path.size(), "every choice of a path can be taken");
  expect(count_of<ChoiceMade>(records) == static_cast<int>(path.size()), "every choice is recorded once");
  expect(count_of<EndingReached>(records) == 1, "an ending is recorded once");
  expect(count_of<DebriefRead>(records) == 1, "after an ending comes a debrief");
}

Records play_on(const Scenario& scenario, ScenarioRun& run) {
  // Taking in turn what a place offers leads out of every circle.
  std::map<std::tuple<NodeId, ScenarioState>, std::size_t> visits;
  Records records;
  const bool read_before = run.debrief_read;
  for (int steps = 0; run.phase != ScenarioPhase::done; ++steps) {
    expect(steps < most_steps, "every way leads to an ending and its debrief");
    const std::size_t number = may_choose(scenario, run) ? visits[{run.node, shown_state(run)}]++ : 0;
    ScenarioStep next = step(scenario, run, next_input(scenario, run, number));
    expect(!(next.run == run), "a fitting input leads on");
    run = std::move(next.run);
    records.insert(records.end(), next.records.begin(), next.records.end());
  }
  expect(run.debrief_read, "after an ending comes a debrief");
  expect(count_of<DebriefRead>(records) == (read_before ? 0 : 1), "a debrief is recorded once");
  return records;
}

}  // namespace mamori::fuzz
