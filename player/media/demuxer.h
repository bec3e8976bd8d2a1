#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>

#include "base/file_range.h"
#include "base/media_time.h"
#include "base/result.h"
#include "media/av_handles.h"
#include "media/clip_info.h"

namespace mamori {

struct DemuxedPacket {
  AvPacketHandle packet;
  bool video = false;    // else sound,
  bool caption = false;  // or a caption, where they were asked for
  bool key_frame = false;
  MediaPosition position{};
  MediaLength duration{};  // zero: unknown
};

// Opens the containers and codecs that this program plays and no others (conventions.md 14), reads through our own
// file, never through libav's protocols, and never follows a reference out of the file. One thread at a time.
class Demuxer {
 public:
  static Result<Demuxer> open(const std::filesystem::path& file) { return open(FileRange{.file = file}); }
  static Result<Demuxer> open(const FileRange& range);
  Demuxer(Demuxer&&) noexcept;
  Demuxer& operator=(Demuxer&&) noexcept;
  ~Demuxer();

  const ClipInfo& info() const;
  const AVStream* video() const;  // nullptr: none
  const AVStream* audio() const;  // nullptr: none
  int rotation() const;           // clockwise, 0 90 180 270
  // From now on read() gives the file's first captions too. nullptr: it has none that film_probe.h reads.
  const AVStream* want_captions();
  // Position of a time stamp of one of the two streams.
  MediaPosition position_of(std::int64_t ticks, const AVStream& stream) const;

  Result<std::optional<DemuxedPacket>> read();  // nullopt: the end of the file
  // The next packets come from a key frame at or before `to`.
  Status seek(MediaPosition to);

 private:
  struct Input;
  explicit Demuxer(std::unique_ptr<Input> input);
  Result<std::optional<DemuxedPacket>> read_from_file();
  DemuxedPacket describe(AvPacketHandle packet) const;
  Status choose_streams();
  Status find_origin();
  void describe_clip();

  std::unique_ptr<Input> m_input;
};

}  // namespace mamori
