#pragma once

#include <string>
#include <vector>

#include "base/media_time.h"

namespace mamori {

struct ClipChapter {
  MediaPosition begin;
  std::string title;  // UTF-8

  friend bool operator==(const ClipChapter&, const ClipChapter&) = default;
};

// What a media file says of itself before anything is decoded.
struct ClipInfo {
  std::string container;    // "mp4", "matroska", "ogg", "wav", "mp3"
  std::string video_codec;  // "h264", …; empty: no picture
  std::string audio_codec;  // empty: no sound
  MediaLength length{};     // zero: the file does not say
  int display_width = 0;    // square pixels, before rotation
  int display_height = 0;
  std::string title;
  std::vector<ClipChapter> chapters;  // in time order
  std::string foreign_sound = {};     // codec of a sound that is not played, where there is no other; empty: none

  bool has_picture() const { return !video_codec.empty(); }
  bool has_sound() const { return !audio_codec.empty(); }
};

}  // namespace mamori
