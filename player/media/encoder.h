#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/media_time.h"
#include "base/result.h"
#include "media/clip_info.h"

namespace mamori {

struct EncoderOptions {
  int width = 1280;  // even
  int height = 720;  // even
  int rate = 48000;
  int channels = 0;  // 0: no sound track
  std::string title;
  std::vector<ClipChapter> chapters;  // in time order
  int longest_gop = 60;               // pictures between key frames at most
  double quality = 20;                // x264 crf: smaller is better and larger
  int threads = 0;                    // 0: as many as there are cores
};

// Writes an MP4 (H.264 + AAC, index in front) for our own player: variable frame rate, cheap to decode, no B-frames,
// yuv420p BT.709 limited range. The file appears under its name when finish() succeeds; before, and when the object is
// dropped, only a «.part» file was there. One thread.
class Encoder {
 public:
  static Result<Encoder> create(const std::filesystem::path& file, const EncoderOptions& options);
  Encoder(Encoder&&) noexcept;
  Encoder& operator=(Encoder&&) noexcept;
  ~Encoder();

  // A picture of 0xAARRGGBB words (alpha is not read; pitch in bytes) that stands until the next one. Times must rise.
  Status add_picture(const std::uint8_t* argb, int pitch, MediaPosition at, bool key_frame);
  // The next stretch of interleaved sound, from the film's start on. Sound and pictures in any order; taking turns
  // keeps memory low.
  Status add_sound(std::span<const float> samples);
  Status add_sound(std::span<const std::int16_t> samples);
  // The last picture stands until `end`.
  Status finish(MediaPosition end);

 private:
  class Work;
  explicit Encoder(std::unique_ptr<Work> work);

  std::unique_ptr<Work> m_work;
};

}  // namespace mamori
