#include "media/audio_decoder.h"

#include <algorithm>
#include <utility>

#include "media/av_error.h"
#include "media/sample_time.h"

namespace mamori {
namespace {

// Time stamps of sound are rounded; samples are counted instead, until stamps and count differ by this much.
constexpr MediaLength largest_rounding = std::chrono::milliseconds(40);

constexpr int usual_rate = 48000;

}  // namespace

AudioDecoder::AudioDecoder(AvCodecHandle codec, const AVStream* stream, const AudioFormat& format)
    : m_codec(std::move(codec)), m_stream(stream), m_format(format) {}

Result<AudioDecoder> AudioDecoder::create(const Demuxer& demuxer, const AudioFormat& format) {
  const AVStream* stream = demuxer.audio();
  const AVCodec* codec = avcodec_find_decoder(stream->codecpar->codec_id);
  if (codec == nullptr)
    return Problem{ProblemKind::unsupported, "no decoder for the sound (" + demuxer.info().audio_codec + ")"};
  AvCodecHandle context(avcodec_alloc_context3(codec));
  if (!context) return Problem{ProblemKind::internal, "out of memory"};
  if (const int set = avcodec_parameters_to_context(context.get(), stream->codecpar); set < 0)
    return av_problem(set, "the sound cannot be decoded");
  context->pkt_timebase = stream->time_base;
  context->thread_count = 1;
  if (const int opened = avcodec_open2(context.get(), codec, nullptr); opened < 0)
    return av_problem(opened, "the sound cannot be decoded");
  return AudioDecoder(std::move(context), stream, format);
}

AudioFormat AudioDecoder::natural_format() const {
  return {.rate = m_codec->sample_rate > 0 ? m_codec->sample_rate : usual_rate,
          .channels = m_codec->ch_layout.nb_channels == 1 ? 1 : 2};
}

MediaPosition AudioDecoder::next() const {
  return m_counted_from.value_or(film_start) + length_of_samples(m_counted, m_format.rate);
}

Status AudioDecoder::send(const DemuxedPacket* packet) {
  const int sent = avcodec_send_packet(m_codec.get(), packet != nullptr ? packet->packet.get() : nullptr);
  if (sent < 0 && sent != AVERROR_EOF) return av_problem(sent, "a piece of sound is damaged");
  return {};
}

Status AudioDecoder::prepare_resampler(const AVFrame& frame) {
  const AudioFormat from{.rate = frame.sample_rate, .channels = frame.ch_layout.nb_channels};
  if (m_resampler && from == m_from && frame.format == m_from_sample_format) return {};
  AVChannelLayout out{};
  AVChannelLayout in{};
  av_channel_layout_default(&out, m_format.channels);
  if (frame.ch_layout.order == AV_CHANNEL_ORDER_UNSPEC)
    av_channel_layout_default(&in, from.channels);
  else
    av_channel_layout_copy(&in, &frame.ch_layout);
  SwrContext* made = nullptr;
  int result = swr_alloc_set_opts2(&made, &out, AV_SAMPLE_FMT_FLT, m_format.rate, &in,
                                   static_cast<AVSampleFormat>(frame.format), from.rate, 0, nullptr);
  m_resampler.reset(made);
  av_channel_layout_uninit(&out);
  av_channel_layout_uninit(&in);
  if (result >= 0) result = swr_init(m_resampler.get());
  if (result < 0) {
    m_resampler.reset();
    return av_problem(result, "the sound cannot be converted");
  }
  m_from = from;
  m_from_sample_format = frame.format;
  return {};
}

Result<std::optional<AudioBlock>> AudioDecoder::resample(const AVFrame* frame) {
  AudioBlock block{.format = m_format, .position = next(), .samples = {}};
  const int room = swr_get_out_samples(m_resampler.get(), frame != nullptr ? frame->nb_samples : 0);
  if (room < 0) return av_problem(room, "the sound cannot be converted");
  block.samples.resize(static_cast<std::size_t>(room) * static_cast<std::size_t>(m_format.channels));
  auto* out = reinterpret_cast<std::uint8_t*>(block.samples.data());
  const auto** in = frame != nullptr ? const_cast<const std::uint8_t**>(frame->extended_data) : nullptr;
  const int made = swr_convert(m_resampler.get(), &out, room, in, frame != nullptr ? frame->nb_samples : 0);
  if (made < 0) return av_problem(made, "the sound cannot be converted");
  block.samples.resize(static_cast<std::size_t>(made) * static_cast<std::size_t>(m_format.channels));
  m_counted += made;
  return std::optional(std::move(block));
}

Result<std::optional<AudioBlock>> AudioDecoder::receive(const Demuxer& demuxer) {
  AvFrameHandle frame = make_frame();
  const int received = avcodec_receive_frame(m_codec.get(), frame.get());
  if (received == AVERROR_EOF && m_resampler && !m_drained) {
    m_drained = true;
    return resample(nullptr);
  }
  if (received == AVERROR(EAGAIN) || received == AVERROR_EOF) return std::optional<AudioBlock>{};
  if (received < 0) return av_problem(received, "a piece of sound is damaged");
  if (frame->sample_rate <= 0 || frame->ch_layout.nb_channels <= 0)
    return Problem{ProblemKind::malformed, "the sound has no rate"};
  if (const Status prepared = prepare_resampler(*frame); !prepared) return prepared.problem();
  if (frame->best_effort_timestamp != AV_NOPTS_VALUE) {
    const MediaPosition stamped = demuxer.position_of(frame->best_effort_timestamp, *m_stream);
    if (!m_counted_from || std::chrono::abs(stamped - next()) > largest_rounding) {
      m_counted_from = stamped;
      m_counted = 0;
    }
  }
  return resample(frame.get());
}

void AudioDecoder::flush() {
  avcodec_flush_buffers(m_codec.get());
  m_resampler.reset();
  m_counted_from.reset();
  m_counted = 0;
  m_drained = false;
}

}  // namespace mamori
