#include "media/encoder.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

#include "media/argb_to_yuv.h"
#include "media/av_error.h"
#include "media/av_handles.h"
#include "media/av_time.h"
#include "media/file_output.h"
#include "media/sound_encoder.h"

namespace mamori {
namespace {

constexpr AVRational picture_base{1, 90'000};
constexpr std::int64_t sound_bit_rate_per_channel = 64'000;

Result<AvCodecHandle> make_picture_encoder(const EncoderOptions& options) {
  if (Status loaded = load_libav(); !loaded) return loaded.problem();
  const AVCodec* codec = avcodec_find_encoder_by_name("libx264");
  if (codec == nullptr) return Problem{ProblemKind::unsupported, "this libav has no encoder 'libx264'"};
  AvCodecHandle context(avcodec_alloc_context3(codec));
  if (!context) return Problem{ProblemKind::internal, "out of memory"};
  context->width = options.width;
  context->height = options.height;
  context->time_base = picture_base;
  context->framerate = {30, 1};  // only a hint for the rate control; the times stand with the pictures
  context->pix_fmt = AV_PIX_FMT_YUV420P;
  context->sample_aspect_ratio = {1, 1};
  context->gop_size = options.longest_gop;
  context->max_b_frames = 0;
  context->thread_count = options.threads;
  context->color_range = AVCOL_RANGE_MPEG;
  context->colorspace = AVCOL_SPC_BT709;
  context->color_primaries = AVCOL_PRI_BT709;
  context->color_trc = AVCOL_TRC_BT709;
  context->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
  AVDictionary* settings = nullptr;
  av_dict_set(&settings, "preset", "medium", 0);
  av_dict_set(&settings, "tune", "fastdecode", 0);
  av_dict_set(&settings, "crf", std::to_string(options.quality).c_str(), 0);
  av_dict_set(&settings, "forced-idr", "1", 0);
  const int opened = avcodec_open2(context.get(), codec, &settings);
  av_dict_free(&settings);
  if (opened < 0) return av_problem(opened, "the picture encoder does not start");
  return context;
}

}  // namespace

class Encoder::Work {
 public:
  Work(FileOutput file, AvCodecHandle pictures, std::optional<SoundEncoder> sound, const EncoderOptions& options)
      : m_file(std::move(file)), m_pictures(std::move(pictures)), m_sound(std::move(sound)), m_options(options) {}

  Status begin() {
    av_dict_set(&m_file.format().metadata, "title", m_options.title.c_str(), 0);
    auto stream = m_file.add_stream(*m_pictures);
    if (!stream) return stream.problem();
    m_picture_stream = *stream;
    if (m_sound) {
      stream = m_file.add_stream(m_sound->codec());
      if (!stream) return stream.problem();
      m_sound_stream = *stream;
    }
    if (Status added = m_file.add_chapters(m_options.chapters); !added) return added;
    return m_file.begin("+faststart");
  }

  Status add_picture(const std::uint8_t* argb, int pitch, MediaPosition at, bool key_frame) {
    const std::int64_t ticks = ticks_from_length(at.time_since_epoch(), picture_base);
    if (ticks <= m_last_ticks) return Problem{ProblemKind::refused, "the pictures' times do not rise"};
    AvFrameHandle frame = make_frame();
    frame->format = AV_PIX_FMT_YUV420P;
    frame->width = m_options.width;
    frame->height = m_options.height;
    if (const int made = av_frame_get_buffer(frame.get(), 0); made < 0) return av_problem(made, "picture encoding");
    argb_to_yuv420(argb, pitch, m_options.width, m_options.height,
                   {.y = frame->data[0],
                    .u = frame->data[1],
                    .v = frame->data[2],
                    .y_pitch = frame->linesize[0],
                    .u_pitch = frame->linesize[1],
                    .v_pitch = frame->linesize[2]});
    frame->pts = ticks;
    frame->pict_type = key_frame ? AV_PICTURE_TYPE_I : AV_PICTURE_TYPE_NONE;
    m_last_ticks = ticks;
    return send_picture(frame.get());
  }

  Status add_sound(std::span<const float> samples) {
    if (!m_sound) return Problem{ProblemKind::refused, "the film was begun without a sound track"};
    return m_sound->add(samples, sound_sink());
  }

  Status finish(MediaPosition end) {
    if (m_last_ticks < 0) return Problem{ProblemKind::refused, "a film needs a picture"};
    m_end_ticks = std::max(ticks_from_length(end.time_since_epoch(), picture_base), m_last_ticks + 1);
    if (Status drained = send_picture(nullptr); !drained) return drained;
    if (m_sound)
      if (Status drained = m_sound->finish(sound_sink()); !drained) return drained;
    return m_file.finish();
  }

 private:
  SoundEncoder::Sink sound_sink() {
    return [this](AVPacket& packet) { return m_file.write(packet, *m_sound_stream, m_sound->codec().time_base); };
  }

  Status send_picture(const AVFrame* frame) {
    if (const int sent = avcodec_send_frame(m_pictures.get(), frame); sent < 0)
      return av_problem(sent, "picture encoding");
    while (true) {
      AvPacketHandle packet = make_packet();
      const int received = avcodec_receive_packet(m_pictures.get(), packet.get());
      if (received == AVERROR(EAGAIN) || received == AVERROR_EOF) break;
      if (received < 0) return av_problem(received, "picture encoding");
      if (Status held = hold_back(std::move(packet)); !held) return held;
    }
    if (frame == nullptr && m_held) return write_held(m_end_ticks);
    return {};
  }

  // A packet is written when the time of the next one, and with it its duration, is known.
  Status hold_back(AvPacketHandle packet) {
    if (m_held)
      if (Status written = write_held(packet->pts); !written) return written;
    m_held = std::move(packet);
    return {};
  }

  Status write_held(std::int64_t until) {
    const AvPacketHandle packet = std::move(m_held);
    packet->duration = until - packet->pts;
    return m_file.write(*packet, *m_picture_stream, picture_base);
  }

  FileOutput m_file;
  AvCodecHandle m_pictures;
  std::optional<SoundEncoder> m_sound;
  EncoderOptions m_options;
  AVStream* m_picture_stream = nullptr;
  AVStream* m_sound_stream = nullptr;
  AvPacketHandle m_held;
  std::int64_t m_last_ticks = -1;
  std::int64_t m_end_ticks = 0;
};

Encoder::Encoder(std::unique_ptr<Work> work) : m_work(std::move(work)) {}
Encoder::Encoder(Encoder&&) noexcept = default;
Encoder& Encoder::operator=(Encoder&&) noexcept = default;
Encoder::~Encoder() = default;

Result<Encoder> Encoder::create(const std::filesystem::path& file, const EncoderOptions& options) {
  if (options.width <= 0 || options.height <= 0 || options.width % 2 != 0 || options.height % 2 != 0)
    return Problem{ProblemKind::refused, "a film's width and height must be even"};
  auto pictures = make_picture_encoder(options);
  if (!pictures) return pictures.problem();
  std::optional<SoundEncoder> sound;
  if (options.channels > 0) {
    auto made = SoundEncoder::create("aac", {.rate = options.rate, .channels = options.channels},
                                     sound_bit_rate_per_channel * options.channels, true);
    if (!made) return made.problem();
    sound.emplace(std::move(*made));
  }
  auto output = FileOutput::create(file, "mp4");
  if (!output) return output.problem();
  auto work = std::make_unique<Work>(std::move(*output), std::move(*pictures), std::move(sound), options);
  if (const Status begun = work->begin(); !begun) return begun.problem();
  return Encoder(std::move(work));
}

Status Encoder::add_picture(const std::uint8_t* argb, int pitch, MediaPosition at, bool key_frame) {
  return m_work->add_picture(argb, pitch, at, key_frame);
}

Status Encoder::add_sound(std::span<const float> samples) {
  return m_work->add_sound(samples);
}

Status Encoder::add_sound(std::span<const std::int16_t> samples) {
  constexpr float full = -static_cast<float>(std::numeric_limits<std::int16_t>::min());
  std::vector<float> floats(samples.size());
  std::transform(samples.begin(), samples.end(), floats.begin(),
                 [](std::int16_t sample) { return static_cast<float>(sample) / full; });
  return m_work->add_sound(floats);
}

Status Encoder::finish(MediaPosition end) {
  return m_work->finish(end);
}

}  // namespace mamori
