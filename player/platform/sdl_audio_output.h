#pragma once

#include <cstdint>

#include "media/audio_output.h"

namespace mamori {

// The loudspeaker through SDL. SDL calls back on a thread of its own, which does nothing but ask the source to fill and
// stops with close(). Sound is set up at the first open(): a program that plays nothing pays nothing.
class SdlAudioOutput final : public AudioOutput {
 public:
  SdlAudioOutput() = default;
  ~SdlAudioOutput() override;
  SdlAudioOutput(const SdlAudioOutput&) = delete;
  SdlAudioOutput& operator=(const SdlAudioOutput&) = delete;

  Result<AudioFormat> open(const AudioFormat& wanted, AudioSource& source) override;
  void start(MonotonicTime now) override;
  void pause(MonotonicTime now) override;
  void close() override;

 private:
  static void call_back(void* self, std::uint8_t* bytes, int length);

  std::uint32_t m_device = 0;
  AudioFormat m_format;
  std::chrono::milliseconds m_latency{};  // of the device's own buffer
  AudioSource* m_source = nullptr;
};

}  // namespace mamori
