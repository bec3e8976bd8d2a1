#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "base/result.h"
#include "film/narrator.h"
#include "film/painter.h"
#include "learn/film.h"
#include "learn/storyboard.h"

namespace mamori {

struct FilmJob {
  std::filesystem::path storyboard;  // content/films/v1.xml
  std::filesystem::path art;         // content/art
  std::filesystem::path out;         // gets v1.mp4, v1.vtt, v1.film.xml and voice/ with what was spoken
};

// What the renderer is handed down: a canvas whose memory it can read, of 1280×720 pixels.
struct FilmTools {
  FilmBrush brush;
  const Narrator& narrator;
  std::function<void(double done)> progress;  // 0 to 1; may be empty
  std::stop_token stop;
};

struct FilmReport {
  Film film;
  bool skipped = false;  // nothing that the film is made of had changed
  std::uintmax_t bytes = 0;
  std::size_t pictures = 0;
  std::vector<ReadingDifference> reading_differences;  // empty when skipped
};

// Makes video, captions and manifest, in this order; each is renamed into place when complete, so a film that has a
// manifest is whole. Cancelled or failed, it leaves nothing but the voice files. Content problems come back as
// `malformed` with the first problem's place and the number of all. Blocks.
Result<FilmReport> render_film(const FilmJob& job, const FilmTools& tools);

}  // namespace mamori
