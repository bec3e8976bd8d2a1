#pragma once

#include <filesystem>
#include <span>

#include "base/file_range.h"
#include "base/result.h"
#include "media/audio_block.h"

namespace mamori {

// Whole short sounds in memory: sentences read aloud. Longer ones than a minute are refused.
constexpr MediaLength longest_sound_file = std::chrono::minutes(1);
Result<AudioBlock> decode_audio_file(const std::filesystem::path& file, const AudioFormat& format);
Result<AudioBlock> decode_audio_file(const FileRange& range, const AudioFormat& format);

// Mono speech as Opus in Ogg at 18 kbit/s; the same sound gives the same bytes. `samples` in -1 … 1 at `rate`.
Status write_opus_clip(const std::filesystem::path& file, std::span<const float> samples, int rate);

}  // namespace mamori
