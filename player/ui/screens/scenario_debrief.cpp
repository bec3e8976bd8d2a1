#include <algorithm>

#include "learn/spoken.h"
#include "ui/screens/scenario_views.h"
#include "ui/widgets/widgets.h"

namespace mamori {
namespace {

TextStyle tight(const UiContext& context, float size, FontWeight weight = FontWeight::regular) {
  TextStyle style = context.style(size, context.theme.text, weight);
  style.line_pitch = 1.5f;
  return style;
}

// Heading, a line below it, then the page.
View page(const UiContext& context, const char* title_key, const char* text_key) {
  View view = column(12);
  view.add(heading(context, context.tr(title_key), 28));
  if (context.strings().has(text_key)) view.add(soft_text(context, context.tr(text_key), sizes::label));
  return view;
}

View invented_note(const UiContext& context, const Scenario& scenario) {
  View note = note_box(context, "icons/edit", scenario.debrief.invented);
  note.children.back() = spoken(std::move(note.children.back()), spoken_part(scenario.id.text(), SpokenPart::invented));
  return note;
}

View happened_page(const UiContext& context, const Scenario& scenario) {
  View left = column(14);
  const bool has_hazard = !scenario.hazard.empty();
  left.add(scene(context, has_hazard ? scenario.hazard.picture : scenario.picture,
                 has_hazard ? scenario.hazard.alt : scenario.alt, 0.34f));
  left.add(invented_note(context, scenario));
  const bool is_case = scenario.case_number > 0;
  View right = page(context, is_case ? "debrief.happened" : "debrief.happened.other",
                    is_case ? "debrief.happened.text" : "debrief.happened.other.text");
  std::vector<View> parts;
  const auto& sentences = scenario.debrief.happened;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    parts.push_back(spoken(text_view(sentences[i].text, tight(context, 23)), sentences[i]));
    // A source stands below the last of the sentences it belongs to.
    const bool last = i + 1 == sentences.size() || sentences[i + 1].source != sentences[i].source;
    if (last && !sentences[i].source.empty()) parts.push_back(source_line(context, sentences[i].source));
  }
  View facts = card(context, std::move(parts));
  facts.gap = 8;
  facts.padding = sides(26, 16);
  right.add(std::move(facts));
  return panes(context, std::move(left), std::move(right), 0.34f);
}

View moment_view(const UiContext& context, const DebriefMoment& moment, const SentenceId& id, bool first, bool last) {
  const Theme& theme = context.theme;
  View entry = row(16);
  entry.across = Across::stretch;
  View time = text_view(moment.time, tight(context, 22, FontWeight::bold));
  time.text_style.align = TextAlign::right;
  time.min.width = 150 * context.text_scale();
  time.max.width = time.min.width;
  time.along = Along::centre;
  if (context.wide()) entry.add(std::move(time));
  View rail;
  rail.min.width = 32;
  rail.max.width = 32;
  const Colour line = theme.track;
  const Colour dot = moment.turning ? theme.wrong : theme.accent;
  rail.paint = [=, turning = moment.turning](Canvas& canvas, const Rect& rect) {
    const float x = rect.centre().x;
    const float top = first ? rect.centre().y : rect.y - 5;
    const float bottom = last ? rect.centre().y : rect.bottom() + 5;
    canvas.fill({x - 3, top, 6, bottom - top}, line);
    const float radius = turning ? 15.0f : 10.0f;
    canvas.fill_rounded({x - radius, rect.centre().y - radius, 2 * radius, 2 * radius}, radius, dot);
  };
  rail.paint_key = moment.turning ? "turning" : "moment";
  entry.add(std::move(rail));
  View words = column(4);
  words.grow = 1;
  words.padding = sides(20, 9);
  words.decoration = {.fill = theme.card, .border = theme.card_border, .radius = 16};
  if (moment.turning) {
    words.decoration = {.fill = theme.wrong_tint, .border = theme.wrong, .border_width = 3, .radius = 16};
    words.add(badge_of(context, "icons/star", context.tr("debrief.turning"), theme.wrong, theme.card));
  }
  if (!context.wide()) words.add(text_view(moment.time, tight(context, 22, FontWeight::bold)));
  words.add(
      spoken(text_view(moment.text, tight(context, 22, moment.turning ? FontWeight::bold : FontWeight::regular)), id));
  entry.add(std::move(words));
  return entry;
}

View timeline_page(const UiContext& context, const Scenario& scenario) {
  View view = page(context, "debrief.timeline", "debrief.timeline.text");
  View list = column(10);
  list.role = Role::list;
  const auto& moments = scenario.debrief.timeline;
  for (std::size_t i = 0; i < moments.size(); ++i) {
    const SentenceId id = spoken_part(scenario.id.text(), SpokenPart::moment, i);
    list.add(moment_view(context, moments[i], id, i == 0, i + 1 == moments.size()));
  }
  view.add(std::move(list));
  if (scenario.debrief.timeline_states_deadline) view.add(deadline_note(context));
  return view;
}

View state_badge(const UiContext& context, RuleState state) {
  const Theme& theme = context.theme;
  switch (state) {
    case RuleState::kept:
      return badge_of(context, "icons/circle", context.tr("debrief.rule.kept"), theme.right, theme.right_tint);
    case RuleState::broken:
      return badge_of(context, "icons/cross", context.tr("debrief.rule.broken"), theme.wrong, theme.wrong_tint);
    case RuleState::applies:
      break;
  }
  return badge_of(context, "icons/clock", context.tr("debrief.rule.applies"), theme.tag_text, theme.tag);
}

View rules_page(const UiContext& context, const Scenario& scenario) {
  View view = page(context, "debrief.rules", "debrief.rules.text");
  View list = context.wide() ? grid(2, 14) : column(14);
  list.role = Role::list;
  for (std::size_t i = 0; i < scenario.debrief.rules.size(); ++i) {
    const DebriefRule& rule = scenario.debrief.rules[i];
    std::vector<View> parts;
    View tags = row(10);
    tags.wraps = true;
    tags.add(state_badge(context, rule.state));
    if (!rule.checklist_item.empty()) {
      tags.add(tag(context, context.tr("debrief.rule.item", {{"item", rule.checklist_item}})));
    }
    parts.push_back(std::move(tags));
    parts.push_back(
        spoken(text_view(rule.text, tight(context, 22)), spoken_part(scenario.id.text(), SpokenPart::rule, i)));
    parts.push_back(source_line(context, rule.source));
    View entry = card(context, std::move(parts));
    entry.padding = sides(20, 12);
    entry.gap = 6;
    list.add(std::move(entry));
  }
  view.add(std::move(list));
  if (scenario.debrief.rules_state_deadline) view.add(deadline_note(context));
  if (scenario.debrief.happened.empty()) view.add(invented_note(context, scenario));
  return view;
}

View control_card(const UiContext& context, const char* icon, const char* key, const ScenarioId& scenario,
                  SpokenPart part, const std::vector<DebriefControl>& controls) {
  std::vector<View> parts;
  View head = row(12);
  head.add(icon_view(icon, 34, context.theme.accent));
  View title = heading(context, context.tr(key), 25);
  title.grow = 1;
  head.add(std::move(title));
  parts.push_back(std::move(head));
  for (std::size_t i = 0; i < controls.size(); ++i) {
    const DebriefControl& control = controls[i];
    View line = row(12);
    line.across = Across::start;
    line.add(icon_view("icons/check", 26, context.theme.accent));
    View words = column(0);
    words.grow = 1;
    words.add(spoken(text_view(control.text, tight(context, 22)), spoken_part(scenario.text(), part, i)));
    View source = soft_text(context, source_words(context, control.source), sizes::small);
    source.text_style.line_pitch = 1.3f;
    words.add(std::move(source));
    line.add(std::move(words));
    parts.push_back(std::move(line));
  }
  View view = card(context, std::move(parts));
  view.padding = sides(22, 16);
  view.gap = 8;
  return view;
}

View controls_page(const UiContext& context, const Scenario& scenario) {
  const Debrief& debrief = scenario.debrief;
  View view = page(context, "debrief.controls", "debrief.controls.text");
  View columns = context.wide() ? grid(2, 18) : column(16);
  if (!debrief.staff_controls.empty()) {
    columns.add(control_card(context, "icons/person", "debrief.controls.staff", scenario.id, SpokenPart::staff,
                             debrief.staff_controls));
  }
  if (!debrief.office_controls.empty()) {
    columns.add(control_card(context, "icons/home", "debrief.controls.office", scenario.id, SpokenPart::office,
                             debrief.office_controls));
  }
  view.add(std::move(columns));
  auto contact = contact_card(context);
  View below = context.wide() && contact ? row(18) : column(14);
  if (!debrief.office_prompt.empty()) {
    View prompt = note_box(context, "icons/people", debrief.office_prompt);
    prompt.children.back() =
        spoken(std::move(prompt.children.back()), spoken_part(scenario.id.text(), SpokenPart::office_prompt));
    prompt.grow = context.wide() && contact ? 1.0f : 0.0f;
    below.add(std::move(prompt));
  }
  if (contact) below.add(std::move(*contact));
  view.add(std::move(below));
  return view;
}

View motto_page(const UiContext& context, const Scenario& scenario) {
  View view = column(20);
  view.along = Along::centre;
  view.across = Across::centre;
  view.add(scene(context, scenario.picture, scenario.alt, 0.27f));
  View head = text_view(context.tr("debrief.motto"), tight(context, 26, FontWeight::bold));
  head.role = Role::heading;
  view.add(std::move(head));
  TextStyle style = context.style(44, context.theme.text, FontWeight::bold);
  style.align = TextAlign::centre;
  style.balanced = true;
  std::vector<View> parts;
  parts.push_back(spoken(text_view(scenario.debrief.motto.text, style), scenario.debrief.motto));
  View words = card(context, std::move(parts));
  words.across = Across::centre;
  words.padding = sides(48, 28);
  words.decoration.border = context.theme.accent;
  words.decoration.border_width = 3;
  view.add(std::move(words));
  return view;
}

View recheck_page(const UiContext& context, const ScenarioSession& sitting) {
  const Scenario& scenario = sitting.scenario();
  const ScenarioRun& run = sitting.run();
  if (run.recheck >= scenario.debrief.rechecks.size()) return column(0);
  const RecheckQuestion& question = scenario.debrief.rechecks[run.recheck];
  const auto given = run.recheck_answers.find(question.id);
  const bool answered = given != run.recheck_answers.end();
  View left = column(12);
  const TextArguments number = {{"number", static_cast<long long>(run.recheck + 1)},
                                {"all", static_cast<long long>(scenario.debrief.rechecks.size())}};
  left.add(tag(context, context.tr("debrief.recheck", number)));
  left.add(spoken(heading(context, question.question, 28), SentenceId(question.id.text())));
  left.add(soft_text(context, context.tr(answered ? "scenario.reasons" : "debrief.recheck.how"), sizes::label));
  if (answered) left.add(source_line(context, question.source));
  View right = column(14);
  for (std::size_t i = 0; i < question.options.size(); ++i) {
    const RecheckOption& option = question.options[i];
    const bool chosen = answered && given->second == option.id;
    AnswerLook look{.number = static_cast<int>(i) + 1, .text = option.text, .enabled = !answered};
    look.spoken_id = SentenceId(option.id.text());
    if (answered) {
      look.reason = option.reason;
      if (option.correct) look.mark = AnswerMark::right;
      if (!option.correct && chosen) look.mark = AnswerMark::wrong;
    }
    View entry = answer_card(context, "recheck.answer." + std::to_string(i + 1), std::move(look));
    if (chosen) add_below_answer(entry, chosen_tag(context));
    right.add(std::move(entry));
  }
  return panes(context, std::move(left), std::move(right), 0.42f, true);
}

}  // namespace

View scenario_debrief(const UiContext& context, const ScenarioSession& sitting) {
  const Scenario& scenario = sitting.scenario();
  switch (sitting.run().debrief_page) {
    case DebriefPage::happened:
      return happened_page(context, scenario);
    case DebriefPage::timeline:
      return timeline_page(context, scenario);
    case DebriefPage::map:
      break;
    case DebriefPage::rules:
      return rules_page(context, scenario);
    case DebriefPage::controls:
      return controls_page(context, scenario);
    case DebriefPage::motto:
      return motto_page(context, scenario);
    case DebriefPage::recheck:
      return recheck_page(context, sitting);
  }
  View view = page(context, "debrief.map", "debrief.map.text");
  view.add(scenario_map(context, sitting));
  return view;
}

}  // namespace mamori
