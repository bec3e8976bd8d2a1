#pragma once

#include <span>

#include "base/clock.h"
#include "base/result.h"
#include "media/audio_block.h"

namespace mamori {

// Gives sound to an output that asks for it.
class AudioSource {
 public:
  virtual ~AudioSource() = default;

  // Fills all of `samples` (interleaved, the opened format), with silence where there is nothing to play. Called on the
  // output's thread, never while the output is paused or closed; returns quickly, never blocks on decoding.
  // `heard_from`: when the first of these samples leaves the loudspeaker (the time of the call plus the latency).
  virtual void fill(std::span<float> samples, MonotonicTime heard_from) = 0;
};

// Port: one sound device. Implemented over SDL in `platform`, and silently below for replay and tests. All calls come
// from one thread (the owner of the playback).
class AudioOutput {
 public:
  virtual ~AudioOutput() = default;

  // Opens the device paused, near the wanted format, and answers with the real one. The source must live until close().
  // Failure: not_found (no device), busy.
  virtual Result<AudioFormat> open(const AudioFormat& wanted, AudioSource& source) = 0;
  virtual void start(MonotonicTime now) = 0;
  virtual void pause(MonotonicTime now) = 0;
  virtual void close() = 0;  // after it returned the source is not called any more; does nothing when not open
};

// Plays to nobody: asks for exactly as much sound as time has passed, when it is told the time. A step of more than a
// second counts as a sleeping machine and asks for nothing, as a real device would.
class SilentAudioOutput final : public AudioOutput {
 public:
  Result<AudioFormat> open(const AudioFormat& wanted, AudioSource& source) override;
  void start(MonotonicTime now) override;
  void pause(MonotonicTime now) override;
  void close() override;

  void advance(MonotonicTime now);

 private:
  AudioFormat m_format;
  AudioSource* m_source = nullptr;
  bool m_running = false;
  MonotonicTime m_since{};       // of the present run
  std::int64_t m_delivered = 0;  // frames in the present run
  MonotonicTime m_last{};
};

}  // namespace mamori
