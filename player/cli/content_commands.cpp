#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <functional>
#include <ostream>
#include <thread>

#include "base/files.h"
#include "cli/command.h"
#include "cli/package_command.h"
#include "cli/progress_bar.h"
#include "cli/scenario_table.h"
#include "film/renderer.h"
#include "session/content_files.h"
#include "session/library.h"
#include "session/quiz_coverage.h"

namespace mamori {
namespace {

namespace fs = std::filesystem;

const Command& films_usage() {
  for (const Command& command : commands()) {
    if (command.name == "films") return command;
  }
  return commands().front();
}

// The storyboards of these ids, all where none is named; nothing where there is no such film.
std::optional<std::vector<fs::path>> chosen_storyboards(const Arguments& arguments, CommandTools& tools) {
  const fs::path folder = tools.places.content / "content" / "films";
  std::vector<fs::path> chosen;
  for (const std::string& id : arguments.words()) {
    const auto file = path_inside(folder, id + ".xml");
    std::error_code error;
    if (!file || !fs::is_regular_file(*file, error)) {
      usage_error(tools, films_usage(), "there is no storyboard \"" + id + "\" in content/films");
      return std::nullopt;
    }
    chosen.push_back(*file);
  }
  return chosen.empty() ? files_below(folder, ".xml") : chosen;
}

double seconds(MediaLength length) { return static_cast<double>(length.count()) / 1e6; }

void print_film(std::ostream& out, const FilmReport& report) {
  out << report.film.id << ": " << (report.skipped ? "unchanged" : "rendered") << ", "
      << static_cast<int>(seconds(report.film.length)) << " s, " << report.bytes / 1024 << " KB";
  if (!report.skipped) {
    out << ", " << report.pictures << " pictures";
    if (report.scenes_kept > 0) out << ", " << report.scenes_kept << " scenes as they were";
  }
  out << std::endl;
  for (const ReadingDifference& difference : report.reading_differences) {
    out << report.film.id << ": " << difference.sentence << ": caption " << difference.caption << ", voice "
        << difference.voice << '\n';
  }
}

// «rendered 1246 s of film in 98 s: 12.7 × real time with 2 workers»
void print_speed(std::ostream& out, double film, double work, unsigned workers) {
  std::array<char, 128> line{};
  std::snprintf(line.data(), line.size(), "rendered %.0f s of film in %.1f s: %.1f × real time, %u workers\n", film, work,
                film / std::max(work, 0.001), workers);
  out << line.data() << std::flush;
}

}  // namespace

int validate_command(const Arguments& arguments, CommandTools& tools) {
  const fs::path root = arguments.words().empty() ? tools.places.content : to_path(arguments.words().front());
  if (arguments.has("--scenarios")) return print_scenarios(root, tools);
  std::error_code error;
  if (fs::exists(root, error) && !fs::is_directory(root / "content", error)) return validate_package(root, tools);
  const ContentPlaces places{.root = root, .films = tools.places.films};
  const QuizCoverage coverage = quiz_coverage(places);
  for (const std::string& line : coverage.lines) tools.out << line << '\n';
  Problems problems = validate_content(places);
  problems.insert(problems.end(), coverage.problems.begin(), coverage.problems.end());
  for (const Problem& problem : problems) tools.out << to_text(problem) << '\n';
  tools.out << "problems: " << problems.size() << '\n';
  return problems.empty() ? exit_done : exit_failed;
}

int films_command(const Arguments& arguments, CommandTools& tools) {
  const fs::path out = arguments.value("--out") ? to_path(*arguments.value("--out")) : tools.places.films;
  const auto storyboards = chosen_storyboards(arguments, tools);
  if (!storyboards) return exit_usage;
  const Narrator narrator(find_voice(), out / "voice");
  if (!narrator.has_voice()) {
    tools.out << "no voice is installed (hts-voice-nitech-jp-atr503-m001): the films get captions, but no narration\n";
  }
  std::vector<FilmJob> jobs;
  for (const fs::path& storyboard : *storyboards) {
    jobs.push_back({.storyboard = storyboard, .art = tools.places.content / "content" / "art", .out = out});
  }
  const unsigned workers = std::max(1u, std::thread::hardware_concurrency());
  const auto begin = tools.clock().monotonic;
  std::vector<Result<FilmReport>> reports;
  {
    ProgressBar bar(tools.out, "films", tools.live);
    reports = render_films(jobs, {.brush = tools.film_brush,
                                  .narrator = narrator,
                                  .workers = workers,
                                  .progress = std::ref(bar),
                                  .stop = tools.stop});
  }
  int failed = 0;
  double rendered = 0;
  for (const auto& report : reports) {
    if (!report) {
      print_problem(tools, report.problem());
      ++failed;
      continue;
    }
    print_film(tools.out, *report);
    if (!report->skipped) rendered += seconds(report->film.length);
  }
  const std::chrono::duration<double> work = tools.clock().monotonic - begin;
  if (rendered > 0) print_speed(tools.out, rendered, work.count(), workers);
  return failed == 0 ? exit_done : exit_failed;
}

}  // namespace mamori
