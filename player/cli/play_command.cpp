#include <charconv>
#include <iomanip>
#include <ostream>

#include "base/files.h"
#include "cli/command.h"
#include "media/headless.h"

namespace mamori {
namespace {

std::optional<MediaLength> seconds(const std::string& text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || value < 0 || value > 1e6) return std::nullopt;
  return MediaLength(static_cast<MediaLength::rep>(value * 1e6));
}

double milliseconds(MediaLength length) { return static_cast<double>(length.count()) / 1000.0; }

void print_json(std::ostream& out, const HeadlessStatistics& s) {
  out << "{\"frames_shown\": " << s.shown << ", \"frames_dropped\": " << s.dropped
      << ", \"played_ms\": " << milliseconds(s.played) << ", \"drift_median_ms\": " << milliseconds(s.drift_median)
      << ", \"drift_max_ms\": " << milliseconds(s.drift_max) << ", \"first_picture_ms\": " << s.first_picture.count()
      << ", \"seek_ms\": [";
  for (std::size_t i = 0; i < s.seek_times.size(); ++i) out << (i == 0 ? "" : ", ") << s.seek_times[i].count();
  out << "], \"cpu_seconds\": " << s.cpu_seconds << ", \"peak_memory_bytes\": " << s.peak_memory_bytes
      << ", \"video\": \"" << s.info.video_codec << "\", \"audio\": \"" << s.info.audio_codec << "\"}\n";
}

}  // namespace

int play_command(const Arguments& arguments, CommandTools& tools) {
  const auto usage = [&](const std::string& message) {
    for (const Command& command : commands()) {
      if (command.name == "play") return usage_error(tools, command, message);
    }
    return exit_usage;
  };
  if (arguments.words().size() != 1) return usage("name one file to play");
  HeadlessOptions options;
  if (const auto limit = arguments.value("--seconds")) {
    options.play_for = seconds(*limit);
    if (!options.play_for) return usage("--seconds is no number of seconds");
  }
  for (const std::string& place : arguments.values("--seek")) {
    const auto position = seconds(place);
    if (!position) return usage("--seek is no number of seconds");
    options.seeks.push_back(film_start + *position);
  }
  const auto statistics = play_headless(to_path(arguments.words().front()), options, tools.clock);
  if (!statistics) {
    print_problem(tools, statistics.problem());
    return exit_failed;
  }
  if (arguments.has("--stats")) {
    print_json(tools.out, *statistics);
  } else {
    tools.out << statistics->shown << " pictures shown, " << statistics->dropped << " dropped\n";
  }
  return exit_done;
}

}  // namespace mamori
