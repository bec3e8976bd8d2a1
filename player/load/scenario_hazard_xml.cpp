#include "load/scenario_reader.h"

namespace mamori {
namespace {

HazardShape hazard_shape(const XmlCursor& spot) {
  const auto number = [](const XmlCursor& element, const char* name) {
    element.required(name);
    return element.decimal(name).value_or(0);
  };
  if (const XmlCursor circle = spot.child("circle")) {
    circle.allow_only({"x", "y", "radius"}, {});
    return HazardCircle{.x = number(circle, "x"), .y = number(circle, "y"), .radius = number(circle, "radius")};
  }
  const XmlCursor rect = spot.required_child("rect");
  rect.allow_only({"x", "y", "width", "height"}, {});
  return HazardRect{
      .x = number(rect, "x"), .y = number(rect, "y"), .width = number(rect, "width"), .height = number(rect, "height")};
}

HazardSpot hazard_spot(const XmlCursor& element, ScenarioReader& reader) {
  element.allow_only({"id", "decoy"}, {"rect", "circle", "text", "reason"});
  return {.id = reader.id<HazardId>(element),
          .shape = hazard_shape(element),
          .real = !element.flag("decoy"),
          .text = reader.text(element, "text"),
          .reason = reader.text(element, "reason")};
}

HazardQuestion hazard_question(const XmlCursor& element, ScenarioReader& reader) {
  element.allow_only({}, {"prompt", "option"});
  HazardQuestion out{.prompt = reader.text(element, "prompt"), .options = {}};
  for (const XmlCursor& option : element.children("option")) {
    option.allow_only({"id", "correct"}, {"text", "reason"});
    out.options.push_back({.id = reader.id<ChoiceId>(option),
                           .correct = option.flag("correct"),
                           .text = reader.text(option, "text"),
                           .reason = reader.text(option, "reason")});
  }
  return out;
}

}  // namespace

HazardPrediction read_hazard(const XmlCursor& element, ScenarioReader& reader) {
  element.allow_only({"picture"}, {"alt", "s", "spot", "key-point", "action", "motto"});
  HazardPrediction out;
  out.picture = reader.picture(element);
  out.alt = reader.text(element, "alt");
  out.situation = reader.sentences(element);
  for (const XmlCursor& spot : element.children("spot")) out.spots.push_back(hazard_spot(spot, reader));
  out.key_point = hazard_question(element.required_child("key-point"), reader);
  out.action = hazard_question(element.required_child("action"), reader);
  out.motto = reader.sentence(element.required_child("motto"));
  return out;
}

}  // namespace mamori
