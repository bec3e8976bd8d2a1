#include "film/timeline.h"

#include <algorithm>
#include <map>

#include "film/caption_lines.h"

namespace mamori {
namespace {

using std::chrono::ceil;
using std::chrono::floor;
using std::chrono::milliseconds;

bool is_open(const std::string& phone) {
  // Capitals are vowels that lose their voice: the mouth hardly opens.
  return phone == "a" || phone == "i" || phone == "u" || phone == "e" || phone == "o";
}

constexpr milliseconds shortest_gap(200);  // between a caption that waits for its reader and the next one

// A lone thing stirs (staging.h) every 3.6 s, of several one after the other somewhat more often.
constexpr milliseconds first_stir(1900);
constexpr milliseconds stir_round(3600);
constexpr milliseconds stir_length(120);

class TimelineBuilder {
 public:
  TimelineBuilder(const Storyboard& storyboard, const std::vector<SentenceSound>& sounds)
      : m_storyboard(storyboard), m_sounds(sounds) {}

  Timeline build() {
    m_out.film.id = m_storyboard.id;
    m_out.film.title = m_storyboard.title;
    for (std::size_t scene = 0; scene < m_storyboard.scenes.size(); ++scene) add_scene(scene);
    m_out.film.length = m_now - film_start;
    add_cues();
    add_frames();
    return std::move(m_out);
  }

 private:
  void add_scene(std::size_t index) {
    const StoryboardScene& scene = m_storyboard.scenes[index];
    m_keys[m_now] = true;
    m_out.scene_begins.push_back(m_now);
    m_next_stir = m_now + first_stir;
    m_stirs_seen = 0;
    if (!scene.title.empty()) m_out.film.chapters.push_back({.title = scene.title, .begin = m_now});
    for (std::size_t i = 0; i < scene.sentences.size(); ++i) add_sentence(index, i);
  }

  void add_sentence(std::size_t scene_index, std::size_t index) {
    const StoryboardScene& scene = m_storyboard.scenes[scene_index];
    const StoryboardSentence& sentence = scene.sentences[index];
    const SentenceSound& sound = m_sounds[m_spoken++];
    m_moments[m_now] = {.scene = scene_index, .sentence = index, .step = 0, .open_mouth = {}, .stirring = {}};
    for (int step = 1; step <= motion_steps(m_storyboard, scene_index, index); ++step) {
      m_steps.push_back({m_now + step * motion_step, scene_index, index, step});
    }
    const MediaPosition begin = m_now + (index == 0 ? scene_lead_in : MediaLength::zero());
    const MediaPosition voice_end = begin + ceil<milliseconds>(sound.length);
    const MediaPosition end = std::max(voice_end, begin + reading_time(sentence.caption));
    if (!sentence.speaker.empty()) {
      bool open = false;
      for (const MediaLength change : mouth_changes(sound.phones)) {
        open = !open;
        m_mouths.push_back({ceil<milliseconds>(begin + change), open ? sentence.speaker : std::string()});
      }
    }
    m_out.sentence_begins.push_back(begin);
    m_out.film.sentences.push_back(
        {.id = sentence.id, .span = {begin, end}, .caption = sentence.caption, .source = sentence.source});
    const MediaPosition next =
        std::max(end + std::min(sentence.pause_after, shortest_gap), voice_end + sentence.pause_after);
    m_pauses.push_back(next - end);
    add_stirs(stirring_things(scene, index), next);
    m_now = next;
  }

  // Nothing stirs while something moves.
  void add_stirs(const std::vector<std::size_t>& things, MediaPosition until) {
    const MediaPosition still = m_steps.empty() ? film_start : m_steps.back().at + motion_step;
    for (; m_next_stir + stir_length < until; ++m_stirs_seen) {
      if (!things.empty() && m_next_stir >= std::max(m_now, still)) {
        m_stirs.push_back({m_next_stir, things[m_stirs_seen % things.size()]});
        m_stirs.push_back({m_next_stir + stir_length, std::nullopt});
      }
      m_next_stir += things.size() < 2 ? stir_round : stir_round / 2;
    }
  }

  // The film stops in the middle of the pause, so that the picture that was asked about is still seen.
  void add_cues() {
    for (const StoryboardCue& cue : m_storyboard.cues) {
      const std::size_t after = index_of(cue.after);
      const std::size_t review = index_of(cue.review_from);
      const MediaPosition at = m_out.film.sentences[after].span.end + floor<milliseconds>(m_pauses[after] / 2);
      m_keys[at] = true;
      m_out.film.cues.push_back({.id = cue.id,
                                 .at = at,
                                 .question = cue.question,
                                 .options = cue.options,
                                 .review = {m_out.film.sentences[review].span.begin, at}});
    }
  }

  std::size_t index_of(const SentenceId& id) const {
    const auto& all = m_out.film.sentences;
    const auto found = std::find_if(all.begin(), all.end(), [&](const FilmSentence& s) { return s.id == id; });
    return found == all.end() ? 0 : static_cast<std::size_t>(found - all.begin());
  }

  // Lays sentences, moves and mouths over each other in time and keeps a picture only where one of them changed.
  void add_frames() {
    std::map<MediaPosition, bool> times = m_keys;
    for (const auto& [at, moment] : m_moments) times.emplace(at, false);
    for (const Step& step : m_steps) times.emplace(step.at, false);
    for (const Mouth& mouth : m_mouths) times.emplace(mouth.at, false);
    for (const Stir& stir : m_stirs) times.emplace(stir.at, false);
    FilmMoment now;
    std::size_t step = 0;
    std::size_t mouth = 0;
    std::size_t stir = 0;
    for (const auto& [at, key] : times) {
      if (const auto begun = m_moments.find(at); begun != m_moments.end()) now = begun->second;
      for (; step < m_steps.size() && m_steps[step].at <= at; ++step) {
        if (m_steps[step].scene == now.scene && m_steps[step].sentence == now.sentence) {
          now.step = m_steps[step].step;
        }
      }
      for (; mouth < m_mouths.size() && m_mouths[mouth].at <= at; ++mouth) now.open_mouth = m_mouths[mouth].figure;
      for (; stir < m_stirs.size() && m_stirs[stir].at <= at; ++stir) now.stirring = m_stirs[stir].thing;
      if (key || m_out.frames.empty() || m_out.frames.back().moment != now) {
        m_out.frames.push_back({.at = at, .moment = now, .key = key});
      }
    }
  }

  struct Step {
    MediaPosition at;
    std::size_t scene;
    std::size_t sentence;
    int step;
  };
  struct Mouth {
    MediaPosition at;
    std::string figure;
  };

  struct Stir {
    MediaPosition at;
    std::optional<std::size_t> thing;
  };

  const Storyboard& m_storyboard;
  const std::vector<SentenceSound>& m_sounds;
  Timeline m_out;
  MediaPosition m_now = film_start;
  std::size_t m_spoken = 0;
  std::map<MediaPosition, bool> m_keys;
  std::map<MediaPosition, FilmMoment> m_moments;
  std::vector<Step> m_steps;    // in time order
  std::vector<Mouth> m_mouths;  // in time order
  std::vector<Stir> m_stirs;    // in time order
  MediaPosition m_next_stir = film_start;
  std::size_t m_stirs_seen = 0;       // of this scene
  std::vector<MediaLength> m_pauses;  // between the end of a caption and the next sentence
};

}  // namespace

Timeline build_timeline(const Storyboard& storyboard, const std::vector<SentenceSound>& sounds) {
  return TimelineBuilder(storyboard, sounds).build();
}

// A tenth of a second is open where vowels fill at least half of it.
std::vector<MediaLength> mouth_changes(const std::vector<Phone>& phones) {
  std::vector<MediaLength> changes;
  if (phones.empty()) return changes;
  bool open = false;
  for (MediaLength slot{}; slot < phones.back().end; slot += mouth_step) {
    MediaLength voiced{};
    for (const Phone& phone : phones) {
      if (!is_open(phone.name)) continue;
      const MediaLength shared = std::min(phone.end, slot + mouth_step) - std::max(phone.begin, slot);
      voiced += std::max(shared, MediaLength::zero());
    }
    if ((voiced * 2 >= mouth_step) == open) continue;
    open = !open;
    changes.push_back(slot);
  }
  if (open) changes.push_back(phones.back().end);
  return changes;
}

}  // namespace mamori
