#include "media/file_output.h"

#include <system_error>
#include <utility>

#include "base/files.h"
#include "media/av_error.h"
#include "media/av_time.h"

namespace mamori {

void FileOutput::Closer::operator()(AVFormatContext* format) const {
  avio_closep(&format->pb);
  avformat_free_context(format);
  std::error_code ignored;
  std::filesystem::remove(part, ignored);  // gone already when finish() succeeded
}

FileOutput::FileOutput(std::filesystem::path file, std::unique_ptr<AVFormatContext, Closer> format)
    : m_file(std::move(file)), m_format(std::move(format)) {}

Result<FileOutput> FileOutput::create(const std::filesystem::path& file, const char* container) {
  if (Status loaded = load_libav(); !loaded) return loaded.problem();
  std::filesystem::path part = file;
  part += ".part";
  AVFormatContext* made = nullptr;
  // libav opens the file itself here: moving the index to the front reads it back by name. It takes UTF-8 everywhere.
  const std::string url = "file:" + to_utf8(part);
  if (const int result = avformat_alloc_output_context2(&made, nullptr, container, url.c_str()); result < 0)
    return av_problem(result, "this libav does not write such files");
  std::unique_ptr<AVFormatContext, Closer> format(made, Closer{part});
  if (const int opened = avio_open(&format->pb, url.c_str(), AVIO_FLAG_WRITE); opened < 0) {
    const Problem detail = av_problem(opened, "the file cannot be written");
    return Problem{detail.kind, detail.message, Place{to_utf8(file)}};
  }
  // Still empty: libav made it with the process's umask, and nobody else is to read what follows.
  std::error_code error;
  using std::filesystem::perms;
  std::filesystem::permissions(part, perms::owner_read | perms::owner_write, error);
  if (error) return Problem{ProblemKind::unreadable, "the file cannot be kept private: " + error.message()};
  return FileOutput(file, std::move(format));
}

Result<AVStream*> FileOutput::add_stream(const AVCodecContext& codec) {
  AVStream* stream = avformat_new_stream(m_format.get(), nullptr);
  if (stream == nullptr) return Problem{ProblemKind::internal, "out of memory"};
  if (const int copied = avcodec_parameters_from_context(stream->codecpar, &codec); copied < 0)
    return av_problem(copied, "the file cannot be begun");
  stream->time_base = codec.time_base;
  return stream;
}

Status FileOutput::add_chapters(const std::vector<ClipChapter>& chapters) {
  AVFormatContext& format = *m_format;
  if (chapters.empty()) return {};
  format.chapters = static_cast<AVChapter**>(av_calloc(chapters.size(), sizeof(AVChapter*)));
  if (format.chapters == nullptr) return Problem{ProblemKind::internal, "out of memory"};
  for (std::size_t i = 0; i < chapters.size(); ++i) {
    auto* chapter = static_cast<AVChapter*>(av_mallocz(sizeof(AVChapter)));
    if (chapter == nullptr) return Problem{ProblemKind::internal, "out of memory"};
    format.chapters[format.nb_chapters++] = chapter;
    chapter->id = static_cast<std::int64_t>(i);
    chapter->time_base = AVRational{1, 1000};
    chapter->start = ticks_from_length(chapters[i].begin.time_since_epoch(), chapter->time_base);
    // The last one's end is set when the film's length is known; players go by the beginnings.
    chapter->end = i + 1 < chapters.size()
                       ? ticks_from_length(chapters[i + 1].begin.time_since_epoch(), chapter->time_base)
                       : chapter->start + 1000;
    av_dict_set(&chapter->metadata, "title", chapters[i].title.c_str(), 0);
  }
  return {};
}

Status FileOutput::begin(const char* movflags) {
  AVDictionary* options = nullptr;
  if (movflags != nullptr) av_dict_set(&options, "movflags", movflags, 0);
  const int begun = avformat_write_header(m_format.get(), &options);
  av_dict_free(&options);
  if (begun < 0) return av_problem(begun, "the file cannot be begun");
  return {};
}

Status FileOutput::write(AVPacket& packet, const AVStream& stream, AVRational base) {
  av_packet_rescale_ts(&packet, base, stream.time_base);
  packet.stream_index = stream.index;
  if (const int written = av_interleaved_write_frame(m_format.get(), &packet); written < 0)
    return av_problem(written, "the file cannot be written");
  return {};
}

Status FileOutput::finish() {
  if (const int ended = av_write_trailer(m_format.get()); ended < 0)
    return av_problem(ended, "the file cannot be finished");
  if (const int closed = avio_closep(&m_format->pb); closed < 0)
    return av_problem(closed, "the file cannot be written");
  std::error_code error;
  std::filesystem::rename(m_format.get_deleter().part, m_file, error);
  if (error) return Problem{ProblemKind::unreadable, "the file cannot get its name: " + error.message()};
  return {};
}

}  // namespace mamori
