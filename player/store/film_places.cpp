#include "store/film_places.h"

#include <nlohmann/json.hpp>

#include "base/utf8.h"
#include "store/database.h"
#include "store/statement.h"

namespace mamori {
namespace {

using Json = nlohmann::json;

std::int64_t ticks(MediaPosition position) {
  return position.time_since_epoch().count();
}
MediaPosition position_of(const Json& ticks) {
  return media_position(MediaLength(ticks.get<std::int64_t>()));
}

// {"captions": [[begin, end, text]…], "chapters": [[begin, title]…]}, times in microseconds.
std::string extras_of(const Film& film) {
  Json captions = Json::array();
  for (const FilmSentence& sentence : film.sentences) {
    captions.push_back({ticks(sentence.span.begin), ticks(sentence.span.end), sentence.caption.plain()});
  }
  Json chapters = Json::array();
  for (const FilmChapter& chapter : film.chapters) chapters.push_back({ticks(chapter.begin), chapter.title.plain()});
  return Json{{"captions", captions}, {"chapters", chapters}}.dump(-1, ' ', false, Json::error_handler_t::replace);
}

// What cannot be read is left out: the film plays without it.
void read_extras(const std::string& text, Film& film) {
  const Json extras = Json::parse(text, nullptr, false);
  if (!extras.is_object()) return;
  const auto list = [&](const char* key, std::size_t times) {
    std::vector<Json> rows;
    for (const Json& row : extras.value(key, Json::array())) {
      bool fits = row.is_array() && row.size() == times + 1 && row[times].is_string();
      for (std::size_t i = 0; fits && i < times; ++i) fits = row[i].is_number_integer();
      if (fits) rows.push_back(row);
    }
    return rows;
  };
  for (const Json& row : list("captions", 2)) {
    film.sentences.push_back({.id = SentenceId(film.id.text() + ".own." + std::to_string(film.sentences.size() + 1)),
                              .span = {position_of(row[0]), position_of(row[1])},
                              .caption = plain_text(row[2].get<std::string>()),
                              .source = {}});
  }
  for (const Json& row : list("chapters", 1)) {
    film.chapters.push_back({.title = plain_text(row[1].get<std::string>()), .begin = position_of(row[0])});
  }
}

Status run_with_film(Database& database, const char* sql, const FilmId& film, std::int64_t first, std::int64_t second) {
  auto write = Statement::prepare(database, sql);
  if (!write) return write.problem();
  return write->with(film.text(), first, second).run();
}

}  // namespace

Result<std::vector<OwnFilm>> FilmPlaces::in_use() const {
  auto rows = Statement::prepare(*m_database,
                                 "SELECT film, since, sha256, file, title, source, length, bytes, modified, extras "
                                 "FROM film_place AS place WHERE sha256 <> '' AND number = "
                                 "(SELECT max(number) FROM film_place WHERE film = place.film) ORDER BY film");
  if (!rows) return rows.problem();
  std::vector<OwnFilm> found;
  for (;;) {
    const auto row = rows->step();
    if (!row) return row.problem();
    if (!*row) return found;
    OwnFilm own;
    own.film.id = FilmId(rows->text(0));
    own.since = rows->wall_time(1);
    own.film.sha256 = rows->text(2);
    own.film.video = rows->text(3);
    own.film.title = plain_text(rows->text(4));
    own.source = rows->text(5);
    own.film.length = MediaLength(rows->integer(6));
    own.stamp = {.bytes = static_cast<std::uintmax_t>(rows->integer(7)), .modified = rows->integer(8)};
    own.film.own = true;
    own.film.narrated = true;
    read_extras(rows->text(9), own.film);
    found.push_back(std::move(own));
  }
}

Result<std::map<std::string, std::string>> FilmPlaces::titles() const {
  auto rows =
      Statement::prepare(*m_database, "SELECT sha256, title FROM film_place WHERE sha256 <> '' ORDER BY number");
  if (!rows) return rows.problem();
  std::map<std::string, std::string> found;
  for (;;) {
    const auto row = rows->step();
    if (!row) return row.problem();
    if (!*row) return found;
    found[rows->text(0)] = rows->text(1);
  }
}

Status FilmPlaces::put(const OwnFilm& own) {
  const std::string title = own.film.title.plain();
  if (!is_valid_utf8(title) || !is_valid_utf8(own.source)) {
    return Problem{.kind = ProblemKind::malformed, .message = "the film's title or path is not UTF-8"};
  }
  auto write = Statement::prepare(*m_database,
                                  "INSERT INTO film_place (film, since, sha256, file, title, source, length, bytes, "
                                  "modified, extras) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)");
  if (!write) return write.problem();
  return write
      ->with(own.film.id.text(), own.since, own.film.sha256, own.film.video, title, own.source,
             std::int64_t{own.film.length.count()}, static_cast<std::int64_t>(own.stamp.bytes), own.stamp.modified,
             extras_of(own.film))
      .run();
}

Status FilmPlaces::restore(const FilmId& film, WallTime now) {
  return run_with_film(*m_database,
                       "INSERT INTO film_place (film, since, sha256, file, title, source, length, bytes, modified, "
                       "extras) VALUES (?1, ?2, '', '', '', '', 0, 0, ?3, '{}')",
                       film, now.time_since_epoch().count(), 0);
}

Status FilmPlaces::note_stamp(const FilmId& film, const FileStamp& stamp) {
  return run_with_film(*m_database,
                       "UPDATE film_place SET bytes = ?2, modified = ?3 WHERE number = "
                       "(SELECT max(number) FROM film_place WHERE film = ?1)",
                       film, static_cast<std::int64_t>(stamp.bytes), stamp.modified);
}

}  // namespace mamori
