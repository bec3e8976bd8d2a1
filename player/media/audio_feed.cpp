#include "media/audio_feed.h"

#include <algorithm>
#include <utility>

#include "media/sample_time.h"

namespace mamori {
namespace {

constexpr MediaLength kept_ready = std::chrono::milliseconds(500);
// What libsonic holds back is not told; its output lies at most this far behind its input.
constexpr MediaLength tempo_delay = std::chrono::milliseconds(60);

}  // namespace

AudioFeed::AudioFeed(std::function<void()> hungry) : m_hungry(std::move(hungry)) {}

void AudioFeed::set_format(const AudioFormat& format) {
  const std::lock_guard lock(m_mutex);
  m_format = format;
}

void AudioFeed::restart(std::uint64_t seek_number, MediaPosition at) {
  const std::lock_guard lock(m_mutex);
  m_blocks.clear();
  m_queued = 0;
  m_head_taken = 0;
  m_filling = true;
  m_gate_open = false;
  m_ended = false;
  m_starving = false;
  m_seek_number = seek_number;
  m_tempo.reset();
  m_tempo_finished = false;
  if (m_speed != 1.0) m_tempo.emplace(m_format).set_speed(m_speed);
  m_written = at;
  m_clock.restart(at);
}

void AudioFeed::set_speed(double speed) {
  const std::lock_guard lock(m_mutex);
  m_speed = speed;
  if (!m_tempo && speed != 1.0) m_tempo.emplace(m_format);
  if (m_tempo) m_tempo->set_speed(speed);
}

void AudioFeed::set_volume(float volume) {
  const std::lock_guard lock(m_mutex);
  m_volume = volume;
}

MediaPosition AudioFeed::position(MonotonicTime now) const {
  const std::lock_guard lock(m_mutex);
  return m_clock.position(now);
}

bool AudioFeed::all_heard(MonotonicTime now) const {
  const std::lock_guard lock(m_mutex);
  const bool all_taken = m_ended && m_blocks.empty() && (!m_tempo || m_tempo->frames_ready() == 0);
  return all_taken && m_clock.position(now) >= m_written;
}

bool AudioFeed::starving() const {
  const std::lock_guard lock(m_mutex);
  return m_starving;
}

bool AudioFeed::wants_more() const {
  const std::lock_guard lock(m_mutex);
  return m_filling && !m_ended;
}

bool AudioFeed::has_sound() const {
  const std::lock_guard lock(m_mutex);
  return !m_blocks.empty() || m_ended;
}

void AudioFeed::push(std::uint64_t seek_number, AudioBlock block) {
  const std::lock_guard lock(m_mutex);
  if (seek_number != m_seek_number || block.samples.empty()) return;
  m_starving = false;
  m_queued += block.frames();
  m_blocks.push_back(std::move(block));
  if (length_of_samples(static_cast<std::int64_t>(m_queued), m_format.rate) >= kept_ready) m_filling = false;
}

void AudioFeed::end(std::uint64_t seek_number) {
  const std::lock_guard lock(m_mutex);
  if (seek_number != m_seek_number) return;
  m_ended = true;
  m_starving = false;
}

void AudioFeed::open_gate(std::uint64_t seek_number) {
  const std::lock_guard lock(m_mutex);
  if (seek_number == m_seek_number) m_gate_open = true;
}

std::span<const float> AudioFeed::head() const {
  return std::span(m_blocks.front().samples).subspan(m_head_taken * channels());
}

void AudioFeed::drop_head() {
  m_blocks.pop_front();
  m_head_taken = 0;
}

// Frames written; m_written follows.
std::size_t AudioFeed::take_plain(std::span<float> samples) {
  std::size_t taken = 0;
  while (taken * channels() < samples.size() && !m_blocks.empty()) {
    const auto from = head();
    const auto to = samples.subspan(taken * channels());
    const std::size_t count = std::min(from.size(), to.size()) / channels();
    std::copy_n(from.begin(), count * channels(), to.begin());
    taken += count;
    m_queued -= count;
    m_head_taken += count;
    const AudioBlock& block = m_blocks.front();
    m_written = block.position + length_of_samples(static_cast<std::int64_t>(m_head_taken), m_format.rate);
    if (m_head_taken == block.frames()) drop_head();
  }
  return taken;
}

// Moves one block into the tempo; false where there is none.
bool AudioFeed::feed_tempo() {
  if (!m_blocks.empty()) {
    const MediaPosition end = m_blocks.front().end();
    m_tempo->put(head());
    m_queued -= head().size() / channels();
    drop_head();
    const MediaPosition newest =
        end - std::chrono::duration_cast<MediaLength>(
                  m_speed * length_of_samples(static_cast<std::int64_t>(m_tempo->frames_ready()), m_format.rate));
    m_written = std::clamp(m_written, newest - tempo_delay, newest);
    return true;
  }
  if (!m_ended || m_tempo_finished) return false;
  m_tempo->finish();
  m_tempo_finished = true;
  return m_tempo->frames_ready() > 0;
}

std::size_t AudioFeed::take(std::span<float> samples) {
  if (!m_tempo) return take_plain(samples);
  std::size_t taken = 0;
  while (taken * channels() < samples.size()) {
    const std::size_t got = m_tempo->take(samples.subspan(taken * channels()));
    taken += got;
    const std::chrono::duration<double, std::micro> media =
        length_of_samples(static_cast<std::int64_t>(got), m_format.rate) * m_speed;
    m_written += std::chrono::duration_cast<MediaLength>(media);
    if (got == 0 && !feed_tempo()) break;
  }
  return taken;
}

void AudioFeed::fill(std::span<float> samples, MonotonicTime heard_from) {
  bool hungry = false;
  {
    const std::lock_guard lock(m_mutex);
    const bool was_filling = m_filling;
    const MediaPosition from = m_written;
    const std::size_t taken = m_gate_open ? take(samples) : 0;
    for (float& sample : samples.first(taken * channels())) sample *= m_volume;
    std::fill(samples.begin() + static_cast<std::ptrdiff_t>(taken * channels()), samples.end(), 0.0F);
    if (taken > 0)
      m_clock.add(heard_from, from, m_written, length_of_samples(static_cast<std::int64_t>(taken), m_format.rate));
    m_starving = m_gate_open && !m_ended && taken * channels() < samples.size();
    if (length_of_samples(static_cast<std::int64_t>(m_queued), m_format.rate) <= kept_ready / 2) m_filling = true;
    hungry = m_filling && !was_filling;
  }
  if (hungry) m_hungry();
}

}  // namespace mamori
