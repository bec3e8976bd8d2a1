#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "base/result.h"
#include "film/narrator.h"
#include "learn/spoken.h"

namespace mamori {

struct ClipJob {
  std::vector<SpokenLine> lines;  // ids once each
  std::filesystem::path out;      // gets clips.xml and the pack; parts/ while it is under way
};

struct ClipTools {
  const Narrator& narrator;                                         // with a voice
  unsigned workers = 2;                                             // sentences spoken at once
  std::function<void(std::size_t done, std::size_t all)> progress;  // of the sentences to be spoken; may be empty
  std::stop_token stop;
};

struct UnspokenLine {
  SentenceId line;
  std::string why;
};

struct ClipReport {
  std::size_t clips = 0;   // ids
  std::size_t spoken = 0;  // sentences that were new or had changed
  std::uintmax_t bytes = 0;
  MediaLength length{};
  std::vector<ReadingDifference> reading_differences;  // of all clips
  std::vector<UnspokenLine> unspoken;                  // the voice has no sound for them
};

// Speaks every line whose words or voice changed since the last time and writes the pack and its index. Where the voice
// reads a text otherwise than its furigana, it is given kana for those words. A line that differs even then is
// reported. Cancelled, it keeps what was spoken for the next time. Threads: `workers`, joined before it returns.
// Blocks.
Result<ClipReport> build_clips(const ClipJob& job, const ClipTools& tools);

inline constexpr std::uintmax_t clip_budget = 30u << 20;  // bytes of all clips together

}  // namespace mamori
