#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "media/video_frame.h"

namespace mamori {

// Where a picture of `display` size fits into an area, centred, aspect kept (letterbox). Physical pixels.
struct FitRect {
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;

  friend bool operator==(const FitRect&, const FitRect&) = default;
};
FitRect frame_fit(const VideoFrame& frame, int area_width, int area_height);

// Rows of the decoded picture, before rotation and scaling.
struct RowBand {
  int top = 0;
  int rows = 0;

  friend bool operator==(const RowBand&, const RowBand&) = default;
};

// Bands of 16 rows in which the pictures differ, neighbours joined; empty: they look the same. Everything, where there
// is no last picture or it had another size or kind.
std::vector<RowBand> changed_bands(const VideoFrame* last, const VideoFrame& next);

// Where a band of the frame lands in a target `height` rows high, with the rows that filtering touches. Everything for
// rotated frames.
RowBand target_rows(const VideoFrame& frame, const RowBand& band, int height);

// Memory of 32-bit 0xAARRGGBB words; pitch in bytes.
struct ArgbTarget {
  std::uint8_t* pixels = nullptr;
  int pitch = 0;
  int width = 0;
  int height = 0;
};

// Decoded picture → pixels of any size, range and matrix observed, rotation applied. Keeps its working memory between
// pictures. One thread at a time.
class FrameConverter {
 public:
  void convert(const VideoFrame& frame, const ArgbTarget& target);

  // Writes at least the rows on which `bands` land; the others must still hold the last picture. The result equals that
  // of convert().
  void convert_bands(const VideoFrame& frame, const ArgbTarget& target, std::span<const RowBand> bands);

 private:
  std::vector<std::uint8_t> m_scaled;
  std::vector<std::uint8_t> m_turned;
};

// The same once, for stills and tests.
void convert_to_argb(const VideoFrame& frame, std::uint8_t* pixels, int pitch, int width, int height);

}  // namespace mamori
