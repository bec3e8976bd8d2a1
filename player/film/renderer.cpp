#include "film/renderer.h"

#include <algorithm>
#include <chrono>

#include "base/files.h"
#include "base/sha.h"
#include "film/manifest_xml.h"
#include "film/timeline.h"
#include "load/film_manifest.h"
#include "load/storyboard_xml.h"
#include "media/captions.h"
#include "media/encoder.h"

namespace mamori {
namespace {

namespace fs = std::filesystem;

// Changes with everything in this folder that makes another film of the same storyboard.
constexpr const char* film_form = "film form 1";
constexpr int sound_rate = 48000;
constexpr std::uintmax_t source_limit = 8u << 20;

Problem cancelled() {
  return {.kind = ProblemKind::cancelled, .message = "stopped by the user"};
}

Status add_file(Sha256& sum, const fs::path& file) {
  const auto bytes = read_file(file, source_limit);
  if (!bytes) return bytes.problem();
  sum.add(std::to_string(bytes->size()) + "\n");
  sum.add(std::string_view(*bytes));
  return {};
}

// Of everything the film is made of: storyboard, pictures, voice, this program's way of making films.
Result<std::string> source_hash(const FilmJob& job, const Storyboard& storyboard, const Narrator& narrator) {
  Sha256 sum;
  sum.add(std::string(film_form) + "\n" + narrator.voice_name() + "\n");
  if (auto status = add_file(sum, job.storyboard); !status) return status.problem();
  for (const std::string& name : pictures_of(storyboard)) {
    const auto file = path_inside(job.art, name + ".svg");
    if (!file) return file.problem();
    sum.add(name + "\n");
    if (auto status = add_file(sum, *file); !status) return status.problem();
  }
  return to_hex(sum.finish());
}

// The film of an earlier run, if it is whole and made of the same.
std::optional<Film> finished_film(const FilmJob& job, const FilmId& id, const std::string& hash) {
  const std::string name = film_manifest_name(id);
  auto loaded = load_film_manifest(job.out / name, name);
  if (!loaded.ok() || loaded.value->storyboard_sha256 != hash) return std::nullopt;
  const auto video = path_inside(job.out, loaded.value->video);
  if (!video) return std::nullopt;
  const auto digest = sha256_of_file(*video);
  if (!digest || to_hex(*digest) != loaded.value->sha256) return std::nullopt;
  return std::move(loaded.value);
}

class FilmMaker {
 public:
  FilmMaker(const FilmJob& job, const FilmTools& tools, const Storyboard& storyboard)
      : m_job(job), m_tools(tools), m_storyboard(storyboard) {}

  Result<FilmReport> make(const std::string& hash) {
    if (auto status = speak_all(); !status) return status.problem();
    Timeline timeline = build_timeline(m_storyboard, m_sounds);
    Film& film = timeline.film;
    film.video = film.id.text() + ".mp4";
    film.storyboard_sha256 = hash;
    film.narrated = m_tools.narrator.has_voice();
    // A manifest that stands says that the film is whole, so the old one goes first.
    std::error_code error;
    fs::remove(m_job.out / film_manifest_name(film.id), error);
    const fs::path video = m_job.out / film.video;
    if (auto status = encode(timeline, video); !status) return status.problem();
    const auto digest = sha256_of_file(video);
    if (!digest) return digest.problem();
    film.sha256 = to_hex(*digest);
    if (auto status = write_file(m_job.out / captions_name(film.id), write_webvtt(captions(film))); !status) {
      return status.problem();
    }
    if (auto status = write_file(m_job.out / film_manifest_name(film.id), manifest_text(film)); !status) {
      return status.problem();
    }
    m_report.bytes = fs::file_size(video, error);
    m_report.pictures = timeline.frames.size();
    m_report.film = std::move(film);
    return std::move(m_report);
  }

 private:
  static constexpr double speaking_share = 0.2;  // of the whole work, about

  Status speak_all() {
    std::vector<const StoryboardSentence*> sentences;
    for (const StoryboardScene& scene : m_storyboard.scenes) {
      for (const StoryboardSentence& sentence : scene.sentences) sentences.push_back(&sentence);
    }
    for (const StoryboardSentence* sentence : sentences) {
      if (m_tools.stop.stop_requested()) return cancelled();
      auto spoken = m_tools.narrator.speak(*sentence, m_storyboard.half_tones_of(sentence->speaker));
      if (!spoken) return spoken.problem();
      const std::string caption = katakana_reading(sentence->caption);
      if (sentence->reading.empty() && !spoken->reading.empty() && spoken->reading != caption) {
        m_report.reading_differences.push_back(
            {.sentence = sentence->id, .caption = caption, .voice = spoken->reading});
      }
      m_sounds.push_back({.length = spoken->length, .phones = std::move(spoken->phones)});
      m_waves.push_back(std::move(spoken->wave));
      progress(speaking_share * static_cast<double>(m_sounds.size()) / static_cast<double>(sentences.size()));
    }
    return {};
  }

  Status encode(const Timeline& timeline, const fs::path& video) {
    EncoderOptions options;
    options.rate = sound_rate;
    options.channels = m_tools.narrator.has_voice() ? 1 : 0;
    options.title = timeline.film.title.plain();
    for (const FilmChapter& chapter : timeline.film.chapters) {
      options.chapters.push_back({.begin = chapter.begin, .title = chapter.title.plain()});
    }
    auto encoder = Encoder::create(video, options);
    if (!encoder) return encoder.problem();
    std::size_t next_sound = 0;
    for (std::size_t i = 0; i < timeline.frames.size(); ++i) {
      if (m_tools.stop.stop_requested()) return cancelled();
      if (auto status = add_sounds(*encoder, timeline, next_sound, timeline.frames[i].at); !status) return status;
      if (auto status = add_picture(*encoder, timeline.frames[i]); !status) return status;
      progress(speaking_share +
               (1 - speaking_share) * static_cast<double>(i + 1) / static_cast<double>(timeline.frames.size()));
    }
    const MediaPosition end = film_start + timeline.film.length;
    if (auto status = add_sounds(*encoder, timeline, next_sound, end); !status) return status;
    if (options.channels > 0) {
      if (auto status = add_silence(*encoder, end); !status) return status;
    }
    return encoder->finish(end);
  }

  Status add_picture(Encoder& encoder, const FilmFrame& frame) {
    paint(m_storyboard, frame.moment, m_tools.brush);
    const auto pixels = m_tools.brush.canvas.pixels(m_tools.brush.canvas.bounds());
    if (!pixels || pixels->width != 1280 || pixels->height != 720) {
      return Problem{.kind = ProblemKind::internal, .message = "films need a canvas of 1280×720 pixels in memory"};
    }
    return encoder.add_picture(pixels->pixels, pixels->pitch, frame.at, frame.key);
  }

  // Everything that is heard before `until`, silence between the sentences included.
  Status add_sounds(Encoder& encoder, const Timeline& timeline, std::size_t& next, MediaPosition until) {
    for (; next < m_waves.size() && timeline.sentence_begins[next] < until; ++next) {
      const Wave& wave = m_waves[next];
      if (wave.samples.empty()) continue;
      if (wave.sample_rate != sound_rate) {
        return Problem{.kind = ProblemKind::unsupported, .message = "the voice must speak at 48,000 samples a second"};
      }
      if (auto status = add_silence(encoder, timeline.sentence_begins[next]); !status) return status;
      if (auto status = encoder.add_sound(std::span<const std::int16_t>(wave.samples)); !status) return status;
      m_samples += static_cast<std::int64_t>(wave.samples.size());
    }
    return {};
  }

  Status add_silence(Encoder& encoder, MediaPosition until) {
    const std::int64_t wanted = (until - film_start).count() * sound_rate / 1'000'000;
    if (wanted <= m_samples) return {};
    const std::vector<std::int16_t> silence(static_cast<std::size_t>(wanted - m_samples));
    m_samples = wanted;
    return encoder.add_sound(std::span<const std::int16_t>(silence));
  }

  static std::vector<Caption> captions(const Film& film) {
    std::vector<Caption> out;
    for (const FilmSentence& sentence : film.sentences) {
      out.push_back({.begin = sentence.span.begin, .end = sentence.span.end, .text = sentence.caption.plain()});
    }
    return out;
  }

  void progress(double done) const {
    if (m_tools.progress) m_tools.progress(done);
  }

  const FilmJob& m_job;
  const FilmTools& m_tools;
  const Storyboard& m_storyboard;
  FilmReport m_report;
  std::vector<SentenceSound> m_sounds;
  std::vector<Wave> m_waves;
  std::int64_t m_samples = 0;  // given to the encoder
};

}  // namespace

Result<FilmReport> render_film(const FilmJob& job, const FilmTools& tools) {
  const auto loaded = load_storyboard(job.storyboard, to_utf8(job.storyboard), job.art);
  if (!loaded.ok()) {
    Problem first = loaded.problems.front();
    first.message += " (" + std::to_string(loaded.problems.size()) + " problems in this storyboard)";
    return first;
  }
  const Storyboard& storyboard = *loaded.value;
  const auto hash = source_hash(job, storyboard, tools.narrator);
  if (!hash) return hash.problem();
  if (auto finished = finished_film(job, storyboard.id, *hash)) {
    FilmReport report;
    report.film = std::move(*finished);
    report.skipped = true;
    std::error_code error;
    report.bytes = fs::file_size(job.out / to_path(report.film.video), error);
    return report;
  }
  std::error_code error;
  fs::create_directories(job.out, error);
  if (error) {
    return Problem{.kind = ProblemKind::read_only,
                   .message = "cannot make " + to_utf8(job.out) + ": " + error.message()};
  }
  return FilmMaker(job, tools, storyboard).make(*hash);
}

}  // namespace mamori
