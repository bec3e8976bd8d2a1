#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "report/xapi_item.h"

namespace mamori::xapi {

using Json = nlohmann::ordered_json;

Json in_japanese(const std::string& text);  // a language map

// A response or a right answer in one text (xAPI-Data, appendix C); pairs are parted by a space before.
std::string joined(const std::vector<std::string>& parts, bool pairs);

// The activity definition of a question; without an item it says only that it was one.
Json question(const XapiItem* item);

}  // namespace mamori::xapi
