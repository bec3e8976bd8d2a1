#include "media/film_writer.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>
#include <optional>
#include <utility>

#include "media/av_error.h"
#include "media/av_time.h"
#include "media/demuxer.h"
#include "media/file_output.h"
#include "media/sound_encoder.h"

namespace mamori {
namespace {

constexpr AVRational picture_base{1, 90'000};
constexpr AVRational caption_base{1, 1000};
constexpr std::int64_t sound_bit_rate_per_channel = 64'000;
constexpr std::size_t caption_limit = 0xFFFF;  // bytes: a sample begins with its length in 16 bits

// TextSampleEntry of 3GPP TS 26.245: centred at the bottom, white, 18 units high, one font.
constexpr std::array<std::uint8_t, 48> caption_head = {
    0, 0, 0, 0,  1,   0xFF, 0,   0,   0,   0,                                           // flags, place, ground
    0, 0, 0, 0,  0,   0,    0,   0,                                                     // box: the whole picture
    0, 0, 0, 0,  0,   1,    0,   18,  255, 255, 255, 255,                               // style
    0, 0, 0, 18, 'f', 't',  'a', 'b', 0,   1,   0,   1,   5, 'S', 'e', 'r', 'i', 'f'};  // fonts

Status set_head(AVCodecParameters& codec, std::span<const std::uint8_t> head) {
  codec.extradata = static_cast<std::uint8_t*>(av_mallocz(head.size() + AV_INPUT_BUFFER_PADDING_SIZE));
  if (codec.extradata == nullptr) return Problem{ProblemKind::internal, "out of memory"};
  std::copy(head.begin(), head.end(), codec.extradata);
  codec.extradata_size = static_cast<int>(head.size());
  return {};
}

bool same_head(const AVCodecParameters& a, const AVCodecParameters& b) {
  return a.codec_id == b.codec_id && a.width == b.width && a.height == b.height &&
         a.extradata_size == b.extradata_size &&
         std::memcmp(a.extradata, b.extradata, static_cast<std::size_t>(a.extradata_size)) == 0;
}

}  // namespace

class FilmWriter::Work {
 public:
  Work(FileOutput file, std::optional<SoundEncoder> sound, FilmWriterOptions options)
      : m_file(std::move(file)), m_sound(std::move(sound)), m_options(std::move(options)) {}

  Status begin(const AVStream& pictures) {
    av_dict_set(&m_file.format().metadata, "title", m_options.title.c_str(), 0);
    auto stream = add_stream(picture_base);
    if (!stream) return stream.problem();
    m_pictures = *stream;
    if (const int copied = avcodec_parameters_copy(m_pictures->codecpar, pictures.codecpar); copied < 0)
      return av_problem(copied, "the film cannot be begun");
    if (m_sound) {
      stream = m_file.add_stream(m_sound->codec());
      if (!stream) return stream.problem();
      m_voice = *stream;
      av_dict_set(&m_voice->metadata, "language", "jpn", 0);
    }
    if (!m_options.captions.empty()) {
      if (Status begun = begin_captions(); !begun) return begun;
    }
    if (Status added = m_file.add_chapters(m_options.chapters); !added) return added;
    return m_file.begin("+faststart");
  }

  Status add_stretch(const std::filesystem::path& stretch, MediaPosition begin) {
    auto demuxer = Demuxer::open(stretch);
    if (!demuxer) return demuxer.problem();
    if (demuxer->video() == nullptr || !same_head(*demuxer->video()->codecpar, *m_pictures->codecpar))
      return Problem{ProblemKind::unsupported, "this stretch was encoded otherwise than the first one"};
    while (true) {
      auto read = demuxer->read();
      if (!read) return read.problem();
      if (!*read) return {};
      DemuxedPacket& packet = **read;
      if (!packet.video) continue;
      if (Status added = add_picture(std::move(packet.packet), begin + packet.position.time_since_epoch()); !added)
        return added;
    }
  }

  Status add_sound(std::span<const std::int16_t> samples) {
    if (!m_sound) return Problem{ProblemKind::refused, "the film was begun without a sound track"};
    constexpr float full = -static_cast<float>(std::numeric_limits<std::int16_t>::min());
    std::vector<float> floats(samples.size());
    std::transform(samples.begin(), samples.end(), floats.begin(),
                   [](std::int16_t sample) { return static_cast<float>(sample) / full; });
    return m_sound->add(floats, sound_sink());
  }

  Status finish(MediaPosition end) {
    if (!m_held) return Problem{ProblemKind::refused, "a film needs a picture"};
    const std::int64_t last = ticks_from_length(end.time_since_epoch(), picture_base);
    if (Status written = write_held(std::max(last, m_held->pts + 1)); !written) return written;
    if (Status written = write_captions_before(MediaPosition::max()); !written) return written;
    if (m_sound)
      if (Status drained = m_sound->finish(sound_sink()); !drained) return drained;
    return m_file.finish();
  }

 private:
  Result<AVStream*> add_stream(AVRational base) {
    AVStream* stream = avformat_new_stream(&m_file.format(), nullptr);
    if (stream == nullptr) return Problem{ProblemKind::internal, "out of memory"};
    stream->time_base = base;
    return stream;
  }

  Status begin_captions() {
    auto stream = add_stream(caption_base);
    if (!stream) return stream.problem();
    m_captions = *stream;
    m_captions->codecpar->codec_type = AVMEDIA_TYPE_SUBTITLE;
    m_captions->codecpar->codec_id = AV_CODEC_ID_MOV_TEXT;
    av_dict_set(&m_captions->metadata, "language", "jpn", 0);
    return set_head(*m_captions->codecpar, caption_head);
  }

  // A packet is written when the time of the next one, and with it its duration, is known.
  Status add_picture(AvPacketHandle packet, MediaPosition at) {
    const std::int64_t ticks = ticks_from_length(at.time_since_epoch(), picture_base);
    if (m_held) {
      if (ticks <= m_held->pts) return Problem{ProblemKind::refused, "the stretches' times do not rise"};
      if (Status written = write_held(ticks); !written) return written;
    }
    if (Status written = write_captions_before(at); !written) return written;
    packet->pts = ticks;
    packet->dts = ticks;
    m_held = std::move(packet);
    return {};
  }

  Status write_held(std::int64_t until) {
    const AvPacketHandle packet = std::move(m_held);
    packet->duration = until - packet->pts;
    return m_file.write(*packet, *m_pictures, picture_base);
  }

  Status write_captions_before(MediaPosition until) {
    for (; m_next_caption < m_options.captions.size(); ++m_next_caption) {
      const Caption& caption = m_options.captions[m_next_caption];
      if (caption.begin >= until) break;
      if (Status written = write_caption(caption); !written) return written;
    }
    return {};
  }

  Status write_caption(const Caption& caption) {
    const std::size_t bytes = caption.text.size();
    if (bytes > caption_limit) return Problem{ProblemKind::refused, "a caption is too long"};
    AvPacketHandle packet = make_packet();
    if (const int made = av_new_packet(packet.get(), static_cast<int>(bytes + 2)); made < 0)
      return av_problem(made, "captions");
    packet->data[0] = static_cast<std::uint8_t>(bytes >> 8);
    packet->data[1] = static_cast<std::uint8_t>(bytes & 0xFF);
    std::copy(caption.text.begin(), caption.text.end(), packet->data + 2);
    packet->pts = packet->dts = ticks_from_length(caption.begin.time_since_epoch(), caption_base);
    packet->duration = ticks_from_length(caption.end - caption.begin, caption_base);
    return m_file.write(*packet, *m_captions, caption_base);
  }

  SoundEncoder::Sink sound_sink() {
    return [this](AVPacket& packet) { return m_file.write(packet, *m_voice, m_sound->codec().time_base); };
  }

  FileOutput m_file;
  std::optional<SoundEncoder> m_sound;
  FilmWriterOptions m_options;
  AVStream* m_pictures = nullptr;
  AVStream* m_voice = nullptr;
  AVStream* m_captions = nullptr;
  AvPacketHandle m_held;
  std::size_t m_next_caption = 0;
};

FilmWriter::FilmWriter(std::unique_ptr<Work> work) : m_work(std::move(work)) {}
FilmWriter::FilmWriter(FilmWriter&&) noexcept = default;
FilmWriter& FilmWriter::operator=(FilmWriter&&) noexcept = default;
FilmWriter::~FilmWriter() = default;

Result<FilmWriter> FilmWriter::create(const std::filesystem::path& file, const std::filesystem::path& first,
                                      FilmWriterOptions options) {
  auto pictures = Demuxer::open(first);
  if (!pictures) return pictures.problem();
  if (pictures->video() == nullptr) return Problem{ProblemKind::unsupported, "there are no pictures to join"};
  std::optional<SoundEncoder> sound;
  if (options.channels > 0) {
    auto made = SoundEncoder::create("aac", {.rate = options.rate, .channels = options.channels},
                                     sound_bit_rate_per_channel * options.channels, true);
    if (!made) return made.problem();
    sound.emplace(std::move(*made));
  }
  auto output = FileOutput::create(file, "mp4");
  if (!output) return output.problem();
  auto work = std::make_unique<Work>(std::move(*output), std::move(sound), std::move(options));
  if (const Status begun = work->begin(*pictures->video()); !begun) return begun.problem();
  return FilmWriter(std::move(work));
}

Status FilmWriter::add_stretch(const std::filesystem::path& stretch, MediaPosition begin) {
  return m_work->add_stretch(stretch, begin);
}

Status FilmWriter::add_sound(std::span<const std::int16_t> samples) {
  return m_work->add_sound(samples);
}

Status FilmWriter::finish(MediaPosition end) {
  return m_work->finish(end);
}

}  // namespace mamori
