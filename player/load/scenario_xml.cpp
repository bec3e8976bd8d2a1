#include "load/scenario_xml.h"

#include <memory>
#include <utility>

#include "learn/scenario_check.h"
#include "load/scenario_reader.h"

namespace mamori {
namespace {

constexpr Words<ScenarioKind, 3> kinds = {
    {{"case", ScenarioKind::from_case}, {"short", ScenarioKind::short_scene}, {"drill", ScenarioKind::drill}}};

constexpr Words<ScenarioBadge, 6> badges = {{{"leak", ScenarioBadge::leak},
                                             {"feared", ScenarioBadge::feared},
                                             {"altered", ScenarioBadge::altered},
                                             {"lost", ScenarioBadge::lost},
                                             {"legal", ScenarioBadge::legal},
                                             {"good-practice", ScenarioBadge::good_practice}}};

constexpr Words<ScenarioAudience, 2> audiences = {
    {{"staff", ScenarioAudience::staff}, {"manager", ScenarioAudience::manager}}};

void read_introduction(const XmlCursor& element, Scenario& scenario, ScenarioReader& reader) {
  element.allow_only({"picture"}, {"alt", "role", "goal"});
  scenario.picture = reader.picture(element);
  scenario.alt = reader.text(element, "alt");
  scenario.role = reader.sentence(element.required_child("role"));
  scenario.goal = reader.sentence(element.required_child("goal"));
}

void read_head(const XmlCursor& root, Scenario& scenario, ScenarioReader& reader) {
  root.allow_only({"id", "kind", "case", "badge", "audience", "minutes", "known-on"},
                  {"title", "introduction", "source", "state", "hazard", "story", "debrief"});
  scenario.id = reader.id<ScenarioId>(root);
  if (root.attribute("kind")) scenario.kind = word_of(root, "kind", kinds).value_or(ScenarioKind::from_case);
  if (scenario.kind == ScenarioKind::from_case) root.required("case");
  scenario.case_number = root.whole_number("case").value_or(0);
  scenario.minutes = root.whole_number("minutes").value_or(0);
  if (root.attribute("badge")) scenario.badge = word_of(root, "badge", badges);
  scenario.audience = word_of(root, "audience", audiences).value_or(ScenarioAudience::staff);
  reader.read_known_on(root);
  scenario.known_on = reader.known_on();
  scenario.title = reader.text(root, "title");
  for (const XmlCursor& source : root.children("source")) {
    source.allow_only({"tag"}, {});
    scenario.sources.push_back(reader.source_tag(source, "tag"));
  }
}

Scenario read_scenario(const XmlCursor& root, ScenarioReader& reader) {
  Scenario scenario;
  read_head(root, scenario, reader);
  read_introduction(root.required_child("introduction"), scenario, reader);
  reader.read_state(root.child("state"));
  scenario.variables = reader.variables();
  if (const XmlCursor hazard = root.child("hazard")) scenario.hazard = read_hazard(hazard, reader);
  const XmlCursor story = root.required_child("story");
  story.allow_only({"start"}, {"node"});
  scenario.start = NodeId(story.required("start"));
  for (const XmlCursor& element : story.children("node")) scenario.nodes.push_back(read_node(element, reader));
  scenario.debrief = read_debrief(root.required_child("debrief"), reader);
  return scenario;
}

Loaded<Scenario> read(Result<std::unique_ptr<XmlFile>> opened, const ScenarioSurroundings& around) {
  if (!opened) return {.value = std::nullopt, .problems = {opened.problem()}};
  XmlFile& file = **opened;
  const XmlCursor root = file.root();
  if (root.name() != "scenario") {
    root.problem(ProblemKind::malformed, "a scenario file begins with <scenario>");
    return {.value = std::nullopt, .problems = file.problems()};
  }
  ScenarioReader reader(around.art);
  Scenario scenario = read_scenario(root, reader);
  for (const ScenarioFinding& finding : check_scenario(scenario)) {
    const int line = reader.line_of(finding.id);
    file.problems().push_back({.kind = ProblemKind::malformed,
                               .message = finding.id + ": " + finding.message,
                               .place = Place{.file = file.shown_name(), .line = line > 0 ? line : root.line()}});
  }
  if (around.ids != nullptr) {
    for (const auto& [id, line] : reader.lines()) {
      around.ids->define(ContentKind::scenario_part, id, {.file = file.shown_name(), .line = line});
    }
  }
  return {.value = std::move(scenario), .problems = file.problems()};
}

}  // namespace

Loaded<Scenario> load_scenario(const std::filesystem::path& file, std::string shown_name,
                               const ScenarioSurroundings& around) {
  return read(XmlFile::open(file, std::move(shown_name)), around);
}

Loaded<Scenario> parse_scenario(std::string_view bytes, std::string shown_name, const ScenarioSurroundings& around) {
  return read(XmlFile::parse(bytes, std::move(shown_name)), around);
}

}  // namespace mamori
