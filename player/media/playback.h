#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

#include "base/clock.h"
#include "base/media_time.h"
#include "base/result.h"
#include "media/audio_output.h"
#include "media/clip_info.h"
#include "media/media_clock.h"
#include "media/pipeline_status.h"
#include "media/video_frame.h"

namespace mamori {

class AudioDecoder;
class AudioFeed;
class DecodeWorker;

struct PlaybackOptions {
  MediaPosition start = film_start;
  int decode_threads = 0;      // 0: one for light films, two for heavy ones
  std::function<void()> wake;  // called on the decode thread when a picture after opening or seeking is ready, and when
                               // the film fails or has been read to its end; only wakes the loop, nothing else
};

struct PlaybackCounts {
  std::uint64_t shown = 0;    // different pictures handed out
  std::uint64_t dropped = 0;  // decoded, but their time had passed
};

// One open film. All functions belong to one thread (the loop's); decoding has its own thread, sound comes from the
// output's. Begins paused with its first picture under way. Time is an argument and must not run backwards.
class Playback {
 public:
  // `output`: nullptr plays without sound; it must outlive the playback and serves one playback at a time. A device
  // that does not open is no failure: the film plays silently, see audible(). Failure: not_found, unreadable,
  // malformed, unsupported.
  static Result<std::unique_ptr<Playback>> open(const std::filesystem::path& file, const PlaybackOptions& options,
                                                AudioOutput* output);
  ~Playback();
  Playback(const Playback&) = delete;
  Playback& operator=(const Playback&) = delete;

  const ClipInfo& info() const { return m_info; }
  bool audible() const { return m_output != nullptr; }

  void play(MonotonicTime now);
  void pause(MonotonicTime now);
  // Exact: the picture that is to be seen at `to` comes next. Kept between zero and the film's length. Whether it plays
  // or is paused stays.
  void seek(MediaPosition to, MonotonicTime now);
  void set_speed(double speed, MonotonicTime now);  // kept between 0.75 and 2.0; the pitch stays
  void set_volume(float volume);                    // 0 … 1
  // A hidden window wants no pictures: they are not decoded, the sound goes on.
  void set_picture_wanted(bool wanted, MonotonicTime now);

  // What is heard now; without sound what the monotonic clock says. Never passes over a time in which nothing was
  // played: while it waits for data, is paused, or when more than a second passed between two calls without sound.
  MediaPosition position(MonotonicTime now);

  // The picture to be seen now. After seek() the one before stays until the new one is there. nullptr: none yet, or a
  // file without pictures.
  std::shared_ptr<const VideoFrame> frame(MonotonicTime now);

  // When frame() or status() should be asked again. nullopt: nothing will change by itself (paused, ended, or `wake`
  // will be called).
  std::optional<MonotonicTime> next_frame_due(MonotonicTime now);

  PipelineStatus status(MonotonicTime now);

  // The decoder keeps as much ready as it ever does: waiting for it would gain nothing.
  bool decoded_ahead() const;
  PlaybackCounts counts() const { return m_counts; }

 private:
  Playback();
  void connect_sound(AudioDecoder decoder, AudioOutput* output);
  MediaPosition clamped(MediaPosition at) const;
  bool ended(MonotonicTime now);
  void run_output(bool run, MonotonicTime now);

  ClipInfo m_info;
  AudioOutput* m_output = nullptr;  // nullptr: nobody hears it
  bool m_output_runs = false;
  std::unique_ptr<AudioFeed> m_feed;
  std::unique_ptr<DecodeWorker> m_worker;
  WatchClock m_watch;
  std::uint64_t m_seek_number = 0;
  bool m_wants_to_play = false;
  bool m_picture_wanted = true;
  bool m_first_is_due = true;  // the first picture since opening or seeking was not handed out yet
  double m_speed = 1.0;
  MediaPosition m_position{};
  std::shared_ptr<const VideoFrame> m_shown;
  PlaybackCounts m_counts;
};

}  // namespace mamori
