#include <algorithm>
#include <tuple>

#include "base/files.h"
#include "load/cards_xml.h"
#include "load/checklist_xml.h"
#include "load/cmi5_course.h"
#include "load/glossary_xml.h"
#include "load/qti_test.h"
#include "load/scenario_xml.h"
#include "load/storyboard_xml.h"
#include "load/strings_xml.h"
#include "session/content_files.h"
#include "session/library.h"

namespace mamori {
namespace {

namespace fs = std::filesystem;

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

  void scenarios() {
    for (const fs::path& file : files_below(m_root / "scenarios", ".xml")) {
      const std::string name = name_below(file, m_root);
      auto scenario = load_scenario(file, name);
      keep(scenario.problems);
      if (!scenario.value) continue;
      picture(scenario.value->picture, name);
      picture(scenario.value->hazard.picture, name);
      for (const ScenarioNode& node : scenario.value->nodes) picture(node.picture, name);
    }
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

  // Glossary, checklist and cards name one another, pictures and quizzes.
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
    keep(ids.problems());
  }

 private:
  void keep(const Problems& problems) { m_problems.insert(m_problems.end(), problems.begin(), problems.end()); }

  void note(Place place, std::string message) {
    m_problems.push_back({.kind = ProblemKind::not_found, .message = std::move(message), .place = std::move(place)});
  }

  void picture(const std::string& art, const std::string& used_in) {
    std::error_code error;
    if (art.empty() || fs::is_regular_file(m_art / to_path(art + ".svg"), error)) return;
    note({.file = used_in, .line = 0}, "the picture \"" + art + "\" is not in content/art");
  }

  fs::path m_root;
  fs::path m_art;
  Problems m_problems;
};

}  // namespace

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
  validator.scenarios();
  validator.quizzes();
  validator.reading();
  return validator.take();
}

}  // namespace mamori
