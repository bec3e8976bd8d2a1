#include "load/qti_test.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/files.h"
#include "load/package_path.h"
#include "load/qti_item.h"
#include "load/qti_response.h"
#include "load/reading_check.h"
#include "load/xml_shape.h"

namespace mamori {
namespace {

constexpr int fewest_asked = 5;  // decisions.md 18

class TestReader {
 public:
  TestReader(const std::filesystem::path& root_folder, const std::string& relative, const XmlCursor& root)
      : m_folder(root_folder), m_relative(relative), m_root(root) {}

  std::optional<Quiz> read() {
    if (!check_qti_root(m_root, "qti-assessment-test")) return std::nullopt;
    m_root.allow_only({"identifier", "title", "tool-name", "tool-version", "xsi:schemaLocation"}, {"qti-test-part"});
    m_root.required("title");
    m_quiz.id = QuizId(m_root.required("identifier"));
    if (!is_well_formed_id(m_quiz.id.text()) ||
        to_utf8(to_path(m_relative).parent_path().filename()) != m_quiz.id.text()) {
      m_root.problem(ProblemKind::malformed, "the identifier must be the name of the folder");
    }
    const auto parts = m_root.children("qti-test-part");
    if (parts.size() != 1) {
      m_root.problem(ProblemKind::unsupported, "needs exactly one <qti-test-part>");
      return std::nullopt;
    }
    read_part(parts.front());
    check_items();
    return std::move(m_quiz);
  }

  Problems item_problems;

 private:
  void read_part(const XmlCursor& part) {
    part.allow_only({"identifier", "navigation-mode", "submission-mode"},
                    {"qti-item-session-control", "qti-assessment-section"});
    part.required("identifier");
    if (part.required("navigation-mode") != "linear" || part.required("submission-mode") != "individual") {
      part.problem(ProblemKind::unsupported, "is played only linear and individual");
    }
    const XmlCursor control = part.child("qti-item-session-control");
    control.allow_only({"max-attempts", "show-feedback", "show-solution", "allow-review"}, {});
    if (control && (control.attribute("max-attempts") != "1" || !control.flag("show-feedback"))) {
      control.problem(ProblemKind::unsupported,
                      "one answer each, with its reasons: max-attempts 1, show-feedback true");
    }
    const auto sections = part.children("qti-assessment-section");
    if (sections.size() != 1) {
      part.problem(ProblemKind::unsupported, "needs exactly one <qti-assessment-section>");
      return;
    }
    read_section(sections.front());
  }

  void read_section(const XmlCursor& section) {
    section.allow_only({"identifier", "title", "visible"}, {"qti-selection", "qti-ordering", "qti-rubric-block",
                                                            "qti-assessment-section", "qti-assessment-item-ref"});
    check_child_order(section, {"qti-selection", "qti-ordering", "qti-rubric-block", "qti-assessment-section"});
    read_title(section.required_child("qti-rubric-block"));
    const XmlCursor ordering = section.required_child("qti-ordering");
    ordering.allow_only({"shuffle"}, {});
    if (ordering && !ordering.flag("shuffle")) {
      ordering.problem(ProblemKind::unsupported, "items are always shuffled: shuffle must be true");
    }
    for (const XmlCursor& child : section.children()) {
      if (child.name() == "qti-assessment-section") read_forms(child);
      if (child.name() == "qti-assessment-item-ref") add_group({.asked = 1, .items = read_items({child})});
    }
    m_quiz.groups_asked = selected(section, static_cast<int>(m_quiz.groups.size()));
    check_asked(section);
  }

  // QTI's title attribute holds no ruby: the title that is shown is the section's instruction.
  void read_title(const XmlCursor& rubric) {
    rubric.allow_only({"use", "view"}, {"qti-content-body"});
    if (rubric && rubric.required("view") != "candidate") {
      rubric.problem(ProblemKind::unsupported, "the title is for view=\"candidate\"");
    }
    m_quiz.title = text_with_readings(rubric.required_child("qti-content-body"));
    if (rubric && m_quiz.title.empty()) rubric.problem(ProblemKind::malformed, "the title is empty");
  }

  // How many of `count` are asked; all of them where nothing is selected.
  int selected(const XmlCursor& section, int count) {
    const XmlCursor selection = section.child("qti-selection");
    if (!selection) return count;
    selection.allow_only({"select", "with-replacement"}, {});
    if (selection.flag("with-replacement")) {
      selection.problem(ProblemKind::unsupported, "no question is asked twice: with-replacement must be false");
    }
    selection.required("select");
    const int number = selection.whole_number("select").value_or(count);
    if (number < 1 || number > count) {
      selection.problem(ProblemKind::malformed, "selects " + std::to_string(number) + " of " + std::to_string(count));
    }
    return std::clamp(number, 0, count);
  }

  void read_forms(const XmlCursor& section) {
    section.allow_only({"identifier", "title", "visible"},
                       {"qti-selection", "qti-ordering", "qti-assessment-item-ref"});
    check_child_order(section, {"qti-selection", "qti-ordering", "qti-assessment-item-ref"});
    section.required("identifier");
    ParallelForms forms{.asked = 0, .items = read_items(section.children("qti-assessment-item-ref"))};
    forms.asked = selected(section, static_cast<int>(forms.items.size()));
    check_parallel(section, forms);
    add_group(std::move(forms));
  }

  std::vector<ItemId> read_items(const std::vector<XmlCursor>& references) {
    std::vector<ItemId> out;
    for (const XmlCursor& reference : references) {
      if (auto id = read_item(reference)) out.push_back(std::move(*id));
    }
    return out;
  }

  // Below m_folder. Tests share items («../section-1/item-1-1-a.xml»), but nothing leaves the folder that holds them all
  // (links that do are refused when the item is opened).
  std::optional<std::string> item_path(const std::string& href) const {
    auto path = package_name(m_relative, href);
    const std::string top = m_relative.substr(0, m_relative.find('/') + 1);
    if (!path || !path->starts_with(top)) return std::nullopt;
    return path;
  }

  std::optional<ItemId> read_item(const XmlCursor& reference) {
    reference.allow_only({"identifier", "href", "required", "fixed", "category"}, {});
    const std::string id = reference.required("identifier");
    const std::string href = reference.required("href");
    if (!m_references.insert(id).second) reference.problem(ProblemKind::malformed, "\"" + id + "\" is asked twice");
    if (id.empty() || href.empty()) return std::nullopt;
    const auto path = item_path(href);
    if (!path) {
      reference.problem(ProblemKind::refused, "\"" + href + "\" is not a file beside the test");
      return std::nullopt;
    }
    auto item = load_qti_item(m_folder, *path);
    std::move(item.problems.begin(), item.problems.end(), std::back_inserter(item_problems));
    if (!item.value) return std::nullopt;
    if (item.value->id.text() != id) {
      reference.problem(ProblemKind::malformed,
                        href + " calls itself \"" + item.value->id.text() + "\", not \"" + id + "\"");
    }
    m_places.emplace(item.value->id, m_quiz.items.size());
    m_quiz.items.push_back(std::move(*item.value));
    return m_quiz.items.back().id;
  }

  void add_group(ParallelForms forms) {
    if (!forms.items.empty()) m_quiz.groups.push_back(std::move(forms));
  }

  void check_parallel(const XmlCursor& section, const ParallelForms& forms) {
    std::set<std::string> topics;
    std::set<std::string> names;
    std::set<bool> must_know;
    for (const ItemId& id : forms.items) {
      const Item* item = &m_quiz.items[m_places.at(id)];
      topics.insert(item->topic);
      must_know.insert(item->must_know);
      if (!names.insert(item->form).second) {
        section.problem(ProblemKind::malformed, "two parallel forms are both \"" + item->form + "\"");
      }
    }
    if (topics.size() > 1) section.problem(ProblemKind::malformed, "parallel forms must share one data-topic");
    if (must_know.size() > 1) {
      section.problem(ProblemKind::malformed, "parallel forms must be all must-know or none");
    }
  }

  void check_asked(const XmlCursor& section) {
    int fewest = 0;
    std::vector<int> asked;
    for (const ParallelForms& forms : m_quiz.groups) asked.push_back(forms.asked);
    std::sort(asked.begin(), asked.end());
    for (std::size_t i = 0; i < static_cast<std::size_t>(m_quiz.groups_asked); ++i) fewest += asked[i];
    if (fewest < fewest_asked) {
      section.problem(ProblemKind::malformed, "asks " + std::to_string(fewest) + " questions, at least " +
                                                  std::to_string(fewest_asked) + " are needed");
    }
  }

  // Sentence ids lead to spoken clips, so they are unique in the whole quiz.
  void check_items() {
    std::map<SentenceId, ItemId> owner;
    const auto claim = [&](const SentenceId& sentence, const ItemId& item) {
      const auto [first, is_new] = owner.emplace(sentence, item);
      if (is_new || sentence.empty() || first->second == item) return;
      m_root.problem(ProblemKind::malformed, "the sentence id \"" + sentence.text() + "\" stands in " +
                                                 first->second.text() + " and in " + item.text());
    };
    for (const Item& item : m_quiz.items) {
      for (const QuizSentence& sentence : item.situation) claim(sentence.id, item.id);
      claim(item.question.id, item.id);
    }
  }

  const std::filesystem::path& m_folder;
  const std::string& m_relative;
  XmlCursor m_root;
  Quiz m_quiz;
  std::set<std::string> m_references;
  std::unordered_map<ItemId, std::size_t> m_places;  // in m_quiz.items
};

}  // namespace

Loaded<Quiz> load_quiz(const std::filesystem::path& root, const std::string& relative) {
  Loaded<Quiz> out;
  auto file = open_content(root, relative);
  if (!file) {
    out.problems.push_back(file.problem());
    return out;
  }
  TestReader reader(root, relative, (*file)->root());
  out.value = reader.read();
  out.problems = std::move((*file)->problems());
  std::move(reader.item_problems.begin(), reader.item_problems.end(), std::back_inserter(out.problems));
  return out;
}

}  // namespace mamori
