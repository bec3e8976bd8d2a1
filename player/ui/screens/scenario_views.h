#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/ui_context.h"
#include "ui/view.h"

namespace mamori {

// The bodies of the scenario screen, one a phase, each a pure function of where the sitting stands.
View scenario_intro(const UiContext& context, const Scenario& scenario);
// `picked`: ids of the spots picked in round 1, not yet confirmed.
View scenario_hazard(const UiContext& context, const ScenarioSession& sitting, const std::vector<std::string>& picked);
View scenario_story(const UiContext& context, const ScenarioSession& sitting);
View scenario_judgement(const UiContext& context, const ScenarioSession& sitting);
View scenario_ending(const UiContext& context, const ScenarioSession& sitting);
View scenario_debrief(const UiContext& context, const ScenarioSession& sitting);
View scenario_map(const UiContext& context, const ScenarioSession& sitting);
View scenario_done(const UiContext& context, const ScenarioSession& sitting);

// The footer's buttons and help. "scenario.next" is among them only while Advance would change something.
std::vector<View> scenario_actions(const UiContext& context, const ScenarioSession& sitting, bool any_picked);
const char* scenario_help_key(const ScenarioSession& sitting);

// The decision a replay begins at: the suggested one, else the turning point or another one met. Empty: no replay now.
NodeId replay_target(const ScenarioSession& sitting);

// What those bodies are made of.

inline constexpr int hazard_rounds = 4;
inline constexpr float scene_aspect = 400.0f / 280.0f;

// The width a body gets, without the scroll bar's room.
float body_width(const UiContext& context);
// Two things side by side, `share` of the width for the left one; below each other where there is no room for that,
// with what is new, the right one, first unless `in_order`.
View panes(const UiContext& context, View left, View right, float share, bool in_order = false);
View scene(const UiContext& context, const std::string& picture, const RichText& alt, float share);
View spoken(View view, const ScenarioSentence& sentence);  // the text with its sentence's clip
View labelled(const UiContext& context, std::string icon, RichText label, RichText text, const SentenceId& id = {});
// A short word with an icon on a tinted ground.
View badge_of(const UiContext& context, std::string icon, RichText word, Colour ink, Colour tint);
View ending_badge(const UiContext& context, EndingKind kind);
View ending_icon(const UiContext& context, EndingKind kind);  // the badge's, where the ending's title says the rest
// How the dates on this page were counted (decisions.md 23).
View deadline_note(const UiContext& context);
View source_line(const UiContext& context, std::string_view tag);
// Whether the sentence tells to phone the 管理者, so that the office's own number belongs beside it.
bool tells_to_phone(const UiContext& context, const RichText& text);
// The office's «管理者» and phone; none where the office has set neither.
std::optional<View> contact_card(const UiContext& context);
View chosen_tag(const UiContext& context);
// Puts something below the text of an answer card.
void add_below_answer(View& answer, View extra);

}  // namespace mamori
