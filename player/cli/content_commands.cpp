#include <cstdio>
#include <ostream>

#include "base/files.h"
#include "cli/command.h"
#include "film/renderer.h"
#include "session/content_files.h"
#include "session/library.h"

namespace mamori {
namespace {

namespace fs = std::filesystem;

const Command& films_usage() {
  for (const Command& command : commands()) {
    if (command.name == "films") return command;
  }
  return commands().front();
}

// Prints a film's share at every tenth, so that a long rendering shows that it goes on.
class ProgressLine {
 public:
  ProgressLine(std::ostream& out, std::string id) : m_out(out), m_id(std::move(id)) {}

  void operator()(double done) {
    const int tenth = static_cast<int>(done * 10);
    if (tenth <= m_tenth) return;
    m_tenth = tenth;
    m_out << m_id << ": " << tenth * 10 << " %" << std::endl;
  }

 private:
  std::ostream& m_out;
  std::string m_id;
  int m_tenth = 0;
};

}  // namespace

int validate_command(const Arguments& arguments, CommandTools& tools) {
  const fs::path root = arguments.words().empty() ? tools.places.content : to_path(arguments.words().front());
  const Problems problems = validate_content({.root = root, .films = tools.places.films});
  for (const Problem& problem : problems) tools.out << to_text(problem) << '\n';
  tools.out << "problems: " << problems.size() << '\n';
  return problems.empty() ? exit_done : exit_failed;
}

int films_command(const Arguments& arguments, CommandTools& tools) {
  const fs::path storyboards = tools.places.content / "content" / "films";
  const fs::path out = arguments.value("--out") ? to_path(*arguments.value("--out")) : tools.places.films;
  std::vector<fs::path> chosen;
  for (const std::string& id : arguments.words()) {
    const auto file = path_inside(storyboards, id + ".xml");
    std::error_code error;
    if (!file || !fs::is_regular_file(*file, error)) {
      return usage_error(tools, films_usage(), "there is no storyboard \"" + id + "\" in content/films");
    }
    chosen.push_back(*file);
  }
  if (chosen.empty()) chosen = files_below(storyboards, ".xml");
  std::error_code error;
  fs::create_directories(out, error);
  auto brush = tools.film_brush();
  if (!brush) {
    print_problem(tools, brush.problem());
    return exit_failed;
  }
  const Narrator narrator(find_voice(), out / "voice");
  if (!narrator.has_voice()) {
    tools.out << "no voice is installed (hts-voice-nitech-jp-atr503-m001): the films get captions, but no narration\n";
  }
  int failed = 0;
  for (const fs::path& storyboard : chosen) {
    const std::string id = to_utf8(storyboard.stem());
    const auto report = render_film({.storyboard = storyboard, .art = tools.places.content / "content" / "art", .out = out},
                                    {.brush = *brush, .narrator = narrator, .progress = ProgressLine(tools.out, id), .stop = tools.stop});
    if (!report) {
      print_problem(tools, report.problem());
      ++failed;
      continue;
    }
    tools.out << id << ": " << (report->skipped ? "unchanged" : "rendered") << ", "
              << std::chrono::duration_cast<std::chrono::seconds>(report->film.length).count() << " s, "
              << report->bytes / 1024 << " KB" << std::endl;
    for (const ReadingDifference& difference : report->reading_differences) {
      tools.out << id << ": " << difference.sentence << ": caption " << difference.caption << ", voice " << difference.voice << '\n';
    }
  }
  return failed == 0 ? exit_done : exit_failed;
}

}  // namespace mamori
