#include "media/decode_worker.h"

#include <algorithm>
#include <exception>
#include <utility>

#include "media/frame_picker.h"

namespace mamori {
namespace {

constexpr std::size_t queued_pictures = 4;
// A file that ends this much before the length it announced was cut off.
constexpr MediaLength missing_end = std::chrono::seconds(1);

}  // namespace

DecodeWorker::DecodeWorker(Demuxer demuxer, std::optional<VideoDecoder> video, MediaPosition start,
                           std::function<void()> wake)
    : m_demuxer(std::move(demuxer)), m_video(std::move(video)), m_wake(std::move(wake)), m_queue(queued_pictures) {
  m_sound_undecided = m_demuxer.audio() != nullptr;
  begin_at(start);
  if (start > film_start) {
    m_orders.seek = start;
    m_ordered = true;
  }
  m_thread = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

void DecodeWorker::connect_sound(AudioDecoder decoder, AudioFeed* feed) {
  const std::lock_guard lock(m_mutex);
  m_orders.sound.emplace(std::move(decoder));
  m_orders.feed = feed;
  m_ordered = true;
  m_work.notify_one();
}

void DecodeWorker::no_sound() {
  const std::lock_guard lock(m_mutex);
  m_orders.no_sound = true;
  m_ordered = true;
  m_work.notify_one();
}

void DecodeWorker::seek(MediaPosition to, std::uint64_t number) {
  const std::lock_guard lock(m_mutex);
  m_orders.seek = to;
  m_orders.seek_number = number;
  m_ordered = true;
  m_queue.clear();
  m_position = to;
  if (!m_dead) m_state = State{};
  m_work.notify_one();
}

void DecodeWorker::set_picture_wanted(bool wanted, MediaPosition now) {
  const std::lock_guard lock(m_mutex);
  m_picture_wanted = wanted;
  m_position = now;
  m_orders.show_pictures = wanted;
  m_ordered = m_ordered || wanted;
  if (wanted && m_forgot_pictures) m_queue.clear();  // they are older than the ones forgotten
  m_work.notify_one();
}

void DecodeWorker::note_position(MediaPosition now) {
  const std::lock_guard lock(m_mutex);
  m_position = now;
}

void DecodeWorker::feed_is_hungry() {
  const std::lock_guard lock(m_mutex);
  m_work.notify_one();
}

DecodeWorker::Picked DecodeWorker::pick(MediaPosition at, bool first) {
  const std::lock_guard lock(m_mutex);
  std::size_t begun = frames_begun(m_queue, at);
  if (begun == 0 && first && !m_queue.empty()) begun = 1;
  Picked picked{.frame = nullptr, .passed = begun > 0 ? begun - 1 : 0};
  const bool was_filling = m_queue.wants_more();
  for (; begun > 0; --begun) picked.frame = m_queue.pop();
  if (!was_filling && m_queue.wants_more()) m_work.notify_one();
  return picked;
}

std::optional<MediaPosition> DecodeWorker::next_picture() const {
  const std::lock_guard lock(m_mutex);
  if (m_queue.empty()) return std::nullopt;
  return m_queue[0]->position;
}

DecodeWorker::State DecodeWorker::state() const {
  const std::lock_guard lock(m_mutex);
  return m_state;
}

bool DecodeWorker::pictures_ahead() const {
  const std::lock_guard lock(m_mutex);
  if (m_state.finished) return true;
  return !m_ordered && (!m_queue.wants_more() || m_state.pictures_done || !m_picture_wanted);
}

void DecodeWorker::run(const std::stop_token& stop) {
  try {
    while (true) {
      Orders orders;
      bool ordered = false;
      Needs now_needed;
      {
        std::unique_lock lock(m_mutex);
        if (!m_work.wait(lock, stop, [this] { return m_ordered || needs().any(); })) return;
        if (stop.stop_requested()) return;
        ordered = std::exchange(m_ordered, false);
        if (ordered)
          orders = std::exchange(m_orders, Orders{});
        else
          now_needed = needs();
      }
      if (ordered)
        obey(std::move(orders));
      else
        step(now_needed);
      announce();
    }
  } catch (const std::exception& error) {
    fail(Problem{ProblemKind::internal, std::string("decoding stopped: ") + error.what()});
    {
      const std::lock_guard lock(m_mutex);
      m_orders = Orders{};
      m_dead = true;
    }
    announce();
  }
}

DecodeWorker::Needs DecodeWorker::needs() const {
  Needs needs;
  const bool sound_overflows = m_video_packets.packets.empty() && m_audio_packets.bytes > kept_back_bytes;
  needs.picture = m_video && !m_video_done && m_picture_wanted && m_queue.wants_more() && !sound_overflows;
  // A sound file that nobody hears is only read to its end, for its length.
  if (m_feed == nullptr)
    needs.sound = !m_video && !m_file_ended && !m_sound_undecided;
  else
    needs.sound = !m_audio_done && m_feed->wants_more();
  return needs;
}

void DecodeWorker::obey(Orders orders) {
  if (orders.no_sound) {
    m_sound_undecided = false;
    m_audio_done = true;
    m_audio_packets.clear();
  }
  if (orders.sound) {
    m_audio = std::move(orders.sound);
    m_feed = orders.feed;
    m_sound_undecided = false;
  }
  if (orders.seek) {
    m_number = orders.seek_number;
    begin_at(*orders.seek);
    if (const Status sought = m_demuxer.seek(*orders.seek); !sought) fail(sought.problem());
    if (m_video) m_video->flush();
    if (m_audio) m_audio->flush();
  }
  const std::lock_guard lock(m_mutex);
  if (orders.show_pictures && m_forgot_pictures && m_video) {
    m_video->flush();
    m_queue.clear();
    m_seek_target = m_position;
    m_candidate.reset();
    m_forgot_pictures = false;
  }
}

void DecodeWorker::begin_at(MediaPosition at) {
  m_video_packets.clear();
  m_audio_packets.clear();
  m_sound.clear();
  m_sound_end = at;
  m_packets_end = film_start;
  m_seek_target = at > film_start ? std::optional(at) : std::nullopt;
  m_candidate.reset();
  m_file_ended = false;
  m_video_done = !m_video;
  m_audio_done = m_feed == nullptr && !m_sound_undecided;
  m_sound_drained = false;
  m_picture_pushed = false;
  m_trouble.reset();
  const std::lock_guard lock(m_mutex);
  m_forgot_pictures = false;
}

void DecodeWorker::announce() {
  const bool all_read = m_file_ended && m_audio_done && !m_sound_undecided;
  bool wake = false;
  {
    const std::lock_guard lock(m_mutex);
    if (m_orders.seek) return;
    m_state.pictures_done = m_video_done;
    const bool picture_there = m_picture_pushed || m_video_done || !m_picture_wanted;
    const bool sound_there = !m_sound_undecided && (m_feed == nullptr || m_feed->has_sound());
    if (!m_state.ready && picture_there && sound_there) {
      m_state.ready = true;
      wake = true;
      if (m_feed != nullptr) m_feed->open_gate(m_number);
    }
    if (!m_state.finished && all_read && (m_video_done || !m_picture_wanted)) {
      m_state.finished = true;
      m_state.end = std::max(m_packets_end, m_sound_end);
      m_state.problem = m_trouble;
      const MediaPosition promised = media_position(m_demuxer.info().length);
      if (!m_state.problem && m_state.end + missing_end < promised)
        m_state.problem = Problem{ProblemKind::malformed, "the file breaks off before the end of the film"};
      wake = true;
    }
  }
  if (wake && m_wake) m_wake();
}

void DecodeWorker::fail(Problem problem) {
  m_trouble = std::move(problem);
  m_file_ended = true;
  m_video_done = true;
  m_video_packets.clear();
  m_audio_packets.clear();
  if (m_feed != nullptr && !m_audio_done) m_feed->end(m_number);
  m_audio_done = true;
}

}  // namespace mamori
