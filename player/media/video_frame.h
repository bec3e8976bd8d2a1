#pragma once

#include <array>
#include <cstdint>
#include <memory>

#include "base/media_time.h"

namespace mamori {

enum class ChromaLayout { yuv420, yuv422, yuv444, grey };
enum class ColourMatrix { bt601, bt709, bt2020 };

struct VideoPlane {
  const std::uint8_t* bytes = nullptr;
  int pitch = 0;  // bytes; may be larger than the width
};

// One decoded picture, 8 bits a sample, never changed after it was made: any thread may read it, whoever holds it keeps
// its memory. Shared because the decoder's reference, the queue and the screen's «last shown» end at different times.
struct VideoFrame {
  MediaPosition position{};  // from here on it is to be shown
  MediaLength duration{};    // zero: unknown
  int width = 0;             // of the planes, before rotation
  int height = 0;
  int display_width = 0;  // square pixels, after rotation: what the aspect on screen follows
  int display_height = 0;
  int rotation = 0;  // clockwise, to be applied when shown: 0, 90, 180 or 270
  ChromaLayout layout = ChromaLayout::yuv420;
  ColourMatrix matrix = ColourMatrix::bt709;
  bool full_range = false;
  std::array<VideoPlane, 3> planes;
  std::shared_ptr<const void> owner;  // of the planes' memory
};

}  // namespace mamori
