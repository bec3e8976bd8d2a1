#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "media/av_handles.h"
#include "media/clip_info.h"

namespace mamori {

// A container file being written: as «<name>.part» until finish() gives it its name; removed when dropped before. Mode
// 0600.
class FileOutput {
 public:
  static Result<FileOutput> create(const std::filesystem::path& file, const char* container);

  AVFormatContext& format() const { return *m_format; }
  Result<AVStream*> add_stream(const AVCodecContext& codec);
  Status add_chapters(const std::vector<ClipChapter>& chapters);  // in time order, before begin()
  Status begin(const char* movflags);                             // after all streams are added; nullptr: none
  // Takes the packet's content; its times are in `base`.
  Status write(AVPacket& packet, const AVStream& stream, AVRational base);
  Status finish();

 private:
  struct Closer {
    std::filesystem::path part;
    void operator()(AVFormatContext* format) const;
  };
  FileOutput(std::filesystem::path file, std::unique_ptr<AVFormatContext, Closer> format);

  std::filesystem::path m_file;
  std::unique_ptr<AVFormatContext, Closer> m_format;
};

}  // namespace mamori
