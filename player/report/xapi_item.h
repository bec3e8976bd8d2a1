#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "learn/checklist.h"
#include "learn/quiz.h"
#include "learn/scenario_debrief.h"

namespace mamori {

enum class Interaction : std::uint8_t { choice, sequencing, matching };

// What an answered question was: xAPI describes it beside the answer. Id and text of each component.
struct XapiItem {
  using Components = std::vector<std::pair<std::string, std::string>>;

  Interaction interaction = Interaction::choice;
  std::string question;
  Components choices = {};  // matching: the source side
  Components targets = {};
  std::vector<std::string> correct = {};  // as ItemAnswered::response holds it
};

// A hotspot is written as choice with the ids of its spots (standards.md).
XapiItem xapi_item(const Item& item);
XapiItem xapi_item(const RecheckQuestion& question);
// No answer is right or wrong. The three answers' words in the order yes, partly, no.
XapiItem xapi_item(const CheckItem& item, const std::array<std::string, 3>& answers);

}  // namespace mamori
