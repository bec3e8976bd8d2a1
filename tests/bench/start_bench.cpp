// From exec to the end of the program behind its first presented picture, memory with twelve people on the first
// screen and on the quiz, and the CPU of a window that nobody touches; beside the least window a program can open.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <thread>
#include <vector>

#include "base/problem.h"
#include "bench/bench_tools.h"
#include "store/record_store.h"
#include "support/seeded_random.h"
#include "support/temp_folder.h"

using namespace mamori;
using namespace mamori::bench;
using namespace std::chrono_literals;

namespace {

constexpr int rounds = 15;
constexpr auto time_to_settle = 3s;
constexpr auto idle_time = 10s;

const std::vector<std::pair<const char*, const char*>> people = {
    {"佐藤 恵子", "さとう けいこ"},           {"鈴木 一郎", "すずき いちろう"}, {"高橋 美咲", "たかはし みさき"},
    {"田中 正雄", "たなか まさお"},           {"伊藤 由美", "いとう ゆみ"},     {"渡辺 健", "わたなべ けん"},
    {"山本 さくら", "やまもと さくら"},       {"中村 幸子", "なかむら さちこ"}, {"小林 大輔", "こばやし だいすけ"},
    {"グエン ティ ラン", "ぐえん てぃ らん"}, {"吉田 真理", "よしだ まり"},     {"山田 花子", "やまだ はなこ"}};

Now present() {
  using namespace std::chrono;
  return {.wall = time_point_cast<milliseconds>(system_clock::now()),
          .monotonic = time_point_cast<milliseconds>(steady_clock::now())};
}

bool fill_roster(const std::filesystem::path& data) {
  const RandomSource random = test::seeded_random(11);
  auto store = RecordStore::open(data, random, present());
  Status status = store ? Status{} : Status(store.problem());
  for (const auto& [name, kana] : people) {
    if (!status) break;
    Person person;
    person.name = name;
    person.kana = kana;
    person.job = "訪問介護員";
    const auto added = (*store)->roster().add(std::move(person), random, present().wall);
    if (!added) status = added.problem();
  }
  if (!status) std::fprintf(stderr, "%s\n", to_text(status.problem()).c_str());
  return static_cast<bool>(status);
}

struct Still {
  double megabytes = 0;
  double cpu = 0;  // milliseconds in `idle_time`
  long wakes = 0;
};

Still sit(const std::vector<std::string>& line, const std::vector<std::string>& environment) {
  const pid_t window = start(line, environment);
  std::this_thread::sleep_for(time_to_settle);
  const double cpu = cpu_ms(window);
  const long wakes = wake_ups(window);
  std::this_thread::sleep_for(idle_time);
  const Still still{.megabytes = peak_mb(window), .cpu = cpu_ms(window) - cpu, .wakes = wake_ups(window) - wakes};
  stop(window);
  return still;
}

void print(const char* what, const Still& still) {
  std::printf("%-46s peak %6.1f MB  CPU in 10 s %6.2f ms  wake-ups %ld\n", what, still.megabytes, still.cpu,
              still.wakes);
}

}  // namespace

int main() {
  const XServer server;
  const test::TempFolder folder;
  const std::filesystem::path data = folder / "data";
  if (!server.runs() || !fill_roster(data)) return 1;
  const char* path = std::getenv("PATH");
  const std::vector<std::string> environment = {
      "DISPLAY=" + server.display(),    "SDL_VIDEODRIVER=x11",
      "SDL_AUDIODRIVER=dummy",          "LC_ALL=C.UTF-8",
      "HOME=" + folder.path().native(), std::string("PATH=") + (path ? path : "")};
  const std::vector<std::string> ours = {MAMORI_PROGRAM, "--data", data.native()};
  std::vector<std::string> ours_once = ours;
  ours_once.emplace_back("--first-picture");

  std::vector<double> our_times;
  std::vector<double> peer_times;
  const auto time_of = [&](const std::vector<std::string>& line, std::vector<double>& times) {
    const double begin = wall_ms();
    const int code = wait_for(start(line, environment));
    times.push_back(wall_ms() - begin);
    return code == 0;
  };
  for (int i = 0; i < rounds; ++i) {
    if (!time_of(ours_once, our_times) || !time_of({MAMORI_PEER_WINDOW}, peer_times)) return 1;
  }
  const Figures our_start = figures_of(our_times);
  const Figures peer_start = figures_of(peer_times);
  print("start to first picture and exit (≤ 300)", our_start);
  print("  peer: bare SDL window", peer_start);
  const Still our_still = sit(ours, environment);
  const Still peer_still = sit({MAMORI_PEER_WINDOW, "stay"}, environment);
  print("first screen, 12 people (≤ 45 MB, ≤ 10 ms)", our_still);
  print("  peer: bare SDL window", peer_still);
  std::printf("ratio to the peer: start %.2f, memory %.2f\n", our_start.median / peer_start.median,
              our_still.megabytes / peer_still.megabytes);
  return 0;
}
