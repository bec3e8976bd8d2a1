#include "session/own_films.h"

#include <algorithm>

#include "base/files.h"

namespace mamori {
namespace {

namespace fs = std::filesystem;

Problem no_such_place(const FilmId& film) {
  return {.kind = ProblemKind::not_found, .message = "no course has a film \"" + film.text() + "\""};
}

Problem at_file(const OwnFilm& own, ProblemKind kind, std::string message) {
  return {.kind = kind, .message = std::move(message), .place = Place{.file = "films/" + own.film.video}};
}

// The stamp differs: the same bytes with another time stay the registered film.
Status settle_stamp(RecordStore& store, const fs::path& file, OwnFilm& own) {
  const auto stamp = stamp_of(file);
  if (!stamp || *stamp == own.stamp || stamp->bytes != own.stamp.bytes) return {};
  const auto hash = hash_of_large_file(file, {});
  if (!hash || *hash != own.film.sha256) return {};
  own.stamp = *stamp;
  return store.film_places().note_stamp(own.film.id, *stamp);
}

}  // namespace

fs::path own_films_folder(const RecordStore& store) {
  return store.folder() / "films";
}

std::optional<Problem> problem_of(const OwnFilm& own, const fs::path& folder) {
  const auto file = path_inside(folder, own.film.video);
  if (!file) return file.problem();
  const auto stamp = stamp_of(*file);
  if (!stamp && stamp.problem().kind == ProblemKind::not_found) {
    return at_file(own, ProblemKind::not_found,
                   "the film that was put in the place of " + own.film.id.text() + " is missing");
  }
  if (!stamp) return stamp.problem();
  if (*stamp == own.stamp) return std::nullopt;
  return at_file(own, ProblemKind::malformed,
                 "the file has changed since it was put in the place of " + own.film.id.text());
}

Result<std::vector<FilmPlace>> film_places(const Library& library, RecordStore& store) {
  const auto in_use = store.film_places().in_use();
  if (!in_use) return in_use.problem();
  std::vector<FilmPlace> places;
  for (const Course& course : library.courses()) {
    for (const Lesson& lesson : course.lessons) {
      const FilmId film(lesson.content);
      const auto same = [&](const FilmPlace& place) { return place.film == film; };
      if (lesson.kind != LessonKind::film || std::any_of(places.begin(), places.end(), same)) continue;
      FilmPlace& place = places.emplace_back(FilmPlace{.film = film, .title = lesson.title.plain()});
      const auto own =
          std::find_if(in_use->begin(), in_use->end(), [&](const OwnFilm& o) { return o.film.id == film; });
      if (own != in_use->end()) place.own = *own;
    }
  }
  return places;
}

Status apply_own_films(Library& library, RecordStore& store) {
  auto in_use = store.film_places().in_use();
  if (!in_use) return in_use.problem();
  const fs::path folder = own_films_folder(store);
  std::map<FilmId, OwnFilm> films;
  for (OwnFilm& own : *in_use) {
    if (const auto file = path_inside(folder, own.film.video)) {
      if (auto settled = settle_stamp(store, *file, own); !settled) return settled;
    }
    films.emplace(own.film.id, std::move(own));
  }
  library.set_own_films(folder, std::move(films));
  return {};
}

Status replace_film(Library& library, RecordStore& store, OwnFilm own, const HashedCopy& copy, Now now) {
  const auto places = film_places(library, store);
  if (!places) return places.problem();
  const bool known =
      std::any_of(places->begin(), places->end(), [&](const FilmPlace& place) { return place.film == own.film.id; });
  if (!known) return no_such_place(own.film.id);
  own.film.sha256 = copy.sha256;
  own.film.video = to_utf8(copy.file.filename());
  own.stamp = copy.stamp;
  own.since = now.wall;
  if (auto put = store.film_places().put(own); !put) return put;
  return apply_own_films(library, store);
}

Status restore_film(Library& library, RecordStore& store, const FilmId& film, Now now) {
  const auto places = film_places(library, store);
  if (!places) return places.problem();
  const auto place = std::find_if(places->begin(), places->end(), [&](const FilmPlace& p) { return p.film == film; });
  if (place == places->end()) return no_such_place(film);
  if (!place->own) {
    return Problem{.kind = ProblemKind::refused, .message = "the built-in film \"" + film.text() + "\" plays already"};
  }
  if (auto restored = store.film_places().restore(film, now.wall); !restored) return restored;
  return apply_own_films(library, store);
}

}  // namespace mamori
