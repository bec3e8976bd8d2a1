#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/media_time.h"
#include "base/result.h"

namespace mamori {

struct Caption {
  MediaPosition begin;
  MediaPosition end;
  std::string text;  // UTF-8, without markup; lines end with "\n"

  friend bool operator==(const Caption&, const Caption&) = default;
};

// WebVTT (https://www.w3.org/TR/webvtt1/), sentences with times only. Times are written to the millisecond.
std::string write_webvtt(const std::vector<Caption>& captions);

// Comments, styles, regions, cue settings and tags are read over; ruby keeps its base text. `name` is the file named in
// problems.
Result<std::vector<Caption>> read_webvtt(std::string_view text, std::string_view name);

// SubRip (.srt): as above, but without a head and with a comma before the milliseconds.
Result<std::vector<Caption>> read_subrip(std::string_view text, std::string_view name);

std::string without_caption_tags(std::string_view text);  // ruby keeps its base text

}  // namespace mamori
