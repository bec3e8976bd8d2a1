#include "film/clip_speaker.h"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <utility>
#include <vector>

#include "base/files.h"
#include "film/clip_text.h"
#include "media/sound_file.h"

namespace mamori {
namespace {

namespace fs = std::filesystem;
using std::chrono::duration_cast;
using std::chrono::milliseconds;

constexpr std::uintmax_t clip_limit = 4u << 20;

}  // namespace

void SpeakingTurns::take(const std::string& words) {
  std::unique_lock lock(m_mutex);
  m_freed.wait(lock, [&] { return m_taken.insert(words).second; });
}

void SpeakingTurns::give_back(const std::string& words) {
  {
    const std::lock_guard lock(m_mutex);
    m_taken.erase(words);
  }
  m_freed.notify_all();
}

Result<ReadyClip> ClipSpeaker::speak(const SpokenLine& line, const std::string& hash) const {
  const RichText text = one_line(line.text);
  auto spoken = say(text, line.reading_field, line.half_tones);
  if (!spoken) return spoken.problem();
  std::string misread_as;
  const std::vector<std::size_t> misread =
      line.reading_field.empty() ? misread_runs(text, spoken->reading) : std::vector<std::size_t>();
  if (!misread.empty()) {
    misread_as = spoken->reading;
    for (const std::string& kana : {with_kana(text, misread), text.spoken()}) {
      auto mended = say(text, kana, line.half_tones);
      if (!mended) return mended.problem();
      if (!misread_runs(text, mended->reading).empty()) continue;
      spoken = std::move(mended);
      misread_as.clear();
      break;
    }
  }
  auto bytes = encode(spoken->wave, hash);
  if (!bytes) return bytes.problem();
  const MediaLength length = duration_cast<milliseconds>(spoken->length);
  return ReadyClip{.bytes = std::move(*bytes),
                   .clip = {.place = {},
                            .spoken_as = hash,
                            .length = length,
                            .phrases = phrases_of(line.text, spoken->phones),
                            .misread_as = std::move(misread_as)}};
}

// Waves are large: only those of the films stay in the narrator's cache.
Result<SpokenSentence> ClipSpeaker::say(const RichText& text, const std::string& reading, int half_tones) const {
  StoryboardSentence sentence;
  sentence.caption = text;
  sentence.reading = reading;
  const std::string words = reading.empty() ? text.plain() : reading;
  m_turns.take(words);
  const bool kept = m_narrator.keeps(sentence, half_tones);
  auto spoken = m_narrator.speak(sentence, half_tones);
  if (!kept) m_narrator.forget(sentence, half_tones);
  m_turns.give_back(words);
  return spoken;
}

Result<std::string> ClipSpeaker::encode(const Wave& wave, const std::string& hash) const {
  std::vector<float> samples(wave.samples.size());
  std::transform(wave.samples.begin(), wave.samples.end(), samples.begin(),
                 [](std::int16_t sample) { return static_cast<float>(sample) / 32768.0F; });
  const fs::path file = m_folder / (hash.substr(0, 32) + ".opus");
  if (auto status = write_opus_clip(file, samples, wave.sample_rate); !status) return status.problem();
  auto bytes = read_file(file, clip_limit);
  std::error_code error;
  fs::remove(file, error);
  return bytes;
}

}  // namespace mamori
