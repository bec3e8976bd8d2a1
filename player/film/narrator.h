#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/media_time.h"
#include "base/result.h"
#include "base/rich_text.h"
#include "film/voice_trace.h"
#include "film/wave.h"
#include "learn/storyboard.h"

namespace mamori {

// Where the voice is installed (look-and-text.md, «Voice»). Debian: open-jtalk, open-jtalk-mecab-naist-jdic,
// hts-voice-nitech-jp-atr503-m001.
struct VoiceInstallation {
  std::string program;
  std::filesystem::path dictionary;
  std::filesystem::path voice;
};

std::optional<VoiceInstallation> find_voice();

struct SpokenSentence {
  Wave wave;                  // empty where there is no voice
  std::vector<Phone> phones;  // end at `length`; empty where there is no voice
  MediaLength length{};
  std::string reading;  // katakana as the voice reads it; empty where there is no voice
};

// A sentence whose caption and voice read differently.
struct ReadingDifference {
  SentenceId sentence;
  std::string caption;  // katakana
  std::string voice;
};

// Speaks sentences by open_jtalk, one child process each, and keeps what was spoken in `cache`, named by the hash of
// text and voice. Without an installed voice it gives silence of about the right length. Blocks. Several threads may
// speak at once, but not the same words.
class Narrator {
 public:
  Narrator(std::optional<VoiceInstallation> voice, std::filesystem::path cache);

  bool has_voice() const { return m_voice.has_value(); }
  std::string voice_name() const;  // goes into hashes; "silent" where there is none

  // `half_tones` shifts the pitch.
  Result<SpokenSentence> speak(const StoryboardSentence& sentence, int half_tones) const;

  bool keeps(const StoryboardSentence& sentence, int half_tones) const;   // it lies in the cache
  void forget(const StoryboardSentence& sentence, int half_tones) const;  // out of the cache

 private:
  struct Files {
    std::filesystem::path wave;
    std::filesystem::path trace;
  };
  Files files_of(const std::string& text, int half_tones) const;
  Status speak_new(const std::string& text, int half_tones, const Files& files) const;

  std::optional<VoiceInstallation> m_voice;
  std::filesystem::path m_cache;
};

// Takes away the silence that the voice makes before the first sound (a stop's, for one), all but 20 ms: captions and
// mouths begin with what is heard.
void begin_at_onset(SpokenSentence& spoken);

// Morae of kana text: small ゃゅょ belong to the kana before them; kanji count as two; signs do not count.
int count_morae(std::string_view text);

// About how long the voice would take.
MediaLength estimated_length(std::string_view text);

// The caption's own reading as katakana without signs, to compare with SpokenSentence::reading.
std::string katakana_reading(const RichText& caption);

}  // namespace mamori
