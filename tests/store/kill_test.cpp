#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <csignal>
#include <fcntl.h>
#include <optional>
#include <poll.h>
#include <random>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/files.h"
#include "store/record_store.h"
#include "store/support/sample_records.h"
#include "support/temp_folder.h"

using namespace mamori;
using namespace mamori::test;

extern char** environ;

namespace {

// Starts the appender, kills it after so many lines and then some time, and gives the last counter it acknowledged.
std::uint64_t kill_appender(const std::filesystem::path& folder, std::uint32_t seed, int lines,
                            std::chrono::microseconds then) {
  std::array<int, 2> ends{};
  REQUIRE(::pipe2(ends.data(), O_CLOEXEC) == 0);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
  std::string program = MAMORI_STORE_APPENDER;
  std::string where = to_utf8(folder);
  std::string number = std::to_string(seed);
  std::array<char*, 4> arguments = {program.data(), where.data(), number.data(), nullptr};
  pid_t child = 0;
  REQUIRE(::posix_spawn(&child, program.c_str(), &actions, nullptr, arguments.data(), environ) == 0);
  posix_spawn_file_actions_destroy(&actions);
  ::close(ends[1]);

  std::string output;
  bool killed = false;
  for (;;) {
    if (!killed && std::count(output.begin(), output.end(), '\n') >= lines) {
      pollfd none{};
      const timespec wait{.tv_sec = 0, .tv_nsec = std::chrono::nanoseconds(then).count()};
      ::ppoll(&none, 0, &wait, nullptr);
      ::kill(child, SIGKILL);
      killed = true;
    }
    std::array<char, 4096> bytes{};
    const ssize_t count = ::read(ends[0], bytes.data(), bytes.size());
    if (count <= 0) break;
    output.append(bytes.data(), static_cast<std::size_t>(count));
  }
  ::close(ends[0]);
  int state = 0;
  REQUIRE(::waitpid(child, &state, 0) == child);
  REQUIRE(WIFSIGNALED(state));  // otherwise it gave up by itself
  output.resize(output.rfind('\n') == std::string::npos ? 0 : output.rfind('\n'));
  const std::size_t begin = output.rfind('\n') == std::string::npos ? 0 : output.rfind('\n') + 1;
  return output.empty() ? 0 : std::stoull(output.substr(begin));
}

}  // namespace

TEST_CASE("every acknowledged event is there after the process was killed, and appending goes on", "[store][kill]") {
  std::mt19937 engine(11);
  std::optional<TempFolder> folder;
  std::uint64_t total = 0;
  for (std::uint32_t round = 0; round < 200; ++round) {
    if (round % 20 == 0) folder.emplace();  // so that opening a new folder is killed, too
    const int lines = static_cast<int>(engine() % 12);
    const std::chrono::microseconds then(engine() % (lines == 0 ? 30'000 : 2'000));
    INFO("round " << round << ", " << lines << " lines and " << then.count() << " microseconds");
    const std::uint64_t acknowledged = kill_appender(folder->path(), round, lines, then);

    auto store = RecordStore::open(folder->path(), seeded_random(1000 + round), moment(), "machine");
    REQUIRE(store);
    const auto entries = (*store)->read_since((*store)->device(), 0);
    REQUIRE(entries);
    REQUIRE(entries->size() >= acknowledged);
    REQUIRE((*store)->verify()->sound());
    const auto next = static_cast<int>(entries->size()) + 1;
    REQUIRE((*store)->append(person_number(1), registration_number(1), {numbered_record(next)}, moment(next)));
    REQUIRE((*store)->flush());
    REQUIRE((*store)->status().head.counter == entries->size() + 1);
    total += acknowledged > 0 ? 1 : 0;
  }
  WARN("200 kills, " << total << " of them after something was acknowledged");
  CHECK(total > 100);
}
