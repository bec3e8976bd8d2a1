#include "film/film_join.h"

#include <algorithm>
#include <span>

#include "film/caption_lines.h"
#include "film/soundtrack.h"
#include "media/film_writer.h"

namespace mamori {
namespace {

FilmWriterOptions options_of(const JoinWork& work) {
  const Film& film = work.timeline.film;
  FilmWriterOptions options{.rate = film_sound_rate,
                            .channels = film.narrated ? 1 : 0,
                            .title = film.title.plain(),
                            .chapters = {},
                            .captions = work.captions};
  for (const FilmChapter& chapter : film.chapters) {
    options.chapters.push_back({.begin = chapter.begin, .title = chapter.title.plain()});
  }
  return options;
}

std::size_t samples_before(MediaPosition at) {
  return static_cast<std::size_t>((at - film_start).count() * film_sound_rate / 1'000'000);
}

}  // namespace

std::vector<Caption> captions_of(const Film& film, const TextRules& rules) {
  std::vector<Caption> captions;
  for (const FilmSentence& sentence : film.sentences) {
    captions.push_back({.begin = sentence.span.begin,
                        .end = sentence.span.end,
                        .text = caption_lines(sentence.caption, rules.phrases)});
  }
  return captions;
}

// Scene by scene, so that sound and pictures lie beside each other in the file.
Status join_film(const JoinWork& work, const std::filesystem::path& video) {
  const Timeline& line = work.timeline;
  auto writer = FilmWriter::create(video, work.scenes.front(), options_of(work));
  if (!writer) return writer.problem();
  const std::vector<std::int16_t> sound =
      line.film.narrated ? soundtrack(line, work.waves, film_sound_rate) : std::vector<std::int16_t>();
  std::size_t given = 0;
  for (std::size_t scene = 0; scene < work.scenes.size(); ++scene) {
    if (work.stop.stop_requested()) return Problem{.kind = ProblemKind::cancelled, .message = "stopped by the user"};
    if (auto status = writer->add_stretch(work.scenes[scene], line.scene_begins[scene]); !status) return status;
    if (!line.film.narrated) continue;
    const bool last = scene + 1 == work.scenes.size();
    const std::size_t end = last ? sound.size() : std::min(samples_before(line.scene_begins[scene + 1]), sound.size());
    if (auto status = writer->add_sound(std::span(sound).subspan(given, end - given)); !status) return status;
    given = end;
  }
  return writer->finish(film_start + line.film.length);
}

}  // namespace mamori
