#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "base/result.h"
#include "media/audio_block.h"
#include "media/av_handles.h"

namespace mamori {

// Interleaved floats → packets of one codec, in pieces as long as the codec wants them. One thread.
class SoundEncoder {
 public:
  using Sink = std::function<Status(AVPacket&)>;

  // `codec_name`: an encoder of libav ("aac", "libopus"). `global_header`: the container keeps the codec's head.
  static Result<SoundEncoder> create(const char* codec_name, const AudioFormat& format, std::int64_t bit_rate,
                                     bool global_header);

  const AVCodecContext& codec() const { return *m_codec; }
  Status add(std::span<const float> samples, const Sink& sink);
  Status finish(const Sink& sink);
  std::int64_t frames() const { return m_frames; }  // given so far

 private:
  SoundEncoder(AvCodecHandle codec, const AudioFormat& format);
  Status encode(std::span<const float> piece, const Sink& sink);
  Status send(const AVFrame* frame, const Sink& sink);

  AvCodecHandle m_codec;
  AudioFormat m_format;
  std::vector<float> m_rest;
  std::int64_t m_frames = 0;
  std::int64_t m_sent = 0;
};

}  // namespace mamori
