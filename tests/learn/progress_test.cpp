#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

#include "learn/active_time.h"
#include "learn/progress.h"
#include "learn/registration.h"

using namespace mamori;
using namespace std::chrono_literals;

namespace {

const LessonId film_lesson("orientation.v1");
const LessonId quiz_lesson("orientation.section-1");
const LessonId case_lesson("orientation.case-01");

Uuid numbered(std::uint8_t number) {
  std::array<std::uint8_t, 16> bytes{};
  bytes[15] = number;
  return Uuid(bytes);
}

class LogMaker {
 public:
  void add(std::uint8_t device, Payload payload) {
    Event event;
    event.device = {numbered(device)};
    event.counter = ++m_counters[device];
    event.wall = WallTime(m_time += 1s);
    event.person = {numbered(100)};
    event.registration = {numbered(200)};
    event.payload = std::move(payload);
    events.push_back(std::move(event));
  }
  std::vector<Event> events;

 private:
  std::map<std::uint8_t, std::uint64_t> m_counters;
  std::chrono::seconds m_time{1'000};
};

FilmWatched watched(MediaLength from, MediaLength to) {
  return {.lesson = film_lesson,
          .session = {},
          .film = FilmId("v1"),
          .file_sha256 = "aa",
          .length = 100s,
          .spans = {{film_start + from, film_start + to}},
          .resume_at = film_start + to};
}

QuizFinished finished(int attempt, int right, bool passed) {
  return {.lesson = quiz_lesson, .session = {}, .attempt = attempt, .right = right, .asked = 5, .passed = passed, .missed = {}};
}

std::vector<Event> two_devices() {
  LogMaker log;
  log.add(1, Registered{CourseId("orientation"), "2026"});
  log.add(1, LessonLaunched{film_lesson, {}, LaunchMode::normal, "v1"});
  log.add(1, watched(0s, 40s));
  log.add(2, Registered{CourseId("orientation"), "2026"});
  log.add(2, watched(30s, 80s));
  log.add(2, LessonTerminated{film_lesson, {}, 90s});
  log.add(1, LessonTerminated{film_lesson, {}, 60s});
  log.add(2, finished(1, 3, false));
  log.add(1, finished(1, 5, true));
  log.add(1, LessonCompleted{quiz_lesson, {}});
  log.add(2, LessonCompleted{quiz_lesson, {}});
  log.add(2, EndingReached{.lesson = case_lesson, .session = {}, .attempt = 1, .node = NodeId("n9"), .ending = EndingKind::incident});
  log.add(1, EndingReached{.lesson = case_lesson, .session = {}, .attempt = 2, .node = NodeId("n8"), .ending = EndingKind::safe, .exploration = true});
  log.add(1, ItemAnswered{.lesson = quiz_lesson, .session = {}, .item = ItemId("i1"), .response = {}, .correct = false});
  log.add(1, ItemAnswered{.lesson = quiz_lesson, .session = {}, .item = ItemId("i1"), .response = {}, .correct = false, .repeat = true});
  return log.events;
}

}  // namespace

TEST_CASE("The fold of two devices unites what was watched and sums what was spent", "[learn][progress]") {
  const auto events = two_devices();
  const Progress progress(events);
  const RegistrationProgress* registration = progress.find({numbered(200)});
  REQUIRE(registration != nullptr);
  CHECK(registration->course == CourseId("orientation"));
  const LessonProgress& film = *registration->find(film_lesson);
  CHECK(film.viewing_of("aa")->watched.covered() == 80s);
  CHECK(film.watched_share() == Approx(0.8));
  CHECK(film.active == 150s);
  CHECK(film.viewing_of("aa")->resume_at->second == film_start + 80s);
  CHECK(film.content_versions == std::set<std::string>{"v1"});
}

TEST_CASE("What was seen of one file is not seen of another file in the same place", "[learn][progress]") {
  LogMaker log;
  log.add(1, watched(0s, 60s));
  FilmWatched other = watched(40s, 100s);
  other.file_sha256 = "bb";
  other.length = 200s;
  log.add(2, other);
  const Progress progress(log.events);
  const LessonProgress& film = *progress.find({numbered(200)})->find(film_lesson);
  CHECK(film.viewing_of("aa")->share() == Approx(0.6));
  CHECK(film.viewing_of("bb")->share() == Approx(0.3));
  CHECK(film.viewing_of("bb")->resume_at->second == film_start + 100s);
  CHECK(film.viewing_of("cc") == nullptr);
  CHECK(film.watched_share() == Approx(0.6));
}

TEST_CASE("First and best attempts are kept apart", "[learn][progress]") {
  const auto events = two_devices();
  const Progress progress(events);
  const RegistrationProgress* registration = progress.find({numbered(200)});
  const LessonProgress& quiz = *registration->find(quiz_lesson);
  CHECK(quiz.first_quiz()->right == 3);
  CHECK(quiz.best_quiz()->right == 5);
  CHECK(quiz.quiz_passed());
  CHECK(quiz.completed->device == DeviceId{numbered(1)});
  CHECK(quiz.wrong_answers.at(ItemId("i1")) == 1);
  const LessonProgress& scenario = *registration->find(case_lesson);
  CHECK(scenario.first_ending()->ending == EndingKind::incident);
  CHECK(scenario.safe_ending_reached());
}

TEST_CASE("The fold does not depend on the order of the events", "[learn][progress]") {
  auto events = two_devices();
  const auto shown = [](const Progress& progress) {
    std::string out;
    for (const auto& [id, registration] : progress.registrations()) {
      out += registration.cycle + registration.course.text() + std::to_string(registration.registered->wall.time_since_epoch().count());
      for (const auto& [lesson, p] : registration.lessons) {
        out += "\n" + lesson.text() + " " + std::to_string(p.active.count()) + " " +
               std::to_string(p.completed ? p.completed->wall.time_since_epoch().count() : -1) + " " +
               std::to_string(p.last_seen->counter) + " " + std::to_string(p.wrong_answers.size());
        for (const auto& [file, viewing] : p.films) {
          out += " f" + file + " " + std::to_string(viewing.watched.covered().count()) + " " +
                 std::to_string(viewing.resume_at->second.time_since_epoch().count());
        }
        for (const QuizAttempt& attempt : p.quiz_attempts) out += " q" + std::to_string(attempt.result.right);
        for (const ScenarioTry& one : p.scenario_tries) out += " s" + one.result.node.text();
      }
    }
    return out;
  };
  const std::string in_order = shown(Progress(events));
  std::mt19937 shuffler(7);
  for (int round = 0; round < 200; ++round) {
    std::shuffle(events.begin(), events.end(), shuffler);
    REQUIRE(shown(Progress(events)) == in_order);
  }
}

TEST_CASE("The same person, course and year make the same registration on every PC", "[learn][registration]") {
  const PersonId person{numbered(1)};
  const auto first = registration_of(person, CourseId("orientation"), "2026");
  CHECK(first == registration_of(person, CourseId("orientation"), "2026"));
  CHECK(first != registration_of(person, CourseId("orientation"), "2027"));
  CHECK(first != registration_of(person, CourseId("refresher"), "2026"));
  CHECK(first != registration_of({numbered(2)}, CourseId("orientation"), "2026"));
}

TEST_CASE("A lesson left open over lunch does not look like work", "[learn][active]") {
  ActiveTime active;
  MonotonicTime now{};
  active.sign_of_life(now);
  active.sign_of_life(now += 30s);
  active.sign_of_life(now += 3600s);
  active.sign_of_life(now += 10s);
  CHECK(active.total() == 30s + ActiveTime::longest_gap + 10s);
}

TEST_CASE("Spans join, and their union does not depend on the order", "[learn][spans]") {
  const auto at = [](int second) { return film_start + std::chrono::seconds(second); };
  SpanSet spans;
  spans.add({at(10), at(20)});
  spans.add({at(30), at(40)});
  spans.add({at(20), at(30)});
  spans.add({at(5), at(5)});
  spans.add({at(9), at(2)});
  CHECK(spans == SpanSet{{at(10), at(40)}});
  CHECK(spans.covered() == 30s);
  CHECK(spans.contains(at(39)));
  CHECK_FALSE(spans.contains(at(40)));
}
