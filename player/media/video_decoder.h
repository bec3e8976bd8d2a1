#pragma once

#include <memory>
#include <optional>

#include "base/result.h"
#include "media/demuxer.h"
#include "media/video_frame.h"

namespace mamori {

// Packets of one stream → pictures in the order they are shown. One thread at a time.
class VideoDecoder {
 public:
  // `threads` 0: one for light films, two for large pictures and costly codecs.
  static Result<VideoDecoder> create(const Demuxer& demuxer, int threads);

  // nullptr: the stream ends, what is still inside comes out. Failure: this packet is broken; the next may be whole.
  Status send(const DemuxedPacket* packet);
  // nullptr: nothing more before the next send().
  Result<std::shared_ptr<const VideoFrame>> receive(const Demuxer& demuxer);
  // On the way to a seek's target: pictures that no other picture needs are not decoded.
  void skip_unneeded(bool skip);
  void flush();  // after a seek: forgets everything

 private:
  explicit VideoDecoder(AvCodecHandle codec, const AVStream* stream, int rotation);

  AvCodecHandle m_codec;
  const AVStream* m_stream;  // of the demuxer, which outlives this
  int m_rotation;
  MediaPosition m_expected{};  // for pictures without a time stamp
};

}  // namespace mamori
