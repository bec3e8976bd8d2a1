#include "learn/film.h"

#include <algorithm>

namespace mamori {

const CueOption* FilmCue::find(const OptionId& option) const {
  const auto found = std::find_if(options.begin(), options.end(), [&](const CueOption& o) { return o.id == option; });
  return found == options.end() ? nullptr : &*found;
}

const FilmSentence* Film::sentence_at(MediaPosition position) const {
  const auto after = std::upper_bound(sentences.begin(), sentences.end(), position,
                                      [](MediaPosition p, const FilmSentence& s) { return p < s.span.begin; });
  if (after == sentences.begin()) return nullptr;
  const FilmSentence& sentence = *(after - 1);
  return position < sentence.span.end ? &sentence : nullptr;
}

const FilmCue* Film::find(const CueId& cue) const {
  const auto found = std::find_if(cues.begin(), cues.end(), [&](const FilmCue& c) { return c.id == cue; });
  return found == cues.end() ? nullptr : &*found;
}

}  // namespace mamori
