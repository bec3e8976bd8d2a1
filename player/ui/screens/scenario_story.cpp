#include <algorithm>
#include <cmath>

#include "ui/screens/scenario_views.h"
#include "ui/widgets/widgets.h"

namespace mamori {
namespace {

constexpr float picture_share = 0.5f;
constexpr float decision_share = 0.4f;  // answers want the width
constexpr float answer_room = 100;      // an answer of two lines with its gap

float share_of(const ScenarioNode& node) {
  return node.kind == NodeKind::decision ? decision_share : picture_share;
}

constexpr float newest_size = 28;

View sentence_view(const UiContext& context, const ScenarioSentence& sentence, bool newest) {
  const Theme& theme = context.theme;
  TextStyle style = context.style(newest ? newest_size : sizes::body, newest ? theme.text : theme.text_soft,
                                  newest ? FontWeight::bold : FontWeight::regular);
  style.line_pitch = 1.5f;
  return spoken(text_view(sentence.text, style), sentence);
}

// How high the sentence will stand, about: a full-width character is as wide as the text is large.
float about_height(const UiContext& context, const ScenarioSentence& sentence, float share) {
  const float size = (sizes::body + 2) * context.text_scale();
  const float width = context.wide() ? body_width(context) * (1 - share) - 80 : body_width(context) - 112;
  const float lines = std::ceil(static_cast<float>(sentence.text.plain().size()) / 3 * size / width);
  return lines * size * 2 + 10;
}

// The first sentence of the speech card. What is newest stays in sight without paging; what was said before it and no
// longer fits stands in a card of its own.
std::size_t first_in_card(const UiContext& context, const ScenarioNode& node, std::size_t shown) {
  float room = context.stage.height - 212 * context.chrome_scale();
  if (node.kind == NodeKind::decision) {
    room -= (static_cast<float>(node.choices.size()) * answer_room + 50) * context.text_scale();
  }
  std::size_t first = shown;
  while (first > 0) {
    room -= about_height(context, node.sentences[first - 1], share_of(node));
    if (room < 0 && first < shown) break;
    --first;
  }
  return first;
}

View speech_card(const UiContext& context, const ScenarioNode& node, std::size_t first, std::size_t shown) {
  std::vector<View> parts;
  if (!node.speaker.empty()) {
    parts.push_back(badge_of(context, "icons/person", node.speaker, context.theme.accent, context.theme.accent_tint));
  }
  for (std::size_t i = first; i < shown; ++i) {
    parts.push_back(sentence_view(context, node.sentences[i], i + 1 == shown));
  }
  View view = card(context, std::move(parts));
  view.gap = 12;
  view.padding = sides(28, 22);
  return view;
}

View earlier_card(const UiContext& context, const ScenarioNode& node, std::size_t end) {
  View view = column(2);
  view.padding = sides(20, 12);
  view.decoration = {.border = context.theme.card_border, .radius = 16};
  view.add(text_view(context.tr("scenario.earlier"),
                     context.chrome_style(sizes::small, context.theme.text_soft, FontWeight::bold)));
  for (std::size_t i = 0; i < end; ++i) {
    View text = soft_text(context, node.sentences[i].text, sizes::label);
    text.sentence_id = node.sentences[i].id.text();
    view.add(std::move(text));
  }
  return view;
}

bool wants_contact(const UiContext& context, const ScenarioNode& node, std::size_t shown) {
  if (node.speaker.plain() == context.strings().plain("scenario.contact.speaker")) return true;
  return std::any_of(node.sentences.begin(), node.sentences.begin() + static_cast<std::ptrdiff_t>(shown),
                     [&](const ScenarioSentence& sentence) { return tells_to_phone(context, sentence.text); });
}

View choices(const UiContext& context, const ScenarioSession& sitting, const ScenarioNode& node) {
  const ScenarioRun& run = sitting.run();
  const bool open = may_choose(sitting.scenario(), run);
  const ChoiceId locked = locked_choice(run);
  View list = column(12);
  list.role = Role::list;
  const ScenarioState state = shown_state(run);
  int number = 0;
  for (std::size_t i = 0; i < node.choices.size(); ++i) {
    const ScenarioChoice& choice = node.choices[i];
    if (!holds(choice.when, state)) continue;
    AnswerLook look{.number = ++number, .text = choice.text, .enabled = open};
    look.selected = !locked.empty() && choice.id == locked;
    look.spoken_id = SentenceId(choice.id.text());
    View entry = answer_card(context, "scenario.choice." + std::to_string(i + 1), std::move(look));
    entry.padding = sides(18, 10);
    entry.min.height = 84;
    list.add(std::move(entry));
  }
  return list;
}

}  // namespace

View scenario_story(const UiContext& context, const ScenarioSession& sitting) {
  const ScenarioRun& run = sitting.run();
  const ScenarioNode* node = shown_node(sitting.scenario(), run);
  if (node == nullptr) return column(0);
  const std::size_t shown = shown_sentences(sitting.scenario(), run);
  const std::size_t first = first_in_card(context, *node, shown);

  View left = column(14);
  left.add(scene(context, node->picture, node->alt, share_of(*node)));
  if (first > 0) left.add(earlier_card(context, *node, first));

  View right = column(14);
  if (run.look_back > 0) right.add(note_box(context, "icons/eye", context.tr("scenario.looking_back")));
  right.add(speech_card(context, *node, first, shown));
  if (wants_contact(context, *node, shown)) {
    if (auto contact = contact_card(context)) right.add(std::move(*contact));
  }
  const bool asked = node->kind == NodeKind::decision && shown == node->sentences.size();
  if (asked && run.look_back == 0) right.add(soft_text(context, context.tr("scenario.choose"), sizes::label));
  if (asked) right.add(choices(context, sitting, *node));

  if (node->states_deadline && shown == node->sentences.size()) right.add(deadline_note(context));
  return panes(context, std::move(left), std::move(right), share_of(*node));
}

}  // namespace mamori
