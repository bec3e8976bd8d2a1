#pragma once

#include <cstddef>
#include <string>

#include "base/media_time.h"
#include "base/rich_text.h"
#include "draw/text_break.h"

namespace mamori {

inline constexpr std::size_t caption_line_limit = 22;  // characters
inline constexpr std::size_t caption_rate_limit = 7;   // characters a second
inline constexpr MediaLength shortest_caption = std::chrono::seconds(1);

// The caption as it is written into the film: one line, or two of at most 22 characters that end with a phrase where
// possible and are about equally long. Lines end with "\n".
std::string caption_lines(const RichText& caption, const PhraseModel& phrases);

// How long a caption must be seen to be read: whole milliseconds.
MediaLength reading_time(const RichText& caption);

}  // namespace mamori
