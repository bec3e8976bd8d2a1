#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <span>

#include "media/audio_block.h"
#include "media/audio_output.h"
#include "media/media_clock.h"
#include "media/tempo.h"

namespace mamori {

// Between decoder and loudspeaker: half a second of decoded sound, speed, volume, and the clock of what is heard. Used
// by three threads: the owner's, the decoder's and the output's; one lock inside. Blocks carry the seek number they
// belong to; those of an older one are dropped.
class AudioFeed final : public AudioSource {
 public:
  // `hungry` is called on the output's thread when the decoder should go on.
  explicit AudioFeed(std::function<void()> hungry);

  // Owner.
  void set_format(const AudioFormat& format);                 // before the output starts
  void restart(std::uint64_t seek_number, MediaPosition at);  // forgets all sound and waits for open_gate()
  void set_speed(double speed);
  void set_volume(float volume);
  MediaPosition position(MonotonicTime now) const;
  bool all_heard(MonotonicTime now) const;
  bool starving() const;  // the last request could not be met, though the sound goes on

  // Decoder.
  bool wants_more() const;
  bool has_sound() const;
  void push(std::uint64_t seek_number, AudioBlock block);  // must follow the block before without a gap
  void end(std::uint64_t seek_number);                     // nothing follows
  void open_gate(std::uint64_t seek_number);               // from now on requests are met

  void fill(std::span<float> samples, MonotonicTime heard_from) override;

 private:
  std::size_t take(std::span<float> samples);
  std::size_t take_plain(std::span<float> samples);
  bool feed_tempo();
  std::span<const float> head() const;
  void drop_head();
  std::size_t channels() const { return static_cast<std::size_t>(m_format.channels); }

  const std::function<void()> m_hungry;
  mutable std::mutex m_mutex;  // guards all below
  AudioFormat m_format;
  std::deque<AudioBlock> m_blocks;
  std::size_t m_queued = 0;  // frames in m_blocks that were not yet taken
  std::size_t m_head_taken = 0;
  bool m_filling = true;
  bool m_gate_open = false;
  bool m_ended = false;
  bool m_starving = false;
  std::uint64_t m_seek_number = 0;
  double m_speed = 1.0;
  float m_volume = 1.0F;
  std::optional<Tempo> m_tempo;  // from the first other speed until the next restart at speed 1
  bool m_tempo_finished = false;
  MediaPosition m_written{};  // media position behind the last sample that was handed out
  HeardClock m_clock;
};

}  // namespace mamori
