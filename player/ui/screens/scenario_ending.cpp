#include <algorithm>

#include "learn/spoken.h"
#include "ui/screens/scenario_views.h"
#include "ui/widgets/widgets.h"

namespace mamori {

NodeId replay_target(const ScenarioSession& sitting) {
  const Scenario& scenario = sitting.scenario();
  if (NodeId suggested = suggested_replay(scenario, sitting.run()); !suggested.empty()) return suggested;
  const auto allowed = replay_nodes(sitting.run());
  if (allowed.empty()) return {};
  const bool turning = std::find(allowed.begin(), allowed.end(), scenario.debrief.turning_point) != allowed.end();
  return turning ? scenario.debrief.turning_point : allowed.front();
}

View scenario_ending(const UiContext& context, const ScenarioSession& sitting) {
  const ScenarioRun& run = sitting.run();
  const ScenarioNode* node = run.ways.empty() ? nullptr : sitting.scenario().find(run.ways.back().ending);
  if (node == nullptr || !node->ending) return column(0);
  View left = column(16);
  left.add(scene(context, node->picture, node->alt, 0.44f));

  const ScenarioScore score = score_of(sitting.scenario(), run.ways.back());
  const RichText points = context.tr("scenario.points", {{"points", score.points}, {"possible", score.possible}});
  View bar = row(14);
  bar.add(text_view(points, context.chrome_style(sizes::label, context.theme.text, FontWeight::bold)));
  View filled = progress_bar(context, points.plain(),
                             score.possible == 0 ? 0.0 : static_cast<double>(score.points) / score.possible);
  filled.grow = 1;
  bar.add(std::move(filled));

  View right = column(14);
  View tags = row(10);
  tags.wraps = true;
  tags.add(tag(context, context.tr("scenario.ending")));
  tags.add(ending_badge(context, *node->ending));
  right.add(std::move(tags));
  right.add(spoken(heading(context, node->title, sizes::title), spoken_part(node->id.text(), SpokenPart::title)));
  right.add(std::move(bar));
  std::vector<View> parts;
  for (const ScenarioSentence& sentence : node->sentences) {
    TextStyle style = context.style(22, context.theme.text);
    style.line_pitch = 1.5f;
    parts.push_back(spoken(text_view(sentence.text, style), sentence));
  }
  View story = card(context, std::move(parts));
  story.gap = 8;
  story.padding = sides(24, 14);
  right.add(std::move(story));
  const char* note = run.safe_reached ? "scenario.ending.safe_note" : "scenario.ending.replay_note";
  right.add(note_box(context, run.safe_reached ? "icons/check" : "icons/branch", context.tr(note)));
  return panes(context, std::move(left), std::move(right), 0.44f);
}

}  // namespace mamori
