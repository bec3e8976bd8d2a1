#include <algorithm>

#include "learn/spoken.h"
#include "ui/screens/scenario_views.h"
#include "ui/widgets/widgets.h"

namespace mamori {
namespace {

const char* badge_key(ScenarioBadge badge) {
  switch (badge) {
    case ScenarioBadge::leak:
      return "scenario.badge.leak";
    case ScenarioBadge::feared:
      return "scenario.badge.feared";
    case ScenarioBadge::altered:
      return "scenario.badge.altered";
    case ScenarioBadge::lost:
      return "scenario.badge.lost";
    case ScenarioBadge::legal:
      return "scenario.badge.legal";
    case ScenarioBadge::good_practice:
      return "scenario.badge.good_practice";
  }
  return "scenario.badge.feared";
}

// «事例集 事例3», or what else it is.
RichText origin_words(const UiContext& context, const Scenario& scenario) {
  if (scenario.case_number > 0) return context.tr("scenario.case_tag", {{"number", scenario.case_number}});
  switch (scenario.kind) {
    case ScenarioKind::from_case:
    case ScenarioKind::short_scene:
      break;
    case ScenarioKind::drill:
      return context.tr("scenario.drill_tag");
  }
  return context.tr("scenario.short_tag");
}

View ways_card(const UiContext& context, const ScenarioSession& sitting) {
  std::vector<View> parts;
  parts.push_back(heading(context, context.tr("scenario.done.ways"), 24));
  for (const ScenarioWay& way : sitting.run().ways) {
    const ScenarioNode* ending = sitting.scenario().find(way.ending);
    if (ending == nullptr || !ending->ending) continue;
    View entry = row(14);
    const ScenarioScore score = score_of(sitting.scenario(), way);
    entry.add(text_view(context.tr("scenario.done.way", {{"number", way.attempt}}),
                        context.chrome_style(sizes::label, context.theme.text, FontWeight::bold)));
    entry.add(ending_badge(context, *ending->ending));
    TextStyle style = context.style(sizes::label, context.theme.text);
    style.line_pitch = 1.3f;
    View title = text_view(ending->title, style);
    title.grow = 1;
    entry.add(std::move(title));
    const TextArguments points = {{"points", score.points}, {"possible", score.possible}};
    entry.add(
        text_view(context.tr("scenario.points", points), context.chrome_style(sizes::label, context.theme.text_soft)));
    parts.push_back(std::move(entry));
  }
  return card(context, std::move(parts));
}

}  // namespace

View scenario_intro(const UiContext& context, const Scenario& scenario) {
  View left = column(14);
  left.add(scene(context, scenario.picture, scenario.alt, 0.44f));

  View right = column(16);
  View tags = row(10);
  tags.wraps = true;
  if (scenario.badge) tags.add(tag(context, context.tr(badge_key(*scenario.badge))));
  tags.add(tag(context, origin_words(context, scenario)));
  right.add(std::move(tags));
  right.add(spoken(heading(context, scenario.title, sizes::title), spoken_part(scenario.id.text(), SpokenPart::title)));
  std::vector<View> parts;
  const auto part = [&](const char* icon, const char* key, const ScenarioSentence& sentence) {
    View line = labelled(context, icon, context.tr(key), {});
    View& words = line.children.back();
    words.children.back() = spoken(body_text(context, sentence.text), sentence);
    parts.push_back(std::move(line));
  };
  part("icons/person", "scenario.role", scenario.role);
  part("icons/star", "scenario.goal", scenario.goal);
  right.add(card(context, std::move(parts)));
  right.add(note_box(context, "icons/hint", context.tr("scenario.intro.note")));
  right.add(
      soft_text(context, context.tr("scenario.minutes", {{"time", context.minutes(scenario.minutes)}}), sizes::label));
  return panes(context, std::move(left), std::move(right), 0.44f);
}

View scenario_done(const UiContext& context, const ScenarioSession& sitting) {
  const ScenarioRun& run = sitting.run();
  const bool completed = is_completed(run);
  View left = column(14);
  left.add(scene(context, completed ? "scenes/done" : sitting.scenario().picture,
                 completed ? context.tr("scenario.done.picture") : sitting.scenario().alt, 0.45f));
  View right = column(16);
  right.add(tag(context, sitting.scenario().title));
  right.add(heading(context, context.tr(completed ? "scenario.done.title" : "scenario.done.not_yet"), sizes::title));
  right.add(body_text(context, context.tr(completed ? "scenario.done.text" : "scenario.done.not_yet.text")));
  right.add(ways_card(context, sitting));
  if (const auto problem = context.session.save_problem()) {
    right.add(note_box(context, "icons/warning", context.tr(std::string("problem.") + name_of(problem->kind))));
  } else {
    right.add(
        note_box(context, "icons/check", context.tr(context.session.all_saved() ? "saved.yes" : "saved.not_yet")));
  }
  return panes(context, std::move(left), std::move(right), 0.45f);
}

}  // namespace mamori
