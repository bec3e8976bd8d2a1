#include "learn/qti_answer.h"

#include <algorithm>
#include <set>

#include "base/overloaded.h"

namespace mamori {
namespace {

using Misfit = std::optional<QtiMisfit>;

Misfit count_misfit(std::size_t count, int least, int most) {
  if (count < static_cast<std::size_t>(least))
    return QtiMisfit{"at least " + std::to_string(least) + " are needed", true};
  if (most > 0 && count > static_cast<std::size_t>(most))
    return QtiMisfit{"at most " + std::to_string(most) + " may be picked"};
  return std::nullopt;
}

bool names(const std::vector<QtiChoice>& choices, const std::string& id) {
  return std::any_of(choices.begin(), choices.end(), [&](const QtiChoice& one) { return one.id == id; });
}

Misfit choice_misfit(const std::vector<QtiChoice>& choices, const QtiValue& answer, int least, int most) {
  std::set<std::string> once;
  for (const QtiScalar& item : answer.items) {
    const auto& id = std::get<std::string>(item);
    if (!names(choices, id)) return QtiMisfit{"\"" + id + "\" is no choice here"};
    if (!once.insert(id).second) return QtiMisfit{"\"" + id + "\" is picked twice"};
  }
  return count_misfit(answer.items.size(), least, most);
}

Misfit match_misfit(const QtiMatchInteraction& match, const QtiValue& answer) {
  std::set<std::string> once;
  for (const QtiScalar& item : answer.items) {
    const auto& pair = std::get<QtiPair>(item);
    if (!names(match.left, pair.first) || !names(match.right, pair.second)) {
      return QtiMisfit{"\"" + to_text(item) + "\" is no pair here"};
    }
    if (!once.insert(to_text(item)).second) return QtiMisfit{"\"" + to_text(item) + "\" is joined twice"};
  }
  const auto side_misfit = [&](const std::vector<QtiChoice>& side, std::string QtiPair::*end) -> Misfit {
    for (const QtiChoice& choice : side) {
      const auto held = std::count_if(answer.items.begin(), answer.items.end(),
                                      [&](const QtiScalar& item) { return std::get<QtiPair>(item).*end == choice.id; });
      if (auto wrong = count_misfit(static_cast<std::size_t>(held), choice.least, choice.most)) {
        return QtiMisfit{"pairs with \"" + choice.id + "\": " + wrong->message, wrong->too_few};
      }
    }
    return std::nullopt;
  };
  if (auto wrong = count_misfit(answer.items.size(), match.least, match.most)) return wrong;
  if (auto wrong = side_misfit(match.left, &QtiPair::first)) return wrong;
  return side_misfit(match.right, &QtiPair::second);
}

}  // namespace

std::optional<QtiMisfit> misfit(const QtiAsked& asked, const QtiValue& answer) {
  return std::visit(Overloaded{[&](const QtiChoiceInteraction& choice) {
                                 return choice_misfit(choice.choices, answer, choice.least, choice.most);
                               },
                               [&](const QtiOrderInteraction& order) {
                                 const bool all = order.least == 0 && order.most == 0;
                                 const int count = static_cast<int>(order.choices.size());
                                 if (all && answer.is_null()) return Misfit();
                                 return choice_misfit(order.choices, answer, all ? count : order.least,
                                                      all ? count : order.most);
                               },
                               [&](const QtiMatchInteraction& match) { return match_misfit(match, answer); },
                               [&](const QtiHotspotInteraction& hotspot) {
                                 return choice_misfit(hotspot.spots, answer, hotspot.least, hotspot.most);
                               },
                               [&](const QtiSelectPointInteraction& point) {
                                 return count_misfit(answer.items.size(), point.least, point.most);
                               },
                               [](const QtiTextEntryInteraction&) { return Misfit(); },
                               [&](const QtiInlineChoiceInteraction& gap) {
                                 return choice_misfit(gap.choices, answer, gap.required ? 1 : 0, 1);
                               }},
                    asked.interaction);
}

std::vector<const QtiFeedback*> shown_feedback(const QtiItem& item, const QtiValues& outcomes) {
  std::vector<const QtiFeedback*> out;
  for (const QtiFeedback& feedback : item.feedback) {
    const auto outcome = outcomes.find(feedback.outcome);
    const bool holds =
        outcome != outcomes.end() && std::any_of(outcome->second.items.begin(), outcome->second.items.end(),
                                                 [&](const QtiScalar& one) { return to_text(one) == feedback.id; });
    if (holds != feedback.turned_round) out.push_back(&feedback);
  }
  return out;
}

}  // namespace mamori
