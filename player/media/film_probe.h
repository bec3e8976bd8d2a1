#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "base/long_work.h"
#include "base/result.h"
#include "media/captions.h"
#include "media/clip_info.h"

namespace mamori {

// A film from elsewhere that can be played to its end.
struct ProbedFilm {
  ClipInfo info;
  MediaLength length{};                // as far as there really are pictures or sound
  std::vector<Caption> captions = {};  // in time order, not overlapping, inside the length
  std::filesystem::path caption_file;  // which file gave them; empty: there are none
};

// Reads the whole file and decodes pictures near its beginning, middle and end, so that whoever registers a film hears
// at once what a learner would otherwise meet. Captions: NAME.vtt or NAME.srt beside the file, else those inside it.
// Some seconds for a large file. Problems: not_found, unreadable, malformed (also a caption file with an error),
// unsupported (no pictures, or pictures or sound of a kind that is not played), cancelled.
Result<ProbedFilm> probe_film(const std::filesystem::path& file, const LongWork& work);

}  // namespace mamori
