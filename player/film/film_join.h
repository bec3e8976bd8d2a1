#pragma once

#include <filesystem>
#include <stop_token>
#include <vector>

#include "base/result.h"
#include "draw/text_break.h"
#include "film/timeline.h"
#include "film/wave.h"
#include "media/captions.h"

namespace mamori {

inline constexpr int film_sound_rate = 48000;  // samples a second

struct JoinWork {
  const Timeline& timeline;  // `film.narrated` says whether there is sound
  const std::vector<Wave>& waves;
  const std::vector<std::filesystem::path>& scenes;  // encoded stretches, in order
  const std::vector<Caption>& captions;
  std::stop_token stop;
};

// The sentences as captions of at most two lines.
std::vector<Caption> captions_of(const Film& film, const TextRules& rules);

// Scenes, sound, captions and chapters → one film file, which appears when it is whole. Blocks.
Status join_film(const JoinWork& work, const std::filesystem::path& video);

}  // namespace mamori
