#include "learn/scenario_check.h"

#include <algorithm>
#include <set>

namespace mamori {
namespace {

std::vector<NodeId> next_of(const ScenarioNode& node) {
  std::vector<NodeId> out;
  if (!node.next.empty()) out.push_back(node.next);
  for (const ScenarioChoice& choice : node.choices) {
    if (!choice.next.empty()) out.push_back(choice.next);
  }
  return out;
}

class Checker {
 public:
  explicit Checker(const Scenario& scenario) : m_scenario(scenario) {}

  std::vector<ScenarioFinding> check() {
    check_head();
    check_hazard();
    for (const ScenarioNode& node : m_scenario.nodes) check_node(node);
    check_graph();
    check_shape();
    check_debrief();
    return std::move(m_findings);
  }

 private:
  void find(const std::string& id, std::string message) {
    m_findings.push_back({.id = id, .message = std::move(message)});
  }

  void check_id(const std::string& id, const char* what) {
    if (!is_well_formed_id(id)) find(id, std::string(what) + " has the malformed id '" + id + "'");
    if (!m_ids.insert(id).second) find(id, "the id '" + id + "' is used twice");
  }

  void check_sentence(const ScenarioSentence& sentence) { check_id(sentence.id.text(), "a sentence"); }

  void check_head() {
    const std::string& id = m_scenario.id.text();
    check_id(id, "the scenario");
    check_sentence(m_scenario.role);
    check_sentence(m_scenario.goal);
    if (m_scenario.case_number < 1 || m_scenario.case_number > 12) find(id, "the case number is not from 1 to 12");
    if (m_scenario.minutes < 1) find(id, "has no length in minutes");
    if (m_scenario.sources.empty()) find(id, "has no source");
  }

  void check_hazard() {
    const HazardPrediction& hazard = m_scenario.hazard;
    const std::string& id = m_scenario.id.text();
    if (hazard.situation.empty()) find(id, "the hazard picture has no situation");
    for (const ScenarioSentence& sentence : hazard.situation) check_sentence(sentence);
    int real = 0;
    for (const HazardSpot& spot : hazard.spots) {
      check_spot(spot);
      real += spot.real ? 1 : 0;
    }
    const int decoys = static_cast<int>(hazard.spots.size()) - real;
    if (real < 3 || real > 5) find(id, "the hazard picture needs 3 to 5 dangers");
    if (decoys < 1 || decoys > 2) find(id, "the hazard picture needs 1 or 2 decoys");
    check_hazard_question(hazard.key_point, "key point");
    check_hazard_question(hazard.action, "action");
    check_sentence(hazard.motto);
  }

  void check_spot(const HazardSpot& spot) {
    const std::string& id = spot.id.text();
    check_id(id, "a spot");
    const HazardRect box = bounds_of(spot.shape);
    if (box.width <= 0 || box.height <= 0) find(id, "the spot has no size");
    if (box.x < 0 || box.y < 0 || box.x + box.width > hazard_picture_width ||
        box.y + box.height > hazard_picture_height) {
      find(id, "the spot leaves the 400 × 280 picture");
    }
    for (const HazardSpot& other : m_scenario.hazard.spots) {
      if (&other == &spot) break;
      const HazardRect its = bounds_of(other.shape);
      if (box.x < its.x + its.width && its.x < box.x + box.width && box.y < its.y + its.height &&
          its.y < box.y + box.height) {
        find(id, "the spot overlaps " + other.id.text());
      }
    }
  }

  void check_hazard_question(const HazardQuestion& question, const char* what) {
    const std::string& id = m_scenario.id.text();
    if (question.options.size() != 3) find(id, std::string("the ") + what + " needs three options");
    int correct = 0;
    for (const HazardOption& option : question.options) {
      check_id(option.id.text(), "an option");
      correct += option.correct ? 1 : 0;
    }
    if (correct != 1) find(id, std::string("the ") + what + " needs exactly one right option");
  }

  void check_node(const ScenarioNode& node) {
    const std::string& id = node.id.text();
    check_id(id, "a node");
    if (node.sentences.empty()) find(id, "has no sentence");
    for (const ScenarioSentence& sentence : node.sentences) check_sentence(sentence);
    const bool leads_on = node.kind == NodeKind::story || node.kind == NodeKind::consequence;
    if (leads_on && node.next.empty()) find(id, "is a dead end: it has no next");
    if (!leads_on && !node.next.empty()) find(id, "only a story or consequence has a next");
    if (!node.next.empty() && m_scenario.find(node.next) == nullptr) {
      find(id, "next leads to the unknown node '" + node.next.text() + "'");
    }
    if ((node.kind == NodeKind::ending) != node.ending.has_value()) find(id, "an ending, and only it, has a kind");
    if (node.kind != NodeKind::decision && !node.choices.empty()) find(id, "only a decision has choices");
    if (node.kind == NodeKind::decision) check_decision(node);
  }

  void check_decision(const ScenarioNode& node) {
    const std::string& id = node.id.text();
    if (node.choices.size() < 2 || node.choices.size() > 4) find(id, "a decision has 2 to 4 choices");
    for (const ScenarioChoice& choice : node.choices) check_choice(choice);
    const auto best = std::count_if(node.choices.begin(), node.choices.end(),
                                    [&](const ScenarioChoice& choice) { return choice.points == node.best_points(); });
    if (node.best_points() < 1 || best != 1) find(id, "a decision needs one best choice with points");
    check_lengths(node);
  }

  void check_choice(const ScenarioChoice& choice) {
    const std::string& id = choice.id.text();
    check_id(id, "a choice");
    if (choice.points < 0) find(id, "points are never below 0");
    const ScenarioNode* next = m_scenario.find(choice.next);
    if (next == nullptr) {
      find(id, "next leads to the unknown node '" + choice.next.text() + "'");
    } else if (next->kind != NodeKind::consequence && next->kind != NodeKind::ending) {
      find(id, "a choice leads to a consequence or an ending, so that the result is seen first");
    }
  }

  // The best choice must not stand out by its length (rubric 7a, 7).
  void check_lengths(const ScenarioNode& node) {
    std::size_t shortest = std::string::npos;
    std::size_t longest = 0;
    for (const ScenarioChoice& choice : node.choices) {
      const std::size_t length = choice.text.plain().size();
      shortest = std::min(shortest, length);
      longest = std::max(longest, length);
    }
    if (longest > 2 * shortest) find(node.id.text(), "one choice is more than twice as long as another");
  }

  void check_graph() {
    if (m_scenario.find(m_scenario.start) == nullptr) {
      find(m_scenario.id.text(), "start is the unknown node '" + m_scenario.start.text() + "'");
      return;
    }
    std::set<NodeId> reached = {m_scenario.start};
    for (bool grew = true; grew;) {
      grew = false;
      for (const ScenarioNode& node : m_scenario.nodes) {
        if (!reached.contains(node.id)) continue;
        for (const NodeId& next : next_of(node)) grew = reached.insert(next).second || grew;
      }
    }
    std::set<NodeId> ends;
    for (const ScenarioNode& node : m_scenario.nodes) {
      if (node.kind == NodeKind::ending) ends.insert(node.id);
    }
    for (bool grew = true; grew;) {
      grew = false;
      for (const ScenarioNode& node : m_scenario.nodes) {
        const auto nexts = next_of(node);
        const bool leads_out =
            std::any_of(nexts.begin(), nexts.end(), [&](const NodeId& next) { return ends.contains(next); });
        if (leads_out) grew = ends.insert(node.id).second || grew;
      }
    }
    for (const ScenarioNode& node : m_scenario.nodes) {
      if (!reached.contains(node.id)) find(node.id.text(), "cannot be reached from the start");
      if (!ends.contains(node.id)) find(node.id.text(), "no way leads from here to an ending");
    }
    check_chains();
    for (const EndingKind needed : {EndingKind::safe, EndingKind::recovered}) {
      const bool found = std::any_of(m_scenario.nodes.begin(), m_scenario.nodes.end(), [&](const ScenarioNode& node) {
        return node.ending == needed && reached.contains(node.id);
      });
      if (found) continue;
      find(m_scenario.id.text(), needed == EndingKind::safe ? "no safe ending can be reached"
                                                            : "no recovered ending can be reached after a slip");
    }
  }

  // A ring of stories without a decision would never let the learner out.
  void check_chains() {
    for (const ScenarioNode& first : m_scenario.nodes) {
      const ScenarioNode* node = &first;
      for (std::size_t steps = 0; node != nullptr && node->choices.empty(); ++steps) {
        if (steps > m_scenario.nodes.size()) {
          find(first.id.text(), "runs in a ring without a decision");
          break;
        }
        node = m_scenario.find(node->next);
      }
    }
  }

  void check_shape() {
    const std::string& id = m_scenario.id.text();
    const ScenarioShape shape = shape_of(m_scenario);
    const auto check = [&](int count, int least, int most, const char* what) {
      if (count >= least && count <= most) return;
      find(id, "has " + std::to_string(count) + " " + what + ", not " + std::to_string(least) + " to " +
                   std::to_string(most));
    };
    check(shape.nodes, 8, 14, "nodes");
    check(shape.decisions, 3, 4, "decisions");
    check(shape.endings, 2, 4, "endings");
  }

  void check_debrief() {
    const Debrief& debrief = m_scenario.debrief;
    const std::string& id = m_scenario.id.text();
    if (debrief.happened.empty()) find(id, "the debrief does not say what happened");
    for (const ScenarioSentence& sentence : debrief.happened) {
      check_sentence(sentence);
      if (sentence.source.empty()) find(sentence.id.text(), "a fact of the case needs its source");
    }
    check_timeline();
    if (debrief.rules.empty()) find(id, "the debrief names no rule");
    for (const auto* controls : {&debrief.staff_controls, &debrief.office_controls}) {
      if (controls->empty()) find(id, "the debrief needs controls of staff and of the office");
    }
    check_sentence(debrief.motto);
    if (debrief.rechecks.size() != 2) find(id, "the debrief needs two questions");
    for (const RecheckQuestion& question : debrief.rechecks) check_recheck(question);
  }

  void check_timeline() {
    const Debrief& debrief = m_scenario.debrief;
    const std::string& id = m_scenario.id.text();
    const auto turning = std::count_if(debrief.timeline.begin(), debrief.timeline.end(),
                                       [](const DebriefMoment& moment) { return moment.turning; });
    if (turning != 1) find(id, "the timeline needs exactly one turning point");
    const ScenarioNode* node = m_scenario.find(debrief.turning_point);
    if (node == nullptr || node->kind != NodeKind::decision) find(id, "the turning point is no decision");
  }

  void check_recheck(const RecheckQuestion& question) {
    const std::string& id = question.id.text();
    check_id(id, "a question");
    int correct = 0;
    for (const RecheckOption& option : question.options) {
      check_id(option.id.text(), "an option");
      correct += option.correct ? 1 : 0;
    }
    if (question.options.size() < 3 || correct != 1) find(id, "needs three or more options, exactly one of them right");
  }

  const Scenario& m_scenario;
  std::set<std::string> m_ids;
  std::vector<ScenarioFinding> m_findings;
};

}  // namespace

std::vector<ScenarioFinding> check_scenario(const Scenario& scenario) {
  return Checker(scenario).check();
}

}  // namespace mamori
