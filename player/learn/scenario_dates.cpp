#include "learn/scenario_dates.h"

#include "learn/deadline.h"

namespace mamori {
namespace {

class Filler {
 public:
  Filler(Date known_on, const StringTable& strings, const ReportDays& days)
      : m_known_on(known_on), m_strings(strings), m_days(days) {}

  // Whether it held a deadline: a day that was counted, not one of the story's own.
  bool fill(RichText& text) const {
    TextArguments dates;
    bool is_deadline = false;
    for (const std::string& token : tokens_in(text)) {
      const auto date = date_of_token(token, m_known_on, m_days);
      if (!date) continue;
      dates.emplace_back(token, story_date(*date, m_strings));
      is_deadline = is_deadline || !token.starts_with("known");
    }
    if (dates.empty()) return false;
    StringTable one;
    one.set("text", text);
    text = one.rich("text", dates);
    return is_deadline;
  }

  bool fill(ScenarioSentence& sentence) const { return fill(sentence.text); }
  bool fill(DebriefRule& rule) const { return fill(rule.text); }
  bool fill(DebriefControl& control) const { return fill(control.text); }

  bool fill(DebriefMoment& moment) const {
    const bool time = fill(moment.time);
    return fill(moment.text) || time;
  }

  bool fill(ScenarioChoice& choice) const {
    bool any = fill(choice.text);
    for (RichText* part : {&choice.cue, &choice.rule, &choice.reason}) any = fill(*part) || any;
    return any;
  }

  template <class Thing>
  bool fill(std::vector<Thing>& things) const {
    bool any = false;
    for (Thing& thing : things) any = fill(thing) || any;
    return any;
  }

  void fill(ScenarioNode& node) const {
    const bool sentences = fill(node.sentences);
    const bool choices = fill(node.choices);
    node.states_deadline = fill(node.title) || sentences || choices;
  }

  void fill(HazardQuestion& question) const {
    fill(question.prompt);
    for (HazardOption& option : question.options) {
      fill(option.text);
      fill(option.reason);
    }
  }

  void fill(HazardPrediction& hazard) const {
    fill(hazard.situation);
    for (HazardSpot& spot : hazard.spots) {
      fill(spot.text);
      fill(spot.reason);
    }
    fill(hazard.key_point);
    fill(hazard.action);
    fill(hazard.motto);
  }

  void fill(RecheckQuestion& question) const {
    fill(question.question);
    for (RecheckOption& option : question.options) {
      fill(option.text);
      fill(option.reason);
    }
  }

  void fill(Debrief& debrief) const {
    fill(debrief.happened);
    fill(debrief.invented);
    debrief.timeline_states_deadline = fill(debrief.timeline);
    debrief.rules_state_deadline = fill(debrief.rules);
    fill(debrief.staff_controls);
    fill(debrief.office_controls);
    fill(debrief.office_prompt);
    fill(debrief.motto);
    for (RecheckQuestion& question : debrief.rechecks) fill(question);
  }

 private:
  Date m_known_on;
  const StringTable& m_strings;
  const ReportDays& m_days;
};

}  // namespace

void fill_dates(Scenario& scenario, const StringTable& strings, const ReportDays& days) {
  if (!scenario.known_on) return;
  const Filler filler(*scenario.known_on, strings, days);
  filler.fill(scenario.title);
  filler.fill(scenario.role);
  filler.fill(scenario.goal);
  filler.fill(scenario.hazard);
  for (ScenarioNode& node : scenario.nodes) filler.fill(node);
  filler.fill(scenario.debrief);
}

RichText month_text(Date date, const StringTable& strings) {
  return strings.rich("date.story.month." + std::to_string(static_cast<unsigned>(date.month())));
}

RichText day_text(Date date, const StringTable& strings) {
  return strings.rich("date.story.day." + std::to_string(static_cast<unsigned>(date.day())));
}

RichText story_date(Date date, const StringTable& strings) {
  const unsigned weekday = std::chrono::weekday(std::chrono::sys_days(date)).c_encoding();
  return strings.rich("date.story", {{"month", month_text(date, strings)},
                                     {"day", day_text(date, strings)},
                                     {"weekday", strings.rich("date.story.weekday." + std::to_string(weekday))}});
}

std::vector<std::string> tokens_in(const RichText& text) {
  std::vector<std::string> tokens;
  for (const TextRun& run : text.runs) {
    for (std::size_t at = run.text.find('{'); at != std::string::npos; at = run.text.find('{', at + 1)) {
      const std::size_t close = run.text.find('}', at);
      if (close == std::string::npos) break;
      tokens.push_back(run.text.substr(at + 1, close - at - 1));
    }
  }
  return tokens;
}

}  // namespace mamori
