#include "media/headless.h"

#include <algorithm>
#include <condition_variable>
#include <ctime>
#include <fstream>
#include <mutex>
#include <string>
#include <variant>

#include "base/overloaded.h"
#include "media/audio_output.h"
#include "media/convert.h"
#include "media/playback.h"

namespace mamori {
namespace {

constexpr std::chrono::seconds longest_wait{10};  // for one picture: beyond it the film counts as stuck
constexpr std::chrono::milliseconds device_period{20};

double cpu_seconds() {
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

std::uint64_t peak_memory() {
  std::ifstream status("/proc/self/status");
  std::string word;
  while (status >> word) {
    std::uint64_t kilobytes = 0;
    if (word == "VmHWM:" && status >> kilobytes) return kilobytes * 1024;
  }
  return 0;
}

// Lets the loop sleep until a time or until the decoder calls.
class Bell {
 public:
  void ring() {
    const std::lock_guard lock(m_mutex);
    m_rung = true;
    m_condition.notify_one();
  }
  void wait(std::chrono::milliseconds at_most) {
    std::unique_lock lock(m_mutex);
    m_condition.wait_for(lock, at_most, [this] { return m_rung; });
    m_rung = false;
  }

 private:
  std::mutex m_mutex;
  std::condition_variable m_condition;
  bool m_rung = false;
};

class HeadlessRun {
 public:
  HeadlessRun(const HeadlessOptions& options, const Clock& clock) : m_options(options), m_clock(clock) {}

  Result<HeadlessStatistics> play(const std::filesystem::path& file) {
    const MonotonicTime began = now();
    auto opened =
        Playback::open(file, {.start = film_start, .decode_threads = 0, .wake = [this] { m_bell.ring(); }}, &m_output);
    if (!opened) return opened.problem();
    m_playback = std::move(*opened);
    m_statistics.info = m_playback->info();
    if (Status ready = wait_for_picture(); !ready) return ready.problem();
    m_statistics.first_picture = now() - began;
    for (const MediaPosition to : m_options.seeks) {
      const MonotonicTime asked = now();
      m_playback->seek(to, asked);
      if (Status ready = wait_for_picture(); !ready) return ready.problem();
      m_statistics.seek_times.push_back(now() - asked);
    }
    if (Status played = play_on(); !played) return played.problem();
    finish();
    m_playback.reset();
    return m_statistics;
  }

 private:
  MonotonicTime now() const { return m_clock().monotonic; }

  std::optional<Problem> failure() {
    const PipelineStatus status = m_playback->status(now());
    const auto* failed = std::get_if<PlaybackFailed>(&status);
    return failed != nullptr ? std::optional(failed->problem) : std::nullopt;
  }

  Status wait_for_picture() {
    if (!m_playback->info().has_picture()) return {};
    const MonotonicTime until = now() + longest_wait;
    const auto before = m_playback->counts().shown;
    while (m_playback->frame(now()), m_playback->counts().shown == before) {
      if (auto problem = failure()) return *problem;
      if (now() > until) return Problem{ProblemKind::internal, "no picture came in ten seconds"};
      m_bell.wait(device_period);
    }
    show();
    return {};
  }

  void show() {
    const auto frame = m_playback->frame(now());
    if (frame == m_last || frame == nullptr) return;
    if (m_options.convert) {
      m_pixels.resize(static_cast<std::size_t>(frame->width) * static_cast<std::size_t>(frame->height) * 4);
      const bool turned = frame->rotation % 180 != 0;
      const int width = turned ? frame->height : frame->width;
      const int height = turned ? frame->width : frame->height;
      m_converter.convert_bands(*frame,
                                {.pixels = m_pixels.data(), .pitch = width * 4, .width = width, .height = height},
                                changed_bands(m_last.get(), *frame));
    }
    m_last = frame;
  }

  Status play_on() {
    const double cpu_before = cpu_seconds();
    const MediaPosition from = m_playback->position(now());
    m_playback->set_speed(m_options.speed, now());
    m_playback->play(now());
    while (true) {
      m_output.advance(now());
      const MonotonicTime at = now();
      const auto before = m_last;
      show();
      if (m_last != before && m_last != nullptr)
        m_drifts.push_back(std::max(m_playback->position(at) - m_last->position, MediaLength{}));
      const PipelineStatus status = m_playback->status(at);
      if (const auto* failed = std::get_if<PlaybackFailed>(&status)) return failed->problem;
      const MediaLength played = m_playback->position(at) - from;
      m_statistics.played = played;
      if (std::holds_alternative<PlaybackEnded>(status) || (m_options.play_for && played >= *m_options.play_for)) break;
      const auto due = m_playback->next_frame_due(at);
      const auto sleep = due ? std::min(*due - at, device_period) : device_period;
      if (sleep > sleep.zero()) m_bell.wait(sleep);
    }
    m_statistics.cpu_seconds = cpu_seconds() - cpu_before;
    return {};
  }

  void finish() {
    const PlaybackCounts counts = m_playback->counts();
    m_statistics.shown = counts.shown;
    m_statistics.dropped = counts.dropped;
    if (!m_drifts.empty()) {
      std::sort(m_drifts.begin(), m_drifts.end());
      m_statistics.drift_median = m_drifts[m_drifts.size() / 2];
      m_statistics.drift_max = m_drifts.back();
    }
    m_statistics.peak_memory_bytes = peak_memory();
  }

  const HeadlessOptions& m_options;
  const Clock& m_clock;
  Bell m_bell;
  SilentAudioOutput m_output;
  std::unique_ptr<Playback> m_playback;  // after what its threads use
  std::shared_ptr<const VideoFrame> m_last;
  FrameConverter m_converter;
  std::vector<std::uint8_t> m_pixels;
  std::vector<MediaLength> m_drifts;
  HeadlessStatistics m_statistics;
};

}  // namespace

Result<HeadlessStatistics> play_headless(const std::filesystem::path& file, const HeadlessOptions& options,
                                         const Clock& clock) {
  return HeadlessRun(options, clock).play(file);
}

}  // namespace mamori
