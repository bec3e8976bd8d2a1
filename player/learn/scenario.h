#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "base/rich_text.h"
#include "learn/ids.h"
#include "learn/record.h"
#include "learn/scenario_debrief.h"
#include "learn/scenario_hazard.h"
#include "learn/scenario_state.h"

namespace mamori {

// from_case: one of the twelve of the 事例集. short_scene: a few minutes about one rule of the ward. drill: the
// manager's incident drill. They differ in their bounds (learn/scenario_bounds.h) and in what may be left out.
enum class ScenarioKind : std::uint8_t { from_case, short_scene, drill };

// What the case of the 事例集 is (decisions.md 22): 漏えい・おそれ・毀損・滅失・法的課題・好事例.
enum class ScenarioBadge : std::uint8_t { leak, feared, altered, lost, legal, good_practice };

enum class ScenarioAudience : std::uint8_t { staff, manager };

// After a choice comes a consequence or an ending: the result is seen before it is judged.
enum class NodeKind : std::uint8_t { story, decision, consequence, ending };

struct ScenarioChoice {
  ChoiceId id;
  NodeId next;
  Guard when = {};      // offered only then
  Effects set = {};     // done when it is taken
  int points = 0;  // the weight of a decision is the points of its best choice
  RichText text;
  RichText cue;     // what there was to notice
  RichText rule;    // what applies
  RichText reason;  // why this choice helps or harms
  std::string source;
};

// A way on that is taken only under a condition.
struct ScenarioBranch {
  Guard when;
  NodeId next;
};

struct ScenarioNode {
  NodeId id;
  NodeKind kind = NodeKind::story;
  std::string picture;  // art name
  RichText alt;
  RichText speaker;  // empty: the narrator
  std::vector<ScenarioSentence> sentences;
  std::vector<ScenarioChoice> choices;   // decision only
  std::vector<ScenarioBranch> branches;  // story and consequence only; the first that holds leads on
  NodeId next;                           // the same, where no branch holds
  Effects set;                           // done on entering, before the branches and choices are looked at
  std::optional<EndingKind> ending;      // ending only
  RichText title;                        // ending only: its name on the result page

  bool states_deadline = false;  // a computed date stands in its texts

  const ScenarioChoice* find(const ChoiceId& choice) const;
  int best_points() const;                            // of its choices; 0 without any
  int best_points(const ScenarioState& state) const;  // of those offered then
  // Where a story or consequence leads on; empty: nowhere.
  const NodeId& next_in(const ScenarioState& state) const;
};

// A lesson of hazard prediction, branching story and debrief. Values only; sentences say 「管理者」, the office's own
// name and phone stand beside them as a card (decisions.md 20).
struct Scenario {
  ScenarioId id;
  ScenarioKind kind = ScenarioKind::from_case;
  int case_number = 0;  // 1 to 12; 0: made from none
  std::optional<ScenarioBadge> badge;
  ScenarioAudience audience = ScenarioAudience::staff;
  int minutes = 0;  // about how long it takes
  RichText title;
  std::string picture;  // of the first page
  RichText alt;
  ScenarioSentence role;
  ScenarioSentence goal;
  std::vector<std::string> sources;  // source tags
  std::optional<Date> known_on;      // when the office of the story knows of the incident: deadlines count from it
  std::vector<ScenarioVariable> variables;
  HazardPrediction hazard;  // may be empty in a short scene or drill
  NodeId start;
  std::vector<ScenarioNode> nodes;
  Debrief debrief;

  const ScenarioNode* find(const NodeId& node) const;
};

}  // namespace mamori
