#include <algorithm>
#include <cmath>

#include "learn/spoken.h"
#include "ui/screens/scenario_views.h"
#include "ui/widgets/widgets.h"

namespace mamori {
namespace {

bool holds(const std::vector<std::string>& ids, const std::string& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

std::string numbered(const char* prefix, std::size_t index) {
  return prefix + std::to_string(index + 1);
}

View round_head(const UiContext& context, int round, RichText question, RichText how, const SentenceId& id = {}) {
  View view = column(8);
  View tags = row(10);
  tags.wraps = true;
  tags.add(tag(context, context.tr("hazard.round", {{"round", round}})));
  view.add(std::move(tags));
  view.add(spoken(heading(context, std::move(question), 28), id));
  if (!how.empty()) view.add(soft_text(context, std::move(how), sizes::label));
  return view;
}

View situation_text(const UiContext& context, const HazardPrediction& hazard) {
  View view = column(6);
  for (const ScenarioSentence& sentence : hazard.situation) {
    TextStyle style = context.style(22, context.theme.text);
    style.line_pitch = 1.5f;
    view.add(spoken(text_view(sentence.text, style), sentence));
  }
  return view;
}

View hot_picture(const UiContext& context, const HazardPrediction& hazard, const std::vector<std::string>& picked,
                 bool answered, float share) {
  View picture = scene(context, hazard.picture, hazard.alt, share);
  std::vector<HotSpot> spots;
  for (std::size_t i = 0; i < hazard.spots.size(); ++i) {
    const HazardSpot& spot = hazard.spots[i];
    const HazardRect bounds = bounds_of(spot.shape);
    spots.push_back({.id = numbered("hazard.zone.", i),
                     .name = spot.text.plain(),
                     .bounds = {static_cast<float>(bounds.x), static_cast<float>(bounds.y),
                                static_cast<float>(bounds.width), static_cast<float>(bounds.height)},
                     .selected = holds(picked, spot.id.text()),
                     .right = answered && spot.real});
  }
  add_hot_spots(context, picture, {hazard_picture_width, hazard_picture_height}, spots, !answered);
  return picture;
}

View harmless_mark(const UiContext& context) {
  View view = column(2);
  view.across = Across::centre;
  view.add(icon_view("icons/minus", 34, context.theme.text_soft));
  view.add(text_view(context.tr("hazard.harmless"),
                     context.chrome_style(sizes::small, context.theme.text_soft, FontWeight::bold)));
  return view;
}

View spot_list(const UiContext& context, const HazardPrediction& hazard, const std::vector<std::string>& picked,
               bool answered) {
  View list = column(8);
  list.role = Role::list;
  const bool full = picked.size() >= HazardPrediction::most_taps;
  for (std::size_t i = 0; i < hazard.spots.size(); ++i) {
    const HazardSpot& spot = hazard.spots[i];
    const bool chosen = holds(picked, spot.id.text());
    AnswerLook look{.number = static_cast<int>(i) + 1, .text = spot.text, .selected = chosen};
    look.enabled = !answered && (chosen || !full);
    look.spoken_id = SentenceId(spot.id.text());
    look.takes_focus = i == 0 && !answered;
    if (answered) {
      look.reason = spot.reason;
      if (spot.real) look.mark = AnswerMark::right;
      if (!spot.real && chosen) look.mark = AnswerMark::wrong;
      look.mark_word = context.tr(spot.real ? "hazard.real" : "hazard.harmless");
    }
    const bool harmless = answered && !spot.real && !chosen;
    View entry = answer_card(context, numbered("hazard.spot.", i), std::move(look));
    entry.padding = sides(16, answered ? 8.0f : 3.0f);
    entry.min.height = 60;
    if (harmless) entry.add(harmless_mark(context));
    if (answered && chosen) add_below_answer(entry, chosen_tag(context));
    list.add(std::move(entry));
  }
  return list;
}

View find_dangers(const UiContext& context, const ScenarioSession& sitting, const std::vector<std::string>& picked) {
  const HazardPrediction& hazard = sitting.scenario().hazard;
  const ScenarioRun& run = sitting.run();
  const bool answered = run.round_answered;
  const auto given = run.hazard_answers.find(1);
  const std::vector<std::string>& chosen = answered && given != run.hazard_answers.end() ? given->second : picked;
  View left = column(12);
  left.add(hot_picture(context, hazard, chosen, answered, 0.43f));
  left.add(situation_text(context, hazard));
  View right = column(12);
  const RichText how = answered ? context.tr("hazard.find.after")
                                : context.tr("hazard.find.how", {{"picked", static_cast<long long>(chosen.size())}});
  right.add(round_head(context, 1, context.tr("hazard.find"), how));
  right.add(spot_list(context, hazard, chosen, answered));
  return panes(context, std::move(left), std::move(right), 0.43f, true);
}

View question_round(const UiContext& context, const ScenarioSession& sitting, const HazardQuestion& question,
                    const char* how_key, SpokenPart part) {
  const HazardPrediction& hazard = sitting.scenario().hazard;
  const ScenarioRun& run = sitting.run();
  const auto given = run.hazard_answers.find(run.round);
  View left = column(12);
  left.add(scene(context, hazard.picture, hazard.alt, 0.40f));
  left.add(situation_text(context, hazard));
  View right = column(14);
  right.add(round_head(context, run.round, question.prompt,
                       context.tr(run.round_answered ? "scenario.reasons" : how_key),
                       spoken_part(sitting.scenario().id.text(), part)));
  for (std::size_t i = 0; i < question.options.size(); ++i) {
    const HazardOption& option = question.options[i];
    AnswerLook look{.number = static_cast<int>(i) + 1, .text = option.text, .enabled = !run.round_answered};
    look.spoken_id = SentenceId(option.id.text());
    const bool chosen =
        run.round_answered && given != run.hazard_answers.end() && holds(given->second, option.id.text());
    if (run.round_answered) {
      look.reason = option.reason;
      if (option.correct) look.mark = AnswerMark::right;
      if (!option.correct && chosen) look.mark = AnswerMark::wrong;
    }
    View entry = answer_card(context, numbered("hazard.answer.", i), std::move(look));
    if (chosen) add_below_answer(entry, chosen_tag(context));
    right.add(std::move(entry));
  }
  return panes(context, std::move(left), std::move(right), 0.40f);
}

View motto_round(const UiContext& context, const ScenarioSession& sitting) {
  const HazardPrediction& hazard = sitting.scenario().hazard;
  View body = column(18);
  body.along = Along::centre;
  body.across = Across::centre;
  body.add(scene(context, hazard.picture, hazard.alt, 0.27f));
  View head = text_view(context.tr("hazard.motto"), context.style(26, context.theme.text, FontWeight::bold));
  head.text_style.line_pitch = 1.4f;
  head.role = Role::heading;
  body.add(std::move(head));
  std::vector<View> parts;
  parts.push_back(icon_view("icons/speaker", 44, context.theme.accent));
  TextStyle style = context.style(44, context.theme.text, FontWeight::bold);
  style.align = TextAlign::centre;
  style.balanced = true;
  parts.push_back(spoken(text_view(hazard.motto.text, style), hazard.motto));
  parts.push_back(
      soft_text(context, context.tr(sitting.run().round_answered ? "hazard.motto.after" : "hazard.motto.aloud"), 22));
  View words = card(context, std::move(parts));
  words.across = Across::centre;
  words.padding = sides(44, 22);
  words.gap = 8;
  words.decoration.border = context.theme.accent;
  words.decoration.border_width = 3;
  body.add(std::move(words));
  return body;
}

}  // namespace

View scenario_hazard(const UiContext& context, const ScenarioSession& sitting, const std::vector<std::string>& picked) {
  const HazardPrediction& hazard = sitting.scenario().hazard;
  if (sitting.run().round == 1) return find_dangers(context, sitting, picked);
  if (sitting.run().round == 2)
    return question_round(context, sitting, hazard.key_point, "hazard.key_point.how", SpokenPart::key_point);
  if (sitting.run().round == 3)
    return question_round(context, sitting, hazard.action, "hazard.action.how", SpokenPart::action);
  return motto_round(context, sitting);
}

}  // namespace mamori
