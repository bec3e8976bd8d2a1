#include "learn/quiz_score.h"

#include <algorithm>

#include "base/overloaded.h"

namespace mamori {
namespace {

Response texts_of(const std::vector<OptionId>& ids) {
  Response out;
  for (const OptionId& id : ids) out.push_back(id.text());
  return out;
}

Response sorted(Response response) {
  std::sort(response.begin(), response.end());
  return response;
}

// Response in the authored order of the options.
Response picked_in_order(const ItemBody& body, const std::vector<OptionId>& picked) {
  Response out;
  for (const ItemOption* option : options_of(body)) {
    if (std::find(picked.begin(), picked.end(), option->id) != picked.end()) out.push_back(option->id.text());
  }
  return out;
}

}  // namespace

Response correct_response(const Item& item) {
  return std::visit(
      Overloaded{[](const ChoiceBody& choice) { return Response{choice.correct.text()}; },
                 [&](const MultipleBody& multiple) { return picked_in_order(item.body, multiple.correct); },
                 [](const OrderBody& order) { return texts_of(order.correct); },
                 [](const MatchBody& match) {
                   Response out;
                   for (const ItemOption& left : match.left) {
                     for (const Association& pair : match.correct) {
                       if (pair.left == left.id) out.push_back(pair.left.text() + " " + pair.right.text());
                     }
                   }
                   return out;
                 },
                 [&](const HotspotBody& hotspot) { return picked_in_order(item.body, hotspot.correct); }},
      item.body);
}

bool is_correct(const Item& item, const Response& response) {
  const Response correct = correct_response(item);
  if (std::holds_alternative<OrderBody>(item.body)) return response == correct;
  return sorted(response) == sorted(correct);
}

bool is_complete(const Item& item, const Response& response) {
  return std::visit(Overloaded{[&](const ChoiceBody&) { return response.size() == 1; },
                               [&](const MultipleBody&) { return !response.empty(); },
                               [&](const OrderBody& order) { return response.size() == order.options.size(); },
                               [&](const MatchBody& match) { return response.size() == match.left.size(); },
                               [&](const HotspotBody&) { return !response.empty(); }},
                    item.body);
}

QuizResult result_of(std::span<const FirstAnswer> answers, double pass_share) {
  QuizResult result;
  for (const FirstAnswer& answer : answers) {
    ++result.asked;
    if (answer.correct) {
      ++result.right;
      continue;
    }
    result.missed.push_back(answer.item);
    if (answer.must_know) result.must_know_missed = true;
  }
  // The share is a decimal fraction from a file: 4 of 5 must reach 0.8 whatever its nearest double is.
  constexpr double rounding = 1e-9;
  const bool enough = result.right + rounding >= pass_share * result.asked;
  result.passed = result.asked > 0 && enough && !result.must_know_missed;
  return result;
}

}  // namespace mamori
