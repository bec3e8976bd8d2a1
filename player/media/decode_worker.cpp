#include "media/decode_worker.h"

#include <algorithm>
#include <exception>
#include <utility>

#include "media/av_time.h"
#include "media/frame_picker.h"

namespace mamori {
namespace {

constexpr std::size_t queued_pictures = 4;
// A stream that lies far ahead of the other in the file is kept back up to this size; then the other does without.
constexpr std::size_t kept_back_bytes = 64U * 1024 * 1024;
constexpr MediaLength silence_at_once = std::chrono::milliseconds(100);
constexpr MediaLength smallest_gap = std::chrono::milliseconds(1);
// A file that ends this much before the length it announced was cut off.
constexpr MediaLength missing_end = std::chrono::seconds(1);
constexpr int broken_in_a_row = 8;
constexpr MediaLength cheap_until = std::chrono::milliseconds(200);

}  // namespace

void DecodeWorker::PacketList::push(DemuxedPacket packet) {
  bytes += static_cast<std::size_t>(packet.packet->size);
  packets.push_back(std::move(packet));
}

DemuxedPacket DecodeWorker::PacketList::pop() {
  DemuxedPacket packet = std::move(packets.front());
  packets.pop_front();
  bytes -= static_cast<std::size_t>(packet.packet->size);
  return packet;
}

void DecodeWorker::PacketList::clear() {
  packets.clear();
  bytes = 0;
}

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
  if (orders.show_pictures && m_forgot_pictures && m_video) {
    const std::lock_guard lock(m_mutex);
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
  m_forgot_pictures = false;
  m_picture_pushed = false;
  m_trouble.reset();
}

// One small piece of work, so that a seek never waits long.
void DecodeWorker::step(Needs needs) {
  if (needs.sound && m_feed != nullptr) {
    if (!m_sound.empty()) return push_sound();
    if (!m_audio_packets.packets.empty()) {
      const DemuxedPacket packet = m_audio_packets.pop();
      return decode_sound(&packet);
    }
    if (m_file_ended) return m_sound_drained ? end_sound() : decode_sound(nullptr);
    if (m_video_packets.bytes > kept_back_bytes) return push_silence(silence_at_once);
  }
  if (needs.picture) {
    if (!m_video_packets.packets.empty()) {
      const DemuxedPacket packet = m_video_packets.pop();
      return decode_picture(&packet);
    }
    if (m_file_ended) return decode_picture(nullptr);
  }
  read_packet();
}

void DecodeWorker::read_packet() {
  auto packet = m_demuxer.read();
  if (!packet) m_trouble = packet.problem();
  if (!packet || !packet->has_value()) {
    m_file_ended = true;
    return;
  }
  DemuxedPacket& got = **packet;
  m_packets_end = std::max(m_packets_end, got.position + got.duration);
  if (got.video) {
    m_video_packets.push(std::move(got));
    forget_hidden_packets();
  } else if (m_sound_undecided || (m_feed != nullptr && got.position + got.duration >= m_sound_end - cheap_until)) {
    m_audio_packets.push(std::move(got));
  }
}

void DecodeWorker::decode_picture(const DemuxedPacket* packet) {
  if (packet != nullptr && m_seek_target) {
    const bool far_before =
        packet->duration > MediaLength{} && packet->position + packet->duration + cheap_until < *m_seek_target;
    m_video->skip_unneeded(far_before);
  } else {
    m_video->skip_unneeded(false);
  }
  // A broken packet costs its picture; what follows may be whole.
  int broken = m_video->send(packet) ? 0 : 1;
  while (broken < broken_in_a_row) {
    auto frame = m_video->receive(m_demuxer);
    if (!frame && frame.problem().kind == ProblemKind::unsupported) return fail(frame.problem());
    if (!frame) {
      ++broken;
      continue;
    }
    if (*frame == nullptr) break;
    deliver(std::move(*frame));
  }
  if (packet != nullptr) return;
  if (m_candidate) push_picture(std::exchange(m_candidate, nullptr));
  m_video_done = true;
  if (!m_any_picture && !m_trouble)
    m_trouble = Problem{ProblemKind::malformed, "no picture of the film could be decoded"};
}

// After a seek the pictures from the key frame to the target are decoded and not shown; the one that stands at the
// target is the last that begins before it.
void DecodeWorker::deliver(std::shared_ptr<const VideoFrame> frame) {
  if (m_seek_target && frame->position <= *m_seek_target) {
    const bool reaches_target = frame->position + frame->duration > *m_seek_target;
    if (!reaches_target) {
      m_candidate = std::move(frame);
      return;
    }
    m_candidate.reset();
  }
  m_seek_target.reset();
  if (m_candidate) push_picture(std::exchange(m_candidate, nullptr));
  push_picture(std::move(frame));
}

void DecodeWorker::push_picture(std::shared_ptr<const VideoFrame> frame) {
  m_any_picture = true;
  {
    const std::lock_guard lock(m_mutex);
    if (m_orders.seek) return;  // it belongs to an older seek number
    m_queue.push(std::move(frame));
  }
  if (!std::exchange(m_picture_pushed, true) && m_wake) m_wake();
}

void DecodeWorker::decode_sound(const DemuxedPacket* packet) {
  int broken = m_audio->send(packet) ? 0 : 1;
  while (broken < broken_in_a_row) {
    auto block = m_audio->receive(m_demuxer);
    if (!block) {
      ++broken;
      continue;
    }
    if (!block->has_value()) break;
    m_sound.push_back(std::move(**block));
  }
  if (packet == nullptr) m_sound_drained = true;
}

// Aligns decoded sound with the film's time: what lies before is cut, gaps become silence.
void DecodeWorker::push_sound() {
  AudioBlock& block = m_sound.front();
  if (block.position > m_sound_end + smallest_gap) {
    push_silence(std::min(block.position - m_sound_end, silence_at_once));
    return;
  }
  AudioBlock piece = std::move(block);
  m_sound.pop_front();
  if (piece.end() <= m_sound_end) return;
  if (piece.position < m_sound_end) {
    const std::int64_t cut = samples_in(m_sound_end - piece.position, piece.format.rate);
    const std::int64_t cut_values =
        std::min(cut * piece.format.channels, static_cast<std::int64_t>(piece.samples.size()));
    piece.samples.erase(piece.samples.begin(), piece.samples.begin() + static_cast<std::ptrdiff_t>(cut_values));
    piece.position = m_sound_end;
  }
  m_sound_end = piece.end();
  m_feed->push(m_number, std::move(piece));
}

void DecodeWorker::push_silence(MediaLength length) {
  const AudioFormat format = m_audio->format();
  AudioBlock silence{.format = format, .position = m_sound_end, .samples = {}};
  const std::int64_t frames = std::max<std::int64_t>(1, samples_in(length, format.rate));
  silence.samples.resize(static_cast<std::size_t>(frames * format.channels));
  m_sound_end = silence.end();
  m_feed->push(m_number, std::move(silence));
}

// The sound goes on silently until the pictures end too, so that one clock carries the whole film.
void DecodeWorker::end_sound() {
  if (m_sound_end + smallest_gap < m_packets_end)
    return push_silence(std::min(m_packets_end - m_sound_end, silence_at_once));
  m_feed->end(m_number);
  m_audio_done = true;
}

// While pictures are not wanted, packets are kept from the last key frame before what is heard now.
void DecodeWorker::forget_hidden_packets() {
  MediaPosition heard;
  {
    const std::lock_guard lock(m_mutex);
    if (m_picture_wanted) return;
    heard = m_position;
  }
  const auto& packets = m_video_packets.packets;
  std::size_t keep_from = 0;
  for (std::size_t i = 0; i < packets.size() && packets[i].position <= heard; ++i)
    if (packets[i].key_frame) keep_from = i;
  if (keep_from > 0) m_forgot_pictures = true;
  for (; keep_from > 0; --keep_from) m_video_packets.pop();
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
