#include "report/xapi_question.h"

namespace mamori::xapi {
namespace {

const char* name_of(Interaction interaction) {
  switch (interaction) {
    case Interaction::choice:
      return "choice";
    case Interaction::sequencing:
      return "sequencing";
    case Interaction::matching:
      return "matching";
  }
  return "";
}

Json components(const XapiItem::Components& list) {
  Json json = Json::array();
  for (const auto& [id, text] : list) json.push_back({{"id", id}, {"description", in_japanese(text)}});
  return json;
}

}  // namespace

Json in_japanese(const std::string& text) {
  return {{"ja-JP", text}};
}

std::string joined(const std::vector<std::string>& parts, bool pairs) {
  std::string text;
  for (std::string part : parts) {
    if (const auto space = part.find(' '); pairs && space != std::string::npos) part.replace(space, 1, "[.]");
    text += (text.empty() ? "" : "[,]") + part;
  }
  return text;
}

Json question(const XapiItem* item) {
  Json definition = {{"type", "http://adlnet.gov/expapi/activities/cmi.interaction"}};
  if (item == nullptr) {
    definition["interactionType"] = "other";
    return definition;
  }
  definition["description"] = in_japanese(item->question);
  definition["interactionType"] = name_of(item->interaction);
  if (!item->correct.empty()) {
    definition["correctResponsesPattern"] = {joined(item->correct, item->interaction == Interaction::matching)};
  }
  if (item->interaction == Interaction::matching) {
    definition["source"] = components(item->choices);
    definition["target"] = components(item->targets);
  } else {
    definition["choices"] = components(item->choices);
  }
  return definition;
}

}  // namespace mamori::xapi
