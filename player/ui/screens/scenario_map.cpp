#include <algorithm>
#include <map>
#include <set>

#include "ui/layout.h"
#include "ui/screens/scenario_views.h"
#include "ui/widgets/widgets.h"

namespace mamori {
namespace {

constexpr float dot_size = 36;
constexpr float dot_pitch = 46;
constexpr float ending_height = 78;  // two lines of its title
constexpr float lane_pitch = 14;     // between lines that run side by side

using Nodes = std::vector<const ScenarioNode*>;

// What can stand behind a choice: the next decisions and endings, whatever its conditions say.
Nodes forks_behind(const Scenario& scenario, const NodeId& from) {
  Nodes forks;
  std::set<const ScenarioNode*> met = {nullptr};
  Nodes open = {scenario.find(from)};
  while (!open.empty()) {
    const ScenarioNode* node = open.back();
    open.pop_back();
    if (!met.insert(node).second) continue;
    if (node->kind == NodeKind::decision || node->kind == NodeKind::ending) {
      forks.push_back(node);
      continue;
    }
    open.push_back(scenario.find(node->next));
    for (const ScenarioBranch& branch : node->branches) open.push_back(scenario.find(branch.next));
  }
  return forks;
}

struct Forks {
  Nodes decisions;  // each behind all that lead to it
  Nodes endings;    // in the order of the decisions that lead to them
};

Forks forks_of(const Scenario& scenario) {
  std::map<const ScenarioNode*, std::size_t> level;
  for (const ScenarioNode* first : forks_behind(scenario, scenario.start)) level[first] = 0;
  // A story without loops has no way longer than its nodes; one with loops is cut there.
  for (std::size_t round = 0; round < scenario.nodes.size(); ++round) {
    const auto known = level;
    for (const auto& [node, depth] : known) {
      for (const ScenarioChoice& choice : node->choices) {
        for (const ScenarioNode* next : forks_behind(scenario, choice.next)) {
          if (depth + 1 < scenario.nodes.size()) level[next] = std::max(level[next], depth + 1);
        }
      }
    }
  }
  Forks forks;
  for (const ScenarioNode& node : scenario.nodes) {
    if (!level.contains(&node)) continue;
    (node.kind == NodeKind::decision ? forks.decisions : forks.endings).push_back(&node);
  }
  const auto by_level = [&](const ScenarioNode* a, const ScenarioNode* b) { return level[a] < level[b]; };
  std::stable_sort(forks.decisions.begin(), forks.decisions.end(), by_level);
  std::stable_sort(forks.endings.begin(), forks.endings.end(), by_level);
  return forks;
}

struct Line {
  std::vector<Point> points;
  bool taken = false;  // on the last way
  bool tried = false;  // on an earlier one
};

bool holds(const ScenarioWay& way, const ScenarioNode& node, const ScenarioChoice& choice) {
  return std::find(way.taken.begin(), way.taken.end(), TakenChoice{node.id, choice.id}) != way.taken.end();
}

// Whether the way came to the node.
bool came_to(const ScenarioWay& way, const ScenarioNode& node) {
  return std::any_of(way.trail.begin(), way.trail.end(),
                     [&](const ScenarioVisit& visit) { return visit.node == node.id; });
}

// Decisions from left to right, their choices as numbered dots behind them, endings along the lower edge. Units of the
// map itself; the view scales them to its place.
class TreeMap {
 public:
  TreeMap(const UiContext& context, const ScenarioSession& sitting)
      : m_context(context), m_sitting(sitting), m_forks(forks_of(sitting.scenario())) {
    const float scale = context.chrome_scale();
    m_width = body_width(context) - (context.wide() ? 0 : scroll_bar_width);
    m_column = m_width / static_cast<float>(std::max<std::size_t>(1, m_forks.decisions.size()));
    m_box = {std::min(132 * scale, m_column * 0.5f), 46 * scale};
    std::size_t most = 1;
    for (const ScenarioNode* node : m_forks.decisions) most = std::max(most, node->choices.size());
    const float dots = static_cast<float>(most - 1) * dot_pitch + dot_size;
    m_middle = 2 * lane_pitch + dots / 2;
    m_bus = m_middle + dots / 2 + lane_pitch;
    m_endings = m_bus + static_cast<float>(m_forks.endings.size()) * lane_pitch + 6;
    m_height = m_endings + ending_height * scale;
  }

  View view() {
    View map = column(0);
    map.role = Role::image;
    map.min.height = m_height;
    for (std::size_t i = 0; i < m_forks.decisions.size(); ++i) add_decision(map, i);
    for (std::size_t i = 0; i < m_forks.endings.size(); ++i) add_ending(map, i);
    map.paint_key = m_key;
    map.paint = [lines = std::move(m_lines), size = Size{m_width, m_height}, plain = m_context.theme.disabled,
                 accent = m_context.theme.accent](Canvas& canvas, const Rect& rect) {
      const auto draw = [&](const Line& line, float width, Colour colour) {
        std::vector<Point> points = line.points;
        for (Point& p : points) p = {rect.x + p.x * rect.width / size.width, rect.y + p.y * rect.height / size.height};
        canvas.line(points, width, colour);
      };
      for (const Line& line : lines) draw(line, 3, line.tried ? accent : plain);
      for (const Line& line : lines) {
        if (line.taken) draw(line, 7, accent);
      }
    };
    return map;
  }

 private:
  Rect decision_box(std::size_t i) const {
    return {static_cast<float>(i) * m_column, m_middle - m_box.height / 2, m_box.width, m_box.height};
  }
  Rect ending_box(std::size_t i) const {
    const float slot = m_width / static_cast<float>(m_forks.endings.size());
    return {(static_cast<float>(i) + 0.02f) * slot, m_endings, slot * 0.96f, m_height - m_endings};
  }
  Rect dot(std::size_t i, std::size_t choice) const {
    const auto all = static_cast<float>(m_forks.decisions[i]->choices.size());
    const float y = m_middle + (static_cast<float>(choice) - (all - 1) / 2) * dot_pitch;
    const float x = decision_box(i).right() + std::min(40.0f, m_column * 0.14f);
    return {x, y - dot_size / 2, dot_size, dot_size};
  }
  Rect part(const Rect& rect) const {
    return {rect.x / m_width, rect.y / m_height, rect.width / m_width, rect.height / m_height};
  }

  View framed(const Rect& rect, bool marked) const {
    View view = row(6);
    view.spot = part(rect);
    view.along = Along::centre;
    view.across = Across::centre;
    view.decoration = {.fill = marked ? m_context.theme.accent_tint : m_context.theme.card,
                       .border = marked ? m_context.theme.accent : m_context.theme.disabled,
                       .border_width = marked ? 4.0f : 2.0f,
                       .radius = 14};
    return view;
  }

  void add_decision(View& map, std::size_t i) {
    const ScenarioNode& node = *m_forks.decisions[i];
    const auto& ways = m_sitting.run().ways;
    const bool met = !ways.empty() && std::any_of(ways.back().taken.begin(), ways.back().taken.end(),
                                                  [&](const TakenChoice& taken) { return taken.node == node.id; });
    View box = framed(decision_box(i), met);
    if (node.id == m_sitting.scenario().debrief.turning_point) {
      box.add(icon_view("icons/star", 22, m_context.theme.wrong));
    }
    box.add(text_view(m_context.tr("debrief.fork", {{"number", static_cast<long long>(i + 1)}}),
                      m_context.chrome_style(sizes::small, m_context.theme.text, FontWeight::bold)));
    map.add(std::move(box));
    Nodes lanes;  // where this decision's lines go, the same place by one lane
    for (std::size_t k = 0; k < node.choices.size(); ++k) add_choice(map, i, k, lanes);
  }

  void add_choice(View& map, std::size_t i, std::size_t k, Nodes& lanes) {
    const ScenarioNode& node = *m_forks.decisions[i];
    const ScenarioChoice& choice = node.choices[k];
    const auto& ways = m_sitting.run().ways;
    const bool taken = !ways.empty() && holds(ways.back(), node, choice);
    const bool tried =
        std::any_of(ways.begin(), ways.end(), [&](const ScenarioWay& way) { return holds(way, node, choice); });
    const Rect at = dot(i, k);
    View circle = framed(at, taken);
    circle.decoration.radius = dot_size / 2;
    if (taken) circle.decoration.fill = m_context.theme.accent;
    if (tried && !taken) circle.decoration.border = m_context.theme.accent;
    const TextStyle style{.font = {.size = 22, .weight = FontWeight::bold},
                          .colour = taken ? m_context.theme.on_accent : m_context.theme.text,
                          .line_pitch = 1.1f};
    circle.add(text_view(plain_text(std::to_string(k + 1)), style));
    map.add(std::move(circle));

    m_key += taken ? "!" : tried ? "+" : "-";
    const Rect from = decision_box(i);
    const Point centre = at.centre();
    m_lines.push_back({.points = {{from.right(), m_middle}, {at.x - 8, m_middle}, {at.x - 8, centre.y}, centre},
                       .taken = taken,
                       .tried = tried});
    for (const ScenarioNode* target : forks_behind(m_sitting.scenario(), choice.next)) {
      if (std::find(lanes.begin(), lanes.end(), target) == lanes.end()) lanes.push_back(target);
      const auto lane = static_cast<float>(std::find(lanes.begin(), lanes.end(), target) - lanes.begin());
      const float x = at.right() + 14 + lane * lane_pitch;
      std::vector<Point> points = {centre, {x, centre.y}};
      route(points, *target, i, x);
      m_lines.push_back({.points = std::move(points), .taken = taken && came_to(ways.back(), *target), .tried = tried});
    }
  }

  void route(std::vector<Point>& points, const ScenarioNode& target, std::size_t from, float x) const {
    const auto ending = std::find(m_forks.endings.begin(), m_forks.endings.end(), &target);
    if (ending != m_forks.endings.end()) {
      const auto index = static_cast<std::size_t>(ending - m_forks.endings.begin());
      const float bus = m_bus + static_cast<float>(index) * lane_pitch;
      const Rect box = ending_box(index);
      points.insert(points.end(), {{x, bus}, {box.centre().x, bus}, {box.centre().x, box.y}});
      return;
    }
    const auto decision = std::find(m_forks.decisions.begin(), m_forks.decisions.end(), &target);
    const auto index = static_cast<std::size_t>(decision - m_forks.decisions.begin());
    const Rect box = decision_box(index);
    if (index == from + 1) {
      points.insert(points.end(), {{x, m_middle}, {box.x, m_middle}});
    } else {  // over the heads of those between
      points.insert(points.end(), {{x, lane_pitch / 2}, {box.centre().x, lane_pitch / 2}, {box.centre().x, box.y}});
    }
  }

  void add_ending(View& map, std::size_t i) {
    const ScenarioNode& node = *m_forks.endings[i];
    const auto& ways = m_sitting.run().ways;
    View box = framed(ending_box(i), !ways.empty() && ways.back().ending == node.id);
    box.padding = sides(10, 4);
    box.add(ending_icon(m_context, node.ending.value_or(EndingKind::incident)));
    TextStyle style = m_context.chrome_style(sizes::small, m_context.theme.text, FontWeight::bold);
    style.line_pitch = 1.3f;
    View title = text_view(node.title, style);
    title.grow = 1;
    box.add(std::move(title));
    map.add(std::move(box));
  }

  const UiContext& m_context;
  const ScenarioSession& m_sitting;
  Forks m_forks;
  float m_width = 0;
  float m_height = 0;
  float m_column = 0;
  float m_middle = 0;   // of the decisions
  float m_bus = 0;      // where the lines to the endings turn
  float m_endings = 0;  // their upper edge
  Size m_box;
  std::vector<Line> m_lines;
  std::string m_key;
};

// The way just taken, in words: the map shows its numbers.
View way_in_words(const UiContext& context, const ScenarioSession& sitting) {
  std::vector<View> parts;
  const Forks forks = forks_of(sitting.scenario());
  const auto& ways = sitting.run().ways;
  if (ways.empty()) return column(0);
  for (const TakenChoice& taken : ways.back().taken) {
    const ScenarioNode* node = sitting.scenario().find(taken.node);
    const ScenarioChoice* choice = node ? node->find(taken.choice) : nullptr;
    if (choice == nullptr) continue;
    const auto fork = std::find(forks.decisions.begin(), forks.decisions.end(), node) - forks.decisions.begin();
    View line = row(14);
    line.across = Across::start;
    const RichText place = context.tr("debrief.fork", {{"number", static_cast<long long>(fork + 1)}});
    line.add(tag(context, place));
    TextStyle style = context.style(21, context.theme.text);
    style.line_pitch = 1.4f;
    const auto number = choice - node->choices.data() + 1;
    View words = text_view(
        context.tr("debrief.way", {{"number", static_cast<long long>(number)}, {"text", choice->text}}), style);
    words.grow = 1;
    line.add(std::move(words));
    parts.push_back(std::move(line));
    if (const auto share = context.session.choice_shares().of(node->id, choice->id)) {
      parts.push_back(soft_text(
          context, context.tr("debrief.share", {{"chose", share->chose}, {"people", share->people}}), sizes::label));
    }
  }
  View view = card(context, std::move(parts));
  view.padding = sides(22, 10);
  view.gap = 4;
  return view;
}

}  // namespace

View scenario_map(const UiContext& context, const ScenarioSession& sitting) {
  View view = column(16);
  view.add(TreeMap(context, sitting).view());
  view.add(way_in_words(context, sitting));
  return view;
}

}  // namespace mamori
