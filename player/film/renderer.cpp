#include "film/renderer.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <set>
#include <utility>

#include "base/files.h"
#include "film/clip_text.h"
#include "film/film_files.h"
#include "film/film_join.h"
#include "film/manifest_xml.h"
#include "film/scene_film.h"
#include "film/timeline.h"
#include "film/workers.h"
#include "load/film_manifest.h"
#include "load/storyboard_xml.h"
#include "media/captions.h"

namespace mamori {
namespace {

namespace fs = std::filesystem;

// Shares of the progress bar: about the seconds that each takes.
constexpr double sentence_effort = 0.5;
constexpr double picture_effort = 0.015;
constexpr double joining_effort = 2;

Problem cancelled() {
  return {.kind = ProblemKind::cancelled, .message = "stopped by the user"};
}

// One film on its way.
struct Making {
  const FilmJob& job;
  Storyboard storyboard = {};
  std::string hash = {};
  std::vector<SentenceSound> sounds = {};
  std::vector<Wave> waves = {};
  Timeline timeline = {};
  std::vector<fs::path> scenes = {};  // encoded stretches
  FilmReport report = {};
  std::optional<Problem> problem = std::nullopt;

  bool waits() const { return !problem && !report.skipped; }
};

struct Saying {
  const StoryboardSentence* sentence;
  int half_tones;
};

struct SceneToDo {
  Making* making;
  std::size_t scene;
};

std::vector<Saying> sayings_of(const Storyboard& storyboard) {
  std::vector<Saying> sayings;
  for (const StoryboardScene& scene : storyboard.scenes) {
    for (const StoryboardSentence& sentence : scene.sentences) {
      sayings.push_back({&sentence, storyboard.half_tones_of(sentence.speaker)});
    }
  }
  return sayings;
}

SceneWork scene_work(const Making& making, std::size_t scene) {
  const Timeline& line = making.timeline;
  const auto is_before = [](const FilmFrame& frame, std::size_t wanted) { return frame.moment.scene < wanted; };
  const auto first = std::lower_bound(line.frames.begin(), line.frames.end(), scene, is_before);
  const auto last = std::lower_bound(first, line.frames.end(), scene + 1, is_before);
  const MediaPosition end =
      scene + 1 < line.scene_begins.size() ? line.scene_begins[scene + 1] : film_start + line.film.length;
  return {.storyboard = making.storyboard, .frames = {first, last}, .begin = line.scene_begins[scene], .end = end};
}

// Four rounds, each with all workers: plan, speak, paint, join.
class FilmSet {
 public:
  FilmSet(const std::vector<FilmJob>& jobs, const FilmTools& tools) : m_tools(tools) {
    for (const FilmJob& job : jobs) m_films.push_back({.job = job});
  }

  std::vector<Result<FilmReport>> make() {
    for (Making& film : m_films) plan(film);
    if (std::any_of(m_films.begin(), m_films.end(), [](const Making& film) { return film.waits(); })) work();
    std::vector<Result<FilmReport>> results;
    for (Making& film : m_films) {
      if (film.problem) {
        results.emplace_back(*film.problem);
      } else {
        results.emplace_back(std::move(film.report));
      }
    }
    return results;
  }

 private:
  static void plan_anew(Making& film) {
    std::error_code error;
    fs::create_directories(film.job.out / "scenes", error);
    if (!error) return;
    film.problem = Problem{.kind = ProblemKind::read_only,
                           .message = "cannot make " + to_utf8(film.job.out) + ": " + error.message()};
  }

  void plan(Making& film) const {
    auto loaded = load_storyboard(film.job.storyboard, to_utf8(film.job.storyboard), film.job.art);
    if (!loaded.ok()) {
      film.problem = loaded.problems.front();
      film.problem->message += " (" + std::to_string(loaded.problems.size()) + " problems in this storyboard)";
      return;
    }
    film.storyboard = std::move(*loaded.value);
    const auto hash = source_hash(film.job.storyboard, film.storyboard, film.job.art, m_tools.narrator);
    if (!hash) {
      film.problem = hash.problem();
      return;
    }
    film.hash = *hash;
    auto finished = finished_film(film.job.out, film.storyboard.id, film.hash);
    if (!finished) return plan_anew(film);
    film.report.film = std::move(*finished);
    film.report.skipped = true;
    std::error_code error;
    film.report.bytes = fs::file_size(film.job.out / to_path(film.report.film.video), error);
  }

  void work() {
    for (unsigned worker = 0; worker < std::max(1u, m_tools.workers); ++worker) {
      auto brush = m_tools.brush();
      if (!brush) return fail_all(brush.problem());
      m_brushes.push_back(*brush);
    }
    const std::vector<Saying> unspoken = find_unspoken();
    begin_progress(unspoken.size());
    speak(unspoken);
    share_work(m_films.size(), m_tools.workers, [&](std::size_t i, unsigned) {
      if (m_films[i].waits()) lay_out_film(m_films[i]);
    });
    paint_scenes();
    share_work(m_films.size(), m_tools.workers, [&](std::size_t i, unsigned) {
      Making& film = m_films[i];
      if (!film.waits()) return;
      if (auto status = join(film); !status) film.problem = status.problem();
      advance(joining_effort);
    });
  }

  // Each of them once: no two workers say the same words.
  std::vector<Saying> find_unspoken() const {
    std::map<std::pair<std::string, int>, Saying> unspoken;
    for (const Making& film : m_films) {
      if (!film.waits() || !m_tools.narrator.has_voice()) continue;
      for (const Saying& saying : sayings_of(film.storyboard)) {
        if (m_tools.narrator.keeps(*saying.sentence, saying.half_tones)) continue;
        const std::string& reading = saying.sentence->reading;
        unspoken.emplace(std::pair{reading.empty() ? saying.sentence->caption.plain() : reading, saying.half_tones},
                         saying);
      }
    }
    std::vector<Saying> list;
    for (const auto& [words, saying] : unspoken) list.push_back(saying);
    return list;
  }

  // What cannot be said is asked for again by lay_out_film, which tells why.
  void speak(const std::vector<Saying>& sayings) {
    share_work(sayings.size(), m_tools.workers, [&](std::size_t i, unsigned) {
      if (!m_tools.stop.stop_requested()) (void)m_tools.narrator.speak(*sayings[i].sentence, sayings[i].half_tones);
      advance(sentence_effort);
    });
  }

  void lay_out_film(Making& film) const {
    for (const Saying& saying : sayings_of(film.storyboard)) {
      if (m_tools.stop.stop_requested()) {
        film.problem = cancelled();
        return;
      }
      auto spoken = m_tools.narrator.speak(*saying.sentence, saying.half_tones);
      if (!spoken) {
        film.problem = spoken.problem();
        return;
      }
      note_reading(film, *saying.sentence, spoken->reading);
      begin_at_onset(*spoken);
      if (!spoken->wave.samples.empty() && spoken->wave.sample_rate != film_sound_rate) {
        film.problem =
            Problem{.kind = ProblemKind::unsupported, .message = "the voice must speak at 48,000 samples a second"};
        return;
      }
      film.sounds.push_back({.length = spoken->length, .phones = std::move(spoken->phones)});
      film.waves.push_back(std::move(spoken->wave));
    }
    film.timeline = build_timeline(film.storyboard, film.sounds);
  }

  static void note_reading(Making& film, const StoryboardSentence& sentence, const std::string& heard) {
    if (heard.empty() || misread_runs(sentence.caption, heard).empty()) return;
    film.report.reading_differences.push_back(
        {.sentence = sentence.id, .caption = katakana_reading(sentence.caption), .voice = heard});
  }

  void paint_scenes() {
    std::vector<SceneToDo> todo;
    for (Making& film : m_films) {
      if (!film.waits()) continue;
      for (std::size_t scene = 0; scene < film.storyboard.scenes.size() && film.waits(); ++scene) {
        if (find_scene(film, scene)) continue;
        todo.push_back({&film, scene});
      }
    }
    // The longest first, so that no worker is left with one at the end.
    std::stable_sort(todo.begin(), todo.end(), [](const SceneToDo& a, const SceneToDo& b) {
      return scene_work(*a.making, a.scene).frames.size() > scene_work(*b.making, b.scene).frames.size();
    });
    share_work(todo.size(), m_tools.workers, [&](std::size_t i, unsigned worker) {
      const SceneWork work = scene_work(*todo[i].making, todo[i].scene);
      const auto status = encode_scene(work, todo[i].making->scenes[todo[i].scene],
                                       {.brush = m_brushes[worker], .painting = m_painting, .stop = m_tools.stop});
      const std::scoped_lock lock(m_mutex);
      if (!status) todo[i].making->problem = status.problem();
      advance_locked(picture_effort * static_cast<double>(work.frames.size()));
    });
  }

  // Notes where the scene's stretch lies; true where an earlier run left it there.
  static bool find_scene(Making& film, std::size_t scene) {
    const SceneWork work = scene_work(film, scene);
    const auto hash = scene_hash(work, film.job.art);
    if (!hash) {
      film.problem = hash.problem();
      return true;
    }
    film.scenes.push_back(scene_file(film.job.out / "scenes", film.storyboard.scenes[scene].id, *hash));
    film.report.pictures += work.frames.size();
    std::error_code error;
    const bool kept = fs::is_regular_file(film.scenes.back(), error);
    film.report.scenes_kept += kept ? 1 : 0;
    return kept;
  }

  Status join(Making& film) const {
    if (m_tools.stop.stop_requested()) return cancelled();
    Film& out = film.timeline.film;
    out.video = out.id.text() + ".mp4";
    out.storyboard_sha256 = film.hash;
    out.narrated = m_tools.narrator.has_voice();
    // A manifest that stands says that the film is whole, so the old one goes first.
    std::error_code error;
    fs::remove(film.job.out / film_manifest_name(out.id), error);
    const fs::path video = film.job.out / to_path(out.video);
    const std::vector<Caption> captions = captions_of(out, m_brushes.front().rules);
    const auto joined = join_film({.timeline = film.timeline,
                                   .waves = film.waves,
                                   .scenes = film.scenes,
                                   .captions = captions,
                                   .stop = m_tools.stop},
                                  video);
    if (!joined) return joined;
    const auto digest = sha256_of_file(video);
    if (!digest) return digest.problem();
    out.sha256 = to_hex(*digest);
    if (auto status = write_file(film.job.out / captions_name(out.id), write_webvtt(captions)); !status) return status;
    if (auto status = write_file(film.job.out / film_manifest_name(out.id), manifest_text(out)); !status) return status;
    remove_other_scenes(film.job.out / "scenes", out.id, {film.scenes.begin(), film.scenes.end()});
    film.report.bytes = fs::file_size(video, error);
    film.report.film = std::move(out);
    return {};
  }

  void fail_all(const Problem& problem) {
    for (Making& film : m_films) {
      if (film.waits()) film.problem = problem;
    }
  }

  void begin_progress(std::size_t unspoken) {
    constexpr double pictures_a_sentence = 12;
    m_all = sentence_effort * static_cast<double>(unspoken);
    for (const Making& film : m_films) {
      if (!film.waits()) continue;
      const auto sentences = static_cast<double>(sayings_of(film.storyboard).size());
      m_all += joining_effort + picture_effort * pictures_a_sentence * sentences;
    }
  }

  void advance(double effort) {
    const std::scoped_lock lock(m_mutex);
    advance_locked(effort);
  }

  void advance_locked(double effort) {
    m_done += effort;
    if (m_tools.progress) m_tools.progress(std::min(1.0, m_done / m_all));
  }

  const FilmTools& m_tools;
  std::vector<Making> m_films;
  std::vector<FilmBrush> m_brushes;  // one a worker
  std::mutex m_painting;
  std::mutex m_mutex;  // guards progress, and the films' problems while scenes are encoded
  double m_all = 1;
  double m_done = 0;
};

}  // namespace

std::vector<Result<FilmReport>> render_films(const std::vector<FilmJob>& jobs, const FilmTools& tools) {
  return FilmSet(jobs, tools).make();
}

Result<FilmReport> render_film(const FilmJob& job, const FilmTools& tools) {
  return std::move(render_films({job}, tools).front());
}

}  // namespace mamori
