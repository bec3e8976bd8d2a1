#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/long_work.h"
#include "base/result.h"
#include "session/library.h"
#include "store/record_store.h"

namespace mamori {

// 差し替え動画: an office may put a film of its own, such as the ministry's, in the place of each of ours. The file is
// copied beside the records; lessons play it with what it brings itself, and records name it by its hash.

// Where a film may be put: every film that a course has a lesson for.
struct FilmPlace {
  FilmId film;
  std::string title;                // of the lesson
  std::optional<OwnFilm> own = {};  // none: the built-in film plays
};

Result<std::vector<FilmPlace>> film_places(const Library& library, RecordStore& store);

std::filesystem::path own_films_folder(const RecordStore& store);

// Why the registered file cannot be played, by a look at its size and time; nothing: it can. not_found: it is missing.
// malformed: it is another one than was registered.
std::optional<Problem> problem_of(const OwnFilm& own, const std::filesystem::path& folder);

// Tells the library what plays in each place. A copy that only seems changed, as after the whole folder was moved, is
// hashed once: some seconds for a large film.
Status apply_own_films(Library& library, RecordStore& store);

// Puts a film, probed before (`film`: id of the place, title, length, captions, chapters), in its place; `copy` is what
// copy_by_hash made of it in own_films_folder(). No lesson may be open. Problem: not_found, there is no such place.
Status replace_film(Library& library, RecordStore& store, OwnFilm own, const HashedCopy& copy, Now now);
// The built-in film plays again. The copy stays. Problems: not_found; refused, where it plays already.
Status restore_film(Library& library, RecordStore& store, const FilmId& film, Now now);

}  // namespace mamori
