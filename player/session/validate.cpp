#include <algorithm>
#include <sstream>
#include <tuple>

#include "base/files.h"
#include "load/cards_xml.h"
#include "load/checklist_xml.h"
#include "load/cmi5_course.h"
#include "load/glossary_xml.h"
#include "load/law_references.h"
#include "load/law_xml.h"
#include "load/qti_test.h"
#include "load/scenario_xml.h"
#include "load/storyboard_xml.h"
#include "load/strings_xml.h"
#include "load/svg_lint.h"
#include "load/xml_shape.h"
#include "session/content_files.h"
#include "session/library.h"

namespace mamori {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest_ledger = 1u << 20;

class Validator {
 public:
  explicit Validator(const ContentPlaces& places) : m_root(places.root), m_art(m_root / "content" / "art") {}

  Problems take() {
    std::stable_sort(m_problems.begin(), m_problems.end(), [](const Problem& a, const Problem& b) {
      const Place none;
      const Place& at = a.place ? *a.place : none;
      const Place& bt = b.place ? *b.place : none;
      return std::tie(at.file, at.line) < std::tie(bt.file, bt.line);
    });
    return std::move(m_problems);
  }

  void strings() { keep(load_strings(m_root / "content" / "strings").problems); }

  void courses() {
    const auto files = files_below(m_root / "content" / "courses", "cmi5.xml");
    if (files.empty()) note({.file = "content/courses", .line = 0}, "holds no course");
    for (const fs::path& file : files) keep(load_course(m_root, name_below(file, m_root)).problems);
  }

  void films() {
    for (const fs::path& file : files_below(m_root / "content" / "films", ".xml")) {
      keep(load_storyboard(file, name_below(file, m_root), m_art).problems);
    }
  }

  void art() {
    for (const fs::path& file : files_below(m_art, ".svg")) keep(check_svg_file(file, name_below(file, m_root)));
  }

  // Their ids are unique over all of them, and never again those of earlier content.
  void scenarios() {
    ContentIds ids;
    retired_ids(ids);
    for (const fs::path& file : files_below(m_root / "scenarios", ".xml")) {
      keep(load_scenario(file, name_below(file, m_root), {.art = m_art, .ids = &ids}).problems);
    }
    keep(ids.problems());
  }

  void quizzes() {
    for (const fs::path& file : files_below(m_root / "quizzes", "test.xml")) {
      const std::string name = name_below(file, m_root);
      auto quiz = load_quiz(m_root, name);
      keep(quiz.problems);
      if (!quiz.value) continue;
      for (const Item& item : quiz.value->items) picture(item.picture.name, name + " (" + item.id.text() + ")");
    }
  }

  // Glossary, checklist, cards and law name one another, pictures and quizzes; all else names the law.
  void reading() {
    ContentIds ids;
    for (const fs::path& file : files_below(m_art, ".svg")) {
      const std::string name = name_below(file, m_art);
      ids.define(ContentKind::picture, name.substr(0, name.size() - 4), {.file = name});
    }
    for (const fs::path& file : files_below(m_root / "quizzes", "test.xml")) {
      ids.define(ContentKind::quiz, to_utf8(file.parent_path().filename()), {.file = name_below(file, m_root)});
    }
    keep(load_glossary(m_root, ids).problems);
    keep(load_checklist(m_root, ids).problems);
    keep(load_cards(m_root, ids).problems);
    const auto law = load_law(m_root, ids);
    keep(law.problems);
    keep(ids.problems());
    if (law.value) law_references(*law.value);
  }

 private:
  void law_references(const Law& law) {
    for (const char* folder : {"content", "scenarios", "quizzes"}) {
      for (const fs::path& file : files_below(m_root / folder, ".xml")) {
        keep(check_law_references(file, name_below(file, m_root), law));
      }
    }
  }

  void keep(const Problems& problems) { m_problems.insert(m_problems.end(), problems.begin(), problems.end()); }

  void note(Place place, std::string message) {
    m_problems.push_back({.kind = ProblemKind::not_found, .message = std::move(message), .place = std::move(place)});
  }

  void picture(const std::string& art, const std::string& used_in) {
    std::error_code error;
    if (art.empty() || fs::is_regular_file(m_art / to_path(art + ".svg"), error)) return;
    note({.file = used_in, .line = 0}, "the picture \"" + art + "\" is not in content/art");
  }

  // One id a line; what follows a '#' is a remark.
  void retired_ids(ContentIds& ids) {
    const fs::path file = m_root / "scenarios" / "retired-ids.txt";
    std::error_code error;
    if (!fs::exists(file, error)) return;
    const auto text = read_file(file, largest_ledger);
    if (!text) {
      m_problems.push_back(text.problem());
      return;
    }
    std::istringstream lines(text.value());
    std::string line;
    for (int number = 1; std::getline(lines, line); ++number) {
      const std::string id = trimmed(line.substr(0, line.find('#')));
      if (!id.empty()) ids.retire(id, {.file = name_below(file, m_root), .line = number});
    }
  }

  fs::path m_root;
  fs::path m_art;
  Problems m_problems;
};

}  // namespace

std::vector<ScenarioSummary> summarise_scenarios(const ContentPlaces& places) {
  std::vector<ScenarioSummary> summaries;
  for (const fs::path& file : files_below(places.root / "scenarios", ".xml")) {
    const std::string name = name_below(file, places.root);
    auto scenario = load_scenario(file, name, {.art = places.root / "content" / "art", .ids = nullptr});
    ScenarioSummary summary{.file = name, .id = {}, .shape = {}, .problems = std::move(scenario.problems)};
    if (scenario.value) {
      summary.id = scenario.value->id;
      summary.shape = shape_of(*scenario.value);
    }
    summaries.push_back(std::move(summary));
  }
  return summaries;
}

Problems validate_content(const ContentPlaces& places) {
  std::error_code error;
  if (!fs::is_directory(places.root / "content", error)) {
    return {{.kind = ProblemKind::not_found,
             .message = "there is no folder content/ here",
             .place = Place{.file = to_utf8(places.root)}}};
  }
  Validator validator(places);
  validator.strings();
  validator.courses();
  validator.films();
  validator.art();
  validator.scenarios();
  validator.quizzes();
  validator.reading();
  return validator.take();
}

}  // namespace mamori
