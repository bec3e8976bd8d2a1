#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

#include "base/result.h"
#include "media/audio_decoder.h"
#include "media/audio_feed.h"
#include "media/bounded_queue.h"
#include "media/demuxer.h"
#include "media/video_decoder.h"
#include "media/video_frame.h"

namespace mamori {

// The thread that reads and decodes one film: pictures into a queue of four, sound into the feed. It sleeps while both
// are filled. It talks to nobody but the queue, the feed and the wake function, knows no time and never shows anything.
// A seek gives all that follows a new number; what belongs to an older one is dropped. It stops with the object.
class DecodeWorker {
 public:
  struct State {
    bool ready = false;              // the first picture (and sound) after the last seek is there
    bool pictures_done = false;      // none will follow those in the queue
    bool finished = false;           // all is decoded
    MediaPosition end{};             // of the film, when finished
    std::optional<Problem> problem;  // why it finished early
  };
  struct Picked {
    std::shared_ptr<const VideoFrame> frame;  // nullptr: nothing new is to be seen
    std::size_t passed = 0;                   // whose time was over before they were seen
  };

  // Starts at once with the pictures. Where the film has sound, exactly one of connect_sound() and no_sound() must
  // follow. `wake`: see PlaybackOptions.
  DecodeWorker(Demuxer demuxer, std::optional<VideoDecoder> video, MediaPosition start, std::function<void()> wake);

  void connect_sound(AudioDecoder decoder, AudioFeed* feed);  // the feed must outlive the worker
  void no_sound();
  void seek(MediaPosition to, std::uint64_t number);
  void set_picture_wanted(bool wanted, MediaPosition now);
  void note_position(MediaPosition now);  // while pictures are not wanted: what lies before may be forgotten
  void feed_is_hungry();                  // any thread

  Picked pick(MediaPosition at, bool first);  // `first`: the first picture is due, even before its time
  std::optional<MediaPosition> next_picture() const;
  State state() const;
  bool pictures_ahead() const;  // as many as it keeps ready are in the queue, or none will follow

 private:
  struct Orders {  // from the owner, for the thread
    std::optional<MediaPosition> seek;
    std::uint64_t seek_number = 0;
    std::optional<AudioDecoder> sound;
    AudioFeed* feed = nullptr;
    bool no_sound = false;
    bool show_pictures = false;
  };
  struct Needs {
    bool picture = false;
    bool sound = false;
    bool any() const { return picture || sound; }
  };
  // A stream that lies far ahead of the other in the file is kept back up to this size; then the other does without.
  static constexpr std::size_t kept_back_bytes = 64U * 1024 * 1024;
  struct PacketList {
    std::deque<DemuxedPacket> packets;
    std::size_t bytes = 0;

    void push(DemuxedPacket packet);
    DemuxedPacket pop();
    void clear();
  };

  void run(const std::stop_token& stop);
  Needs needs() const;  // with the lock held, on the thread
  void obey(Orders orders);
  void begin_at(MediaPosition at);
  void step(Needs needs);
  void read_packet();
  void decode_picture(const DemuxedPacket* packet);
  void deliver(std::shared_ptr<const VideoFrame> frame);
  void push_picture(std::shared_ptr<const VideoFrame> frame);
  void decode_sound(const DemuxedPacket* packet);
  void push_sound();
  void push_silence(MediaLength length);
  void end_sound();
  void forget_hidden_packets();
  void announce();
  void fail(Problem problem);

  // Of the thread alone.
  Demuxer m_demuxer;
  std::optional<VideoDecoder> m_video;
  std::optional<AudioDecoder> m_audio;
  AudioFeed* m_feed = nullptr;
  PacketList m_video_packets;
  PacketList m_audio_packets;
  std::deque<AudioBlock> m_sound;                 // decoded, to be aligned with the film's time
  MediaPosition m_sound_end{};                    // how far the feed was filled
  MediaPosition m_packets_end{};                  // how far the file was read
  std::optional<MediaPosition> m_seek_target;     // pictures before it are not shown
  std::shared_ptr<const VideoFrame> m_candidate;  // the last one before the target
  std::uint64_t m_number = 0;
  bool m_sound_undecided = false;  // neither connect_sound() nor no_sound() yet
  bool m_file_ended = false;
  bool m_video_done = false;
  bool m_audio_done = false;
  bool m_sound_drained = false;
  bool m_any_picture = false;
  bool m_picture_pushed = false;  // since the last seek
  std::optional<Problem> m_trouble;

  const std::function<void()> m_wake;
  mutable std::mutex m_mutex;  // guards all below
  std::condition_variable_any m_work;
  BoundedQueue<std::shared_ptr<const VideoFrame>> m_queue;
  Orders m_orders;
  bool m_ordered = false;
  bool m_picture_wanted = true;
  bool m_forgot_pictures = false;  // packets were dropped while pictures were not wanted
  MediaPosition m_position{};
  State m_state;
  bool m_dead = false;  // the thread ended by a mistake; m_state says so and stays

  std::jthread m_thread;  // last: ends before the rest goes
};

}  // namespace mamori
