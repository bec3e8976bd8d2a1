#pragma once

#include <cstdint>
#include <memory>

#include "draw/canvas.h"
#include "media/convert.h"

namespace mamori {

// The frame on show, converted straight into the canvas's memory, letterboxed. Shared by the watch screen and the views
// that paint it; one thread.
class FilmPicture {
 public:
  void show(std::shared_ptr<const VideoFrame> frame);
  std::uint64_t serial() const { return m_serial; }  // another one for every other frame
  void paint(Canvas& canvas, const Rect& rect);

 private:
  std::shared_ptr<const VideoFrame> m_frame;
  FrameConverter m_converter;
  std::uint64_t m_serial = 0;
};

}  // namespace mamori
