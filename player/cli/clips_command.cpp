#include <algorithm>
#include <chrono>
#include <ostream>
#include <thread>

#include "base/files.h"
#include "cli/command.h"
#include "film/clips.h"
#include "session/spoken_clips.h"
#include "session/spoken_content.h"

namespace mamori {
namespace {

namespace fs = std::filesystem;

// A line at every tenth, so that the first run shows that it goes on. Called by one worker at a time.
class ClipProgress {
 public:
  explicit ClipProgress(std::ostream& out) : m_out(out) {}

  void operator()(std::size_t done, std::size_t all) {
    const std::size_t tenth = done * 10 / all;
    if (tenth == m_tenth) return;
    m_tenth = tenth;
    m_out << "clips: " << tenth * 10 << " % of " << all << std::endl;
  }

 private:
  std::ostream& m_out;
  std::size_t m_tenth = 0;
};

void print_report(std::ostream& out, const ClipReport& report) {
  for (const ReadingDifference& difference : report.reading_differences) {
    out << "clips: " << difference.sentence << ": furigana " << difference.caption << ", voice " << difference.voice
        << '\n';
  }
  for (const UnspokenLine& line : report.unspoken) out << "clips: " << line.line << ": " << line.why << '\n';
  out << "clips: " << report.clips << ", spoken now: " << report.spoken << ", "
      << std::chrono::duration_cast<std::chrono::seconds>(report.length).count() << " s, " << report.bytes / 1024
      << " KB" << std::endl;
}

}  // namespace

int clips_command(const Arguments& arguments, CommandTools& tools) {
  const fs::path out =
      arguments.value("--out") ? to_path(*arguments.value("--out")) : clips_folder_beside(tools.places.films);
  const Narrator narrator(find_voice(), tools.places.films / "voice");
  if (!narrator.has_voice()) {
    tools.out << "no voice is installed (hts-voice-nitech-jp-atr503-m001): nothing is read aloud on the screens\n";
    return exit_done;
  }
  auto content = spoken_content({.root = tools.places.content, .films = tools.places.films});
  for (const Problem& problem : content.problems) tools.err << to_text(problem) << '\n';
  ClipProgress progress(tools.out);
  const auto report = build_clips({.lines = std::move(*content.value), .out = out},
                                  {.narrator = narrator,
                                   .workers = std::max(1u, std::thread::hardware_concurrency()),
                                   .progress = std::ref(progress),
                                   .stop = tools.stop});
  if (!report) {
    print_problem(tools, report.problem());
    return exit_failed;
  }
  print_report(tools.out, *report);
  if (report->bytes > clip_budget) {
    tools.err << "mamori: the clips are larger than " << (clip_budget >> 20) << " MB together\n";
    return exit_failed;
  }
  return content.problems.empty() ? exit_done : exit_failed;
}

}  // namespace mamori
