#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/media_time.h"
#include "base/result.h"

namespace mamori {

// One sound of a spoken sentence: "a", "sh", "N", "cl"; "pau" and "sil" are silence.
struct Phone {
  std::string name;
  MediaLength begin{};  // since the beginning of the sentence's sound
  MediaLength end{};

  friend bool operator==(const Phone&, const Phone&) = default;
};

// What open_jtalk tells about a sentence (-ot).
struct VoiceTrace {
  std::vector<Phone> phones;  // without gaps
  std::string reading;        // katakana of the words as its dictionary reads them; signs left out
};

Result<VoiceTrace> parse_voice_trace(std::string_view trace);

bool is_silence(const Phone& phone);

}  // namespace mamori
