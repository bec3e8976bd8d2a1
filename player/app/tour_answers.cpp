#include "app/tour_answers.h"

#include <algorithm>

#include "base/overloaded.h"

namespace mamori {
namespace {

std::string numbered(const char* prefix, std::size_t index) { return prefix + std::to_string(index + 1); }

template <class Options>
std::vector<std::string> press_option(const char* prefix, const Options& options, bool right) {
  for (std::size_t i = 0; i < options.size(); ++i) {
    if (options[i].correct == right) return {numbered(prefix, i)};
  }
  return {};
}

std::vector<std::string> answer_film(const FilmSession& film, bool right) {
  const WatchState& state = film.state();
  if (!state.open_cue || state.chosen_option) return {};
  return press_option("cue.answer.", film.film().find(*state.open_cue)->options, right);
}

// A wrong response of the same shape: the right one turned round, or another option.
Response wrong_response(const Item& item, const QuizRun& run) {
  Response right = correct_response(item);
  Response wrong = right;
  std::reverse(wrong.begin(), wrong.end());
  if (const auto* match = std::get_if<MatchBody>(&item.body)) {
    wrong.clear();
    for (const Association& pair : match->correct) {
      for (const ItemOption& other : match->right) {
        if (other.id == pair.right) continue;
        wrong.push_back(pair.left.text() + " " + other.id.text());
        break;
      }
    }
    return wrong;
  }
  if (std::holds_alternative<OrderBody>(item.body)) return wrong;
  for (const std::string& option : run.layout) {
    if (std::find(right.begin(), right.end(), option) == right.end()) return {option};
  }
  return {right.front()};
}

std::vector<std::string> answer_quiz(const QuizSession& quiz, bool right) {
  const QuizRun& run = quiz.run();
  const Item* item = quiz.quiz().find(run.item);
  if (run.phase != QuizPhase::asking || item == nullptr) return {};
  std::vector<std::string> presses;
  for (const std::string& choice : right ? correct_response(*item) : wrong_response(*item, run)) {
    const auto shown = std::find(run.layout.begin(), run.layout.end(), choice);
    if (std::holds_alternative<MatchBody>(item->body)) {
      std::string id = "quiz.match." + choice;
      std::replace(id.begin(), id.end(), ' ', '.');
      presses.push_back(id);
    } else if (shown != run.layout.end()) {
      presses.push_back(numbered("quiz.answer.", static_cast<std::size_t>(shown - run.layout.begin())));
    }
  }
  presses.push_back("quiz.confirm");
  return presses;
}

std::vector<std::string> answer_hazard(const Scenario& scenario, const ScenarioRun& run, bool right) {
  const HazardPrediction& hazard = scenario.hazard;
  std::vector<std::string> presses;
  if (run.round_answered) return {};
  if (run.round == 1) {
    for (std::size_t i = 0; i < hazard.spots.size() && presses.size() < HazardPrediction::most_taps; ++i) {
      if (hazard.spots[i].real == right) presses.push_back(numbered("hazard.spot.", i));
    }
    presses.push_back("hazard.confirm");
  }
  if (run.round == 2) presses = press_option("hazard.answer.", hazard.key_point.options, right);
  if (run.round == 3) presses = press_option("hazard.answer.", hazard.action.options, right);
  if (run.round == 4) presses = {"hazard.confirm"};
  return presses;
}

std::vector<std::string> answer_choice(const Scenario& scenario, const ScenarioRun& run, bool right) {
  const ScenarioNode* node = shown_node(scenario, run);
  if (node == nullptr || !may_choose(scenario, run)) return {};
  const ScenarioState state = shown_state(run);
  const ScenarioChoice* answer = nullptr;  // the best that is offered, or the worst
  for (const ScenarioChoice& choice : node->choices) {
    if (!holds(choice.when, state)) continue;
    const bool fits_more = answer != nullptr && (right ? choice.points > answer->points : choice.points < answer->points);
    if (answer == nullptr || fits_more) answer = &choice;
  }
  if (answer == nullptr) return {};
  return {numbered("scenario.choice.", static_cast<std::size_t>(answer - node->choices.data()))};
}

std::vector<std::string> answer_scenario(const ScenarioSession& sitting, bool right) {
  const ScenarioRun& run = sitting.run();
  const Scenario& scenario = sitting.scenario();
  switch (run.phase) {
    case ScenarioPhase::hazard: return answer_hazard(scenario, run, right);
    case ScenarioPhase::story: return answer_choice(scenario, run, right);
    case ScenarioPhase::debrief: {
      if (run.debrief_page != DebriefPage::recheck || run.recheck >= scenario.debrief.rechecks.size()) return {};
      const RecheckQuestion& question = scenario.debrief.rechecks[run.recheck];
      if (run.recheck_answers.contains(question.id)) return {};
      return press_option("recheck.answer.", question.options, right);
    }
    case ScenarioPhase::intro:
    case ScenarioPhase::judgement:
    case ScenarioPhase::ending:
    case ScenarioPhase::done: break;
  }
  return {};
}

}  // namespace

std::vector<std::string> presses_to_answer(LearnerSession& session, bool right) {
  if (session.lesson() == nullptr) return {};
  return std::visit(Overloaded{
                        [&](FilmSession& film) { return answer_film(film, right); },
                        [&](ScenarioSession& scenario) { return answer_scenario(scenario, right); },
                        [&](QuizSession& quiz) { return answer_quiz(quiz, right); },
                    },
                    *session.lesson());
}

}  // namespace mamori
