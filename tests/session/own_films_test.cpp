#include "session/own_films.h"

#include <catch2/catch.hpp>

#include "base/files.h"
#include "base/sha.h"
#include "learn/registration.h"
#include "session/reporting.h"
#include "session/session_fixture.h"

using namespace mamori;
using namespace std::chrono_literals;
using namespace mamori::test;

namespace fs = std::filesystem;

namespace {

const LessonId lesson_id("orientation.v2");
const FilmId film_id("v2");
const std::string built_in_hash(64, 'b');

// A built-in film 2 of 40 s with a question in its middle; nothing here is decoded.
fs::path films_with_v2(const TempFolder& folder) {
  const fs::path films = folder / "built-in";
  fs::create_directories(films);
  REQUIRE(write_file(films / "v2.mp4", "ours"));
  REQUIRE(write_file(films / "v2.vtt", "WEBVTT\n"));
  REQUIRE(
      write_file(films / "v2.film.xml",
                 "<film-manifest id=\"v2\" video=\"v2.mp4\" captions=\"v2.vtt\" sha256=\"" + built_in_hash +
                     "\" storyboard-sha256=\"" + built_in_hash +
                     "\" length-ms=\"40000\" narrated=\"true\"><title>もと</title>"
                     "<cue id=\"v2.q1\" at-ms=\"20000\" review-ms=\"10000\"><question>なに</question>"
                     "<option id=\"v2.q1.a\" correct=\"true\"><text>はい</text><reason>わけ</reason></option>"
                     "<option id=\"v2.q1.b\"><text>いいえ</text><reason>わけ</reason></option></cue></film-manifest>"));
  return films;
}

std::unique_ptr<LearnerSession> open_with(const TempFolder& folder, Now now = at(0s)) {
  auto opened = LearnerSession::open({.content = {.root = MAMORI_SOURCE_DIR, .films = films_with_v2(folder)},
                                      .data = folder / "data",
                                      .random = seeded_random(7)},
                                     now);
  REQUIRE(opened);
  return std::move(*opened);
}

// Puts a film of 30 s in the place of film 2, as the command does after the probe.
OwnFilm put_own(LearnerSession& session, const TempFolder& folder, const std::string& bytes, Now now) {
  REQUIRE(write_file(folder / "stick.mp4", bytes));
  const auto copy = copy_by_hash(folder / "stick.mp4", own_films_folder(session.store()), ".mp4", {});
  REQUIRE(copy);
  OwnFilm own;
  own.film.id = film_id;
  own.film.title = plain_text("公式の動画");
  own.film.length = 30s;
  own.film.sentences.push_back(
      {.id = {}, .span = {film_start + 1s, film_start + 2s}, .caption = plain_text("字幕"), .source = {}});
  own.film.chapters.push_back({.title = plain_text("章"), .begin = film_start + 5s});
  own.source = "/media/stick.mp4";
  REQUIRE(replace_film(session.library(), session.store(), own, *copy, now));
  fs::remove(folder / "stick.mp4");
  return *film_places(session.library(), session.store())->at(2).own;
}

FilmSession& open_film(LearnerSession& session, Now now) {
  REQUIRE(session.open_lesson(lesson_id, now));
  return std::get<FilmSession>(*session.lesson());
}

void watch(FilmSession& film, std::chrono::seconds from, std::chrono::seconds to, Now begin) {
  film.apply(WatchSeekAsked{film_start + from}, begin);
  for (auto second = from; second <= to; second += 1s) {
    const MonotonicTime now = begin.monotonic + (second - from);
    film.apply(WatchPlayed{.position = film_start + second, .now = now},
               {.wall = begin.wall + (second - from), .monotonic = now});
  }
  film.apply(WatchPaused{}, {.wall = begin.wall + (to - from), .monotonic = begin.monotonic + (to - from)});
}

}  // namespace

TEST_CASE("A lesson plays the film in its place, with that film's own captions and chapters and no questions",
          "[session][own-film]") {
  TempFolder folder;
  std::string sha256;
  {
    auto session = open_with(folder);
    const OwnFilm own = put_own(*session, folder, "the ministry's film", at(1s));
    sha256 = own.film.sha256;
    CHECK(sha256 == to_hex(mamori::sha256("the ministry's film")));
    CHECK(own.source == "/media/stick.mp4");
    CHECK(own.since == at(1s).wall);
  }
  auto session = open_with(folder, at(100s));
  sit_down(*session, "山田 花子", at(100s));
  FilmSession& film = open_film(*session, at(110s));
  CHECK(film.film().own);
  CHECK(film.film().title.plain() == "公式の動画");
  CHECK(film.film().cues.empty());
  REQUIRE(film.film().sentences.size() == 1);
  CHECK(film.film().sentences[0].caption.plain() == "字幕");
  CHECK(film.film().chapters.at(0).begin == film_start + 5s);
  CHECK(*read_file(film.video(), 1000) == "the ministry's film");
  watch(film, 0s, 20s, at(120s));
  CHECK_FALSE(session->progress_of(lesson_id).completed);
  watch(film, 20s, 29s, at(200s));
  CHECK(session->progress_of(lesson_id).completed);
  CHECK(session->progress_of(lesson_id).content_versions == std::set<std::string>{sha256});

  session->forget_person(at(300s));
  const auto report = make_report(session->library(), session->store(),
                                  whole_year(CourseId("orientation"), japan_date(at(0s).wall)), at(400s));
  REQUIRE(report);
  for (const ContentRow& row : report->contents) {
    if (row.lesson == lesson_id) CHECK(row.own_films == std::vector<OwnFilmRow>{{sha256, "公式の動画"}});
    if (row.lesson != lesson_id) CHECK(row.own_films.empty());
  }
}

TEST_CASE("Seconds of one film are none of the other's, whichever stands in the place", "[session][own-film]") {
  TempFolder folder;
  auto session = open_with(folder);
  sit_down(*session, "山田 花子", at(0s));
  watch(open_film(*session, at(10s)), 0s, 18s, at(20s));
  session->close_lesson(at(60s));

  const OwnFilm own = put_own(*session, folder, "another film", at(70s));
  CHECK(session->today().lessons.at(4).share == 0);
  FilmSession& other = open_film(*session, at(80s));
  CHECK(other.state().watched.spans().empty());
  CHECK(other.state().position == film_start);
  watch(other, 0s, 15s, at(90s));
  CHECK_FALSE(session->progress_of(lesson_id).completed);
  session->close_lesson(at(120s));

  REQUIRE(restore_film(session->library(), session->store(), film_id, at(130s)));
  FilmSession& ours = open_film(*session, at(140s));
  CHECK_FALSE(ours.film().own);
  CHECK(ours.film().cues.size() == 1);
  CHECK(ours.state().watched.covered() == 18s);
  CHECK(ours.state().position == film_start + 18s);
  const LessonProgress& progress = session->progress_of(lesson_id);
  CHECK(progress.viewing_of(built_in_hash)->watched.covered() == 18s);
  CHECK(progress.viewing_of(own.film.sha256)->watched.covered() == 15s);
  CHECK(progress.content_versions == std::set<std::string>{built_in_hash, own.film.sha256});
  CHECK_FALSE(restore_film(session->library(), session->store(), film_id, at(150s)));
}

TEST_CASE("A lesson that is done stays done when another film comes in its place", "[session][own-film]") {
  TempFolder folder;
  auto session = open_with(folder);
  sit_down(*session, "山田 花子", at(0s));
  put_own(*session, folder, "first film", at(1s));
  watch(open_film(*session, at(10s)), 0s, 30s, at(20s));
  session->close_lesson(at(60s));
  const auto completed = session->progress_of(lesson_id).completed;
  REQUIRE(completed);
  put_own(*session, folder, "second film", at(70s));
  FilmSession& film = open_film(*session, at(80s));
  CHECK_FALSE(film.state().first_viewing);
  watch(film, 0s, 30s, at(90s));
  CHECK(session->progress_of(lesson_id).completed->counter == completed->counter);
  CHECK(session->progress_of(lesson_id).films.size() == 2);
}

TEST_CASE("A film that is gone or another one closes its lesson until the built-in one is back",
          "[session][own-film][faults]") {
  TempFolder folder;
  auto session = open_with(folder);
  sit_down(*session, "山田 花子", at(0s));
  const OwnFilm own = put_own(*session, folder, "the right film", at(1s));
  const fs::path file = own_films_folder(session->store()) / own.film.video;
  const auto closed_by = [&] {
    const Status opened = session->open_lesson(lesson_id, at(10s));
    REQUIRE_FALSE(opened);
    return opened.problem().kind;
  };
  fs::rename(file, folder / "away");
  CHECK(closed_by() == ProblemKind::not_found);
  REQUIRE(write_file(file, "the wrong film"));
  CHECK(closed_by() == ProblemKind::malformed);
  session.reset();
  session = open_with(folder, at(20s));
  REQUIRE(session->choose(session->people()->front().id, "", at(20s)));
  CHECK(closed_by() == ProblemKind::malformed);
  REQUIRE(restore_film(session->library(), session->store(), film_id, at(30s)));
  CHECK(session->open_lesson(lesson_id, at(40s)));
}

TEST_CASE("A film that was only moved with its folder is known again at the next start", "[session][own-film]") {
  TempFolder folder;
  {
    auto session = open_with(folder);
    const OwnFilm own = put_own(*session, folder, "a film that travels", at(1s));
    const fs::path file = own_films_folder(session->store()) / own.film.video;
    fs::last_write_time(file, fs::last_write_time(file) + 1h);
  }
  auto session = open_with(folder, at(10s));
  sit_down(*session, "山田 花子", at(10s));
  CHECK(session->open_lesson(lesson_id, at(20s)));
  const auto places = film_places(session->library(), session->store());
  REQUIRE(places);
  CHECK_FALSE(problem_of(*places->at(2).own, own_films_folder(session->store())));
}

TEST_CASE("Only a place that a course has can be filled", "[session][own-film]") {
  TempFolder folder;
  auto session = open_with(folder);
  OwnFilm own;
  own.film.id = FilmId("v9");
  const Status put = replace_film(session->library(), session->store(), own, {}, at(1s));
  REQUIRE_FALSE(put);
  CHECK(put.problem().kind == ProblemKind::not_found);
  CHECK(restore_film(session->library(), session->store(), FilmId("v9"), at(1s)).problem().kind ==
        ProblemKind::not_found);
}
