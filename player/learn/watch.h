#pragma once

#include <optional>
#include <set>
#include <variant>

#include "learn/film.h"
#include "learn/record.h"

namespace mamori {

// The rules of watching (decision 2): only what really ran past the eyes counts, each second once; on the first viewing
// nothing is skipped and cue questions stop the film.

inline constexpr double film_share_needed = 0.95;  // of distinct seconds, decisions.md 18
inline constexpr double first_viewing_top_speed = 1.5;

struct WatchContext {
  LessonId lesson;
  SessionId session;
  std::string file_sha256;  // of the file played
};

struct WatchReading {
  MonotonicTime at;
  MediaPosition position;
};

struct WatchState {
  SpanSet watched;     // distinct, from all sittings and devices
  SpanSet unrecorded;  // of these, what no record holds yet
  MediaPosition position{};
  std::optional<WatchReading> last;  // none while it stands still
  std::set<CueId> cues_answered;
  std::optional<CueId> open_cue;          // its question is on the screen
  std::optional<OptionId> chosen_option;  // its answer, until the question is closed
  bool first_viewing = true;
};

// The film ran and stands at `position` now; several a second while playing, one at each start.
struct WatchPlayed {
  MediaPosition position;
  MonotonicTime now;
  double speed = 1.0;
};
struct WatchPaused {};
struct WatchSeekAsked {
  MediaPosition target;
};
struct WatchCueChosen {
  OptionId option;
};
struct WatchCueClosed {
  bool review = false;  // see that part again
};
struct WatchLeft {};

using WatchInput =
    std::variant<WatchPlayed, WatchPaused, WatchSeekAsked, WatchCueChosen, WatchCueClosed, WatchLeft>;

struct WatchStep {
  WatchState state;
  Records records;
  std::optional<MediaPosition> seek_to;  // playback has to go there
  bool pause = false;
  bool resume = false;
  bool seek_refused = false;  // the wish went beyond what was watched; seek_to is the nearest allowed place
};

// Where a new sitting begins, from what the log says.
WatchState begin_watching(const Film& film, SpanSet watched, std::set<CueId> cues_answered, MediaPosition resume_at);

// Seeking is free up to here: the end of what was watched without a gap, or the first cue not yet answered. The film's
// end once the first viewing is over.
MediaPosition watch_frontier(const Film& film, const WatchState& state);

bool is_film_done(const Film& film, const SpanSet& watched, const std::set<CueId>& cues_answered);

WatchStep step(const Film& film, const WatchContext& context, WatchState state, const WatchInput& input);

}  // namespace mamori
