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
  std::filesystem::path out;         // gets v1.mp4, v1.vtt, v1.film.xml; scenes/ and voice/ for the next time
};

// What the renderer is handed down.
struct FilmTools {
  std::function<Result<FilmBrush>()> brush;  // a canvas of 1280×720 pixels with readable memory, another at each call
  const Narrator& narrator;
  unsigned workers = 1;
  std::function<void(double done)> progress = {};  // 0 to 1, of all films; from one thread at a time; may be empty
  std::stop_token stop = {};
};

struct FilmReport {
  Film film;
  bool skipped = false;  // nothing that the film is made of had changed
  std::uintmax_t bytes = 0;
  std::size_t pictures = 0;                            // 0 when skipped
  std::size_t scenes_kept = 0;                         // unchanged since an earlier run
  std::vector<ReadingDifference> reading_differences;  // empty when skipped
};

// Makes videos, captions and manifests. Each is renamed into place when complete, the manifest last, so a film that has
// one is whole. Unchanged scenes and sentences come from earlier runs, whether those were finished or stopped. One
// result for each job; one film's failure does not stop the others. Content problems come back as `malformed` with the
// first problem's place and the number of all. Threads: `workers`, joined before it returns. Blocks.
std::vector<Result<FilmReport>> render_films(const std::vector<FilmJob>& jobs, const FilmTools& tools);

Result<FilmReport> render_film(const FilmJob& job, const FilmTools& tools);

}  // namespace mamori
