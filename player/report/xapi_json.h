#pragma once

#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "learn/course.h"
#include "learn/record.h"
#include "report/xapi_item.h"

namespace mamori {

struct XapiInput {
  std::string home_page;  // of the accounts and activities: an IRI of the office
  Course course;
  std::span<const Event> events;  // in any order; those of other courses' lessons are passed over
  std::map<ItemId, XapiItem> items = {};
  std::map<CheckId, XapiItem> checks = {};  // items of the self-check
  std::map<std::string, std::string> own_films = {};  // titles of files in the place of a film, by SHA-256
};

// Takes the next bytes of the file; a problem ends the writing.
using ByteSink = std::function<Status(std::string_view)>;

// A JSON array of xAPI 1.0.3 statements after cmi5 and the Video profile (standards.md), sitting by sitting, streamed
// statement by statement. People are named by their opaque id. `completed`, `passed` and `satisfied` are written once a
// registration, with ids that every PC of the office would give them (decisions.md 9).
Status write_xapi(const XapiInput& input, const ByteSink& sink);

}  // namespace mamori
