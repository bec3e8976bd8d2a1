#include "hand/real_window.h"

#include <sys/wait.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <thread>

#include "support/run_program.h"

namespace mamori::test {
namespace {

using namespace std::chrono_literals;

// What stands in quotation marks after the word, up to `end`. Texts may hold quotation marks themselves.
std::string quoted(const std::string& line, const std::string& word, const std::string& end) {
  const std::size_t at = line.rfind(word + " \"");
  if (at == std::string::npos) return {};
  const std::size_t begin = at + word.size() + 2;
  return line.substr(begin, line.find(end, begin) - begin);
}

std::optional<SeenElement> read_line(const std::string& line) {
  SeenElement seen;
  const std::size_t open = line.find('"');
  const std::size_t named = line.find("\" #", open + 1);
  const std::size_t close = named == std::string::npos ? line.rfind('"') : named;
  if (open != std::string::npos && close > open) seen.name = line.substr(open + 1, close - open - 1);
  const std::size_t after = close == std::string::npos ? 0 : close;
  const std::size_t hash = line.find(" #", after);
  if (hash != std::string::npos) seen.id = line.substr(hash + 2, line.find(' ', hash + 2) - hash - 2);
  seen.enabled = line.find("disabled", after) == std::string::npos;
  seen.focused = line.find("[focused", after) != std::string::npos;
  if (line.find("text field") < open) {
    const std::string rest = line.substr(after + 1);
    seen.composing = quoted(rest, " composing", "\" (");
    seen.text = quoted(rest, " text", seen.composing.empty() ? "\" (" : "\" composing");
  }
  const std::size_t place = line.rfind('(');
  if (place == std::string::npos) return std::nullopt;
  if (std::sscanf(line.c_str() + place, "(%d %d %d %d)", &seen.x, &seen.y, &seen.width, &seen.height) != 4) return std::nullopt;
  return seen;
}

}  // namespace

RealWindow::RealWindow(const std::filesystem::path& data, const Beside& beside, const std::filesystem::path& content)
    : m_data(data), m_tree(data.parent_path() / (data.filename().native() + ".tree")) {
  std::string number;
  std::tie(m_server, number) =
      start_and_hear({"Xvfb", "-displayfd", "{}", "-screen", "0", "1280x720x24", "-nolisten", "tcp", "-noreset"}, {});
  REQUIRE_FALSE(number.empty());
  m_display = ":" + number;
  Environment around = beside ? beside(m_display) : Environment{};
  around.insert(around.end(), {{"DISPLAY", m_display}, {"SDL_AUDIODRIVER", "dummy"}, {"SDL_VIDEODRIVER", "x11"}});
  std::vector<std::string> line = {MAMORI_PROGRAM, "--data", data.native(), "--tree", m_tree.native()};
  if (!content.empty()) {
    const std::filesystem::path root = MAMORI_SOURCE_DIR;
    line.insert(line.end(), {"--content", content.native(), "--films", (root / "build" / "films").native()});
  }
  m_program = start_program(line, around);
  REQUIRE(wait_until([&] { return screen() == "people"; }, 20s));
}

RealWindow::~RealWindow() {
  end_program(m_program);
  end_program(m_server);
  std::error_code ignored;
  std::filesystem::remove(m_tree, ignored);
}

std::string RealWindow::tree() const {
  std::ifstream stream(m_tree, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

std::string RealWindow::screen() const {
  const std::string text = tree();
  return text.starts_with("screen ") ? text.substr(7, text.find('\n') - 7) : std::string();
}

std::vector<SeenElement> RealWindow::elements() const {
  std::vector<SeenElement> out;
  std::istringstream lines(tree());
  for (std::string line; std::getline(lines, line);) {
    if (auto seen = read_line(line)) out.push_back(std::move(*seen));
  }
  return out;
}

std::optional<SeenElement> RealWindow::find(const std::string& id) const {
  std::optional<SeenElement> found;
  for (SeenElement& seen : elements()) {
    if (seen.id == id) found = seen;
  }
  return found;
}

bool RealWindow::can_press(const std::string& id) const {
  const auto seen = find(id);
  return seen && seen->enabled;
}

bool RealWindow::shows_text(const std::string& text) const {
  for (const SeenElement& seen : elements()) {
    if (seen.name.find(text) != std::string::npos) return true;
  }
  return false;
}

bool RealWindow::wait_until(const std::function<bool()>& condition, std::chrono::seconds longest) const {
  const auto limit = std::chrono::steady_clock::now() + longest;
  while (!condition()) {
    if (std::chrono::steady_clock::now() > limit) return false;
    std::this_thread::sleep_for(50ms);
  }
  return true;
}

void RealWindow::xdotool(std::vector<std::string> words) const {
  words.insert(words.begin(), {"/usr/bin/env", "DISPLAY=" + m_display, "xdotool"});
  REQUIRE(run_program(words).exit_code == 0);
  std::this_thread::sleep_for(120ms);
}

void RealWindow::click(const std::string& id) {
  REQUIRE(wait_until([&] { return can_press(id); }, 10s));
  for (int pages = 0; pages < 12; ++pages) {
    const SeenElement at = *find(id);
    const int y = at.y + at.height / 2;
    const bool in_body = at.y >= 72 && y <= 640;
    if (in_body || !can_press("body.down") || at.y >= 640) {
      if (at.y < 72 || (y > 640 && at.x < 1000 && id.find("answer") != std::string::npos)) {
        xdotool({"key", y > 640 ? "Next" : "Prior"});
        continue;
      }
      xdotool({"mousemove", std::to_string(at.x + at.width / 2), std::to_string(y), "click", "1"});
      return;
    }
    xdotool({"key", "Next"});
  }
  FAIL("never came into view: " << id);
}

void RealWindow::key(const std::string& x_key_name) { xdotool({"key", x_key_name}); }

void RealWindow::take_focus() { xdotool({"search", "--onlyvisible", "--class", "mamori", "windowfocus"}); }

void RealWindow::type(const std::string& ascii) { xdotool({"type", "--delay", "30", ascii}); }

int RealWindow::start_a_second_one() {
  pid_t second = start_program({MAMORI_PROGRAM, "--data", m_data.native()}, {{"DISPLAY", m_display}, {"SDL_AUDIODRIVER", "dummy"}, {"SDL_VIDEODRIVER", "x11"}});
  const auto windows = [&] {
    const auto found = run_program({"/usr/bin/env", "DISPLAY=" + m_display, "xdotool", "search", "--onlyvisible", "--class", "mamori"});
    return std::count(found.out.begin(), found.out.end(), '\n');
  };
  const bool opened = wait_until([&] { return windows() >= 2; }, 10s);
  // Without a window manager keys go to the window under the pointer, the newest on top.
  xdotool({"mousemove", "640", "360", "key", "Return"});
  int status = 0;
  const bool ended = opened && wait_until([&] { return ::waitpid(second, &status, WNOHANG) == second; }, 10s);
  if (!ended) {
    end_program(second);
    return -1;
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

std::optional<WindowPlace> RealWindow::window_of(const std::string& class_name) const {
  const auto found = run_program({"/usr/bin/env", "DISPLAY=" + m_display, "xdotool", "search", "--onlyvisible", "--class",
                                  class_name, "getwindowgeometry", "--shell", "%@"});
  WindowPlace place;
  const auto value = [&](const char* name, int& out) {
    const std::size_t at = found.out.find(std::string("\n") + name + "=");
    return at != std::string::npos && std::sscanf(found.out.c_str() + at + 1 + std::string(name).size(), "=%d", &out) == 1;
  };
  if (!value("X", place.x) || !value("Y", place.y)) return std::nullopt;
  return place;
}

bool RealWindow::has_loaded(const std::string& library) const {
  std::ifstream maps("/proc/" + std::to_string(m_program) + "/maps");
  REQUIRE(maps);
  for (std::string line; std::getline(maps, line);) {
    if (line.find("/" + library + ".so") != std::string::npos) return true;
  }
  return false;
}

int RealWindow::wait_for_end() {
  int status = 0;
  const bool ended = wait_until([&] { return ::waitpid(m_program, &status, WNOHANG) == m_program; }, 20s);
  if (!ended) return -1;
  m_program = -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace mamori::test
