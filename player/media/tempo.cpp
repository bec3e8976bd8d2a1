#include "media/tempo.h"

#include <new>
#include <sonic.h>
#include <vector>

namespace mamori {

void Tempo::Deleter::operator()(sonicStreamStruct* stream) const {
  sonicDestroyStream(stream);
}

Tempo::Tempo(const AudioFormat& format) : m_format(format), m_stream(sonicCreateStream(format.rate, format.channels)) {
  if (!m_stream) throw std::bad_alloc();
}

void Tempo::set_speed(double speed) {
  sonicSetSpeed(m_stream.get(), static_cast<float>(speed));
}

void Tempo::put(std::span<const float> samples) {
  if (samples.empty()) return;
  std::vector<float> copy(samples.begin(), samples.end());  // the C interface asks for memory it might write
  const int frames = static_cast<int>(copy.size()) / m_format.channels;
  if (sonicWriteFloatToStream(m_stream.get(), copy.data(), frames) == 0) throw std::bad_alloc();
}

void Tempo::finish() {
  if (sonicFlushStream(m_stream.get()) == 0) throw std::bad_alloc();
}

std::size_t Tempo::frames_ready() const {
  return static_cast<std::size_t>(sonicSamplesAvailable(m_stream.get()));
}

std::size_t Tempo::take(std::span<float> samples) {
  const int room = static_cast<int>(samples.size()) / m_format.channels;
  return static_cast<std::size_t>(sonicReadFloatFromStream(m_stream.get(), samples.data(), room));
}

}  // namespace mamori
