#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/media_time.h"
#include "film/staging.h"
#include "film/voice_trace.h"
#include "learn/film.h"
#include "learn/storyboard.h"

namespace mamori {

// A picture of the film. It stays until the next one: the frame rate is variable.
struct FilmFrame {
  MediaPosition at;
  FilmMoment moment;
  bool key = false;  // can be sought: scene and cue beginnings
};

struct SentenceSound {
  MediaLength length{};
  std::vector<Phone> phones;
};

struct Timeline {
  std::vector<MediaPosition> scene_begins;
  std::vector<MediaPosition> sentence_begins;  // in order of all scenes
  std::vector<FilmFrame> frames;               // the first at 0, times rising
  Film film;                                   // all but video name and hashes
};

// `sounds`: one for each sentence of the storyboard, in order. All times fall on whole milliseconds. A sentence that
// is spoken faster than it can be read keeps its caption into the pause, which grows where it is too short for that.
Timeline build_timeline(const Storyboard& storyboard, const std::vector<SentenceSound>& sounds);

// The times at which a mouth opens and shuts while these sounds are spoken, at most ten a second; the first one opens.
std::vector<MediaLength> mouth_changes(const std::vector<Phone>& phones);

inline constexpr MediaLength scene_lead_in =
    std::chrono::milliseconds(300);  // a new picture stands before the voice begins
inline constexpr MediaLength mouth_step = std::chrono::milliseconds(100);
inline constexpr MediaLength motion_step = std::chrono::milliseconds(80);

}  // namespace mamori
