#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "learn/course.h"
#include "learn/record.h"

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

struct XapiInput {
  std::string home_page;  // of the accounts and activities: an IRI of the office
  Course course;
  std::span<const Event> events;  // in any order; those of other courses' lessons are passed over
  std::map<ItemId, XapiItem> items = {};
};

// Takes the next bytes of the file; a problem ends the writing.
using ByteSink = std::function<Status(std::string_view)>;

// A JSON array of xAPI 1.0.3 statements after cmi5 and the Video profile (standards.md), sitting by sitting, streamed
// statement by statement. People are named by their opaque id. `completed`, `passed` and `satisfied` are written once a
// registration, with ids that every PC of the office would give them (decisions.md 9).
Status write_xapi(const XapiInput& input, const ByteSink& sink);

}  // namespace mamori
