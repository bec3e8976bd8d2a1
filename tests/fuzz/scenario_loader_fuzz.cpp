// Bytes → scenario. What loads without a problem passes the checker and can be played to the end.

#include "fuzz/expect.h"
#include "fuzz/scenario_player.h"
#include "learn/scenario_check.h"
#include "load/scenario_xml.h"

namespace mamori::fuzz {
namespace {

constexpr std::size_t most_paths = 4;

void read_and_play(std::string_view bytes) {
  ContentIds ids;
  const auto loaded = parse_scenario(bytes, "fuzz.xml", {.art = {}, .ids = &ids});
  expect_told(loaded.problems);
  expect(loaded.value || !loaded.problems.empty(), "what cannot be read is a problem");
  expect_told(ids.problems());
  if (!loaded.ok()) return;
  const Scenario& scenario = *loaded.value;
  expect(check_scenario(scenario).empty(), "what loads without a problem passes the checker");
  const ScenarioShape shape = shape_of(scenario);
  expect(shape.endings > 0 && shape.paths > 0, "what loads without a problem has a way to an ending");
  for (const ScenarioPath& path : paths_of(scenario, most_paths)) play_path(scenario, path);
}

}  // namespace
}  // namespace mamori::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  mamori::fuzz::read_and_play(mamori::fuzz::text_of(data, size));
  return 0;
}
