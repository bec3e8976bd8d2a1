#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/media_time.h"
#include "base/rich_text.h"
#include "learn/ids.h"
#include "learn/span_set.h"

namespace mamori {

// What the watch screen knows of a film: read from the manifest that `mamori films` writes beside the video
// (decisions.md 2). It never sees the storyboard.

struct FilmSentence {
  SentenceId id;
  MediaSpan span;
  RichText caption;
  std::string source;  // source tag, decisions.md 22: "T 1-2"
};

struct FilmChapter {
  RichText title;
  MediaPosition begin;
};

struct CueOption {
  OptionId id;
  RichText text;
  RichText reason;  // why it is right or what it would lead to
  bool correct = false;
};

// A question that stops the film at `at`; a wrong answer offers to see `review` again.
struct FilmCue {
  CueId id;
  MediaPosition at;
  RichText question;
  std::vector<CueOption> options;
  MediaSpan review;

  const CueOption* find(const OptionId& option) const;
};

struct Film {
  FilmId id;
  RichText title;
  std::string video;   // file name beside the manifest
  std::string sha256;  // of that file, hex
  std::string storyboard_sha256;
  MediaLength length{};
  bool narrated = false;
  std::vector<FilmSentence> sentences;  // in time order, not overlapping
  std::vector<FilmChapter> chapters;
  std::vector<FilmCue> cues;  // in time order
  bool own = false;           // a file of the office's own in the place of ours: 差し替え動画

  const FilmSentence* sentence_at(MediaPosition position) const;  // nullptr in a pause
  const FilmCue* find(const CueId& cue) const;
};

}  // namespace mamori
