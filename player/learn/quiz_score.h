#pragma once

#include <span>
#include <string>
#include <vector>

#include "learn/quiz.h"
#include "learn/record.h"

namespace mamori {

// A response as records hold it (record.h): option ids; pairs as "left right"; in their order for an order item.
using Response = std::vector<std::string>;

// The response that is right, in the order in which options were authored (for an order item: in its order).
Response correct_response(const Item& item);

bool is_correct(const Item& item, const Response& response);

// Enough is picked to be confirmed: one choice, at least one of several, all put in order, every left one joined.
bool is_complete(const Item& item, const Response& response);

struct FirstAnswer {
  ItemId item;
  bool correct = false;
  bool must_know = false;
  Confidence confidence = Confidence::not_asked;
  friend bool operator==(const FirstAnswer&, const FirstAnswer&) = default;
};

struct QuizResult {
  int right = 0;
  int asked = 0;
  bool must_know_missed = false;
  bool passed = false;
  std::vector<ItemId> missed;
  friend bool operator==(const QuizResult&, const QuizResult&) = default;
};

// Passed: at least `pass_share` right and no must-know item missed (facts.md 7b; decisions.md 9).
QuizResult result_of(std::span<const FirstAnswer> answers, double pass_share);

}  // namespace mamori
