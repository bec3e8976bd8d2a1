#pragma once

#include <variant>

#include "base/problem.h"

namespace mamori {

struct PlaybackPlaying {};
struct PlaybackPaused {};
struct PlaybackBuffering {};  // wants to play, and waits for the first picture or sound after opening or seeking
struct PlaybackEnded {};      // the last picture stands; seek() leads out
struct PlaybackFailed {       // what could be played was; seek() may lead out where the file is whole before
  Problem problem;
};

using PipelineStatus = std::variant<PlaybackPlaying, PlaybackPaused, PlaybackBuffering, PlaybackEnded, PlaybackFailed>;

}  // namespace mamori
