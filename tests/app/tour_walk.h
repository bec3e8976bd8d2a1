#pragma once

#include "app/app_fixture.h"
#include "ui/accessibility.h"

namespace mamori::test {

struct StageSetting {
  const char* name;
  int width;
  int height;
  Preferences preferences;
};

inline const StageSetting stage_settings[] = {
    {"1280×720", 1280, 720, {}},
    {"1024×600, 200 %, all furigana", 1024, 600, {.text_percent = 200, .readings = Readings::all}},
    {"1366×768, 150 %, high contrast", 1366, 768, {.text_percent = 150, .high_contrast = true}},
    {"1920×1080, 125 %, no furigana", 1920, 1080, {.text_percent = 125, .readings = Readings::none}},
};

// Every place where a sentence of the table is missing shows its key in these brackets.
inline bool has_missing_text(const Layout& layout) {
  for (const Placed& placed : layout.elements) {
    if (spoken_name(*placed.view).find("⟦") != std::string::npos) return true;
  }
  return false;
}

// Steps of a tour of content/tours one by one, with the look of the screen checked after each.
inline void walk_and_check(Program& program, const std::string& file) {
  const auto text = read_file(source_root / "content" / "tours" / file, 1u << 20);
  REQUIRE(text);
  const auto tour = parse_input_log(*text, file);
  REQUIRE(tour);
  for (const LogLine& line : *tour) {
    const Status status = program.stage->run({line}, file);
    if (!status) FAIL(to_text(status.problem()));
    INFO("line " << line.line);
    const Layout& layout = program.stage->host().layout();
    INFO("screen " << program.stage->host().screen_name());
    const auto faults = accessibility_faults(layout);
    INFO((faults.empty() ? std::string() : faults.front()));
    CHECK(faults.empty());
    CHECK_FALSE(has_missing_text(layout));
  }
}

}  // namespace mamori::test
