#include <catch2/catch.hpp>

#include "learn/watch.h"

using namespace mamori;
using namespace std::chrono_literals;

namespace {

MediaPosition at(MediaLength length) { return film_start + length; }

Film film_of(MediaLength length) {
  Film film;
  film.id = FilmId("v1");
  film.length = length;
  return film;
}

Film film_with_cue() {
  Film film = film_of(60s);
  film.cues.push_back({.id = CueId("q1"),
                       .at = at(30s),
                       .question = {},
                       .options = {{.id = OptionId("a"), .text = {}, .reason = {}, .correct = false},
                                   {.id = OptionId("b"), .text = {}, .reason = {}, .correct = true}},
                       .review = {at(20s), at(30s)}});
  return film;
}

// Plays a film as a screen does: a reading every 200 ms.
class Viewer {
 public:
  explicit Viewer(Film film) : m_film(std::move(film)), m_state(begin_watching(m_film, {}, {}, film_start)) {}

  WatchStep give(const WatchInput& input) {
    WatchStep result = step(m_film, {.lesson = LessonId("course.v1"), .session = {}, .file_sha256 = "ab"}, m_state, input);
    m_state = result.state;
    records.insert(records.end(), result.records.begin(), result.records.end());
    return result;
  }

  void play_until(MediaPosition end, double speed = 1.0) {
    give(WatchPlayed{m_state.position, m_now, speed});
    while (m_state.position < end && !m_state.open_cue) {
      m_now += 200ms;
      const auto moved = MediaLength(static_cast<MediaLength::rep>(200'000 * speed));
      give(WatchPlayed{std::min(end, m_state.position + moved), m_now, speed});
    }
    if (!m_state.open_cue) give(WatchPaused{});
  }

  void wait(std::chrono::milliseconds time) { m_now += time; }
  MonotonicTime now() const { return m_now; }
  const Film& film() const { return m_film; }
  const WatchState& state() const { return m_state; }

  template <class Kind>
  std::vector<Kind> recorded() const {
    std::vector<Kind> found;
    for (const Payload& record : records) {
      if (const auto* kind = std::get_if<Kind>(&record)) found.push_back(*kind);
    }
    return found;
  }

  Records records;

 private:
  Film m_film;
  WatchState m_state;
  MonotonicTime m_now{};
};

}  // namespace

TEST_CASE("A film watched from end to end is completed once", "[learn][watch]") {
  Viewer viewer(film_of(40s));
  viewer.play_until(at(40s));
  CHECK(viewer.recorded<LessonCompleted>().size() == 1);
  SpanSet recorded;
  for (const FilmWatched& watched : viewer.recorded<FilmWatched>()) recorded.add(watched.spans);
  CHECK(recorded == SpanSet{{at(0s), at(40s)}});
  viewer.give(WatchSeekAsked{at(0s)});
  viewer.play_until(at(40s));
  CHECK(viewer.recorded<LessonCompleted>().size() == 1);
}

TEST_CASE("Seconds seen twice count once", "[learn][watch]") {
  Viewer viewer(film_of(40s));
  viewer.play_until(at(10s));
  viewer.give(WatchSeekAsked{at(0s)});
  viewer.play_until(at(10s));
  CHECK(viewer.state().watched.covered() == 10s);
}

TEST_CASE("A first viewing cannot skip ahead of what was watched", "[learn][watch]") {
  Viewer viewer(film_of(40s));
  viewer.play_until(at(10s));
  const WatchStep refused = viewer.give(WatchSeekAsked{at(35s)});
  CHECK(refused.seek_refused);
  CHECK(refused.seek_to == at(10s));
  const WatchStep allowed = viewer.give(WatchSeekAsked{at(4s)});
  CHECK_FALSE(allowed.seek_refused);
  CHECK(allowed.seek_to == at(4s));
}

TEST_CASE("After the first viewing any place may be chosen", "[learn][watch]") {
  Viewer viewer(film_of(40s));
  viewer.play_until(at(40s));
  const WatchStep step = viewer.give(WatchSeekAsked{at(35s)});
  CHECK_FALSE(step.seek_refused);
  CHECK(step.seek_to == at(35s));
}

TEST_CASE("A machine that slept has watched nothing", "[learn][watch]") {
  Viewer viewer(film_of(600s));
  viewer.play_until(at(10s));
  viewer.give(WatchPlayed{at(10s), viewer.now(), 1.0});
  viewer.wait(300s);
  viewer.give(WatchPlayed{at(310s), viewer.now(), 1.0});
  CHECK(viewer.state().watched.covered() == 10s);
}

TEST_CASE("A jump that playing cannot explain is not watching", "[learn][watch]") {
  Viewer viewer(film_of(600s));
  viewer.give(WatchPlayed{at(0s), viewer.now(), 1.0});
  viewer.wait(500ms);
  viewer.give(WatchPlayed{at(200s), viewer.now(), 1.0});
  CHECK(viewer.state().watched.covered() == 0s);
}

TEST_CASE("Faster playing within the limit counts in full", "[learn][watch]") {
  Viewer viewer(film_of(30s));
  viewer.play_until(at(30s), 1.5);
  CHECK(viewer.recorded<LessonCompleted>().size() == 1);
}

TEST_CASE("A cue stops the film at its place until it is answered and closed", "[learn][watch]") {
  Viewer viewer(film_with_cue());
  viewer.play_until(at(60s));
  REQUIRE(viewer.state().open_cue == CueId("q1"));
  CHECK(viewer.state().position == at(30s));
  CHECK_FALSE(viewer.give(WatchCueClosed{}).resume);
  viewer.give(WatchSeekAsked{at(5s)});
  CHECK(viewer.state().position == at(30s));
  viewer.give(WatchCueChosen{OptionId("a")});
  viewer.give(WatchCueChosen{OptionId("b")});
  REQUIRE(viewer.recorded<CueAnswered>().size() == 1);
  CHECK_FALSE(viewer.recorded<CueAnswered>().front().correct);
  const WatchStep review = viewer.give(WatchCueClosed{.review = true});
  CHECK(review.seek_to == at(20s));
  CHECK(review.resume);
  viewer.play_until(at(60s));
  CHECK_FALSE(viewer.state().open_cue);
  CHECK(viewer.recorded<LessonCompleted>().size() == 1);
}

TEST_CASE("A film with an unanswered cue is not completed, however much was seen", "[learn][watch]") {
  const Film film = film_with_cue();
  CHECK_FALSE(is_film_done(film, {{at(0s), at(60s)}}, {}));
  CHECK(is_film_done(film, {{at(0s), at(60s)}}, {CueId("q1")}));
  CHECK(is_film_done(film, {{at(0s), at(57s)}}, {CueId("q1")}));
  CHECK_FALSE(is_film_done(film, {{at(0s), at(56s)}}, {CueId("q1")}));
}

TEST_CASE("A new sitting goes on where the last one stopped, and at the start after the end", "[learn][watch]") {
  const Film film = film_of(40s);
  CHECK(begin_watching(film, {{at(0s), at(12s)}}, {}, at(12s)).position == at(12s));
  CHECK(begin_watching(film, {{at(0s), at(12s)}}, {}, at(30s)).position == at(12s));
  CHECK(begin_watching(film, {{at(0s), at(40s)}}, {}, at(40s)).position == at(0s));
}

TEST_CASE("Leaving records what was watched since the last record", "[learn][watch]") {
  Viewer viewer(film_of(40s));
  viewer.play_until(at(3s));
  const auto watched = viewer.recorded<FilmWatched>();
  REQUIRE(watched.size() == 1);
  CHECK(watched.front().resume_at == at(3s));
  CHECK(watched.front().spans.covered() == 3s);
  CHECK(viewer.give(WatchLeft{}).records.empty());
}
