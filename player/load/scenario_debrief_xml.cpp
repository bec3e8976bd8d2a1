#include "load/scenario_reader.h"

namespace mamori {
namespace {

constexpr Words<RuleState, 3> rule_states = {
    {{"kept", RuleState::kept}, {"broken", RuleState::broken}, {"applies", RuleState::applies}}};

std::vector<DebriefMoment> timeline(const XmlCursor& element, ScenarioReader& reader) {
  element.allow_only({}, {"moment"});
  std::vector<DebriefMoment> out;
  for (const XmlCursor& moment : element.children("moment")) {
    moment.allow_only({"turning"}, {"time", "text"});
    out.push_back(
        {.time = reader.text(moment, "time"), .text = reader.text(moment, "text"), .turning = moment.flag("turning")});
  }
  return out;
}

std::vector<DebriefRule> rules(const XmlCursor& element, ScenarioReader& reader) {
  element.allow_only({}, {"rule"});
  std::vector<DebriefRule> out;
  for (const XmlCursor& rule : element.children("rule")) {
    rule.allow_only({"source", "item", "state"}, {"ruby", "em", "br"});
    out.push_back({.text = reader.checked_text(rule),
                   .source = reader.source_tag(rule),
                   .checklist_item = rule.attribute("item").value_or(""),
                   .state = word_of(rule, "state", rule_states).value_or(RuleState::applies)});
  }
  return out;
}

std::vector<DebriefControl> controls(const XmlCursor& element, ScenarioReader& reader) {
  std::vector<DebriefControl> out;
  for (const XmlCursor& control : element.children("control")) {
    control.allow_only({"source"}, {"ruby", "em", "br"});
    out.push_back({.text = reader.checked_text(control), .source = reader.source_tag(control)});
  }
  return out;
}

RecheckQuestion recheck(const XmlCursor& element, ScenarioReader& reader) {
  element.allow_only({"id", "source"}, {"question", "option"});
  RecheckQuestion out{.id = reader.id<ItemId>(element),
                      .question = reader.text(element, "question"),
                      .source = reader.source_tag(element),
                      .options = {}};
  for (const XmlCursor& option : element.children("option")) {
    option.allow_only({"id", "correct"}, {"text", "reason"});
    out.options.push_back({.id = reader.id<OptionId>(option),
                           .correct = option.flag("correct"),
                           .text = reader.text(option, "text"),
                           .reason = reader.text(option, "reason")});
  }
  return out;
}

}  // namespace

Debrief read_debrief(const XmlCursor& element, ScenarioReader& reader) {
  element.allow_only({"turning-point"},
                     {"happened", "invented", "timeline", "rules", "staff", "office", "motto", "recheck"});
  Debrief out;
  out.turning_point = NodeId(element.required("turning-point"));
  if (const XmlCursor happened = element.child("happened")) {
    happened.allow_only({}, {"s"});
    out.happened = reader.sentences(happened);
  }
  out.invented = reader.text(element, "invented");
  if (const XmlCursor moments = element.child("timeline")) out.timeline = timeline(moments, reader);
  out.rules = rules(element.required_child("rules"), reader);
  if (const XmlCursor staff = element.child("staff")) {
    staff.allow_only({}, {"control"});
    out.staff_controls = controls(staff, reader);
  }
  if (const XmlCursor office = element.child("office")) {
    office.allow_only({}, {"control", "prompt"});
    out.office_controls = controls(office, reader);
    out.office_prompt = reader.text(office, "prompt");
  }
  out.motto = reader.sentence(element.required_child("motto"));
  for (const XmlCursor& item : element.children("recheck")) out.rechecks.push_back(recheck(item, reader));
  return out;
}

}  // namespace mamori
