#include "learn/scenario_check.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "learn/scenario_bounds.h"
#include "learn/scenario_story_check.h"
#include "learn/source_tag.h"

namespace mamori {
namespace {

std::size_t characters_of(const RichText& text) {
  const std::string plain = text.plain();
  return static_cast<std::size_t>(
      std::count_if(plain.begin(), plain.end(), [](char byte) { return (byte & 0xC0) != 0x80; }));
}

class Checker {
 public:
  explicit Checker(const Scenario& scenario) : m_scenario(scenario), m_bounds(bounds_of(scenario.kind)) {}

  std::vector<ScenarioFinding> check() {
    check_head();
    check_variables();
    if (!m_scenario.hazard.empty()) check_hazard();
    for (const ScenarioNode& node : m_scenario.nodes) check_node(node);
    auto story = check_story(m_scenario);
    m_findings.insert(m_findings.end(), std::move_iterator(story.begin()), std::move_iterator(story.end()));
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

  void check_sentence(const ScenarioSentence& sentence) {
    check_id(sentence.id.text(), "a sentence");
    check_length(sentence.id.text(), sentence.text, longest_sentence);
  }

  void check_length(const std::string& id, const RichText& text, std::size_t longest) {
    const std::size_t length = characters_of(text);
    if (length <= longest) return;
    find(id, "has " + std::to_string(length) + " characters, at most " + std::to_string(longest) + " are read easily");
  }

  void check_head() {
    const std::string& id = m_scenario.id.text();
    check_id(id, "the scenario");
    check_sentence(m_scenario.role);
    check_sentence(m_scenario.goal);
    const bool is_case = m_scenario.kind == ScenarioKind::from_case;
    const int number = m_scenario.case_number;
    if (number > 12 || number < (is_case ? 1 : 0)) find(id, "the case number is not from 1 to 12");
    if (is_case && !m_scenario.badge) find(id, "a case needs its badge");
    if (is_case && std::find(m_scenario.sources.begin(), m_scenario.sources.end(), "case " + std::to_string(number)) ==
                       m_scenario.sources.end()) {
      find(id, "the source tag 'case " + std::to_string(number) + "' is missing");
    }
    if (m_bounds.whole && m_scenario.hazard.empty()) find(id, "needs a hazard picture");
    if (m_scenario.sources.empty()) find(id, "has no source");
  }

  void check_variables() {
    std::set<VariableId> known;
    for (const ScenarioVariable& variable : m_scenario.variables) {
      const std::string& id = variable.id.text();
      if (!known.insert(variable.id).second) find(id, "the variable '" + id + "' stands twice");
      if (variable.most < 1) find(id, "a variable needs two values or more");
      if (variable.start < 0 || variable.start > variable.most) find(id, "starts outside its range");
    }
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
    std::size_t length = 0;
    for (const ScenarioSentence& sentence : node.sentences) {
      check_sentence(sentence);
      length += characters_of(sentence.text);
    }
    if (length > longest_node) {
      find(id, "has " + std::to_string(length) + " characters to read, not up to " + std::to_string(longest_node));
    }
    const bool leads_on = node.kind == NodeKind::story || node.kind == NodeKind::consequence;
    if (leads_on && node.next.empty()) find(id, "is a dead end: it has no next");
    if (!leads_on && !node.next.empty()) find(id, "only a story or consequence has a next");
    if (!node.next.empty() && m_scenario.find(node.next) == nullptr) {
      find(id, "next leads to the unknown node '" + node.next.text() + "'");
    }
    for (const ScenarioBranch& branch : node.branches) {
      if (!leads_on) find(id, "only a story or consequence has ways on");
      if (m_scenario.find(branch.next) == nullptr) {
        find(id, "a way leads to the unknown node '" + branch.next.text() + "'");
      }
    }
    if ((node.kind == NodeKind::ending) != node.ending.has_value()) find(id, "an ending, and only it, has a kind");
    if (node.kind != NodeKind::decision && !node.choices.empty()) find(id, "only a decision has choices");
    if (node.kind == NodeKind::decision) check_decision(node);
  }

  void check_decision(const ScenarioNode& node) {
    const std::string& id = node.id.text();
    if (node.choices.size() < 2 || node.choices.size() > 4) find(id, "a decision has 2 to 4 choices");
    for (const ScenarioChoice& choice : node.choices) check_choice(choice);
    check_lengths(node);
  }

  void check_choice(const ScenarioChoice& choice) {
    const std::string& id = choice.id.text();
    check_id(id, "a choice");
    check_length(id, choice.text, longest_choice);
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

  void check_shape() {
    const std::string& id = m_scenario.id.text();
    const ScenarioShape shape = shape_of(m_scenario);
    const auto check = [&](int count, const Bounds& bounds, const char* what) {
      if (bounds.holds(count)) return;
      find(id, "has " + std::to_string(count) + " " + what + ", not " + std::to_string(bounds.least) + " to " +
                   std::to_string(bounds.most));
    };
    check(shape.nodes, m_bounds.nodes, "nodes");
    check(shape.decisions, m_bounds.decisions, "decisions");
    check(shape.endings, m_bounds.endings, "endings");
    check(m_scenario.minutes, m_bounds.minutes, "minutes");
    check(static_cast<int>(m_scenario.debrief.rechecks.size()), m_bounds.rechecks, "questions in its debrief");
  }

  void check_debrief() {
    const Debrief& debrief = m_scenario.debrief;
    const std::string& id = m_scenario.id.text();
    if (m_bounds.whole && debrief.happened.empty()) find(id, "the debrief does not say what happened");
    for (const ScenarioSentence& sentence : debrief.happened) {
      check_sentence(sentence);
      if (sentence.source.empty()) find(sentence.id.text(), "a fact of the case needs its source");
    }
    check_turning_point();
    if (debrief.rules.empty()) find(id, "the debrief names no rule");
    for (const DebriefRule& rule : debrief.rules) {
      if (rule.checklist_item.empty() || is_source_tag("T " + rule.checklist_item)) continue;
      find(id, "a rule names the unknown checklist item '" + rule.checklist_item + "'");
    }
    for (const auto* controls : {&debrief.staff_controls, &debrief.office_controls}) {
      if (m_bounds.whole && controls->empty()) find(id, "the debrief needs controls of staff and of the office");
    }
    check_sentence(debrief.motto);
    for (const RecheckQuestion& question : debrief.rechecks) check_recheck(question);
  }

  void check_turning_point() {
    const Debrief& debrief = m_scenario.debrief;
    const std::string& id = m_scenario.id.text();
    const auto turning = std::count_if(debrief.timeline.begin(), debrief.timeline.end(),
                                       [](const DebriefMoment& moment) { return moment.turning; });
    if (turning != 1 && (m_bounds.whole || !debrief.timeline.empty()))
      find(id, "the timeline needs exactly one turning point");
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
  ScenarioBounds m_bounds;
  std::set<std::string> m_ids;
  std::vector<ScenarioFinding> m_findings;
};

}  // namespace

std::vector<ScenarioFinding> check_scenario(const Scenario& scenario) {
  return Checker(scenario).check();
}

}  // namespace mamori
