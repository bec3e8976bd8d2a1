#include "media/convert.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <libyuv/convert_argb.h>
#include <libyuv/rotate_argb.h>
#include <libyuv/scale.h>

namespace mamori {
namespace {

constexpr int band_rows = 16;
constexpr int argb_bytes = 4;
// Rows beside a band that chroma upsampling and scaling filters read.
constexpr int filter_reach = 4;

struct PlaneSize {
  int width;
  int height;
};

PlaneSize plane_size(ChromaLayout layout, std::size_t plane, int width, int height) {
  if (plane == 0) return {width, height};
  switch (layout) {
    case ChromaLayout::yuv420:
      return {(width + 1) / 2, (height + 1) / 2};
    case ChromaLayout::yuv422:
      return {(width + 1) / 2, height};
    case ChromaLayout::yuv444:
      return {width, height};
    case ChromaLayout::grey:
      return {0, 0};
  }
  return {0, 0};
}

// libyuv's factors are seven bits: the one from Cb to blue, 2.112 in BT.709 limited range (ITU-R BT.709-6) and 2.142 in
// BT.2020, is capped at 128/64 = 2.0. Saturated blue comes out up to 13 of 255 too dark, saturated yellow's blue as
// much too bright; red and green are exact to rounding. Kept: an exact matrix means leaving libyuv's vector code.
const libyuv::YuvConstants& constants_of(ColourMatrix matrix, bool full_range) {
  switch (matrix) {
    case ColourMatrix::bt601:
      return full_range ? libyuv::kYuvJPEGConstants : libyuv::kYuvI601Constants;
    case ColourMatrix::bt709:
      return full_range ? libyuv::kYuvF709Constants : libyuv::kYuvH709Constants;
    case ColourMatrix::bt2020:
      return full_range ? libyuv::kYuvV2020Constants : libyuv::kYuv2020Constants;
  }
  return libyuv::kYuvH709Constants;
}

// Planes of the target's size → pixels.
void to_argb(ChromaLayout layout, const std::array<VideoPlane, 3>& planes, const libyuv::YuvConstants& constants,
             const ArgbTarget& target) {
  const auto& [y, u, v] = planes;
  switch (layout) {
    case ChromaLayout::yuv420:
      libyuv::I420ToARGBMatrix(y.bytes, y.pitch, u.bytes, u.pitch, v.bytes, v.pitch, target.pixels, target.pitch,
                               &constants, target.width, target.height);
      return;
    case ChromaLayout::yuv422:
      libyuv::I422ToARGBMatrix(y.bytes, y.pitch, u.bytes, u.pitch, v.bytes, v.pitch, target.pixels, target.pitch,
                               &constants, target.width, target.height);
      return;
    case ChromaLayout::yuv444:
      libyuv::I444ToARGBMatrix(y.bytes, y.pitch, u.bytes, u.pitch, v.bytes, v.pitch, target.pixels, target.pitch,
                               &constants, target.width, target.height);
      return;
    case ChromaLayout::grey:
      libyuv::I400ToARGBMatrix(y.bytes, y.pitch, target.pixels, target.pitch, &constants, target.width, target.height);
      return;
  }
}

bool same_kind(const VideoFrame& a, const VideoFrame& b) {
  return a.width == b.width && a.height == b.height && a.layout == b.layout && a.matrix == b.matrix &&
         a.full_range == b.full_range && a.rotation == b.rotation && a.display_width == b.display_width &&
         a.display_height == b.display_height;
}

bool rows_equal(const VideoFrame& a, const VideoFrame& b, std::size_t plane, int top, int bottom) {
  const int width = plane_size(a.layout, plane, a.width, a.height).width;
  const VideoPlane& left = a.planes[plane];
  const VideoPlane& right = b.planes[plane];
  if (width == 0 || left.bytes == right.bytes) return true;
  for (int row = top; row < bottom; ++row) {
    const std::ptrdiff_t at = row;
    if (std::memcmp(left.bytes + at * left.pitch, right.bytes + at * right.pitch, static_cast<std::size_t>(width)) != 0)
      return false;
  }
  return true;
}

bool band_equal(const VideoFrame& a, const VideoFrame& b, int top, int bottom) {
  const int shift = a.layout == ChromaLayout::yuv420 ? 1 : 0;
  const int chroma_bottom = (bottom + shift) >> shift;
  return rows_equal(a, b, 0, top, bottom) && rows_equal(a, b, 1, top >> shift, chroma_bottom) &&
         rows_equal(a, b, 2, top >> shift, chroma_bottom);
}

}  // namespace

FitRect frame_fit(const VideoFrame& frame, int area_width, int area_height) {
  if (frame.display_width <= 0 || frame.display_height <= 0 || area_width <= 0 || area_height <= 0) return {};
  const auto w = static_cast<std::int64_t>(frame.display_width);
  const auto h = static_cast<std::int64_t>(frame.display_height);
  FitRect fit{.x = 0, .y = 0, .width = area_width, .height = area_height};
  if (w * area_height > h * area_width)
    fit.height = static_cast<int>(std::max<std::int64_t>(1, area_width * h / w));
  else
    fit.width = static_cast<int>(std::max<std::int64_t>(1, area_height * w / h));
  fit.x = (area_width - fit.width) / 2;
  fit.y = (area_height - fit.height) / 2;
  return fit;
}

std::vector<RowBand> changed_bands(const VideoFrame* last, const VideoFrame& next) {
  if (last == nullptr || !same_kind(*last, next)) return {{.top = 0, .rows = next.height}};
  std::vector<RowBand> bands;
  for (int top = 0; top < next.height; top += band_rows) {
    const int bottom = std::min(top + band_rows, next.height);
    if (band_equal(*last, next, top, bottom)) continue;
    if (!bands.empty() && bands.back().top + bands.back().rows == top)
      bands.back().rows += bottom - top;
    else
      bands.push_back({.top = top, .rows = bottom - top});
  }
  return bands;
}

RowBand target_rows(const VideoFrame& frame, const RowBand& band, int height) {
  if (frame.rotation != 0 || frame.height <= 0) return {.top = 0, .rows = height};
  if (frame.height == height) return band;
  const auto scaled = [&](int row) { return static_cast<int>(static_cast<std::int64_t>(row) * height / frame.height); };
  const int top = std::max(0, scaled(band.top - filter_reach) - 1);
  const int bottom = std::min(height, scaled(band.top + band.rows + filter_reach) + 2);
  return {.top = top, .rows = bottom - top};
}

void FrameConverter::convert(const VideoFrame& frame, const ArgbTarget& target) {
  if (frame.width <= 0 || frame.height <= 0 || target.width <= 0 || target.height <= 0) return;
  ArgbTarget upright = target;
  if (frame.rotation != 0) {
    if (frame.rotation % 180 != 0) std::swap(upright.width, upright.height);
    upright.pitch = upright.width * argb_bytes;
    m_turned.resize(static_cast<std::size_t>(upright.pitch) * static_cast<std::size_t>(upright.height));
    upright.pixels = m_turned.data();
  }

  std::array<VideoPlane, 3> planes = frame.planes;
  if (upright.width != frame.width || upright.height != frame.height) {
    std::size_t needed = 0;
    for (std::size_t i = 0; i < planes.size(); ++i) {
      const PlaneSize size = plane_size(frame.layout, i, upright.width, upright.height);
      needed += static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height);
    }
    m_scaled.resize(needed);
    std::uint8_t* scaled = m_scaled.data();
    // Box averages several source pixels into one; libyuv falls back to bilinear where nothing is averaged.
    for (std::size_t i = 0; i < planes.size(); ++i) {
      const PlaneSize from = plane_size(frame.layout, i, frame.width, frame.height);
      const PlaneSize to = plane_size(frame.layout, i, upright.width, upright.height);
      if (to.width == 0) continue;
      libyuv::ScalePlane(planes[i].bytes, planes[i].pitch, from.width, from.height, scaled, to.width, to.width,
                         to.height, libyuv::kFilterBox);
      planes[i] = {scaled, to.width};
      scaled += static_cast<std::ptrdiff_t>(to.width) * to.height;
    }
  }
  to_argb(frame.layout, planes, constants_of(frame.matrix, frame.full_range), upright);
  if (frame.rotation != 0)
    libyuv::ARGBRotate(upright.pixels, upright.pitch, target.pixels, target.pitch, upright.width, upright.height,
                       static_cast<libyuv::RotationMode>(frame.rotation));
}

void FrameConverter::convert_bands(const VideoFrame& frame, const ArgbTarget& target, std::span<const RowBand> bands) {
  if (bands.empty()) return;
  if (frame.rotation != 0 || frame.width != target.width || frame.height != target.height)
    return convert(frame, target);
  for (const RowBand& band : bands) {
    VideoFrame part = frame;
    part.height = band.rows;
    for (std::size_t i = 0; i < part.planes.size(); ++i) {
      const std::ptrdiff_t row = i > 0 && frame.layout == ChromaLayout::yuv420 ? band.top / 2 : band.top;
      if (part.planes[i].bytes != nullptr) part.planes[i].bytes += row * part.planes[i].pitch;
    }
    convert(part, {.pixels = target.pixels + static_cast<std::ptrdiff_t>(band.top) * target.pitch,
                   .pitch = target.pitch,
                   .width = target.width,
                   .height = band.rows});
  }
}

void convert_to_argb(const VideoFrame& frame, std::uint8_t* pixels, int pitch, int width, int height) {
  FrameConverter().convert(frame, {.pixels = pixels, .pitch = pitch, .width = width, .height = height});
}

}  // namespace mamori
