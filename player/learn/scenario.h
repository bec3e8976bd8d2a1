#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/rich_text.h"
#include "learn/ids.h"
#include "learn/record.h"
#include "learn/scenario_debrief.h"
#include "learn/scenario_hazard.h"

namespace mamori {

// What the case of the 事例集 is (decisions.md 22): 漏えい・おそれ・毀損・滅失・法的課題・好事例.
enum class ScenarioBadge : std::uint8_t { leak, feared, altered, lost, legal, good_practice };

enum class ScenarioAudience : std::uint8_t { staff, manager };

// After a choice comes a consequence or an ending: the result is seen before it is judged.
enum class NodeKind : std::uint8_t { story, decision, consequence, ending };

struct ScenarioChoice {
  ChoiceId id;
  NodeId next;
  int points = 0;  // the weight of a decision is the points of its best choice
  RichText text;
  RichText cue;     // what there was to notice
  RichText rule;    // what applies
  RichText reason;  // why this choice helps or harms
  std::string source;
};

struct ScenarioNode {
  NodeId id;
  NodeKind kind = NodeKind::story;
  std::string picture;  // art name
  RichText alt;
  RichText speaker;  // empty: the narrator
  std::vector<ScenarioSentence> sentences;
  std::vector<ScenarioChoice> choices;  // decision only
  NodeId next;                          // story and consequence only
  std::optional<EndingKind> ending;     // ending only
  RichText title;                       // ending only: its name on the result page

  const ScenarioChoice* find(const ChoiceId& choice) const;
  int best_points() const;  // of its choices; 0 without any
};

// A lesson of hazard prediction, branching story and debrief, made from one case of the 事例集. Values only; sentences
// say 「管理者」, the office's own name and phone stand beside them as a card (decisions.md 20).
struct Scenario {
  ScenarioId id;
  int case_number = 0;  // 1 to 12
  ScenarioBadge badge = ScenarioBadge::feared;
  ScenarioAudience audience = ScenarioAudience::staff;
  int minutes = 0;  // about how long it takes
  RichText title;
  std::string picture;  // of the first page
  RichText alt;
  ScenarioSentence role;
  ScenarioSentence goal;
  std::vector<std::string> sources;  // source tags
  HazardPrediction hazard;
  NodeId start;
  std::vector<ScenarioNode> nodes;
  Debrief debrief;

  const ScenarioNode* find(const NodeId& node) const;
};

}  // namespace mamori
