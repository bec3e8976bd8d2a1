#include <algorithm>
#include <array>
#include <cstdint>

#include "media/audio_output.h"

namespace mamori {
namespace {

constexpr std::chrono::milliseconds longest_step{1000};
constexpr std::int64_t frames_at_once = 1024;

}  // namespace

Result<AudioFormat> SilentAudioOutput::open(const AudioFormat& wanted, AudioSource& source) {
  if (m_source != nullptr) return Problem{ProblemKind::busy, "the silent output is open already"};
  m_format = wanted;
  m_source = &source;
  m_running = false;
  return m_format;
}

void SilentAudioOutput::start(MonotonicTime now) {
  if (m_running) return;
  m_running = true;
  m_since = now;
  m_last = now;
  m_delivered = 0;
}

void SilentAudioOutput::pause(MonotonicTime now) {
  advance(now);
  m_running = false;
}

void SilentAudioOutput::close() {
  m_running = false;
  m_source = nullptr;
}

void SilentAudioOutput::advance(MonotonicTime now) {
  if (!m_running || m_source == nullptr) return;
  if (now - m_last > longest_step) {
    m_since = now;
    m_delivered = 0;
  }
  m_last = now;
  const std::int64_t due = (now - m_since).count() * m_format.rate / 1000;
  std::vector<float> samples;
  while (m_delivered < due) {
    const std::int64_t frames = std::min(due - m_delivered, frames_at_once);
    samples.resize(static_cast<std::size_t>(frames * m_format.channels));
    m_source->fill(samples, m_since + std::chrono::milliseconds(m_delivered * 1000 / m_format.rate));
    m_delivered += frames;
  }
}

}  // namespace mamori
