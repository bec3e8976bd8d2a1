#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/rich_text.h"
#include "learn/ids.h"
#include "learn/scenario_hazard.h"

namespace mamori {

// What became of a rule in the case as the scenario tells it; `applies`: a duty that begins after the event.
enum class RuleState : std::uint8_t { kept, broken, applies };

struct DebriefRule {
  RichText text;
  std::string source;          // source tag
  std::string checklist_item;  // "1-2"; empty for a rule of law
  RuleState state = RuleState::applies;
};

struct DebriefControl {
  RichText text;
  std::string source;
};

struct DebriefMoment {
  RichText time;  // "17:20", or words
  RichText text;
  bool turning = false;
};

struct RecheckOption {
  OptionId id;
  bool correct = false;
  RichText text;
  RichText reason;
};

struct RecheckQuestion {
  ItemId id;
  RichText question;
  std::string source;
  std::vector<RecheckOption> options;

  const RecheckOption* find(const OptionId& option) const;
};

// Short scenes and drills may leave out happened, timeline and controls.
struct Debrief {
  std::vector<ScenarioSentence> happened;  // what the case reports, each with its source
  RichText invented;                       // what this scenario adds to its sources
  std::vector<DebriefMoment> timeline;
  NodeId turning_point;  // the decisive decision, offered for replay
  std::vector<DebriefRule> rules;
  std::vector<DebriefControl> staff_controls;
  std::vector<DebriefControl> office_controls;
  RichText office_prompt;  // «うちの事業所では…»
  ScenarioSentence motto;
  std::vector<RecheckQuestion> rechecks;  // one or two
  bool rules_state_deadline = false;      // a computed date stands in them
  bool timeline_states_deadline = false;

  const RecheckQuestion* find(const ItemId& item) const;
};

}  // namespace mamori
