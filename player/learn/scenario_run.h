#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "learn/record.h"
#include "learn/scenario.h"

namespace mamori {

enum class ScenarioPhase : std::uint8_t {
  intro,      // role and goal
  hazard,     // rounds 1 to 4
  story,      // a node, the ending's text included
  judgement,  // after the consequence: every choice of the last decision with cue, rule and reason
  ending,     // points; replay is offered
  debrief,
  done
};

enum class DebriefPage : std::uint8_t { happened, timeline, map, rules, controls, motto, recheck };

struct TakenChoice {
  NodeId node;
  ChoiceId choice;
  friend bool operator==(const TakenChoice&, const TakenChoice&) = default;
};

// A node that was entered, with the values after its effects.
struct ScenarioVisit {
  NodeId node;
  ScenarioState state;
  friend bool operator==(const ScenarioVisit&, const ScenarioVisit&) = default;
};

// One way through the story. The first is the evidence; later ones are exploration and begin with a copy of the
// choices before the node they replay from.
struct ScenarioWay {
  int attempt = 1;
  std::vector<TakenChoice> taken;
  std::vector<ScenarioVisit> trail;  // from the start to the present node
  NodeId ending;                     // empty until reached
  friend bool operator==(const ScenarioWay&, const ScenarioWay&) = default;
};

// Where a learner stands. All of it but `sentence`, `look_back` and the debrief's page comes back from the records.
struct ScenarioRun {
  LessonId lesson;
  SessionId session;
  ScenarioPhase phase = ScenarioPhase::intro;

  int round = 1;                                           // hazard: 1 to 4
  bool round_answered = false;                             // its reasons are shown
  std::map<int, std::vector<std::string>> hazard_answers;  // by round

  std::vector<ScenarioWay> ways;  // the last is the one being walked
  NodeId node;
  std::size_t sentence = 0;  // the newest sentence shown of the node; those before it stay
  int look_back = 0;         // nodes before the present one; above 0 nothing can be answered
  bool judgement_due = false;

  DebriefPage debrief_page = DebriefPage::happened;  // one of debrief_pages()
  std::size_t recheck = 0;
  std::map<ItemId, OptionId> recheck_answers;
  bool debrief_read = false;
  bool safe_reached = false;  // in any way

  friend bool operator==(const ScenarioRun&, const ScenarioRun&) = default;
};

struct Advance {};   // the next sentence, node or page; while looking back: one forward
struct LookBack {};  // story: one node back; debrief: one page back; never changes a record
struct LookForward {};
struct AnswerHazard {
  std::vector<std::string> chosen;  // round 1: up to three spot ids; 2 and 3: one option id; 4: none
};
struct Choose {
  ChoiceId choice;
};
struct ReplayFrom {
  NodeId node;  // a decision met before; allowed once an ending was reached
};
struct AnswerRecheck {
  OptionId option;
};
struct OpenDebrief {};  // from `done`, to read it again

using ScenarioInput =
    std::variant<Advance, LookBack, LookForward, AnswerHazard, Choose, ReplayFrom, AnswerRecheck, OpenDebrief>;

struct ScenarioStep {
  ScenarioRun run;
  Records records;
};

// The scenario passed check_scenario.
ScenarioRun begin_scenario(const Scenario& scenario, LessonId lesson, SessionId session);

// An input that does not fit the phase changes nothing and records nothing.
ScenarioStep step(const Scenario& scenario, ScenarioRun run, const ScenarioInput& input);

// The run as it stood right after the last of its records. `records` are one device's payloads of this lesson and
// registration in their order; those of other kinds are passed over. Where the content has changed since, the run goes
// as far along the recorded way as ids still lead and asks again there; a safe ending reached and a debrief read stay
// so.
ScenarioRun resume_scenario(const Scenario& scenario, LessonId lesson, SessionId session,
                            std::span<const Payload> records);

// decisions.md 18: debrief read and a safe ending reached in any try.
bool is_completed(const ScenarioRun& run);

struct ScenarioScore {
  int points = 0;
  int possible = 0;  // the best points of the decisions met on this way
  friend bool operator==(const ScenarioScore&, const ScenarioScore&) = default;
};

ScenarioScore score_of(const Scenario& scenario, const ScenarioWay& way);

// Its pages that have something to show, in order.
std::vector<DebriefPage> debrief_pages(const Scenario& scenario);

// The nodes of the way being walked, from the start to the present one.
std::vector<NodeId> visited_nodes(const ScenarioRun& run);
// The node on show: the present one, or the one looked back at. nullptr outside the story.
const ScenarioNode* shown_node(const Scenario& scenario, const ScenarioRun& run);
// The values at the shown node; empty outside the story.
ScenarioState shown_state(const ScenarioRun& run);
// How many of its sentences are shown.
std::size_t shown_sentences(const Scenario& scenario, const ScenarioRun& run);
// The choice taken at the shown node when looking back at a decision; empty otherwise.
ChoiceId locked_choice(const ScenarioRun& run);
// Whether Choose is accepted now.
bool may_choose(const Scenario& scenario, const ScenarioRun& run);
// The decision judged in the phase `judgement`, with what was taken there, and the values it was taken with.
std::optional<TakenChoice> judged_choice(const ScenarioRun& run);
ScenarioState judged_state(const ScenarioRun& run);
// Decisions that ReplayFrom accepts, in the order they were met; empty before an ending.
std::vector<NodeId> replay_nodes(const ScenarioRun& run);
// Where to replay after an unsafe ending: the scenario's turning point if the last way fell short there, else the first
// decision that did. Empty after the best way or before an ending.
NodeId suggested_replay(const Scenario& scenario, const ScenarioRun& run);

}  // namespace mamori
