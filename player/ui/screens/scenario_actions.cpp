#include <algorithm>

#include "ui/screens/scenario_views.h"
#include "ui/widgets/widgets.h"

namespace mamori {
namespace {

// Whether Advance would change anything now.
bool may_advance(const ScenarioSession& sitting) {
  const ScenarioRun& run = sitting.run();
  const Scenario& scenario = sitting.scenario();
  switch (run.phase) {
    case ScenarioPhase::intro:
    case ScenarioPhase::judgement:
    case ScenarioPhase::ending:
      return true;
    case ScenarioPhase::hazard:
      return run.round_answered;
    case ScenarioPhase::story:
      return run.look_back == 0 && !may_choose(scenario, run);
    case ScenarioPhase::debrief: {
      if (run.debrief_page != DebriefPage::recheck) return true;
      return run.recheck < scenario.debrief.rechecks.size() &&
             run.recheck_answers.contains(scenario.debrief.rechecks[run.recheck].id);
    }
    case ScenarioPhase::done:
      break;
  }
  return false;
}

const char* next_key(const ScenarioRun& run) {
  switch (run.phase) {
    case ScenarioPhase::intro:
      return "scenario.begin";
    case ScenarioPhase::hazard:
      return run.round == hazard_rounds ? "scenario.to_story" : "scenario.next_round";
    case ScenarioPhase::ending:
      return run.debrief_read ? "scenario.to_end" : "scenario.to_debrief";
    case ScenarioPhase::story:
    case ScenarioPhase::judgement:
    case ScenarioPhase::debrief:
    case ScenarioPhase::done:
      break;
  }
  return "scenario.next";
}

View next_button(const UiContext& context, const ScenarioRun& run, bool primary) {
  return button(context, "scenario.next", context.tr(next_key(run)),
                {.kind = primary ? ButtonKind::primary : ButtonKind::secondary,
                 .icon_after = "icons/forward",
                 .takes_focus = primary});
}

View replay_button(const UiContext& context, bool primary) {
  return button(
      context, "scenario.replay", context.tr(primary ? "scenario.replay" : "scenario.other_way"),
      {.kind = primary ? ButtonKind::primary : ButtonKind::secondary, .icon = "icons/replay", .takes_focus = primary});
}

std::vector<View> story_actions(const UiContext& context, const ScenarioSession& sitting) {
  const ScenarioRun& run = sitting.run();
  std::vector<View> actions;
  const std::size_t visited = run.ways.back().trail.size();
  if (static_cast<std::size_t>(run.look_back) + 1 < visited) {
    actions.push_back(button(context, "scenario.look_back", context.tr("scenario.look_back"), {.icon = "icons/back"}));
  }
  if (run.look_back > 0) {
    actions.push_back(button(context, "scenario.look_forward", context.tr("scenario.look_forward"),
                             {.kind = ButtonKind::primary, .icon_after = "icons/forward", .takes_focus = true}));
  }
  if (may_advance(sitting)) actions.push_back(next_button(context, run, true));
  return actions;
}

View confirm_button(const UiContext& context, const ScenarioRun& run, bool enabled) {
  return button(
      context, "hazard.confirm", context.tr(run.round == 1 ? "hazard.confirm" : "hazard.read_aloud"),
      {.kind = ButtonKind::primary, .icon_after = "icons/forward", .enabled = enabled, .takes_focus = run.round != 1});
}

}  // namespace

const char* scenario_help_key(const ScenarioSession& sitting) {
  const ScenarioRun& run = sitting.run();
  if (may_advance(sitting)) return "scenario.help.next";
  if (run.phase == ScenarioPhase::hazard && run.round == 1) return "scenario.help.spots";
  if (run.phase == ScenarioPhase::hazard && run.round == hazard_rounds) return "scenario.help.next";
  if (run.phase == ScenarioPhase::story && run.look_back > 0) return "scenario.help.look_back";
  return run.phase == ScenarioPhase::done ? "scenario.help.done" : "scenario.help.choose";
}

std::vector<View> scenario_actions(const UiContext& context, const ScenarioSession& sitting, bool any_picked) {
  const ScenarioRun& run = sitting.run();
  std::vector<View> actions;
  switch (run.phase) {
    case ScenarioPhase::story:
      return story_actions(context, sitting);
    case ScenarioPhase::hazard:
      if (!run.round_answered && run.round == 1) actions.push_back(confirm_button(context, run, any_picked));
      if (!run.round_answered && run.round == hazard_rounds) actions.push_back(confirm_button(context, run, true));
      break;
    case ScenarioPhase::ending:
      actions.push_back(next_button(context, run, run.safe_reached));
      if (!replay_target(sitting).empty()) actions.push_back(replay_button(context, !run.safe_reached));
      if (run.safe_reached) std::reverse(actions.begin(), actions.end());
      return actions;
    case ScenarioPhase::debrief:
      if (run.debrief_page != debrief_pages(sitting.scenario()).front()) {
        actions.push_back(
            button(context, "scenario.previous", context.tr("scenario.previous"), {.icon = "icons/back"}));
      }
      break;
    case ScenarioPhase::done: {
      const bool completed = is_completed(run);
      actions.push_back(button(context, "scenario.debrief", context.tr("scenario.read_again"), {.icon = "icons/book"}));
      if (!replay_target(sitting).empty() && !completed) actions.push_back(replay_button(context, true));
      actions.push_back(button(context, "scenario.finish", context.tr("scenario.finish"),
                               {.kind = completed ? ButtonKind::primary : ButtonKind::secondary,
                                .icon_after = "icons/forward",
                                .takes_focus = completed}));
      return actions;
    }
    case ScenarioPhase::intro:
    case ScenarioPhase::judgement:
      break;
  }
  if (may_advance(sitting)) actions.push_back(next_button(context, run, true));
  return actions;
}

}  // namespace mamori
