#pragma once

#include <memory>
#include <new>

#include "media/av_library.h"

namespace mamori {

struct AvDeleter {
  void operator()(AVCodecContext* codec) const { avcodec_free_context(&codec); }
  void operator()(AVPacket* packet) const { av_packet_free(&packet); }
  void operator()(AVFrame* frame) const { av_frame_free(&frame); }
  void operator()(SwrContext* resampler) const { swr_free(&resampler); }
};

using AvCodecHandle = std::unique_ptr<AVCodecContext, AvDeleter>;
using AvPacketHandle = std::unique_ptr<AVPacket, AvDeleter>;
using AvFrameHandle = std::unique_ptr<AVFrame, AvDeleter>;
using AvResamplerHandle = std::unique_ptr<SwrContext, AvDeleter>;

// Out of memory is thrown; every thread entry and factory of this folder turns it into a problem.
inline AvPacketHandle make_packet() {
  AvPacketHandle packet(av_packet_alloc());
  if (!packet) throw std::bad_alloc();
  return packet;
}

inline AvFrameHandle make_frame() {
  AvFrameHandle frame(av_frame_alloc());
  if (!frame) throw std::bad_alloc();
  return frame;
}

}  // namespace mamori
