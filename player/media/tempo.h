#pragma once

#include <cstddef>
#include <memory>
#include <span>

#include "media/audio_block.h"

struct sonicStreamStruct;

namespace mamori {

// Makes sound faster or slower and keeps its pitch (libsonic). One thread.
class Tempo {
 public:
  explicit Tempo(const AudioFormat& format);

  void set_speed(double speed);
  void put(std::span<const float> samples);
  void finish();  // what is still inside comes out; put() may follow
  std::size_t frames_ready() const;
  std::size_t take(std::span<float> samples);  // frames written, at most what fits

 private:
  struct Deleter {
    void operator()(sonicStreamStruct* stream) const;
  };
  AudioFormat m_format;
  std::unique_ptr<sonicStreamStruct, Deleter> m_stream;
};

}  // namespace mamori
