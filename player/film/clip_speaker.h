#pragma once

#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <set>
#include <string>

#include "base/result.h"
#include "film/narrator.h"
#include "learn/spoken.h"
#include "load/clip_index.h"

namespace mamori {

// A clip in memory; its place is given when it is written.
struct ReadyClip {
  std::string bytes;  // Opus in Ogg
  SpokenClip clip;
};

// Keeps two workers from saying the same words at once: the narrator keeps them in one file. Any thread.
class SpeakingTurns {
 public:
  void take(const std::string& words);  // waits while another worker has them
  void give_back(const std::string& words);

 private:
  std::mutex m_mutex;
  std::condition_variable m_freed;
  std::set<std::string> m_taken;
};

// Says one line and encodes it, in files of `folder` that are gone afterwards. Each worker has one; what it refers to
// outlives it.
class ClipSpeaker {
 public:
  ClipSpeaker(const Narrator& narrator, SpeakingTurns& turns, const std::filesystem::path& folder)
      : m_narrator(narrator), m_turns(turns), m_folder(folder) {}

  // `hash`: of words and voice, hex. Failure: malformed, the voice has no sound for this text; others as of files.
  Result<ReadyClip> speak(const SpokenLine& line, const std::string& hash) const;

 private:
  Result<SpokenSentence> say(const RichText& text, const std::string& reading, int half_tones) const;
  Result<std::string> encode(const Wave& wave, const std::string& hash) const;

  const Narrator& m_narrator;
  SpeakingTurns& m_turns;
  const std::filesystem::path& m_folder;
};

}  // namespace mamori
