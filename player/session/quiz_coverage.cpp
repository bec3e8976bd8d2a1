#include "session/quiz_coverage.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "base/overloaded.h"
#include "base/utf8.h"
#include "load/checklist_xml.h"
#include "load/qti_test.h"
#include "session/content_files.h"

namespace mamori {
namespace {

constexpr int least_of_checklist = 2;
constexpr int least_of_city = 1;
constexpr int least_of_law = 8;

// The city's rules by section: 39 numbered ones, and section 6, one sentence without a number (decisions.md 22).
std::vector<std::string> city_rules() {
  constexpr auto sections = std::to_array<std::pair<const char*, int>>({{"N(1)", 5},
                                                                        {"N(2)", 6},
                                                                        {"N(3)", 4},
                                                                        {"N(4)", 2},
                                                                        {"N(5)", 5},
                                                                        {"N(6)", 0},
                                                                        {"N(7)", 3},
                                                                        {"N(8)\u2460", 6},
                                                                        {"N(8)\u2461", 5},
                                                                        {"N(9)", 3}});
  std::vector<std::string> out;
  for (const auto& [section, rules] : sections) {
    if (rules == 0) out.emplace_back(section);
    for (int rule = 1; rule <= rules; ++rule) out.push_back(section + std::to_string(rule));
  }
  return out;
}

class Counting {
 public:
  void add(const Item& item) {
    ++m_items;
    ++m_topics[item.topic];
    if (item.document == AskedDocument::law) ++m_law;
    for (const ItemOption* option : options_of(item.body)) {
      if (option->reason.empty() && !is_right_side(item.body, *option)) ++m_without_reason;
    }
    std::visit(
        Overloaded{[&](const ChoiceBody& choice) {
                     ++m_kinds["choice"];
                     add_choice(choice);
                   },
                   [&](const MultipleBody&) { ++m_kinds["several"]; }, [&](const OrderBody&) { ++m_kinds["order"]; },
                   [&](const MatchBody&) { ++m_kinds["match"]; }, [&](const HotspotBody&) { ++m_kinds["hotspot"]; }},
        item.body);
  }

  QuizCoverage report(const std::vector<std::string>& checklist) const {
    QuizCoverage out;
    out.lines.push_back("questions: " + std::to_string(m_items) + " (" + list(m_kinds) + ")");
    cells(out, "checklist", checklist, least_of_checklist);
    cells(out, "city's rules", city_rules(), least_of_city);
    out.lines.push_back("law: " + std::to_string(m_law) + ", at least " + std::to_string(least_of_law));
    if (m_law < least_of_law) fault(out, "the law", m_law, least_of_law);
    out.lines.push_back("answers without a reason: " + std::to_string(m_without_reason));
    out.lines.push_back("right answer stands at: " + list(m_places));
    out.lines.push_back("right answer is the longest: " + share(m_longest) + ", the shortest: " + share(m_shortest));
    return out;
  }

 private:
  static bool is_right_side(const ItemBody& body, const ItemOption& option) {
    const auto* match = std::get_if<MatchBody>(&body);
    return match != nullptr && std::find(match->right.begin(), match->right.end(), option) != match->right.end();
  }

  static std::string list(const std::map<std::string, int>& counts) {
    std::string out;
    for (const auto& [name, count] : counts) out += (out.empty() ? "" : ", ") + name + " " + std::to_string(count);
    return out;
  }

  std::string share(int count) const {
    const int choices = std::max(m_choices, 1);
    return std::to_string(count) + " of " + std::to_string(m_choices) + " (" +
           std::to_string((count * 100 + choices / 2) / choices) + " %)";
  }

  void add_choice(const ChoiceBody& choice) {
    ++m_choices;
    std::size_t right = 0;
    std::size_t longest_other = 0;
    std::size_t shortest_other = static_cast<std::size_t>(-1);
    for (std::size_t i = 0; i < choice.options.size(); ++i) {
      const std::size_t length = count_characters(choice.options[i].text.plain());
      if (choice.options[i].id == choice.correct) {
        right = length;
        ++m_places[std::to_string(i + 1)];
      } else {
        longest_other = std::max(longest_other, length);
        shortest_other = std::min(shortest_other, length);
      }
    }
    if (right > longest_other) ++m_longest;
    if (right < shortest_other) ++m_shortest;
  }

  void cells(QuizCoverage& out, const std::string& name, const std::vector<std::string>& rules, int least) const {
    int asked = 0;
    std::string line;
    for (const std::string& rule : rules) {
      const auto found = m_topics.find(rule);
      const int count = found == m_topics.end() ? 0 : found->second;
      if (count >= least) ++asked;
      if (count < least) fault(out, rule, count, least);
      line += "  " + rule + " " + std::to_string(count);
    }
    out.lines.push_back(name + ": " + std::to_string(asked) + " of " + std::to_string(rules.size()) +
                        " asked at least " + (least == 1 ? "once" : "twice"));
    out.lines.push_back(line);
  }

  static void fault(QuizCoverage& out, const std::string& what, int count, int least) {
    out.problems.push_back({.kind = ProblemKind::not_found,
                            .message = "questions about " + what + ": " + std::to_string(count) + ", at least " +
                                       std::to_string(least) + " are needed",
                            .place = Place{.file = "quizzes"}});
  }

  int m_items = 0;
  int m_law = 0;
  int m_without_reason = 0;
  int m_choices = 0;
  int m_longest = 0;
  int m_shortest = 0;
  std::map<std::string, int> m_topics;
  std::map<std::string, int> m_kinds;
  std::map<std::string, int> m_places;  // 1 is the first as authored
};

}  // namespace

QuizCoverage quiz_coverage(const ContentPlaces& places) {
  const auto tests = files_below(places.root / "quizzes", "test.xml");
  if (tests.empty()) return {};
  // Tests share items: each counts once.
  std::map<ItemId, Item> items;
  for (const auto& test : tests) {
    auto quiz = load_quiz(places.root, name_below(test, places.root));
    if (!quiz.value) continue;
    for (Item& item : quiz.value->items) items.emplace(item.id, std::move(item));
  }
  Counting counting;
  for (const auto& [id, item] : items) counting.add(item);
  std::vector<std::string> rules;
  ContentIds ids;
  if (const auto checklist = load_checklist(places.root, ids); checklist.value) {
    for (const CheckSection& section : checklist.value->sections) {
      for (const CheckItem& item : section.items) rules.push_back(item.id.text());
    }
  }
  return counting.report(rules);
}

}  // namespace mamori
