#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/file_copy.h"
#include "base/result.h"
#include "learn/film.h"

namespace mamori {

class Database;

// 差し替え動画: a file of the office's own that plays in the place of one of our films.
struct OwnFilm {
  Film film;           // id: of the place; video: name of the copy in the film folder beside the records; no cues
  std::string source;  // the path it was registered from, as the manager knows it
  FileStamp stamp;     // of the copy
  WallTime since;
};

// Which films play which file, with all that ever did: the last row of a film counts, and an empty hash in it is the
// built-in film again. A view of the connection, to be used on its thread; every change is on disk on return.
class FilmPlaces {
 public:
  explicit FilmPlaces(Database& database) : m_database(&database) {}

  Result<std::vector<OwnFilm>> in_use() const;  // by film
  // Of every file that ever was in use, by its hash; the last title it was given.
  Result<std::map<std::string, std::string>> titles() const;

  Status put(const OwnFilm& own);
  Status restore(const FilmId& film, WallTime now);
  Status note_stamp(const FilmId& film, const FileStamp& stamp);  // of the same bytes: the copy was moved

 private:
  Database* m_database;
};

}  // namespace mamori
