#include "film/timeline.h"

#include <algorithm>
#include <map>

namespace mamori {
namespace {

using std::chrono::ceil;
using std::chrono::milliseconds;

bool is_open(const std::string& phone) {
  // Capitals are vowels that lose their voice: the mouth hardly opens.
  return phone == "a" || phone == "i" || phone == "u" || phone == "e" || phone == "o";
}

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
    if (!scene.title.empty()) m_out.film.chapters.push_back({.title = scene.title, .begin = m_now});
    for (std::size_t i = 0; i < scene.sentences.size(); ++i) add_sentence(index, i);
  }

  void add_sentence(std::size_t scene_index, std::size_t index) {
    const StoryboardScene& scene = m_storyboard.scenes[scene_index];
    const StoryboardSentence& sentence = scene.sentences[index];
    const SentenceSound& sound = m_sounds[m_spoken++];
    m_moments[m_now] = {.scene = scene_index, .sentence = index, .move_step = 0, .open_mouth = {}};
    for (int step = 1; step <= steps_at(scene, index); ++step) {
      m_steps.push_back({m_now + step * move_step, scene_index, index, step});
    }
    const MediaPosition begin = m_now + (index == 0 ? scene_lead_in : MediaLength::zero());
    const MediaPosition end = begin + ceil<milliseconds>(sound.length);
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
    m_pauses.push_back(sentence.pause_after);
    m_now = end + sentence.pause_after;
  }

  static int steps_at(const StoryboardScene& scene, std::size_t sentence) {
    int steps = 0;
    for (const StageElement& element : scene.elements) {
      if (element.move && element.move->at == sentence) steps = std::max(steps, element.move->steps);
    }
    return steps;
  }

  // The film stops in the middle of the pause, so that the picture that was asked about is still seen.
  void add_cues() {
    for (const StoryboardCue& cue : m_storyboard.cues) {
      const std::size_t after = index_of(cue.after);
      const std::size_t review = index_of(cue.review_from);
      const MediaPosition at = m_out.film.sentences[after].span.end + milliseconds(m_pauses[after].count() / 2);
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
    FilmMoment now;
    std::size_t step = 0;
    std::size_t mouth = 0;
    for (const auto& [at, key] : times) {
      if (const auto begun = m_moments.find(at); begun != m_moments.end()) now = begun->second;
      for (; step < m_steps.size() && m_steps[step].at <= at; ++step) {
        if (m_steps[step].scene == now.scene && m_steps[step].sentence == now.sentence) {
          now.move_step = m_steps[step].step;
        }
      }
      for (; mouth < m_mouths.size() && m_mouths[mouth].at <= at; ++mouth) now.open_mouth = m_mouths[mouth].figure;
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

  const Storyboard& m_storyboard;
  const std::vector<SentenceSound>& m_sounds;
  Timeline m_out;
  MediaPosition m_now = film_start;
  std::size_t m_spoken = 0;
  std::map<MediaPosition, bool> m_keys;
  std::map<MediaPosition, FilmMoment> m_moments;
  std::vector<Step> m_steps;    // in time order
  std::vector<Mouth> m_mouths;  // in time order
  std::vector<milliseconds> m_pauses;
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
