#include <cstdlib>

#include "app/app_fixture.h"
#include "support/recording_canvas.h"

using namespace mamori;
using namespace mamori::test;

namespace {

std::string painted(const ScreenHost& host) {
  RecordingCanvas canvas;
  host.paint(canvas, canvas.bounds());
  return canvas.transcript();
}

// Where two transcripts begin to differ, for the person who reads the failure.
std::string first_difference(const std::string& wanted, const std::string& got) {
  std::size_t line = 1;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < std::min(wanted.size(), got.size()) && wanted[i] == got[i]; ++i) {
    if (wanted[i] != '\n') continue;
    ++line;
    begin = i + 1;
  }
  const auto line_at = [&](const std::string& text) { return text.substr(begin, text.find('\n', begin) - begin); };
  return "line " + std::to_string(line) + "\n  wanted: " + (begin < wanted.size() ? line_at(wanted) : "(end)") +
         "\n  got:    " + (begin < got.size() ? line_at(got) : "(end)");
}

}  // namespace

// With MAMORI_WRITE_GOLDENS=1 the goldens are written anew; look at the pictures (mamori replay --shots) before that.
TEST_CASE("The same input log paints the same calls on every kind of page", "[app][golden]") {
  const auto folder = source_root / "tests" / "golden";
  const bool writes = std::getenv("MAMORI_WRITE_GOLDENS") != nullptr;
  const auto text = read_file(folder / "screens.txt", 1u << 20);
  REQUIRE(text);
  const auto log = parse_input_log(*text, "screens.txt");
  REQUIRE(log);
  TempFolder data;
  Program program(data.path());
  for (const LogLine& line : *log) {
    INFO("line " << line.line);
    if (const auto* shot = std::get_if<ShotStep>(&line.step)) {
      const auto file = folder / (shot->name + ".calls");
      const std::string got = painted(program.stage->host());
      if (writes) {
        REQUIRE(write_file(file, got));
        continue;
      }
      const auto wanted = read_file(file, 1u << 20);
      INFO(shot->name);
      REQUIRE(wanted);
      INFO(first_difference(*wanted, got));
      CHECK(*wanted == got);
      continue;
    }
    const Status status = program.stage->run({line}, "screens.txt");
    if (!status) FAIL(to_text(status.problem()));
  }
  REQUIRE(program.session().store().flush());
}
