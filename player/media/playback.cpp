#include "media/playback.h"

#include <algorithm>
#include <chrono>
#include <exception>
#include <utility>

#include "base/files.h"
#include "media/audio_decoder.h"
#include "media/audio_feed.h"
#include "media/decode_worker.h"
#include "media/demuxer.h"
#include "media/video_decoder.h"

namespace mamori {
namespace {

constexpr double slowest = 0.75;
constexpr double fastest = 2.0;
// While it plays, the loop comes by at least this often: the watch clock counts no longer steps, and the end is seen.
constexpr std::chrono::milliseconds longest_sleep{500};
constexpr std::chrono::milliseconds decoder_late{15};  // the next picture is not decoded yet

Problem in_file(const Problem& problem, const std::filesystem::path& file) {
  return Problem{problem.kind, problem.message, Place{to_utf8(file.filename())}};
}

}  // namespace

Playback::Playback() = default;

Playback::~Playback() {
  if (m_output != nullptr) m_output->close();
  m_worker.reset();  // before the feed it fills
}

Result<std::unique_ptr<Playback>> Playback::open(const std::filesystem::path& file, const PlaybackOptions& options,
                                                 AudioOutput* output) {
  try {
    auto demuxer = Demuxer::open(file);
    if (!demuxer) return demuxer.problem();
    std::optional<VideoDecoder> video;
    if (demuxer->video() != nullptr) {
      auto decoder = VideoDecoder::create(*demuxer, options.decode_threads);
      if (!decoder) return in_file(decoder.problem(), file);
      video.emplace(std::move(*decoder));
    }
    std::optional<AudioDecoder> sound;
    if (demuxer->audio() != nullptr) {
      auto decoder = AudioDecoder::create(*demuxer, AudioFormat{});
      if (decoder) sound.emplace(std::move(*decoder));
      if (!decoder && !video) return in_file(decoder.problem(), file);
    }
    std::unique_ptr<Playback> playback(new Playback);
    playback->m_info = demuxer->info();
    const MediaPosition start = playback->clamped(options.start);
    playback->m_position = start;
    playback->m_watch.set(start);
    // The pictures are decoded while the sound device opens.
    playback->m_worker = std::make_unique<DecodeWorker>(std::move(*demuxer), std::move(video), start, options.wake);
    if (sound && output != nullptr) playback->connect_sound(std::move(*sound), output);
    if (playback->m_output == nullptr) playback->m_worker->no_sound();
    return playback;
  } catch (const std::exception& error) {
    return in_file(Problem{ProblemKind::internal, error.what()}, file);
  }
}

void Playback::connect_sound(AudioDecoder decoder, AudioOutput* output) {
  m_feed = std::make_unique<AudioFeed>([worker = m_worker.get()] { worker->feed_is_hungry(); });
  const auto format = output->open(decoder.natural_format(), *m_feed);
  if (!format) {
    m_feed.reset();
    return;
  }
  m_output = output;
  m_feed->set_format(*format);
  m_feed->restart(m_seek_number, m_position);
  decoder.output_as(*format);
  m_worker->connect_sound(std::move(decoder), m_feed.get());
}

MediaPosition Playback::clamped(MediaPosition at) const {
  if (m_info.length > MediaLength{}) at = std::min(at, media_position(m_info.length));
  return std::max(at, film_start);
}

void Playback::run_output(bool run, MonotonicTime now) {
  if (m_output == nullptr || run == m_output_runs) return;
  m_output_runs = run;
  if (run)
    m_output->start(now);
  else
    m_output->pause(now);
}

void Playback::play(MonotonicTime now) {
  position(now);
  m_wants_to_play = true;
  if (!ended(now)) run_output(true, now);
  position(now);
}

void Playback::pause(MonotonicTime now) {
  position(now);
  m_wants_to_play = false;
  run_output(false, now);
  position(now);
}

void Playback::seek(MediaPosition to, MonotonicTime now) {
  position(now);
  m_position = clamped(to);
  ++m_seek_number;
  m_first_is_due = true;
  if (m_feed) m_feed->restart(m_seek_number, m_position);
  m_watch.set(m_position);
  m_worker->seek(m_position, m_seek_number);
  run_output(m_wants_to_play, now);
  position(now);
}

void Playback::set_speed(double speed, MonotonicTime now) {
  position(now);
  m_speed = std::clamp(speed, slowest, fastest);
  if (m_feed) m_feed->set_speed(m_speed);
}

void Playback::set_volume(float volume) {
  if (m_feed) m_feed->set_volume(std::clamp(volume, 0.0F, 1.0F));
}

void Playback::set_picture_wanted(bool wanted, MonotonicTime now) {
  if (wanted == m_picture_wanted) return;
  m_picture_wanted = wanted;
  m_worker->set_picture_wanted(wanted, position(now));
  if (wanted && !m_feed) seek(m_position, now);
}

MediaPosition Playback::position(MonotonicTime now) {
  const DecodeWorker::State state = m_worker->state();
  if (m_feed) {
    if (m_wants_to_play && m_output_runs) m_position = std::max(m_position, m_feed->position(now));
  } else {
    m_position = m_watch.advance(now, m_speed, m_wants_to_play && state.ready);
    m_position = clamped(m_position);
    if (state.finished) m_position = std::min(m_position, state.end);
    m_watch.set(m_position);
  }
  if (!m_picture_wanted) m_worker->note_position(m_position);
  return m_position;
}

bool Playback::ended(MonotonicTime now) {
  const DecodeWorker::State state = m_worker->state();
  if (!state.finished) return false;
  if (!m_feed) return m_position >= std::min(state.end, clamped(state.end));
  return m_feed->all_heard(now);
}

std::shared_ptr<const VideoFrame> Playback::frame(MonotonicTime now) {
  DecodeWorker::Picked picked = m_worker->pick(position(now), m_first_is_due);
  if (picked.frame == nullptr) return m_shown;
  m_first_is_due = false;
  m_counts.dropped += picked.passed;
  ++m_counts.shown;
  m_shown = std::move(picked.frame);
  return m_shown;
}

std::optional<MonotonicTime> Playback::next_frame_due(MonotonicTime now) {
  const MediaPosition at = position(now);
  const DecodeWorker::State state = m_worker->state();
  if (!m_wants_to_play || !state.ready || ended(now)) return std::nullopt;
  const auto next = m_worker->next_picture();
  if (!next) return now + (state.pictures_done || !m_picture_wanted ? longest_sleep / 5 : decoder_late);
  if (*next <= at) return now;
  const std::chrono::duration<double, std::milli> wait =
      std::chrono::duration<double, std::milli>(*next - at) / m_speed;
  return now + std::min(std::chrono::ceil<std::chrono::milliseconds>(wait), longest_sleep);
}

bool Playback::decoded_ahead() const {
  return m_worker->pictures_ahead() && (!m_feed || !m_feed->wants_more());
}

PipelineStatus Playback::status(MonotonicTime now) {
  position(now);
  const DecodeWorker::State state = m_worker->state();
  const bool failed_at_once = state.finished && state.problem && state.end == film_start;
  if (failed_at_once || ended(now)) {
    run_output(false, now);
    if (state.problem) return PlaybackFailed{*state.problem};
    return PlaybackEnded{};
  }
  if (!m_wants_to_play) return PlaybackPaused{};
  if (!state.ready || (m_feed && m_feed->starving())) return PlaybackBuffering{};
  return PlaybackPlaying{};
}

}  // namespace mamori
