// From exec to the end of the program behind its first presented picture, memory of the first screen, of the quiz and
// of a film in a real window, and the CPU of a window that nobody touches; beside the least window a program can open.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <optional>
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

// The window's own list of what stands where (`mamori --tree`).
class SeenTree {
 public:
  explicit SeenTree(std::filesystem::path file) : m_file(std::move(file)) {}
  const std::filesystem::path& file() const { return m_file; }

  struct Point {
    int x = 0;
    int y = 0;
  };
  // The middle of that element on that screen, as soon as it is there.
  std::optional<Point> wait_for(const std::string& screen, const std::string& id) const {
    for (int i = 0; i < 100; ++i) {
      if (const auto point = find(screen, id)) return point;
      std::this_thread::sleep_for(100ms);
    }
    return std::nullopt;
  }

 private:
  std::optional<Point> find(const std::string& screen, const std::string& id) const {
    std::ifstream stream(m_file, std::ios::binary);
    std::string line;
    if (!std::getline(stream, line) || line != "screen " + screen) return std::nullopt;
    while (std::getline(stream, line)) {
      int x = 0, y = 0, width = 0, height = 0;
      const std::size_t place = line.rfind('(');
      if (line.find(" #" + id + " ") == std::string::npos || place == std::string::npos) continue;
      if (std::sscanf(line.c_str() + place, "(%d %d %d %d)", &x, &y, &width, &height) != 4) continue;
      return Point{x + width / 2, y + height / 2};
    }
    return std::nullopt;
  }

  std::filesystem::path m_file;
};

struct Step {
  std::string screen;
  std::string id;
};

// The highest memory of a window of its own in which a hand pressed those elements; 0: one of them never came.
double peak_behind(const std::vector<Step>& steps, std::vector<std::string> line,
                   const std::vector<std::string>& environment, const std::filesystem::path& folder) {
  const SeenTree tree(folder / "tree");
  std::error_code ignored;
  std::filesystem::remove(tree.file(), ignored);
  line.insert(line.end(), {"--tree", tree.file().native()});
  const pid_t window = start(line, environment);
  bool whole = true;
  for (const Step& step : steps) {
    const auto point = tree.wait_for(step.screen, step.id);
    whole = point &&
            wait_for(start({"xdotool", "mousemove", std::to_string(point->x), std::to_string(point->y), "click", "1"},
                           environment)) == 0;
    if (!whole) break;
  }
  std::this_thread::sleep_for(time_to_settle);
  const double peak = peak_mb(window);
  stop(window);
  return whole ? peak : 0;
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
  std::vector<std::string> ours_empty = ours;
  ours_empty.back() = (folder / "nobody").native();
  const Still empty_still = sit(ours_empty, environment);
  const double quiz_peak = peak_behind({{"people", "person.1"}, {"today", "block.section-1"}, {"today", "lesson.section-1"}, {"quiz", "quiz.answer.1"}}, ours,
                                       environment, folder.path());
  const double film_peak = peak_behind({{"people", "person.1"}, {"today", "continue"}, {"watch", "watch.play"}}, ours,
                                       environment, folder.path());
  const Still peer_still = sit({MAMORI_PEER_WINDOW, "stay"}, environment);
  print("first screen, 12 people (≤ 45 MB, ≤ 10 ms)", our_still);
  print("first screen, nobody (≤ 45 MB)", empty_still);
  std::printf("%-46s peak %6.1f MB\n", "quiz (≤ 50 MB)", quiz_peak);
  std::printf("%-46s peak %6.1f MB\n", "film, playing (≤ 75 MB)", film_peak);
  print("  peer: bare SDL window", peer_still);
  std::printf("ratio to the peer: start %.2f, memory %.2f\n", our_start.median / peer_start.median,
              our_still.megabytes / peer_still.megabytes);
  return 0;
}
