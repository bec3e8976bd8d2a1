#include "media/clip_player.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "media/sound_file.h"

namespace mamori {
namespace {

constexpr AudioFormat wanted_format{.rate = 48000, .channels = 2};
constexpr std::chrono::milliseconds look_again(50);  // while sound is decoded or heard

}  // namespace

ClipPlayer::ClipPlayer(AudioOutput& output)
    : m_output(output), m_feed([] {}), m_decoder([this](const std::stop_token& stop) { decode_orders(stop); }) {}

ClipPlayer::~ClipPlayer() {
  if (m_format) m_output.close();
}

Status ClipPlayer::start(const FileRange& clip, MonotonicTime now) {
  ++m_number;
  {
    const std::lock_guard lock(m_mutex);
    m_problem.reset();
    m_order.reset();
  }
  m_started = false;
  const bool opens = !m_format;
  if (opens) {
    auto opened = m_output.open(wanted_format, m_feed);
    if (!opened) return opened.problem();
    m_format = *opened;
    m_feed.set_format(*m_format);
  }
  m_feed.restart(m_number, film_start);
  if (opens) m_output.start(now);
  m_started = true;
  {
    const std::lock_guard lock(m_mutex);
    m_order = Order{.number = m_number, .clip = clip, .format = *m_format};
  }
  m_ordered.notify_one();
  return {};
}

void ClipPlayer::stop(MonotonicTime now) {
  ++m_number;
  m_started = false;
  {
    const std::lock_guard lock(m_mutex);
    m_order.reset();
    m_problem.reset();
  }
  m_feed.restart(m_number, film_start);
  if (!m_format) return;
  m_output.pause(now);
  m_output.close();
  m_format.reset();
}

void ClipPlayer::set_speed(double speed) {
  m_feed.set_speed(std::clamp(speed, 0.75, 2.0));
}

ClipState ClipPlayer::state(MonotonicTime now) const {
  if (!m_started) return ClipState::idle;
  {
    const std::lock_guard lock(m_mutex);
    if (m_problem) return ClipState::failed;
    if (m_decoded_number != m_number) return ClipState::playing;
  }
  return m_feed.all_heard(now) ? ClipState::done : ClipState::playing;
}

std::optional<Problem> ClipPlayer::problem() const {
  const std::lock_guard lock(m_mutex);
  return m_problem;
}

MediaPosition ClipPlayer::position(MonotonicTime now) const {
  return m_feed.position(now);
}

std::optional<MonotonicTime> ClipPlayer::next_due(MonotonicTime now) const {
  if (state(now) != ClipState::playing) return std::nullopt;
  return now + look_again;
}

void ClipPlayer::decode_orders(const std::stop_token& stop) {
  while (true) {
    Order order;
    {
      std::unique_lock lock(m_mutex);
      if (!m_ordered.wait(lock, stop, [this] { return m_order.has_value(); })) return;
      order = std::move(*m_order);
      m_order.reset();
    }
    decode(order);
  }
}

// The feed drops what belongs to an older order; the number says here which order a problem belongs to.
void ClipPlayer::decode(const Order& order) {
  auto sound = decode_audio_file(order.clip, order.format);
  if (sound) {
    m_feed.push(order.number, std::move(*sound));
    m_feed.end(order.number);
    m_feed.open_gate(order.number);
  }
  const std::lock_guard lock(m_mutex);
  if (m_order) return;
  m_decoded_number = order.number;
  if (!sound) m_problem = sound.problem();
}

}  // namespace mamori
