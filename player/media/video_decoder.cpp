#include "media/video_decoder.h"

#include <libyuv/planar_functions.h>
#include <string>
#include <utility>
#include <vector>

#include "media/av_error.h"
#include "media/av_time.h"

namespace mamori {
namespace {

constexpr int heavy_pixels = 1920 * 1080;
constexpr int hd_height = 720;

int threads_for(const AVCodecParameters& codec) {
  const bool costly =
      codec.codec_id == AV_CODEC_ID_VP9 || codec.codec_id == AV_CODEC_ID_HEVC || codec.codec_id == AV_CODEC_ID_AV1;
  return costly || codec.width * codec.height >= heavy_pixels ? 2 : 1;
}

// nullopt: a kind of pixel that is not shown.
std::optional<ChromaLayout> layout_of(const AVPixFmtDescriptor& pixels) {
  if ((pixels.flags & (AV_PIX_FMT_FLAG_RGB | AV_PIX_FMT_FLAG_PAL | AV_PIX_FMT_FLAG_HWACCEL | AV_PIX_FMT_FLAG_BE)) != 0)
    return std::nullopt;
  if (pixels.nb_components < 3) return ChromaLayout::grey;
  if ((pixels.flags & AV_PIX_FMT_FLAG_PLANAR) == 0 || pixels.comp[1].plane != 1 || pixels.comp[2].plane != 2)
    return std::nullopt;
  if (pixels.log2_chroma_w == 1 && pixels.log2_chroma_h == 1) return ChromaLayout::yuv420;
  if (pixels.log2_chroma_w == 1 && pixels.log2_chroma_h == 0) return ChromaLayout::yuv422;
  if (pixels.log2_chroma_w == 0 && pixels.log2_chroma_h == 0) return ChromaLayout::yuv444;
  return std::nullopt;
}

// By tag, else by height (media.md, «Traps» and «Final figures»).
ColourMatrix matrix_of(const AVFrame& frame) {
  switch (frame.colorspace) {
    case AVCOL_SPC_BT709:
      return ColourMatrix::bt709;
    case AVCOL_SPC_BT470BG:
    case AVCOL_SPC_SMPTE170M:
    case AVCOL_SPC_FCC:
      return ColourMatrix::bt601;
    case AVCOL_SPC_BT2020_NCL:
    case AVCOL_SPC_BT2020_CL:
      return ColourMatrix::bt2020;
    default:  // a long foreign list that grows with libav: all the rest counts as untagged
      return frame.height >= hd_height ? ColourMatrix::bt709 : ColourMatrix::bt601;
  }
}

bool is_full_range(const AVFrame& frame) {
  return frame.color_range == AVCOL_RANGE_JPEG || frame.format == AV_PIX_FMT_YUVJ420P ||
         frame.format == AV_PIX_FMT_YUVJ422P || frame.format == AV_PIX_FMT_YUVJ444P;
}

// 10 and 12 bits are shown with 8: rare here, so it costs a copy.
void reduce_to_8_bits(VideoFrame& shown, const AVFrame& frame, const AVPixFmtDescriptor& pixels, int planes) {
  auto memory = std::make_shared<std::array<std::vector<std::uint8_t>, 3>>();
  for (int i = 0; i < planes; ++i) {
    const int width = i == 0 ? frame.width : AV_CEIL_RSHIFT(frame.width, pixels.log2_chroma_w);
    const int height = i == 0 ? frame.height : AV_CEIL_RSHIFT(frame.height, pixels.log2_chroma_h);
    auto& bytes = (*memory)[static_cast<std::size_t>(i)];
    bytes.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    libyuv::Convert16To8Plane(reinterpret_cast<const std::uint16_t*>(frame.data[i]), frame.linesize[i] / 2,
                              bytes.data(), width, 1 << (24 - pixels.comp[i].depth), width, height);
    shown.planes[static_cast<std::size_t>(i)] = {bytes.data(), width};
  }
  shown.owner = std::move(memory);
}

}  // namespace

VideoDecoder::VideoDecoder(AvCodecHandle codec, const AVStream* stream, int rotation)
    : m_codec(std::move(codec)), m_stream(stream), m_rotation(rotation) {}

Result<VideoDecoder> VideoDecoder::create(const Demuxer& demuxer, int threads) {
  const AVStream* stream = demuxer.video();
  const AVCodec* codec = avcodec_find_decoder(stream->codecpar->codec_id);
  if (codec == nullptr)
    return Problem{ProblemKind::unsupported, "no decoder for the pictures (" + demuxer.info().video_codec + ")"};
  AvCodecHandle context(avcodec_alloc_context3(codec));
  if (!context) return Problem{ProblemKind::internal, "out of memory"};
  if (const int set = avcodec_parameters_to_context(context.get(), stream->codecpar); set < 0)
    return av_problem(set, "the pictures cannot be decoded");
  context->pkt_timebase = stream->time_base;
  context->thread_count = threads > 0 ? threads : threads_for(*stream->codecpar);
  if (const int opened = avcodec_open2(context.get(), codec, nullptr); opened < 0)
    return av_problem(opened, "the pictures cannot be decoded");
  return VideoDecoder(std::move(context), stream, demuxer.rotation());
}

Status VideoDecoder::send(const DemuxedPacket* packet) {
  const int sent = avcodec_send_packet(m_codec.get(), packet != nullptr ? packet->packet.get() : nullptr);
  if (sent < 0 && sent != AVERROR_EOF) return av_problem(sent, "a picture is damaged");
  return {};
}

Result<std::shared_ptr<const VideoFrame>> VideoDecoder::receive(const Demuxer& demuxer) {
  std::shared_ptr<AVFrame> frame(make_frame().release(), AvDeleter{});
  const int received = avcodec_receive_frame(m_codec.get(), frame.get());
  if (received == AVERROR(EAGAIN) || received == AVERROR_EOF) return std::shared_ptr<const VideoFrame>();
  if (received < 0) return av_problem(received, "a picture is damaged");

  const AVPixFmtDescriptor* pixels = av_pix_fmt_desc_get(static_cast<AVPixelFormat>(frame->format));
  const auto layout = pixels != nullptr ? layout_of(*pixels) : std::nullopt;
  if (!layout) return Problem{ProblemKind::unsupported, "pictures with this kind of pixels are not shown"};

  auto shown = std::make_shared<VideoFrame>();
  if (frame->pkt_duration > 0) shown->duration = length_from_ticks(frame->pkt_duration, m_stream->time_base);
  shown->position = frame->best_effort_timestamp != AV_NOPTS_VALUE
                        ? demuxer.position_of(frame->best_effort_timestamp, *m_stream)
                        : m_expected;
  m_expected = shown->position + shown->duration;
  shown->width = frame->width;
  shown->height = frame->height;
  shown->rotation = m_rotation;
  AVRational aspect = frame->sample_aspect_ratio;
  if (aspect.num <= 0 || aspect.den <= 0) aspect = m_stream->sample_aspect_ratio;
  const bool square = aspect.num <= 0 || aspect.den <= 0;
  shown->display_width = square ? frame->width : static_cast<int>(av_rescale(frame->width, aspect.num, aspect.den));
  shown->display_height = frame->height;
  if (m_rotation % 180 != 0) std::swap(shown->display_width, shown->display_height);
  shown->layout = *layout;
  shown->matrix = matrix_of(*frame);
  shown->full_range = is_full_range(*frame);

  const int planes = *layout == ChromaLayout::grey ? 1 : 3;
  if (pixels->comp[0].depth > 8) {
    reduce_to_8_bits(*shown, *frame, *pixels, planes);
  } else {
    for (int i = 0; i < planes; ++i) shown->planes[static_cast<std::size_t>(i)] = {frame->data[i], frame->linesize[i]};
    shown->owner = std::move(frame);
  }
  return std::shared_ptr<const VideoFrame>(std::move(shown));
}

void VideoDecoder::skip_unneeded(bool skip) {
  m_codec->skip_frame = skip ? AVDISCARD_NONREF : AVDISCARD_DEFAULT;
}

void VideoDecoder::flush() {
  avcodec_flush_buffers(m_codec.get());
}

}  // namespace mamori
