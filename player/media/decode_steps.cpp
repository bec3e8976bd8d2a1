// What the thread of a DecodeWorker does, one step at a time. Orders, sleep and reports: decode_worker.cpp.

#include <algorithm>
#include <utility>

#include "media/sample_time.h"
#include "media/decode_worker.h"

namespace mamori {
namespace {

constexpr MediaLength silence_at_once = std::chrono::milliseconds(100);
constexpr MediaLength smallest_gap = std::chrono::milliseconds(1);
constexpr int broken_in_a_row = 8;
// So much before a seek's target the decoder stops leaving out pictures, and sound packets are kept.
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
  const std::lock_guard lock(m_mutex);
  if (m_picture_wanted) return;
  const auto& packets = m_video_packets.packets;
  std::size_t keep_from = 0;
  for (std::size_t i = 0; i < packets.size() && packets[i].position <= m_position; ++i)
    if (packets[i].key_frame) keep_from = i;
  if (keep_from > 0) m_forgot_pictures = true;
  for (; keep_from > 0; --keep_from) m_video_packets.pop();
}

}  // namespace mamori
