#include <algorithm>

#include "base/overloaded.h"
#include "learn/spoken.h"
#include "ui/screens/quiz_screen.h"
#include "ui/widgets/widgets.h"

namespace mamori {
namespace {

bool is_picked(const QuizRun& run, const std::string& choice) {
  return std::find(run.response.begin(), run.response.end(), choice) != run.response.end();
}

std::string answer_id(std::size_t index) {
  return "quiz.answer." + std::to_string(index + 1);
}

bool is_right_choice(const ItemBody& body, const std::string& option) {
  const auto holds = [&](const std::vector<OptionId>& ids) {
    return std::any_of(ids.begin(), ids.end(), [&](const OptionId& id) { return id.text() == option; });
  };
  return std::visit(Overloaded{
                        [&](const ChoiceBody& b) { return b.correct.text() == option; },
                        [&](const MultipleBody& b) { return holds(b.correct); },
                        [&](const HotspotBody& b) { return holds(b.correct); },
                        [&](const OrderBody&) { return true; },
                        [&](const MatchBody&) { return true; },
                    },
                    body);
}

// Choices, several choices and spots: every option with its reason once answered, whether picked or not.
View picked_from(const UiContext& context, const Item& item, const QuizRun& run) {
  const bool answered = run.phase != QuizPhase::asking;
  View list = column(answered ? 10.0f : 14.0f);
  // Few answers stand large; more still stand on one page.
  const bool low = context.stage.height < 660;
  const float height = low ? 72.0f : run.layout.size() <= 3 ? sizes::answer_height : run.layout.size() == 4 ? 90.0f : 72.0f;
  for (std::size_t i = 0; i < run.layout.size(); ++i) {
    const ItemOption* option = find_option(item.body, run.layout[i]);
    if (option == nullptr) continue;
    AnswerLook look{.number = static_cast<int>(i) + 1, .text = option->text};
    look.spoken_id = spoken_answer(item.id, option->id);
    look.selected = is_picked(run, run.layout[i]);
    look.enabled = !answered;
    look.takes_focus = i == 0 && !answered;
    if (answered) {
      const bool right = is_right_choice(item.body, run.layout[i]);
      look.reason = option->reason;
      if (right) look.mark = AnswerMark::right;
      if (!right && look.selected) look.mark = AnswerMark::wrong;
    }
    View entry = answer_card(context, answer_id(i), std::move(look));
    if (!answered) entry.min.height = height;
    list.add(std::move(entry));
  }
  return list;
}

// Pressed one after the other; the badge shows the place each was given.
View ordered(const UiContext& context, const Item& item, const OrderBody& body, const QuizRun& run) {
  View list = column(14);
  const bool answered = run.phase != QuizPhase::asking;
  std::vector<std::string> shown = run.layout;
  if (answered) {
    shown.clear();
    for (const OptionId& id : body.correct) shown.push_back(id.text());
  }
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const ItemOption* option = find_option(item.body, shown[i]);
    if (option == nullptr) continue;
    const auto place = std::find(run.response.begin(), run.response.end(), shown[i]);
    const int given = place == run.response.end() ? 0 : static_cast<int>(place - run.response.begin()) + 1;
    AnswerLook look{.text = option->text, .selected = given > 0 && !answered, .enabled = !answered};
    look.spoken_id = spoken_answer(item.id, option->id);
    look.takes_focus = i == 0 && !answered;
    look.number = answered ? static_cast<int>(i) + 1 : given;
    if (answered) {
      look.reason = option->reason;
      look.mark = given == static_cast<int>(i) + 1 ? AnswerMark::right : AnswerMark::wrong;
    }
    View entry = answer_card(context, answer_id(i), std::move(look));
    // The badge is the place given, so the number key is the place in the list.
    entry.keys.clear();
    if (!answered) entry.keys = {static_cast<Key>(static_cast<int>(Key::digit_1) + static_cast<int>(i))};
    list.add(std::move(entry));
  }
  return list;
}

View match_choice(const UiContext& context, const Item& item, const ItemOption& left, const ItemOption& right, const MatchBody& body,
                  const QuizRun& run) {
  const std::string pair = left.id.text() + " " + right.id.text();
  const bool answered = run.phase != QuizPhase::asking;
  View choice = button(context, "quiz.match." + left.id.text() + "." + right.id.text(), right.text,
                       {.kind = ButtonKind::secondary, .enabled = !answered});
  choice.role = Role::toggle;
  choice.sentence_id = spoken_answer(item.id, right.id).text();
  choice.selected = is_picked(run, pair);
  choice.padding = sides(18, 8);
  if (choice.selected) {
    choice.decoration.fill = context.theme.accent_tint;
    choice.decoration.border = context.theme.accent;
    choice.decoration.border_width = 3;
  }
  const bool right_one =
      std::find(body.correct.begin(), body.correct.end(), Association{left.id, right.id}) != body.correct.end();
  if (answered && right_one) choice.decoration.border = context.theme.right;
  if (answered && !right_one && choice.selected) choice.decoration.border = context.theme.wrong;
  if (answered && right_one) choice.add(icon_view("icons/circle", 24, context.theme.right));
  if (answered && !right_one && choice.selected) choice.add(icon_view("icons/cross", 24, context.theme.wrong));
  return choice;
}

View matched(const UiContext& context, const Item& item, const MatchBody& body, const QuizRun& run) {
  View list = column(14);
  for (const ItemOption& left : body.left) {
    std::vector<View> parts;
    TextStyle style = context.style(24, context.theme.text, FontWeight::bold);
    style.line_pitch = 1.5f;
    const SentenceId left_id = spoken_answer(item.id, left.id);
    parts.push_back(spoken(text_view(left.text, style), left_id));
    View choices = row(12);
    choices.wraps = true;
    for (const ItemOption& right : body.right) choices.add(match_choice(context, item, left, right, body, run));
    parts.push_back(std::move(choices));
    if (run.phase != QuizPhase::asking) {
      parts.push_back(spoken(soft_text(context, left.reason, 21), spoken_part(left_id.text(), SpokenPart::why)));
    }
    View entry = card(context, std::move(parts));
    entry.padding = sides(20, 14);
    entry.gap = 10;
    list.add(std::move(entry));
  }
  return list;
}

}  // namespace

View quiz_answers(const UiContext& context, const Item& item, const QuizRun& run) {
  return std::visit(Overloaded{
                        [&](const ChoiceBody&) { return picked_from(context, item, run); },
                        [&](const MultipleBody&) { return picked_from(context, item, run); },
                        [&](const HotspotBody&) { return picked_from(context, item, run); },
                        [&](const OrderBody& body) { return ordered(context, item, body, run); },
                        [&](const MatchBody& body) { return matched(context, item, body, run); },
                    },
                    item.body);
}

std::string quiz_choice_of(const Item& item, const QuizRun& run, const std::string& id) {
  constexpr std::string_view answer = "quiz.answer.";
  constexpr std::string_view match = "quiz.match.";
  if (id.starts_with(answer)) {
    for (std::size_t i = 0; i < run.layout.size(); ++i) {
      if (id == answer_id(i)) return run.layout[i];
    }
  }
  if (std::holds_alternative<HotspotBody>(item.body)) {
    for (std::size_t i = 0; i < run.layout.size(); ++i) {
      if (id == "quiz.spot." + std::to_string(i + 1)) return run.layout[i];
    }
  }
  if (const auto* body = std::get_if<MatchBody>(&item.body); body != nullptr && id.starts_with(match)) {
    for (const ItemOption& left : body->left) {
      for (const ItemOption& right : body->right) {
        if (id == std::string(match) + left.id.text() + "." + right.id.text())
          return left.id.text() + " " + right.id.text();
      }
    }
  }
  return {};
}

}  // namespace mamori
