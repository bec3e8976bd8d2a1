#include "media/demuxer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <deque>
#include <string_view>
#include <utility>

#include "base/files.h"
#include "media/av_error.h"
#include "media/av_time.h"
#include "media/file_input.h"

namespace mamori {
namespace {

constexpr const char* allowed_containers = "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,ogg,wav,mp3";
constexpr const char* allowed_decoders =
    "h264,hevc,vp8,vp9,libdav1d,libaom-av1,av1,mpeg4,aac,mp3float,mp3,opus,libopus,vorbis,libvorbis,flac,"
    "pcm_s16le,pcm_s16be,pcm_s24le,pcm_s32le,pcm_f32le,pcm_u8";
constexpr std::array allowed_video{AV_CODEC_ID_H264, AV_CODEC_ID_HEVC, AV_CODEC_ID_VP8,
                                   AV_CODEC_ID_VP9,  AV_CODEC_ID_AV1,  AV_CODEC_ID_MPEG4};
constexpr std::array allowed_audio{AV_CODEC_ID_AAC,       AV_CODEC_ID_MP3,       AV_CODEC_ID_OPUS,
                                   AV_CODEC_ID_VORBIS,    AV_CODEC_ID_FLAC,      AV_CODEC_ID_PCM_S16LE,
                                   AV_CODEC_ID_PCM_S16BE, AV_CODEC_ID_PCM_S24LE, AV_CODEC_ID_PCM_S32LE,
                                   AV_CODEC_ID_PCM_F32LE, AV_CODEC_ID_PCM_U8};
constexpr std::array allowed_captions{AV_CODEC_ID_MOV_TEXT, AV_CODEC_ID_WEBVTT, AV_CODEC_ID_SUBRIP, AV_CODEC_ID_TEXT};
constexpr const char* probed_bytes = "1000000";
constexpr int packets_before_first_picture = 2000;
constexpr int broken_packets_in_a_row = 16;
constexpr int largest_side = 8192;

int refuse_to_open(AVFormatContext*, AVIOContext**, const char*, int, AVDictionary**) {
  return AVERROR(EACCES);
}

template <class Codecs>
bool contains(const Codecs& codecs, AVCodecID id) {
  return std::find(codecs.begin(), codecs.end(), id) != codecs.end();
}

// "mov,mp4,m4a,…" → "mp4": the name people know.
std::string container_name(std::string_view demuxer) {
  if (demuxer.starts_with("mov,")) return "mp4";
  return std::string(demuxer.substr(0, demuxer.find(',')));
}

bool header_says_enough(const AVFormatContext& format) {
  const std::string_view name = format.iformat->name;
  if (!name.starts_with("mov,") && !name.starts_with("matroska")) return false;
  for (unsigned i = 0; i < format.nb_streams; ++i) {
    const AVCodecParameters& codec = *format.streams[i]->codecpar;
    if (codec.codec_type == AVMEDIA_TYPE_VIDEO && codec.width <= 0) return false;
    if (codec.codec_type == AVMEDIA_TYPE_AUDIO && (codec.sample_rate <= 0 || codec.ch_layout.nb_channels <= 0))
      return false;
  }
  return format.nb_streams > 0;
}

std::string tag(const AVDictionary* tags, const char* key) {
  const AVDictionaryEntry* entry = av_dict_get(tags, key, nullptr, 0);
  return entry != nullptr ? entry->value : "";
}

int rotation_of(const AVStream& stream) {
  const std::uint8_t* matrix = av_stream_get_side_data(&stream, AV_PKT_DATA_DISPLAYMATRIX, nullptr);
  if (matrix == nullptr) return 0;
  const double turned = -av_display_rotation_get(reinterpret_cast<const std::int32_t*>(matrix));
  if (std::isnan(turned)) return 0;
  const int quarters = static_cast<int>(std::lround(turned / 90.0)) % 4;
  return (quarters + 4) % 4 * 90;
}

}  // namespace

struct Demuxer::Input {
  explicit Input(const FileRange& range) : name(to_utf8(range.file.filename())), file(range) {}
  ~Input() { avformat_close_input(&format); }
  Input(const Input&) = delete;
  Input& operator=(const Input&) = delete;

  Problem problem(ProblemKind kind, std::string message) const {
    return Problem{kind, std::move(message), Place{name}};
  }

  std::string name;
  FileInput file;
  AVFormatContext* format = nullptr;
  const AVStream* video = nullptr;
  const AVStream* audio = nullptr;
  const AVStream* captions = nullptr;  // where they were asked for
  MediaLength origin{};  // of the film's start on libav's time line
  std::deque<DemuxedPacket> read_ahead;
  ClipInfo info;
};

Demuxer::Demuxer(std::unique_ptr<Input> input) : m_input(std::move(input)) {}
Demuxer::Demuxer(Demuxer&&) noexcept = default;
Demuxer& Demuxer::operator=(Demuxer&&) noexcept = default;
Demuxer::~Demuxer() = default;

Result<Demuxer> Demuxer::open(const FileRange& range) {
  const std::filesystem::path& file = range.file;
  std::error_code error;
  const auto name = Place{to_utf8(file.filename())};
  if (!std::filesystem::exists(file, error)) return Problem{ProblemKind::not_found, "there is no such file", name};
  if (!std::filesystem::is_regular_file(file, error)) return Problem{ProblemKind::unreadable, "this is no file", name};
  if (std::filesystem::file_size(file, error) == 0) return Problem{ProblemKind::malformed, "the file is empty", name};
  if (Status loaded = load_libav(); !loaded) return loaded.problem();

  Demuxer demuxer(std::make_unique<Input>(range));
  Input& input = *demuxer.m_input;
  if (!input.file.is_open()) return input.problem(ProblemKind::unreadable, "the file cannot be read");
  input.format = avformat_alloc_context();
  if (input.format == nullptr) return input.problem(ProblemKind::internal, "out of memory");
  input.format->pb = input.file.context();
  input.format->io_open = &refuse_to_open;
  AVDictionary* options = nullptr;
  av_dict_set(&options, "format_whitelist", allowed_containers, 0);
  av_dict_set(&options, "codec_whitelist", allowed_decoders, 0);
  av_dict_set(&options, "protocol_whitelist", "none", 0);
  av_dict_set(&options, "probesize", probed_bytes, 0);
  const int opened = avformat_open_input(&input.format, "", nullptr, &options);
  av_dict_free(&options);
  if (opened < 0) {
    const Problem detail = av_problem(opened, "this is no video or sound file that can be played");
    return input.problem(detail.kind, detail.message);
  }
  if (!header_says_enough(*input.format)) {
    if (const int found = avformat_find_stream_info(input.format, nullptr); found < 0) {
      const Problem detail = av_problem(found, "the streams of the file cannot be read");
      return input.problem(detail.kind, detail.message);
    }
  }
  if (const Status chosen = demuxer.choose_streams(); !chosen) return chosen.problem();
  if (const Status found = demuxer.find_origin(); !found) return found.problem();
  demuxer.describe_clip();
  return demuxer;
}

Status Demuxer::choose_streams() {
  Input& input = *m_input;
  std::string foreign;
  std::string foreign_sound;
  for (unsigned i = 0; i < input.format->nb_streams; ++i) {
    AVStream& stream = *input.format->streams[i];
    stream.discard = AVDISCARD_ALL;
    const AVCodecParameters& codec = *stream.codecpar;
    if ((stream.disposition & AV_DISPOSITION_ATTACHED_PIC) != 0) continue;
    const AVStream*& place = codec.codec_type == AVMEDIA_TYPE_VIDEO ? input.video : input.audio;
    if (codec.codec_type == AVMEDIA_TYPE_VIDEO && !contains(allowed_video, codec.codec_id) && input.video == nullptr)
      foreign = avcodec_get_name(codec.codec_id);
    if (codec.codec_type == AVMEDIA_TYPE_AUDIO && !contains(allowed_audio, codec.codec_id))
      foreign_sound = avcodec_get_name(codec.codec_id);
    const bool playable = (codec.codec_type == AVMEDIA_TYPE_VIDEO && contains(allowed_video, codec.codec_id)) ||
                          (codec.codec_type == AVMEDIA_TYPE_AUDIO && contains(allowed_audio, codec.codec_id));
    if (playable && place == nullptr) {
      place = &stream;
      stream.discard = AVDISCARD_DEFAULT;
    }
  }
  if (input.audio == nullptr) input.info.foreign_sound = foreign_sound;
  if (input.video == nullptr && !foreign.empty())
    return input.problem(ProblemKind::unsupported, "pictures of the kind '" + foreign + "' are not played");
  if (input.video == nullptr && input.audio == nullptr)
    return input.problem(ProblemKind::unsupported, "the file has neither pictures nor sound that can be played");
  if (input.video != nullptr &&
      (input.video->codecpar->width > largest_side || input.video->codecpar->height > largest_side))
    return input.problem(ProblemKind::unsupported, "the picture is too large to be played");
  return {};
}

// The film begins at its first picture (base/media_time.h). Where the header does not tell its time, packets are read
// until it comes, and kept.
Status Demuxer::find_origin() {
  Input& input = *m_input;
  const AVStream& stream = input.video != nullptr ? *input.video : *input.audio;
  if (stream.start_time != AV_NOPTS_VALUE) {
    input.origin = length_from_ticks(stream.start_time, stream.time_base);
    return {};
  }
  for (int i = 0; i < packets_before_first_picture; ++i) {
    auto packet = read_from_file();
    if (!packet) return packet.problem();
    if (!packet->has_value()) break;
    input.read_ahead.push_back(std::move(**packet));
    const DemuxedPacket& last = input.read_ahead.back();
    if (last.video != (input.video != nullptr)) continue;
    input.origin = last.position.time_since_epoch();
    for (DemuxedPacket& early : input.read_ahead) early.position -= input.origin;
    return {};
  }
  return input.problem(ProblemKind::malformed, "the file ends before its first picture or sound");
}

void Demuxer::describe_clip() {
  Input& input = *m_input;
  ClipInfo& info = input.info;
  info.container = container_name(input.format->iformat->name);
  info.title = tag(input.format->metadata, "title");
  for (const AVStream* stream : {input.video, input.audio}) {
    if (stream == nullptr || stream->duration <= 0) continue;
    const auto begin =
        stream->start_time == AV_NOPTS_VALUE ? MediaLength{} : length_from_ticks(stream->start_time, stream->time_base);
    info.length = std::max(info.length, begin + length_from_ticks(stream->duration, stream->time_base) - input.origin);
  }
  if (info.length == MediaLength{} && input.format->duration > 0) info.length = MediaLength(input.format->duration);
  if (input.video != nullptr) {
    const AVCodecParameters& codec = *input.video->codecpar;
    info.video_codec = avcodec_get_name(codec.codec_id);
    const AVRational aspect = codec.sample_aspect_ratio;
    info.display_width = aspect.num > 0 && aspect.den > 0
                             ? static_cast<int>(av_rescale(codec.width, aspect.num, aspect.den))
                             : codec.width;
    info.display_height = codec.height;
  }
  if (input.audio != nullptr) info.audio_codec = avcodec_get_name(input.audio->codecpar->codec_id);
  for (unsigned i = 0; i < input.format->nb_chapters; ++i) {
    const AVChapter& chapter = *input.format->chapters[i];
    const MediaLength begin = length_from_ticks(chapter.start, chapter.time_base) - input.origin;
    info.chapters.push_back({std::max(film_start, MediaPosition(begin)), tag(chapter.metadata, "title")});
  }
}

const ClipInfo& Demuxer::info() const {
  return m_input->info;
}
const AVStream* Demuxer::video() const {
  return m_input->video;
}
const AVStream* Demuxer::audio() const {
  return m_input->audio;
}
const AVStream* Demuxer::want_captions() {
  Input& input = *m_input;
  for (unsigned i = 0; i < input.format->nb_streams && input.captions == nullptr; ++i) {
    AVStream& stream = *input.format->streams[i];
    const AVCodecParameters& codec = *stream.codecpar;
    if (codec.codec_type != AVMEDIA_TYPE_SUBTITLE || !contains(allowed_captions, codec.codec_id)) continue;
    stream.discard = AVDISCARD_DEFAULT;
    input.captions = &stream;
  }
  return input.captions;
}

int Demuxer::rotation() const {
  return m_input->video != nullptr ? rotation_of(*m_input->video) : 0;
}

MediaPosition Demuxer::position_of(std::int64_t ticks, const AVStream& stream) const {
  return MediaPosition(length_from_ticks(ticks, stream.time_base) - m_input->origin);
}

DemuxedPacket Demuxer::describe(AvPacketHandle packet) const {
  DemuxedPacket described;
  described.video = m_input->video != nullptr && packet->stream_index == m_input->video->index;
  described.caption = m_input->captions != nullptr && packet->stream_index == m_input->captions->index;
  const AVStream& stream = described.video     ? *m_input->video
                           : described.caption ? *m_input->captions
                                               : *m_input->audio;
  described.key_frame = (packet->flags & AV_PKT_FLAG_KEY) != 0;
  const std::int64_t ticks = packet->pts != AV_NOPTS_VALUE ? packet->pts : packet->dts;
  if (ticks != AV_NOPTS_VALUE) described.position = position_of(ticks, stream);
  if (packet->duration > 0) described.duration = length_from_ticks(packet->duration, stream.time_base);
  described.packet = std::move(packet);
  return described;
}

Result<std::optional<DemuxedPacket>> Demuxer::read() {
  std::deque<DemuxedPacket>& ahead = m_input->read_ahead;
  if (ahead.empty()) return read_from_file();
  DemuxedPacket packet = std::move(ahead.front());
  ahead.pop_front();
  return std::optional(std::move(packet));
}

Result<std::optional<DemuxedPacket>> Demuxer::read_from_file() {
  Input& input = *m_input;
  for (int broken = 0;;) {
    AvPacketHandle packet = make_packet();
    const int got = av_read_frame(input.format, packet.get());
    if (got == AVERROR_EOF) return std::optional<DemuxedPacket>{};
    if (got < 0) {
      if (++broken < broken_packets_in_a_row && avio_feof(input.format->pb) == 0) continue;
      const Problem detail = av_problem(got, "the file is damaged");
      return input.problem(detail.kind, detail.message);
    }
    const int index = packet->stream_index;
    if ((input.video != nullptr && index == input.video->index) ||
        (input.audio != nullptr && index == input.audio->index) ||
        (input.captions != nullptr && index == input.captions->index))
      return std::optional(describe(std::move(packet)));
  }
}

Status Demuxer::seek(MediaPosition to) {
  Input& input = *m_input;
  input.read_ahead.clear();
  const AVStream& stream = input.video != nullptr ? *input.video : *input.audio;
  const std::int64_t ticks = ticks_from_length(to.time_since_epoch() + input.origin, stream.time_base);
  int sought = avformat_seek_file(input.format, stream.index, INT64_MIN, ticks, ticks, 0);
  if (sought < 0) sought = av_seek_frame(input.format, stream.index, ticks, AVSEEK_FLAG_BACKWARD);
  if (sought < 0) sought = avformat_seek_file(input.format, -1, INT64_MIN, 0, INT64_MAX, 0);
  if (sought < 0) {
    const Problem detail = av_problem(sought, "this place of the file cannot be reached");
    return input.problem(detail.kind, detail.message);
  }
  return {};
}

}  // namespace mamori
