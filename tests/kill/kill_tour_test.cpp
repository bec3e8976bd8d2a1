#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <fstream>
#include <random>
#include <sstream>
#include <thread>

#include "base/files.h"
#include "session/learner_session.h"
#include "support/seeded_random.h"
#include "support/temp_folder.h"

using namespace mamori;
using namespace mamori::test;
using namespace std::chrono_literals;

namespace {

namespace fs = std::filesystem;
const fs::path root = MAMORI_SOURCE_DIR;
constexpr int rounds = 200;

// Sits down, goes on with the quiz where it stands, comes back and begins again, as long as it lives.
std::string tour() {
  std::string steps = "press person.1\nuntil screen today 2000\n";
  for (int i = 0; i < 20; ++i) steps += "press block.section-1\npress lesson.section-1\nthrough quiz.next quiz.finish\npress quiz.finish\nuntil element continue 2000\n";
  return steps;
}

Now at(std::chrono::milliseconds time) {
  return {.wall = WallTime(std::chrono::seconds(1795316400) + time), .monotonic = MonotonicTime(time)};
}

std::unique_ptr<LearnerSession> open_records(const fs::path& data, std::uint32_t seed) {
  auto session = LearnerSession::open({.content = {.root = root, .films = root / "build" / "films"}, .data = data, .random = seeded_random(seed)}, at(0ms));
  if (!session) FAIL(to_text(session.problem()));
  return std::move(*session);
}

// Runs the tour and kills it after `life`; the number of the last event it said was saved.
std::uint64_t live_and_die(const fs::path& data, const fs::path& log, const fs::path& out, std::chrono::milliseconds life) {
  const pid_t child = ::fork();
  if (child == 0) {
    const int file = ::open(out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    ::dup2(file, 1);
    ::dup2(file, 2);
    ::execl(MAMORI_PROGRAM, MAMORI_PROGRAM, "--data", data.c_str(), "replay", log.c_str(), "--saved", nullptr);
    ::_exit(127);
  }
  std::this_thread::sleep_for(life);
  ::kill(child, SIGKILL);
  int status = 0;
  ::waitpid(child, &status, 0);
  // A tour that ended by itself would prove nothing.
  CHECK(WIFSIGNALED(status));
  std::ifstream stream(out);
  std::uint64_t saved = 0;
  for (std::string line; std::getline(stream, line);) {
    if (line.starts_with("saved ") && !stream.eof()) saved = std::stoull(line.substr(6));
  }
  return saved;
}

}  // namespace

TEST_CASE("A tour killed two hundred times keeps all it said was saved, and goes on", "[kill]") {
  TempFolder folder;
  const fs::path data = folder / "records";
  const fs::path log = folder / "tour.txt";
  REQUIRE(write_file(log, tour()));
  PersonId person;
  {
    auto session = open_records(data, 1);
    const auto made = session->register_person("山田 花子", "やまだ はなこ", at(0ms));
    REQUIRE(made);
    person = *made;
  }
  std::mt19937 random(20261122);
  std::uint64_t events = 0;
  int killed_at_work = 0;
  for (int round = 0; round < rounds; ++round) {
    INFO("round " << round);
    const auto life = std::chrono::milliseconds(std::uniform_int_distribution<int>(30, 900)(random));
    const std::uint64_t saved = live_and_die(data, log, folder / "out", life);
    auto session = open_records(data, static_cast<std::uint32_t>(round + 2));
    const auto check = session->store().verify();
    REQUIRE(check);
    REQUIRE(check->sound());
    REQUIRE(check->events >= saved);
    REQUIRE(check->events >= events);
    if (saved > events) ++killed_at_work;
    events = check->events;
    REQUIRE(session->choose(person, "", at(std::chrono::hours(round))));
    REQUIRE(session->open_lesson(LessonId("orientation.section-1"), at(std::chrono::hours(round))));
    session->forget_person(at(std::chrono::hours(round) + 1s));
    REQUIRE(session->store().flush());
    events = session->store().status().head.counter;
  }
  // Most deaths must have come in the middle of the work, or the test proves little.
  CHECK(killed_at_work > rounds / 4);
}
