#pragma once

#include <optional>

#include "base/result.h"
#include "media/audio_block.h"
#include "media/demuxer.h"

namespace mamori {

// Packets of one stream → sound in the format of the output. One thread at a time.
class AudioDecoder {
 public:
  static Result<AudioDecoder> create(const Demuxer& demuxer, const AudioFormat& format);

  AudioFormat natural_format() const;                               // of the file, mono or stereo
  void output_as(const AudioFormat& format) { m_format = format; }  // before the first packet
  const AudioFormat& format() const { return m_format; }
  // nullptr: the stream ends, what is still inside comes out. Failure: this packet is broken; the next may be whole.
  Status send(const DemuxedPacket* packet);
  Result<std::optional<AudioBlock>> receive(const Demuxer& demuxer);  // nullopt: nothing more before the next send()
  void flush();

 private:
  MediaPosition next() const;  // of the next sample that comes out
  AudioDecoder(AvCodecHandle codec, const AVStream* stream, const AudioFormat& format);
  Status prepare_resampler(const AVFrame& frame);
  Result<std::optional<AudioBlock>> resample(const AVFrame* frame);

  AvCodecHandle m_codec;
  const AVStream* m_stream;  // of the demuxer, which outlives this
  AudioFormat m_format;
  AvResamplerHandle m_resampler;
  AudioFormat m_from;
  int m_from_sample_format = -1;
  std::optional<MediaPosition> m_counted_from;  // where counting samples began; nullopt: wait for a time stamp
  std::int64_t m_counted = 0;                   // samples that came out since
  bool m_drained = false;
};

}  // namespace mamori
