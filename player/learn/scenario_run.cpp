#include "learn/scenario_run.h"

#include <algorithm>
#include <iterator>

#include "base/overloaded.h"

namespace mamori {
namespace {

constexpr int last_round = 4;

bool met_before(const ScenarioWay& way, const NodeId& node) {
  return std::any_of(way.taken.begin(), way.taken.end(), [&](const TakenChoice& taken) { return taken.node == node; });
}

bool is_right(const HazardQuestion& question, const std::vector<std::string>& chosen) {
  const HazardOption* option = chosen.size() == 1 ? question.find(ChoiceId(chosen.front())) : nullptr;
  return option != nullptr && option->correct;
}

// All taps on dangers, and as many dangers as taps allow.
bool is_right(const std::vector<HazardSpot>& spots, const std::vector<std::string>& chosen) {
  const auto is_real = [](const HazardSpot& spot) { return spot.real; };
  const auto real = static_cast<std::size_t>(std::count_if(spots.begin(), spots.end(), is_real));
  const bool all_real = std::all_of(spots.begin(), spots.end(), [&](const HazardSpot& spot) {
    return spot.real || std::find(chosen.begin(), chosen.end(), spot.id.text()) == chosen.end();
  });
  return all_real && chosen.size() == std::min(real, HazardPrediction::most_taps);
}

bool is_distinct(std::vector<std::string> ids) {
  std::sort(ids.begin(), ids.end());
  return std::adjacent_find(ids.begin(), ids.end()) == ids.end();
}

class Stepper {
 public:
  Stepper(const Scenario& scenario, ScenarioRun run) : m_scenario(scenario), m_run(std::move(run)) {}

  void on(const Advance&) {
    if (m_run.look_back > 0) {
      --m_run.look_back;
      return;
    }
    switch (m_run.phase) {
      case ScenarioPhase::intro:
        if (m_scenario.hazard.empty()) return begin_story();
        m_run.phase = ScenarioPhase::hazard;
        return;
      case ScenarioPhase::hazard:
        return advance_hazard();
      case ScenarioPhase::story:
        return advance_story();
      case ScenarioPhase::judgement:
        m_run.judgement_due = false;
        return leave_node();
      case ScenarioPhase::ending:
        if (m_run.debrief_read)
          m_run.phase = ScenarioPhase::done;
        else
          open_debrief();
        return;
      case ScenarioPhase::debrief:
        return advance_debrief();
      case ScenarioPhase::done:
        return;
    }
  }

  void on(const LookBack&) {
    if (m_run.phase == ScenarioPhase::story) {
      if (static_cast<std::size_t>(m_run.look_back) + 1 < m_run.ways.back().trail.size()) ++m_run.look_back;
    } else if (m_run.phase == ScenarioPhase::debrief) {
      debrief_page_back();
    }
  }

  void on(const LookForward&) {
    if (m_run.look_back > 0) --m_run.look_back;
  }

  void on(const AnswerHazard& answer) {
    if (m_run.phase != ScenarioPhase::hazard || m_run.round_answered) return;
    const HazardPrediction& hazard = m_scenario.hazard;
    const auto is_option = [&](const HazardQuestion& question) {
      return answer.chosen.size() == 1 && question.find(ChoiceId(answer.chosen.front())) != nullptr;
    };
    bool correct = true;
    if (m_run.round == 1) {
      const bool known = std::all_of(answer.chosen.begin(), answer.chosen.end(),
                                     [&](const std::string& id) { return hazard.find(HazardId(id)) != nullptr; });
      if (!known || answer.chosen.empty() || answer.chosen.size() > HazardPrediction::most_taps) return;
      if (!is_distinct(answer.chosen)) return;
      correct = is_right(hazard.spots, answer.chosen);
    } else if (m_run.round < last_round) {
      const HazardQuestion& question = m_run.round == 2 ? hazard.key_point : hazard.action;
      if (!is_option(question)) return;
      correct = is_right(question, answer.chosen);
    } else if (!answer.chosen.empty()) {
      return;
    }
    m_run.round_answered = true;
    m_run.hazard_answers[m_run.round] = answer.chosen;
    m_records.push_back(HazardAnswered{.lesson = m_run.lesson,
                                       .session = m_run.session,
                                       .attempt = 1,
                                       .round = m_run.round,
                                       .chosen = answer.chosen,
                                       .correct = correct});
  }

  void on(const Choose& input) {
    if (!may_choose(m_scenario, m_run)) return;
    const ScenarioChoice* choice = m_scenario.find(m_run.node)->find(input.choice);
    ScenarioWay& way = m_run.ways.back();
    const ScenarioState& before = way.trail.back().state;
    if (choice == nullptr || !holds(choice->when, before)) return;
    way.taken.push_back({.node = m_run.node, .choice = choice->id});
    m_records.push_back(ChoiceMade{.lesson = m_run.lesson,
                                   .session = m_run.session,
                                   .attempt = way.attempt,
                                   .node = m_run.node,
                                   .choice = choice->id,
                                   .exploration = way.attempt > 1});
    m_run.judgement_due = true;
    enter(choice->next, applied(choice->set, before, m_scenario.variables));
  }

  void on(const ReplayFrom& input) {
    const auto allowed = replay_nodes(m_run);
    if (std::find(allowed.begin(), allowed.end(), input.node) == allowed.end()) return;
    const auto from = std::find_if(m_run.ways.rbegin(), m_run.ways.rend(),
                                   [&](const ScenarioWay& way) { return met_before(way, input.node); });
    ScenarioWay way{.attempt = m_run.ways.back().attempt + 1, .taken = from->taken, .trail = from->trail, .ending = {}};
    const auto is_there = [&](const auto& place) { return place.node == input.node; };
    way.taken.erase(std::find_if(way.taken.begin(), way.taken.end(), is_there), way.taken.end());
    way.trail.erase(std::find_if(way.trail.begin(), way.trail.end(), is_there) + 1, way.trail.end());
    m_run.ways.push_back(std::move(way));
    show(input.node);
  }

  void on(const AnswerRecheck& input) {
    if (m_run.phase != ScenarioPhase::debrief || m_run.debrief_page != DebriefPage::recheck) return;
    const RecheckQuestion& question = m_scenario.debrief.rechecks.at(m_run.recheck);
    const RecheckOption* option = question.find(input.option);
    if (option == nullptr || !m_run.recheck_answers.emplace(question.id, option->id).second) return;
    m_records.push_back(ItemAnswered{.lesson = m_run.lesson,
                                     .session = m_run.session,
                                     .attempt = 0,
                                     .item = question.id,
                                     .response = {option->id.text()},
                                     .correct = option->correct});
  }

  void on(const OpenDebrief&) {
    if (m_run.phase == ScenarioPhase::done) open_debrief();
  }

  ScenarioStep finish() && { return {.run = std::move(m_run), .records = std::move(m_records)}; }

 private:
  void advance_hazard() {
    if (!m_run.round_answered) return;
    if (m_run.round < last_round) {
      ++m_run.round;
      m_run.round_answered = false;
      return;
    }
    begin_story();
  }

  void begin_story() {
    m_run.ways.push_back({.attempt = 1, .taken = {}, .trail = {}, .ending = {}});
    enter(m_scenario.start, start_state(m_scenario.variables));
  }

  void advance_story() {
    const ScenarioNode& node = *m_scenario.find(m_run.node);
    if (m_run.sentence + 1 < node.sentences.size()) {
      ++m_run.sentence;
    } else if (m_run.judgement_due) {
      m_run.phase = ScenarioPhase::judgement;
    } else {
      leave_node();
    }
  }

  void leave_node() {
    const ScenarioNode& node = *m_scenario.find(m_run.node);
    switch (node.kind) {
      case NodeKind::story:
      case NodeKind::consequence:
        return enter(node.next_in(m_run.ways.back().trail.back().state), m_run.ways.back().trail.back().state);
      case NodeKind::decision:
        return;
      case NodeKind::ending:
        m_run.phase = ScenarioPhase::ending;
        return;
    }
  }

  void show(const NodeId& id) {
    m_run.phase = ScenarioPhase::story;
    m_run.node = id;
    m_run.sentence = 0;
    m_run.look_back = 0;
  }

  void enter(const NodeId& id, ScenarioState state) {
    const ScenarioNode& node = *m_scenario.find(id);
    ScenarioWay& way = m_run.ways.back();
    way.trail.push_back({.node = id, .state = applied(node.set, std::move(state), m_scenario.variables)});
    show(id);
    if (!node.ending) return;
    way.ending = id;
    m_run.safe_reached = m_run.safe_reached || *node.ending == EndingKind::safe;
    const ScenarioScore score = score_of(m_scenario, way);
    m_records.push_back(EndingReached{.lesson = m_run.lesson,
                                      .session = m_run.session,
                                      .attempt = way.attempt,
                                      .node = id,
                                      .ending = *node.ending,
                                      .points = score.points,
                                      .points_possible = score.possible,
                                      .exploration = way.attempt > 1});
  }

  void open_debrief() {
    m_run.phase = ScenarioPhase::debrief;
    m_run.debrief_page = debrief_pages(m_scenario).front();
  }

  void turn_debrief_page(int by) {
    const auto pages = debrief_pages(m_scenario);
    const auto at = std::find(pages.begin(), pages.end(), m_run.debrief_page) - pages.begin() + by;
    if (at >= 0 && at < std::ssize(pages)) m_run.debrief_page = pages[static_cast<std::size_t>(at)];
  }

  void advance_debrief() {
    if (m_run.debrief_page == DebriefPage::recheck) return advance_recheck();
    turn_debrief_page(+1);
    m_run.recheck = 0;
  }

  void advance_recheck() {
    const auto& rechecks = m_scenario.debrief.rechecks;
    if (!m_run.recheck_answers.contains(rechecks.at(m_run.recheck).id)) return;
    if (m_run.recheck + 1 < rechecks.size()) {
      ++m_run.recheck;
      return;
    }
    m_run.phase = ScenarioPhase::done;
    if (m_run.debrief_read) return;
    m_run.debrief_read = true;
    m_records.push_back(
        DebriefRead{.lesson = m_run.lesson, .session = m_run.session, .attempt = m_run.ways.back().attempt});
  }

  void debrief_page_back() {
    if (m_run.debrief_page == DebriefPage::recheck && m_run.recheck > 0) {
      --m_run.recheck;
    } else {
      turn_debrief_page(-1);
    }
  }

  const Scenario& m_scenario;
  ScenarioRun m_run;
  Records m_records;
};

}  // namespace

ScenarioRun begin_scenario(const Scenario&, LessonId lesson, SessionId session) {
  ScenarioRun run;
  run.lesson = std::move(lesson);
  run.session = session;
  return run;
}

ScenarioStep step(const Scenario& scenario, ScenarioRun run, const ScenarioInput& input) {
  Stepper stepper(scenario, std::move(run));
  std::visit([&](const auto& kind) { stepper.on(kind); }, input);
  return std::move(stepper).finish();
}

}  // namespace mamori
