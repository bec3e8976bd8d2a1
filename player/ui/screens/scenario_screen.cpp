#include "ui/screens/scenario_screen.h"

#include <algorithm>
#include <charconv>

#include "ui/screens/lesson_screen.h"
#include "ui/screens/scenario_views.h"
#include "ui/widgets/widgets.h"

namespace mamori {
namespace {

using namespace std::chrono_literals;

ScenarioSession& sitting_of(const UiContext& context) {
  return std::get<ScenarioSession>(*context.session.lesson());
}

// The index behind "<prefix>3": 2. None: another id.
std::optional<std::size_t> index_after(const std::string& id, std::string_view prefix) {
  if (!id.starts_with(prefix)) return std::nullopt;
  std::size_t number = 0;
  std::from_chars(id.data() + prefix.size(), id.data() + id.size(), number);
  if (number == 0) return std::nullopt;
  return number - 1;
}

View body_of(const UiContext& context, const ScenarioSession& sitting, const std::vector<std::string>& picked) {
  switch (sitting.run().phase) {
    case ScenarioPhase::intro:
      return scenario_intro(context, sitting.scenario());
    case ScenarioPhase::hazard:
      return scenario_hazard(context, sitting, picked);
    case ScenarioPhase::story:
      return scenario_story(context, sitting);
    case ScenarioPhase::judgement:
      return scenario_judgement(context, sitting);
    case ScenarioPhase::ending:
      return scenario_ending(context, sitting);
    case ScenarioPhase::debrief:
      return scenario_debrief(context, sitting);
    case ScenarioPhase::done:
      break;
  }
  return scenario_done(context, sitting);
}

struct Stage {
  RichText words;
  int done = 0;
  int all = 0;  // 0: no steps
};

Stage stage_of(const UiContext& context, const ScenarioSession& sitting) {
  const ScenarioRun& run = sitting.run();
  switch (run.phase) {
    case ScenarioPhase::intro:
      return {context.tr("scenario.stage.intro")};
    case ScenarioPhase::hazard:
      return {context.tr("scenario.stage.hazard"), run.round, hazard_rounds};
    case ScenarioPhase::story:
    case ScenarioPhase::judgement:
    case ScenarioPhase::ending:
      return {context.tr("scenario.stage.story")};
    case ScenarioPhase::debrief: {
      const auto pages = debrief_pages(sitting.scenario());
      const auto at = std::find(pages.begin(), pages.end(), run.debrief_page) - pages.begin();
      return {context.tr("scenario.stage.debrief"), static_cast<int>(at) + 1, static_cast<int>(pages.size())};
    }
    case ScenarioPhase::done:
      break;
  }
  return {context.tr("scenario.stage.done")};
}

View stage_view(const UiContext& context, const ScenarioSession& sitting) {
  const Stage stage = stage_of(context, sitting);
  View view = row(14);
  view.add(text_view(stage.words, context.chrome_style(sizes::label, context.theme.text)));
  if (stage.all > 0 && context.broad()) view.add(progress_steps(context, stage.words.plain(), stage.done, stage.all));
  return view;
}

// Names the page, so that each begins at its top.
std::string page_id(const ScenarioRun& run) {
  std::string id = "body." + std::to_string(static_cast<int>(run.phase)) + "." + run.node.text();
  for (const int part : {run.round, run.round_answered ? 1 : 0, run.look_back, static_cast<int>(run.debrief_page),
                         static_cast<int>(run.recheck), static_cast<int>(run.recheck_answers.size()),
                         static_cast<int>(run.ways.size())}) {
    id += "." + std::to_string(part);
  }
  return id;
}

View leave_dialog(const UiContext& context) {
  View buttons = row(16);
  buttons.along = Along::end;
  buttons.add(button(context, "leave.ok", context.tr("scenario.leave.ok")));
  buttons.add(button(context, "leave.stay", context.tr("scenario.leave.stay"),
                     {.kind = ButtonKind::primary, .takes_focus = true}));
  std::vector<View> parts;
  parts.push_back(heading(context, context.tr("scenario.leave.title"), 30));
  parts.push_back(body_text(context, context.tr("scenario.leave.text")));
  parts.push_back(std::move(buttons));
  return dialog(context, "leave.dialog", std::move(parts));
}

template <class Options>
void answer_with(const Options& options, std::optional<std::size_t> index, const auto& apply) {
  if (index && *index < options.size()) apply(options[*index].id);
}

}  // namespace

View ScenarioScreen::view(const UiContext& context) const {
  const ScenarioSession& sitting = sitting_of(context);
  const ScenarioRun& run = sitting.run();
  View screen = screen_frame(
      context,
      {.title = context.tr("app.title"), .subtitle = sitting.lesson().title, .middle = stage_view(context, sitting)},
      body_of(context, sitting, m_picked),
      {.back_text = context.tr("ui.stop"),
       .help = context.tr(scenario_help_key(sitting)),
       .actions = scenario_actions(context, sitting, !m_picked.empty())});
  for (View& part : screen.children) {
    if (part.scrolls) part.id = page_id(run);
  }
  if (m_leaving) screen.add(leave_dialog(context));
  return screen;
}

void ScenarioScreen::pick_spot(const std::string& id, ScenarioSession& sitting) {
  const auto& spots = sitting.scenario().hazard.spots;
  const auto index = index_after(id, id.starts_with("hazard.zone.") ? "hazard.zone." : "hazard.spot.");
  if (!index || *index >= spots.size() || sitting.run().round != 1 || sitting.run().round_answered) return;
  const std::string& spot = spots[*index].id.text();
  if (std::erase(m_picked, spot) == 0 && m_picked.size() < HazardPrediction::most_taps) m_picked.push_back(spot);
}

ScreenChange ScenarioScreen::press(const std::string& id, UiContext& context) {
  ScenarioSession& sitting = sitting_of(context);
  const ScenarioRun& run = sitting.run();
  const Scenario& scenario = sitting.scenario();
  const auto apply = [&](const ScenarioInput& input) { sitting.apply(input, context.now); };
  if (id == "leave.stay") {
    m_leaving = false;
  } else if (id == "leave.ok") {
    context.session.close_lesson(context.now);
    return PopScreen{};
  } else if (id == "scenario.finish") {
    return after_lesson(context);
  } else if (id == "scenario.next") {
    apply(Advance{});
  } else if (id == "scenario.look_back" || id == "scenario.previous") {
    apply(LookBack{});
  } else if (id == "scenario.look_forward") {
    apply(LookForward{});
  } else if (id == "scenario.replay") {
    apply(ReplayFrom{replay_target(sitting)});
  } else if (id == "scenario.debrief") {
    apply(OpenDebrief{});
  } else if (id == "hazard.confirm") {
    apply(AnswerHazard{run.round == 1 ? m_picked : std::vector<std::string>()});
    if (run.round_answered) m_picked.clear();
  } else if (id.starts_with("hazard.spot.") || id.starts_with("hazard.zone.")) {
    pick_spot(id, sitting);
  } else if (const auto option = index_after(id, "hazard.answer.")) {
    const HazardQuestion& question = run.round == 2 ? scenario.hazard.key_point : scenario.hazard.action;
    answer_with(question.options, option, [&](const ChoiceId& chosen) { apply(AnswerHazard{{chosen.text()}}); });
  } else if (const auto choice = index_after(id, "scenario.choice.")) {
    const ScenarioNode* node = shown_node(scenario, run);
    if (node != nullptr) answer_with(node->choices, choice, [&](const ChoiceId& chosen) { apply(Choose{chosen}); });
  } else if (const auto answer = index_after(id, "recheck.answer.");
             answer && run.recheck < scenario.debrief.rechecks.size()) {
    answer_with(scenario.debrief.rechecks[run.recheck].options, answer,
                [&](const OptionId& chosen) { apply(AnswerRecheck{chosen}); });
  }
  return Stay{};
}

ScreenChange ScenarioScreen::back(UiContext& context) {
  if (sitting_of(context).run().phase == ScenarioPhase::done) return after_lesson(context);
  m_leaving = !m_leaving;
  return Stay{};
}

// «保存しました» appears when the store says so.
std::optional<MonotonicTime> ScenarioScreen::next_wake(const UiContext& context) {
  if (context.session.lesson() == nullptr || sitting_of(context).run().phase != ScenarioPhase::done)
    return std::nullopt;
  if (context.session.all_saved()) return std::nullopt;
  return context.now.monotonic + 50ms;
}

}  // namespace mamori
