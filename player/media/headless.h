#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "media/clip_info.h"

namespace mamori {

struct HeadlessOptions {
  std::optional<MediaLength> play_for;  // nullopt: to the end
  std::vector<MediaPosition> seeks;     // made one after the other before playing
  double speed = 1.0;
  bool convert = true;  // also makes the pixels, as a window would
};

struct HeadlessStatistics {
  ClipInfo info;
  std::uint64_t shown = 0;
  std::uint64_t dropped = 0;
  MediaLength played{};
  MediaLength drift_median{};  // how late pictures were against the sound
  MediaLength drift_max{};
  std::chrono::milliseconds first_picture{};          // from open to the picture in hand
  std::vector<std::chrono::milliseconds> seek_times;  // from seek to the picture in hand
  double cpu_seconds = 0;                             // of the process, while it played
  std::uint64_t peak_memory_bytes = 0;                // of the process; 0: this system does not tell
};

// Plays a file in real time without window and sound device. `clock` must be a real one: the thread sleeps between
// pictures.
Result<HeadlessStatistics> play_headless(const std::filesystem::path& file, const HeadlessOptions& options,
                                         const Clock& clock);

}  // namespace mamori
