#include <algorithm>

#include "learn/spoken.h"
#include "ui/screens/scenario_views.h"
#include "ui/widgets/widgets.h"

namespace mamori {
namespace {

View better_tag(const UiContext& context) {
  return badge_of(context, "icons/star", context.tr("scenario.better"), context.theme.right, context.theme.right_tint);
}

View rule_of(const UiContext& context, const ScenarioChoice& choice) {
  View rule = labelled(context, "icons/book", context.tr("scenario.rule"), choice.rule,
                       spoken_part(choice.id.text(), SpokenPart::rule));
  if (!choice.source.empty()) {
    View source = soft_text(context, source_words(context, choice.source), sizes::small);
    source.text_style.line_pitch = 1.3f;
    rule.children.back().add(std::move(source));
  }
  return rule;
}

// Where one rule decides all of them it is read once, not under each.
bool share_a_rule(const std::vector<const ScenarioChoice*>& choices) {
  return choices.size() > 1 && std::all_of(choices.begin(), choices.end(), [&](const ScenarioChoice* choice) {
           return choice->rule == choices.front()->rule && choice->source == choices.front()->source;
         });
}

View judged_card(const UiContext& context, const ScenarioChoice& choice, int number, bool chosen, bool best,
                 bool with_rule) {
  const Theme& theme = context.theme;
  std::vector<View> parts;
  View tags = row(8);
  tags.wraps = true;
  tags.min.height = 36;
  tags.add(tag(context, context.tr("scenario.way_number", {{"number", number}})));
  if (chosen) tags.add(chosen_tag(context));
  if (best) tags.add(better_tag(context));
  parts.push_back(std::move(tags));
  TextStyle style = context.style(23, theme.text, FontWeight::bold);
  style.line_pitch = 1.4f;
  parts.push_back(spoken(text_view(choice.text, style), SentenceId(choice.id.text())));
  parts.push_back(labelled(context, "icons/eye", context.tr("scenario.cue"), choice.cue,
                           spoken_part(choice.id.text(), SpokenPart::cue)));
  parts.push_back(labelled(context, "icons/hint", context.tr("scenario.reason"), choice.reason,
                           spoken_part(choice.id.text(), SpokenPart::why)));
  if (with_rule) parts.push_back(rule_of(context, choice));
  View view = card(context, std::move(parts));
  view.padding = sides(20, 16);
  view.gap = 8;
  if (best) {
    view.decoration.border = theme.right;
    view.decoration.border_width = 3;
  }
  if (chosen) {
    view.decoration.fill = theme.accent_tint;
    view.decoration.border_width = 3;
    if (!best) view.decoration.border = theme.accent;
  }
  return view;
}

}  // namespace

View scenario_judgement(const UiContext& context, const ScenarioSession& sitting) {
  View body = column(12);
  const auto judged = judged_choice(sitting.run());
  const ScenarioNode* node = judged ? sitting.scenario().find(judged->node) : nullptr;
  if (node == nullptr) return body;
  const ScenarioChoice* taken = node->find(judged->choice);
  const ScenarioState state = judged_state(sitting.run());
  const int best_points = node->best_points(state);
  const bool was_best = taken != nullptr && taken->points == best_points;
  body.add(heading(context, context.tr(was_best ? "scenario.judged.best" : "scenario.judged.other"), 28));
  body.add(soft_text(context, context.tr("scenario.judged.text"), sizes::label));
  std::vector<const ScenarioChoice*> open;
  for (const ScenarioChoice& choice : node->choices) {
    if (holds(choice.when, state)) open.push_back(&choice);
  }
  View cards = context.wide() ? grid(static_cast<int>(std::min<std::size_t>(3, open.size())), 16) : column(16);
  const bool one_rule = share_a_rule(open);
  int number = 0;
  bool phone = false;
  for (const ScenarioChoice* choice : open) {
    const bool best = choice->points == best_points;
    phone = phone || (best && tells_to_phone(context, choice->text));
    cards.add(judged_card(context, *choice, ++number, choice->id == judged->choice, best, !one_rule));
  }
  body.add(std::move(cards));
  if (one_rule) {
    std::vector<View> parts;
    parts.push_back(rule_of(context, *open.front()));
    body.add(card(context, std::move(parts)));
  }
  if (node->states_deadline) body.add(deadline_note(context));
  if (phone) {
    if (auto contact = contact_card(context)) body.add(std::move(*contact));
  }
  return body;
}

}  // namespace mamori
