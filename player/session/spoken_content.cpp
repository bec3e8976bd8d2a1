#include "session/spoken_content.h"

#include <map>
#include <utility>

#include "learn/scenario_dates.h"
#include "load/checklist_xml.h"
#include "load/glossary_xml.h"
#include "load/law_xml.h"
#include "load/qti_test.h"
#include "load/scenario_xml.h"
#include "load/storyboard_xml.h"
#include "load/strings_xml.h"
#include "session/content_files.h"

namespace mamori {
namespace {

namespace fs = std::filesystem;

class Collector {
 public:
  explicit Collector(const fs::path& root) : m_root(root) {}

  void films() {
    const fs::path art = m_root / "content" / "art";
    for (const fs::path& file : files_below(m_root / "content" / "films", ".xml")) {
      const std::string name = name_below(file, m_root);
      keep(load_storyboard(file, name, art), name);
    }
  }

  void scenarios() {
    const auto strings = load_strings(m_root / "content" / "strings");
    ContentIds ids;  // what they say of one another is for `validate`
    const auto law = load_law(m_root, ids);
    const ReportDays days = law.value ? law.value->days : ReportDays{};
    for (const fs::path& file : files_below(m_root / "scenarios", ".xml")) {
      const std::string name = name_below(file, m_root);
      auto scenario = load_scenario(file, name);
      if (scenario.value && strings.value) fill_dates(*scenario.value, *strings.value, days);
      keep(scenario, name);
    }
  }

  void quizzes() {
    for (const fs::path& file : files_below(m_root / "quizzes", "test.xml")) {
      const std::string name = name_below(file, m_root);
      keep(load_quiz(m_root, name), name);
    }
  }

  // What they say of one another is for `validate`.
  void reading() {
    ContentIds ids;
    std::error_code error;
    if (fs::exists(m_root / glossary_file, error)) keep(load_glossary(m_root, ids), glossary_file);
    if (fs::exists(m_root / checklist_file, error)) keep(load_checklist(m_root, ids), checklist_file);
  }

  Loaded<std::vector<SpokenLine>> take() { return {.value = std::move(m_lines), .problems = std::move(m_problems)}; }

 private:
  template <class T>
  void keep(const Loaded<T>& loaded, const std::string& file) {
    m_problems.insert(m_problems.end(), loaded.problems.begin(), loaded.problems.end());
    if (!loaded.value) return;
    for (SpokenLine& line : spoken_lines(*loaded.value)) keep_line(std::move(line), file);
  }

  // The same item may stand in several tests.
  void keep_line(SpokenLine line, const std::string& file) {
    const auto [known, is_new] = m_known.emplace(line.id, m_lines.size());
    if (is_new) {
      m_lines.push_back(std::move(line));
    } else if (m_lines[known->second].text != line.text) {
      m_problems.push_back({.kind = ProblemKind::malformed,
                            .message = "the id " + line.id.text() + " stands for two spoken texts",
                            .place = Place{.file = file}});
    }
  }

  const fs::path& m_root;
  std::map<SentenceId, std::size_t> m_known;
  std::vector<SpokenLine> m_lines;
  Problems m_problems;
};

}  // namespace

Loaded<std::vector<SpokenLine>> spoken_content(const ContentPlaces& places) {
  Collector collector(places.root);
  collector.films();
  collector.scenarios();
  collector.quizzes();
  collector.reading();
  return collector.take();
}

}  // namespace mamori
