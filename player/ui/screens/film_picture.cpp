#include "ui/screens/film_picture.h"

namespace mamori {

void FilmPicture::show(std::shared_ptr<const VideoFrame> frame) {
  if (frame == m_frame) return;
  m_frame = std::move(frame);
  ++m_serial;
}

void FilmPicture::paint(Canvas& canvas, const Rect& rect) {
  if (!m_frame) return;
  const float scale = canvas.scale();
  const FitRect fit = frame_fit(*m_frame, static_cast<int>(rect.width * scale), static_cast<int>(rect.height * scale));
  const Rect place{rect.x + static_cast<float>(fit.x) / scale, rect.y + static_cast<float>(fit.y) / scale,
                   static_cast<float>(fit.width) / scale, static_cast<float>(fit.height) / scale};
  const auto view = canvas.pixels(place);
  if (!view) return;
  m_converter.convert(*m_frame, {.pixels = view->pixels, .pitch = view->pitch, .width = view->width, .height = view->height});
}

}  // namespace mamori
