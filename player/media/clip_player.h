#pragma once

#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <optional>
#include <thread>

#include "base/file_range.h"
#include "base/media_time.h"
#include "base/result.h"
#include "media/audio_feed.h"
#include "media/audio_output.h"

namespace mamori {

enum class ClipState : std::uint8_t {
  idle,     // nothing was started, or it was stopped
  playing,  // or about to: the first sound comes when it is decoded
  done,     // heard to its end
  failed    // problem() says why
};

// Reads one short sound aloud at a time: a sentence. All functions belong to one thread (the loop's) and none waits for
// decoding, which has a thread of its own; that one takes the newest order, drops older ones, and stops with the
// player. The output is open from the first start() to stop(), so that one sentence follows another without a gap;
// whoever else wants it calls stop() first.
class ClipPlayer {
 public:
  explicit ClipPlayer(AudioOutput& output);  // which outlives this
  ~ClipPlayer();
  ClipPlayer(const ClipPlayer&) = delete;
  ClipPlayer& operator=(const ClipPlayer&) = delete;

  // In place of whatever was played. Failure: not_found or busy, there is no sound device.
  Status start(const FileRange& clip, MonotonicTime now);
  void stop(MonotonicTime now);
  void set_speed(double speed);  // kept between 0.75 and 2.0; the pitch stays

  ClipState state(MonotonicTime now) const;
  std::optional<Problem> problem() const;
  MediaPosition position(MonotonicTime now) const;  // in the clip, as it is heard
  // When state() should be asked again; nullopt: nothing will change by itself.
  std::optional<MonotonicTime> next_due(MonotonicTime now) const;

 private:
  struct Order {
    std::uint64_t number = 0;
    FileRange clip;
    AudioFormat format;
  };
  void decode_orders(const std::stop_token& stop);
  void decode(const Order& order);

  AudioOutput& m_output;
  AudioFeed m_feed;
  std::optional<AudioFormat> m_format;  // while the output is open
  std::uint64_t m_number = 0;           // of the newest start()
  bool m_started = false;

  mutable std::mutex m_mutex;  // guards what follows
  std::condition_variable_any m_ordered;
  std::optional<Order> m_order;
  std::optional<Problem> m_problem;    // of the newest order
  std::uint64_t m_decoded_number = 0;  // the newest order that is decoded

  std::jthread m_decoder;  // last: it stops before what it uses goes
};

}  // namespace mamori
