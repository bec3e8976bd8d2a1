#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/rich_text.h"
#include "learn/checklist.h"
#include "learn/glossary.h"
#include "learn/ids.h"
#include "learn/quiz.h"
#include "learn/scenario.h"
#include "learn/storyboard.h"

namespace mamori {

// A text that the voice reads aloud. Its id finds the spoken clip, and stands on the view that shows the text. What has
// an id of its own in the content (sentences, answers of scenarios and cues, hazard spots) is spoken under it; the rest
// is named by its owner's id and a part:
//
//   answer of a quiz item     <item>.<option>        item-1-1-a.B
//   ending                    <node>.title           c01.n09.title
//   hazard questions          <scenario>.key-point, <scenario>.action
//   title                     <scenario>.title, <quiz>.title, <film>.title, <term>.title
//
// These are named and shown, but have no clip: 30 MB hold no more (decisions.md 27).
//
//   reason of any answer      <answer>.why           item-1-1-a.B.why, c01.n02.a.why, c01.h.tablet.why
//   choice in a story         <choice>.cue, .rule    c01.n02.a.cue
//   debrief                   <scenario>.invented, .office-prompt, and from 1: .moment-1 .rule-1 .staff-1 .office-1
//   reading cards
//
// Clips are found by these ids and checked by what they say, so a part may change its number; records never hold them.
struct SpokenLine {
  SentenceId id;
  RichText text;
  std::string reading_field;  // what the voice is given instead of the text; empty: the text
  int half_tones = 0;         // above the narrator's voice
};

std::vector<SpokenLine> spoken_lines(const Storyboard& film);
std::vector<SpokenLine> spoken_lines(const Scenario& scenario);
std::vector<SpokenLine> spoken_lines(const Quiz& quiz);
std::vector<SpokenLine> spoken_lines(const Glossary& glossary);
std::vector<SpokenLine> spoken_lines(const Checklist& checklist);

enum class SpokenPart { title, why, cue, rule, key_point, action, invented, office_prompt, moment, staff, office };

SentenceId spoken_part(const std::string& owner, SpokenPart part);
SentenceId spoken_part(const std::string& owner, SpokenPart part, std::size_t index);  // index from 0
SentenceId spoken_answer(const ItemId& item, const OptionId& option);

}  // namespace mamori
