#include "media/sound_encoder.h"

#include <algorithm>
#include <string>
#include <utility>

#include "media/av_error.h"

namespace mamori {

SoundEncoder::SoundEncoder(AvCodecHandle codec, const AudioFormat& format)
    : m_codec(std::move(codec)), m_format(format) {}

Result<SoundEncoder> SoundEncoder::create(const char* codec_name, const AudioFormat& format, std::int64_t bit_rate,
                                          bool global_header) {
  if (Status loaded = load_libav(); !loaded) return loaded.problem();
  const AVCodec* codec = avcodec_find_encoder_by_name(codec_name);
  if (codec == nullptr)
    return Problem{ProblemKind::unsupported, std::string("this libav has no encoder '") + codec_name + "'"};
  AvCodecHandle context(avcodec_alloc_context3(codec));
  if (!context) return Problem{ProblemKind::internal, "out of memory"};
  context->sample_rate = format.rate;
  context->bit_rate = bit_rate;
  context->time_base = {1, format.rate};
  context->sample_fmt = codec->sample_fmts[0];
  if (av_get_packed_sample_fmt(context->sample_fmt) != AV_SAMPLE_FMT_FLT) context->sample_fmt = AV_SAMPLE_FMT_FLT;
  av_channel_layout_default(&context->ch_layout, format.channels);
  if (global_header) context->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
  if (const int opened = avcodec_open2(context.get(), codec, nullptr); opened < 0)
    return av_problem(opened, "the sound encoder does not start");
  return SoundEncoder(std::move(context), format);
}

Status SoundEncoder::add(std::span<const float> samples, const Sink& sink) {
  m_rest.insert(m_rest.end(), samples.begin(), samples.end());
  m_frames += static_cast<std::int64_t>(samples.size()) / m_format.channels;
  const auto piece = static_cast<std::size_t>(m_codec->frame_size * m_format.channels);
  std::size_t used = 0;
  for (; m_rest.size() - used >= piece; used += piece)
    if (Status encoded = encode(std::span(m_rest).subspan(used, piece), sink); !encoded) return encoded;
  m_rest.erase(m_rest.begin(), m_rest.begin() + static_cast<std::ptrdiff_t>(used));
  return {};
}

Status SoundEncoder::finish(const Sink& sink) {
  if (!m_rest.empty())
    if (Status encoded = encode(m_rest, sink); !encoded) return encoded;
  m_rest.clear();
  return send(nullptr, sink);
}

Status SoundEncoder::encode(std::span<const float> piece, const Sink& sink) {
  AvFrameHandle frame = make_frame();
  const int count = static_cast<int>(piece.size()) / m_format.channels;
  frame->nb_samples = count;
  frame->format = m_codec->sample_fmt;
  frame->sample_rate = m_format.rate;
  av_channel_layout_copy(&frame->ch_layout, &m_codec->ch_layout);
  if (const int made = av_frame_get_buffer(frame.get(), 0); made < 0) return av_problem(made, "sound encoding");
  const auto channels = static_cast<std::size_t>(m_format.channels);
  if (av_sample_fmt_is_planar(m_codec->sample_fmt) != 0) {
    for (std::size_t channel = 0; channel < channels; ++channel) {
      auto* plane = reinterpret_cast<float*>(frame->extended_data[channel]);
      for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i) plane[i] = piece[i * channels + channel];
    }
  } else {
    std::copy(piece.begin(), piece.end(), reinterpret_cast<float*>(frame->data[0]));
  }
  frame->pts = m_sent;
  m_sent += count;
  return send(frame.get(), sink);
}

Status SoundEncoder::send(const AVFrame* frame, const Sink& sink) {
  if (const int sent = avcodec_send_frame(m_codec.get(), frame); sent < 0) return av_problem(sent, "sound encoding");
  AvPacketHandle packet = make_packet();
  while (true) {
    const int received = avcodec_receive_packet(m_codec.get(), packet.get());
    if (received == AVERROR(EAGAIN) || received == AVERROR_EOF) return {};
    if (received < 0) return av_problem(received, "sound encoding");
    if (Status written = sink(*packet); !written) return written;
  }
}

}  // namespace mamori
