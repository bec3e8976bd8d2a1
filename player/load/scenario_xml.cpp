#include "load/scenario_xml.h"

#include <array>
#include <map>
#include <memory>
#include <utility>

#include "learn/scenario_check.h"
#include "load/reading_check.h"

namespace mamori {
namespace {

template <class Value, std::size_t count>
using Words = std::array<std::pair<std::string_view, Value>, count>;

constexpr Words<ScenarioBadge, 6> badges = {{{"leak", ScenarioBadge::leak},
                                             {"feared", ScenarioBadge::feared},
                                             {"altered", ScenarioBadge::altered},
                                             {"lost", ScenarioBadge::lost},
                                             {"legal", ScenarioBadge::legal},
                                             {"good-practice", ScenarioBadge::good_practice}}};

constexpr Words<ScenarioAudience, 2> audiences = {
    {{"staff", ScenarioAudience::staff}, {"manager", ScenarioAudience::manager}}};

constexpr Words<NodeKind, 4> node_kinds = {{{"story", NodeKind::story},
                                            {"decision", NodeKind::decision},
                                            {"consequence", NodeKind::consequence},
                                            {"ending", NodeKind::ending}}};

constexpr Words<EndingKind, 4> ending_kinds = {{{"safe", EndingKind::safe},
                                                {"near-miss", EndingKind::near_miss},
                                                {"recovered", EndingKind::recovered},
                                                {"incident", EndingKind::incident}}};

constexpr Words<RuleState, 3> rule_states = {
    {{"kept", RuleState::kept}, {"broken", RuleState::broken}, {"applies", RuleState::applies}}};

template <class Value, std::size_t count>
std::optional<Value> word_of(const XmlCursor& element, const char* name, const Words<Value, count>& words) {
  const std::string text = element.required(name);
  for (const auto& [word, value] : words) {
    if (word == text) return value;
  }
  if (!text.empty()) {
    element.problem(ProblemKind::malformed, std::string(name) + "=\"" + text + "\" is none of the known words");
  }
  return std::nullopt;
}

class Reader {
 public:
  Scenario read(const XmlCursor& root) {
    Scenario scenario;
    if (root.name() != "scenario") {
      root.problem(ProblemKind::malformed, "a scenario file begins with <scenario>");
      return scenario;
    }
    root.allow_only({"id", "case", "badge", "audience", "minutes"},
                    {"title", "introduction", "source", "hazard", "story", "debrief"});
    scenario.id = id<ScenarioId>(root);
    root.required("case");
    scenario.case_number = root.whole_number("case").value_or(0);
    scenario.minutes = root.whole_number("minutes").value_or(0);
    scenario.badge = word_of(root, "badge", badges).value_or(ScenarioBadge::feared);
    scenario.audience = word_of(root, "audience", audiences).value_or(ScenarioAudience::staff);
    scenario.title = text(root, "title");
    for (const XmlCursor& source : root.children("source")) {
      source.allow_only({"tag"}, {});
      scenario.sources.push_back(source_tag(source, "tag"));
    }
    read_introduction(root.required_child("introduction"), scenario);
    scenario.hazard = hazard(root.required_child("hazard"));
    const XmlCursor story = root.required_child("story");
    story.allow_only({"start"}, {"node"});
    scenario.start = NodeId(story.required("start"));
    for (const XmlCursor& element : story.children("node")) scenario.nodes.push_back(node(element));
    scenario.debrief = debrief(root.required_child("debrief"));
    return scenario;
  }

  // 0 where the id was never read.
  int line_of(const std::string& id) const {
    const auto found = m_lines.find(id);
    return found == m_lines.end() ? 0 : found->second;
  }

 private:
  template <class IdType>
  IdType id(const XmlCursor& element) {
    const std::string text = element.required("id");
    m_lines.insert_or_assign(text, element.line());
    return IdType(text);
  }

  static RichText checked_text(const XmlCursor& element) {
    RichText text = element.rich_text();
    if (!element) return text;
    if (text.empty()) element.problem(ProblemKind::malformed, "<" + std::string(element.name()) + "> has no text");
    check_readings(element, text);
    return text;
  }

  static RichText text(const XmlCursor& parent, std::string_view name) {
    return checked_text(parent.required_child(name));
  }

  static std::string source_tag(const XmlCursor& element, const char* name = "source") {
    const std::string tag = element.required(name);
    if (!tag.empty() && !is_source_tag(tag)) {
      element.problem(ProblemKind::malformed, "'" + tag + "' is no source tag");
    }
    return tag;
  }

  static std::string optional_source(const XmlCursor& element) {
    return element.attribute("source") ? source_tag(element) : "";
  }

  ScenarioSentence sentence(const XmlCursor& element) {
    element.allow_only({"id", "source"}, {"ruby", "em", "br"});
    return {.id = id<SentenceId>(element), .text = checked_text(element), .source = optional_source(element)};
  }

  std::vector<ScenarioSentence> sentences(const XmlCursor& parent) {
    std::vector<ScenarioSentence> out;
    for (const XmlCursor& element : parent.children("s")) out.push_back(sentence(element));
    return out;
  }

  void read_introduction(const XmlCursor& element, Scenario& scenario) {
    element.allow_only({"picture"}, {"alt", "role", "goal"});
    scenario.picture = element.required("picture");
    scenario.alt = text(element, "alt");
    scenario.role = sentence(element.required_child("role"));
    scenario.goal = sentence(element.required_child("goal"));
  }

  HazardPrediction hazard(const XmlCursor& element) {
    element.allow_only({"picture"}, {"alt", "s", "spot", "key-point", "action", "motto"});
    HazardPrediction out;
    out.picture = element.required("picture");
    out.alt = text(element, "alt");
    out.situation = sentences(element);
    for (const XmlCursor& spot : element.children("spot")) out.spots.push_back(hazard_spot(spot));
    out.key_point = hazard_question(element.required_child("key-point"));
    out.action = hazard_question(element.required_child("action"));
    out.motto = sentence(element.required_child("motto"));
    return out;
  }

  HazardSpot hazard_spot(const XmlCursor& element) {
    element.allow_only({"id", "decoy"}, {"rect", "circle", "text", "reason"});
    return {.id = id<HazardId>(element),
            .shape = hazard_shape(element),
            .real = !element.flag("decoy"),
            .text = text(element, "text"),
            .reason = text(element, "reason")};
  }

  static HazardShape hazard_shape(const XmlCursor& spot) {
    const auto number = [](const XmlCursor& element, const char* name) {
      element.required(name);
      return element.decimal(name).value_or(0);
    };
    if (const XmlCursor circle = spot.child("circle")) {
      circle.allow_only({"x", "y", "radius"}, {});
      return HazardCircle{.x = number(circle, "x"), .y = number(circle, "y"), .radius = number(circle, "radius")};
    }
    const XmlCursor rect = spot.required_child("rect");
    rect.allow_only({"x", "y", "width", "height"}, {});
    return HazardRect{.x = number(rect, "x"),
                      .y = number(rect, "y"),
                      .width = number(rect, "width"),
                      .height = number(rect, "height")};
  }

  HazardQuestion hazard_question(const XmlCursor& element) {
    element.allow_only({}, {"prompt", "option"});
    HazardQuestion out{.prompt = text(element, "prompt"), .options = {}};
    for (const XmlCursor& option : element.children("option")) {
      option.allow_only({"id", "correct"}, {"text", "reason"});
      out.options.push_back({.id = id<ChoiceId>(option),
                             .correct = option.flag("correct"),
                             .text = text(option, "text"),
                             .reason = text(option, "reason")});
    }
    return out;
  }

  ScenarioNode node(const XmlCursor& element) {
    element.allow_only({"id", "kind", "picture", "next", "ending"}, {"alt", "title", "speaker", "s", "choice"});
    ScenarioNode out;
    out.id = id<NodeId>(element);
    out.kind = word_of(element, "kind", node_kinds).value_or(NodeKind::story);
    out.picture = element.required("picture");
    out.alt = text(element, "alt");
    if (const XmlCursor speaker = element.child("speaker")) out.speaker = checked_text(speaker);
    out.sentences = sentences(element);
    for (const XmlCursor& choice : element.children("choice")) out.choices.push_back(scenario_choice(choice));
    out.next = NodeId(element.attribute("next").value_or(""));
    if (out.kind == NodeKind::ending) {
      out.ending = word_of(element, "ending", ending_kinds).value_or(EndingKind::incident);
      out.title = text(element, "title");
    } else if (element.attribute("ending") || element.child("title")) {
      element.problem(ProblemKind::malformed, "only an ending has the attribute ending and a <title>");
    }
    return out;
  }

  ScenarioChoice scenario_choice(const XmlCursor& element) {
    element.allow_only({"id", "next", "points", "source"}, {"text", "cue", "rule", "reason"});
    element.required("points");
    return {.id = id<ChoiceId>(element),
            .next = NodeId(element.required("next")),
            .points = element.whole_number("points").value_or(0),
            .text = text(element, "text"),
            .cue = text(element, "cue"),
            .rule = text(element, "rule"),
            .reason = text(element, "reason"),
            .source = source_tag(element)};
  }

  Debrief debrief(const XmlCursor& element) {
    element.allow_only({"turning-point"},
                       {"happened", "invented", "timeline", "rules", "staff", "office", "motto", "recheck"});
    Debrief out;
    out.turning_point = NodeId(element.required("turning-point"));
    const XmlCursor happened = element.required_child("happened");
    happened.allow_only({}, {"s"});
    out.happened = sentences(happened);
    out.invented = text(element, "invented");
    out.timeline = timeline(element.required_child("timeline"));
    out.rules = rules(element.required_child("rules"));
    const XmlCursor staff = element.required_child("staff");
    staff.allow_only({}, {"control"});
    out.staff_controls = controls(staff);
    const XmlCursor office = element.required_child("office");
    office.allow_only({}, {"control", "prompt"});
    out.office_controls = controls(office);
    out.office_prompt = text(office, "prompt");
    out.motto = sentence(element.required_child("motto"));
    for (const XmlCursor& item : element.children("recheck")) out.rechecks.push_back(recheck(item));
    return out;
  }

  static std::vector<DebriefMoment> timeline(const XmlCursor& element) {
    element.allow_only({}, {"moment"});
    std::vector<DebriefMoment> out;
    for (const XmlCursor& moment : element.children("moment")) {
      moment.allow_only({"turning"}, {"time", "text"});
      out.push_back({.time = text(moment, "time"), .text = text(moment, "text"), .turning = moment.flag("turning")});
    }
    return out;
  }

  static std::vector<DebriefRule> rules(const XmlCursor& element) {
    element.allow_only({}, {"rule"});
    std::vector<DebriefRule> out;
    for (const XmlCursor& rule : element.children("rule")) {
      rule.allow_only({"source", "item", "state"}, {"ruby", "em", "br"});
      out.push_back({.text = checked_text(rule),
                     .source = source_tag(rule),
                     .checklist_item = rule.attribute("item").value_or(""),
                     .state = word_of(rule, "state", rule_states).value_or(RuleState::applies)});
    }
    return out;
  }

  static std::vector<DebriefControl> controls(const XmlCursor& element) {
    std::vector<DebriefControl> out;
    for (const XmlCursor& control : element.children("control")) {
      control.allow_only({"source"}, {"ruby", "em", "br"});
      out.push_back({.text = checked_text(control), .source = source_tag(control)});
    }
    return out;
  }

  RecheckQuestion recheck(const XmlCursor& element) {
    element.allow_only({"id", "source"}, {"question", "option"});
    RecheckQuestion out{
        .id = id<ItemId>(element), .question = text(element, "question"), .source = source_tag(element), .options = {}};
    for (const XmlCursor& option : element.children("option")) {
      option.allow_only({"id", "correct"}, {"text", "reason"});
      out.options.push_back({.id = id<OptionId>(option),
                             .correct = option.flag("correct"),
                             .text = text(option, "text"),
                             .reason = text(option, "reason")});
    }
    return out;
  }

  std::map<std::string, int> m_lines;
};

Loaded<Scenario> read(Result<std::unique_ptr<XmlFile>> opened) {
  if (!opened) return {.value = std::nullopt, .problems = {opened.problem()}};
  XmlFile& file = **opened;
  const XmlCursor root = file.root();
  Reader reader;
  Scenario scenario = reader.read(root);
  if (root.name() != "scenario") return {.value = std::nullopt, .problems = file.problems()};
  for (const ScenarioFinding& finding : check_scenario(scenario)) {
    const int line = reader.line_of(finding.id);
    file.problems().push_back({.kind = ProblemKind::malformed,
                               .message = finding.id + ": " + finding.message,
                               .place = Place{.file = file.shown_name(), .line = line > 0 ? line : root.line()}});
  }
  return {.value = std::move(scenario), .problems = file.problems()};
}

}  // namespace

Loaded<Scenario> load_scenario(const std::filesystem::path& file, std::string shown_name) {
  return read(XmlFile::open(file, std::move(shown_name)));
}

Loaded<Scenario> parse_scenario(std::string_view bytes, std::string shown_name) {
  return read(XmlFile::parse(bytes, std::move(shown_name)));
}

}  // namespace mamori
