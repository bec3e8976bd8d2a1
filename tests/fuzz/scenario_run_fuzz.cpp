// A scenario and a row of inputs, fitting and not. After every record, a run taken up from the records is the run
// that went on; from wherever the inputs stop, an ending and its debrief are reached.

#include <algorithm>
#include <filesystem>
#include <fuzzer/FuzzedDataProvider.h>
#include <memory>

#include "base/files.h"
#include "fuzz/expect.h"
#include "fuzz/scenario_player.h"
#include "learn/scenario_fixture.h"
#include "load/scenario_xml.h"

namespace mamori::fuzz {
namespace {

using Bytes = FuzzedDataProvider;

using ScenarioPointer = std::shared_ptr<const Scenario>;

const std::vector<ScenarioPointer>& real_scenarios() {
  static const std::vector<ScenarioPointer> all = [] {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(to_path(MAMORI_SOURCE_DIR) / "scenarios")) {
      if (entry.path().extension() == ".xml") files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    std::vector<ScenarioPointer> scenarios;
    for (const auto& file : files) {
      auto loaded = load_scenario(file, to_utf8(file.filename()));
      if (!loaded.value || !check_scenario(*loaded.value).empty()) continue;
      scenarios.push_back(std::make_shared<Scenario>(std::move(*loaded.value)));
    }
    expect(!scenarios.empty(), "the project's scenarios can be read");
    return scenarios;
  }();
  return all;
}

template <class T>
T& pick(Bytes& bytes, std::vector<T>& from) {
  return from[bytes.ConsumeIntegralInRange<std::size_t>(0, from.size() - 1)];
}
template <class T>
const T& pick(Bytes& bytes, const std::vector<T>& from) {
  return from[bytes.ConsumeIntegralInRange<std::size_t>(0, from.size() - 1)];
}

Condition some_condition(Bytes& bytes, const Scenario& scenario) {
  const auto variable = bytes.ConsumeIntegralInRange<std::size_t>(0, scenario.variables.size() - 1);
  return {.variable = variable,
          .comparison = static_cast<Comparison>(bytes.ConsumeIntegralInRange(0, 3)),
          .value = bytes.ConsumeIntegralInRange(0, scenario.variables[variable].most)};
}

Effect some_effect(Bytes& bytes, const Scenario& scenario) {
  const auto variable = bytes.ConsumeIntegralInRange<std::size_t>(0, scenario.variables.size() - 1);
  return {.variable = variable,
          .adds = bytes.ConsumeBool(),
          .value = bytes.ConsumeIntegralInRange(-1, scenario.variables[variable].most)};
}

// One change of the story that an author could make, right or wrong.
void change(Bytes& bytes, Scenario& scenario) {
  ScenarioNode& node = pick(bytes, scenario.nodes);
  const NodeId target = pick(bytes, scenario.nodes).id;
  const int what = bytes.ConsumeIntegralInRange(0, scenario.variables.empty() ? 3 : 8);
  ScenarioChoice* choice = node.choices.empty() ? nullptr : &pick(bytes, node.choices);
  if (what == 0 && node.kind != NodeKind::ending && node.choices.empty()) node.next = target;
  if (what == 1) node.sentences.push_back(test::sentence(node.id.text() + ".more"));
  if (what == 2 && choice != nullptr) choice->next = target;
  if (what == 3 && choice != nullptr) choice->points = bytes.ConsumeIntegralInRange(0, 9);
  if (what == 4 && choice != nullptr) choice->when.push_back(some_condition(bytes, scenario));
  if (what == 5 && choice != nullptr) choice->set.push_back(some_effect(bytes, scenario));
  if (what == 6) node.set.push_back(some_effect(bytes, scenario));
  if (what == 7 && node.choices.empty() && node.kind != NodeKind::ending) {
    node.branches.push_back({.when = {some_condition(bytes, scenario)}, .next = target});
  }
  if (what == 8) node.branches.clear();
}

Scenario made_scenario(Bytes& bytes) {
  Scenario scenario;
  switch (bytes.ConsumeIntegralInRange(0, 3)) {
    case 0:
      scenario = test::small_scenario();
      break;
    case 1:
      scenario = test::short_scenario();
      break;
    default:
      scenario = test::remembering_scenario();
  }
  for (int left = bytes.ConsumeIntegralInRange(0, 6); left > 0; --left) {
    Scenario changed = scenario;
    change(bytes, changed);
    if (check_scenario(changed).empty()) scenario = std::move(changed);
  }
  return scenario;
}

ScenarioPointer some_scenario(Bytes& bytes) {
  return bytes.ConsumeBool() ? std::make_shared<Scenario>(made_scenario(bytes)) : pick(bytes, real_scenarios());
}

std::string some_spot(Bytes& bytes, const Scenario& scenario) {
  if (scenario.hazard.spots.empty() || bytes.ConsumeIntegralInRange(0, 7) == 0) return "no.such.spot";
  return pick(bytes, scenario.hazard.spots).id.text();
}

ScenarioInput odd_input(Bytes& bytes, const Scenario& scenario) {
  const ScenarioNode& node = pick(bytes, scenario.nodes);
  switch (bytes.ConsumeIntegralInRange(0, 7)) {
    case 0:
      return Advance{};
    case 1:
      return LookBack{};
    case 2:
      return LookForward{};
    case 3: {
      AnswerHazard answer;
      for (int left = bytes.ConsumeIntegralInRange(0, 4); left > 0; --left) {
        answer.chosen.push_back(some_spot(bytes, scenario));
      }
      return answer;
    }
    case 4:
      return Choose{node.choices.empty() ? ChoiceId("none") : pick(bytes, node.choices).id};
    case 5:
      return ReplayFrom{node.id};
    case 6:
      return AnswerRecheck{pick(bytes, pick(bytes, scenario.debrief.rechecks).options).id};
    default:
      return OpenDebrief{};
  }
}

// Without what the records do not hold.
ScenarioRun recorded_part(ScenarioRun run) {
  run.sentence = 0;
  run.look_back = 0;
  if (run.phase != ScenarioPhase::debrief) {
    run.debrief_page = DebriefPage::happened;
    run.recheck = 0;
  }
  return run;
}

ScenarioRun resumed(const Scenario& scenario, const Records& records) {
  return resume_scenario(scenario, LessonId("fuzz"), {}, records);
}

// Asking about the run never fails, wherever it stands.
void look_at(const Scenario& scenario, const ScenarioRun& run) {
  expect(
      shown_sentences(scenario, run) <= (shown_node(scenario, run) ? shown_node(scenario, run)->sentences.size() : 0),
      "no more sentences are shown than there are");
  expect((run.phase == ScenarioPhase::judgement) == judged_choice(run).has_value(), "a judgement judges a choice");
  const NodeId suggestion = suggested_replay(scenario, run);
  const auto replays = replay_nodes(run);
  expect(suggestion.empty() || std::find(replays.begin(), replays.end(), suggestion) != replays.end(),
         "what is suggested may be replayed");
  for (const ScenarioWay& way : run.ways) {
    const ScenarioScore score = score_of(scenario, way);
    expect(score.points >= 0 && score.points <= score.possible, "no way earns more than the best choices");
  }
  locked_choice(run);
  judged_state(run);
  visited_nodes(run);
}

// The content has changed, or half of the records are lost: whatever comes back can be played to its end.
void resume_elsewhere(Bytes& bytes, const Scenario& scenario, const Records& records) {
  Records some;
  for (const Payload& record : records) {
    if (bytes.ConsumeIntegralInRange(0, 3) != 1) some.push_back(record);
  }
  ScenarioRun run = resumed(scenario, some);
  look_at(scenario, run);
  play_on(scenario, run);
}

void play(Bytes& bytes) {
  const ScenarioPointer chosen = some_scenario(bytes);
  const ScenarioPointer other = some_scenario(bytes);
  const Scenario& scenario = *chosen;
  ScenarioRun run = begin_scenario(scenario, LessonId("fuzz"), {});
  Records records;
  while (bytes.remaining_bytes() > 0) {
    const int what = bytes.ConsumeIntegralInRange(0, 15);
    if (what == 0) {
      run = resumed(scenario, records);
      continue;
    }
    const ScenarioInput input = what < 10 ? next_input(scenario, run, bytes.ConsumeIntegralInRange<std::size_t>(0, 3))
                                          : odd_input(bytes, scenario);
    ScenarioStep next = step(scenario, std::move(run), input);
    run = std::move(next.run);
    look_at(scenario, run);
    if (next.records.empty()) continue;
    records.insert(records.end(), next.records.begin(), next.records.end());
    expect(recorded_part(resumed(scenario, records)) == recorded_part(run), "resuming gives the run that went on");
  }
  const bool ends_with_record = !run.debrief_read;  // a debrief is recorded once, and it is the last thing to do
  for (Payload& record : play_on(scenario, run)) records.push_back(std::move(record));
  if (ends_with_record) {
    expect(recorded_part(resumed(scenario, records)) == recorded_part(run), "resuming gives the run that ended");
  }
  resume_elsewhere(bytes, scenario, records);
  resume_elsewhere(bytes, *other, records);
}

}  // namespace
}  // namespace mamori::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  FuzzedDataProvider bytes(data, size);
  mamori::fuzz::play(bytes);
  return 0;
}
