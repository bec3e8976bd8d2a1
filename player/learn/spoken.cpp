#include "learn/spoken.h"

#include <utility>

namespace mamori {
namespace {

const char* word_of(SpokenPart part) {
  switch (part) {
    case SpokenPart::title:
      return "title";
    case SpokenPart::why:
      return "why";
    case SpokenPart::cue:
      return "cue";
    case SpokenPart::rule:
      return "rule";
    case SpokenPart::key_point:
      return "key-point";
    case SpokenPart::action:
      return "action";
    case SpokenPart::invented:
      return "invented";
    case SpokenPart::office_prompt:
      return "office-prompt";
    case SpokenPart::moment:
      return "moment";
    case SpokenPart::staff:
      return "staff";
    case SpokenPart::office:
      return "office";
  }
  return "";
}

// Leaves out what has no id or no words: a loader has told it already.
class Lines {
 public:
  void add(const SentenceId& id, const RichText& text, const std::string& reading = {}, int half_tones = 0) {
    if (id.empty() || text.plain().empty()) return;
    m_lines.push_back({.id = id, .text = text, .reading_field = reading, .half_tones = half_tones});
  }

  void add(const ScenarioSentence& sentence) { add(sentence.id, sentence.text); }
  void add(const QuizSentence& sentence) { add(sentence.id, sentence.text); }
  void add(const SpokenText& text) { add(text.id, text.text); }

  void add_part(const std::string& owner, SpokenPart part, const RichText& text) {
    if (!owner.empty()) add(spoken_part(owner, part), text);
  }

  // Anything that is picked.
  template <class Answer>
  void add_answer(const Answer& answer) {
    add(SentenceId(answer.id.text()), answer.text);
  }

  std::vector<SpokenLine> take() { return std::move(m_lines); }

 private:
  std::vector<SpokenLine> m_lines;
};

void add_hazard(Lines& lines, const Scenario& scenario) {
  const HazardPrediction& hazard = scenario.hazard;
  const std::string& owner = scenario.id.text();
  for (const ScenarioSentence& sentence : hazard.situation) lines.add(sentence);
  for (const HazardSpot& spot : hazard.spots) lines.add_answer(spot);
  lines.add_part(owner, SpokenPart::key_point, hazard.key_point.prompt);
  for (const HazardOption& option : hazard.key_point.options) lines.add_answer(option);
  lines.add_part(owner, SpokenPart::action, hazard.action.prompt);
  for (const HazardOption& option : hazard.action.options) lines.add_answer(option);
  lines.add(hazard.motto);
}

void add_node(Lines& lines, const ScenarioNode& node) {
  lines.add_part(node.id.text(), SpokenPart::title, node.title);
  for (const ScenarioSentence& sentence : node.sentences) lines.add(sentence);
  for (const ScenarioChoice& choice : node.choices) lines.add_answer(choice);
}

void add_debrief(Lines& lines, const Scenario& scenario) {
  const Debrief& debrief = scenario.debrief;
  for (const ScenarioSentence& sentence : debrief.happened) lines.add(sentence);
  lines.add(debrief.motto);
  for (const RecheckQuestion& recheck : debrief.rechecks) {
    lines.add(SentenceId(recheck.id.text()), recheck.question);
    for (const RecheckOption& option : recheck.options) lines.add_answer(option);
  }
}

}  // namespace

SentenceId spoken_part(const std::string& owner, SpokenPart part) {
  return SentenceId(owner + "." + word_of(part));
}

SentenceId spoken_part(const std::string& owner, SpokenPart part, std::size_t index) {
  return SentenceId(owner + "." + word_of(part) + "-" + std::to_string(index + 1));
}

SentenceId spoken_answer(const ItemId& item, const OptionId& option) {
  return SentenceId(item.text() + "." + option.text());
}

std::vector<SpokenLine> spoken_lines(const Storyboard& film) {
  Lines lines;
  lines.add_part(film.id.text(), SpokenPart::title, film.title);
  for (const StoryboardScene& scene : film.scenes) {
    for (const StoryboardSentence& sentence : scene.sentences) {
      lines.add(sentence.id, sentence.caption, sentence.reading, film.half_tones_of(sentence.speaker));
    }
  }
  for (const StoryboardCue& cue : film.cues) {
    lines.add(SentenceId(cue.id.text()), cue.question);
    for (const CueOption& option : cue.options) lines.add_answer(option);
  }
  return lines.take();
}

std::vector<SpokenLine> spoken_lines(const Scenario& scenario) {
  Lines lines;
  lines.add_part(scenario.id.text(), SpokenPart::title, scenario.title);
  lines.add(scenario.role);
  lines.add(scenario.goal);
  add_hazard(lines, scenario);
  for (const ScenarioNode& node : scenario.nodes) add_node(lines, node);
  add_debrief(lines, scenario);
  return lines.take();
}

std::vector<SpokenLine> spoken_lines(const Quiz& quiz) {
  Lines lines;
  lines.add_part(quiz.id.text(), SpokenPart::title, quiz.title);
  for (const Item& item : quiz.items) {
    for (const QuizSentence& sentence : item.situation) lines.add(sentence);
    lines.add(item.question);
    for (const ItemOption* option : options_of(item.body)) {
      const SentenceId answer = spoken_answer(item.id, option->id);
      lines.add(answer, option->text);
    }
  }
  return lines.take();
}

std::vector<SpokenLine> spoken_lines(const Glossary& glossary) {
  Lines lines;
  for (const Term& term : glossary.terms()) {
    lines.add_part(term.id.text(), SpokenPart::title, term.name);
    lines.add(term.meaning);
    lines.add(term.example);
  }
  return lines.take();
}

std::vector<SpokenLine> spoken_lines(const Checklist& checklist) {
  Lines lines;
  for (const CheckSection& section : checklist.sections) {
    for (const CheckItem& item : section.items) lines.add(item.text);
  }
  return lines.take();
}

}  // namespace mamori
