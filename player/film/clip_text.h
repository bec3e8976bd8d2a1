#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/rich_text.h"
#include "film/voice_trace.h"
#include "load/clip_index.h"

namespace mamori {

// The text in one line, as the voice reads no second one; a line that ends without a sign gets a comma.
RichText one_line(const RichText& text);

// The runs of the text that the voice, which was heard so (katakana), read otherwise than their furigana or kana, in
// order. What has no kana (digits, Latin letters) may be read in any way.
std::vector<std::size_t> misread_runs(const RichText& text, const std::string& heard);

// The text with kana in place of these runs where they have furigana: what the voice is given instead.
std::string with_kana(const RichText& text, const std::vector<std::size_t>& runs);

// Where in the text each breath begins. One phrase where pauses and signs of the text do not come out even.
std::vector<SpokenPhrase> phrases_of(const RichText& text, const std::vector<Phone>& phones);

}  // namespace mamori
