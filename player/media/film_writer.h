#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/media_time.h"
#include "base/result.h"
#include "media/captions.h"
#include "media/clip_info.h"

namespace mamori {

struct FilmWriterOptions {
  int rate = 48000;
  int channels = 0;  // 0: no sound track
  std::string title;
  std::vector<ClipChapter> chapters;  // in time order
  std::vector<Caption> captions;      // in time order, not overlapping; none: no caption track
};

// Joins stretches of pictures that Encoder wrote, all with the same options, to one MP4 with a sound track, captions
// (tx3g, ISO/IEC 14496-17) and chapters; the index stands in front. Pictures are copied, only sound is encoded. The
// same input gives the same bytes. The file appears under its name when finish() succeeds. One thread.
class FilmWriter {
 public:
  // `first`: a stretch, for what all of them have in common.
  static Result<FilmWriter> create(const std::filesystem::path& file, const std::filesystem::path& first,
                                   FilmWriterOptions options);
  FilmWriter(FilmWriter&&) noexcept;
  FilmWriter& operator=(FilmWriter&&) noexcept;
  ~FilmWriter();

  // The pictures of `stretch` from `begin` on. Times must rise from stretch to stretch.
  Status add_stretch(const std::filesystem::path& stretch, MediaPosition begin);
  // The next samples, from the film's start on. Sound and pictures taking turns keeps memory low.
  Status add_sound(std::span<const std::int16_t> samples);
  // The last picture stands until `end`.
  Status finish(MediaPosition end);

 private:
  class Work;
  explicit FilmWriter(std::unique_ptr<Work> work);

  std::unique_ptr<Work> m_work;
};

}  // namespace mamori
