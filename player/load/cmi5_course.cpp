#include "load/cmi5_course.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "base/files.h"
#include "load/reading_check.h"
#include "load/xml_shape.h"

namespace mamori {
namespace {

constexpr std::string_view cmi5_namespace = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd";
constexpr std::string_view own_namespace = "https://mamori.invalid/ns/course";  // content/courses/mamori.xsd
constexpr std::string_view courses_iri = "https://mamori.invalid/courses/";
constexpr std::string_view shown_element = "mamori";
constexpr int longest_lesson = 240;  // minutes

// RFC 3987, as far as a mistake is likely: a scheme, a colon, no spaces or brackets.
bool is_iri(std::string_view text) {
  const auto colon = text.find(':');
  if (colon == std::string_view::npos || colon == 0 || colon + 1 == text.size()) return false;
  const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  if (!letter(text.front())) return false;
  return text.find_first_of(" \t\r\n<>\"{}|\\^`") == std::string_view::npos;
}

struct Target {
  LessonKind kind;
  std::string id;
};

std::optional<std::string> between(std::string_view text, std::string_view before, std::string_view after) {
  if (text.size() <= before.size() + after.size() || !text.starts_with(before) || !text.ends_with(after)) return {};
  std::string inner(text.substr(before.size(), text.size() - before.size() - after.size()));
  if (!is_well_formed_id(inner)) return {};
  return inner;
}

std::optional<Target> target_of(std::string_view url) {
  if (auto id = between(url, "content/films/", ".xml")) return Target{LessonKind::film, *id};
  if (auto id = between(url, "scenarios/", ".xml")) return Target{LessonKind::scenario, *id};
  if (auto id = between(url, "quizzes/", "/test.xml")) return Target{LessonKind::quiz, *id};
  return {};
}

class CourseReader {
 public:
  CourseReader(const std::filesystem::path& root_folder, const XmlCursor& root) : m_folder(root_folder), m_root(root) {}

  std::optional<Course> read() {
    if (m_root.name() != "courseStructure" || m_root.attribute("xmlns") != cmi5_namespace) {
      m_root.problem(ProblemKind::unsupported, "is no <courseStructure> of " + std::string(cmi5_namespace) + " (cmi5)");
      return std::nullopt;
    }
    m_root.allow_only({"xsi:schemaLocation"}, {"course", "block"});
    const auto courses = m_root.children("course");
    if (courses.size() != 1 || m_root.children().front().name() != "course") {
      m_root.problem(ProblemKind::malformed, "begins with exactly one <course>");
    }
    if (courses.empty()) return std::nullopt;
    read_course(courses.front());
    for (const XmlCursor& block : m_root.children("block")) read_block(block);
    if (m_course.lessons.empty()) m_root.problem(ProblemKind::malformed, "holds no <au>");
    return std::move(m_course);
  }

 private:
  void read_course(const XmlCursor& element) {
    element.allow_only({"id"}, {"title", "description", shown_element});
    m_course.iri = read_iri(element);
    const auto id = between(m_course.iri, courses_iri, "");
    if (!id && !m_course.iri.empty()) {
      element.problem(ProblemKind::malformed, "a course's id is " + std::string(courses_iri) + "<name>");
    }
    m_course.id = CourseId(id.value_or(""));
    const XmlCursor own =
        read_texts(element, {"title", "description", shown_element}, m_course.title, m_course.description);
    own.allow_only({"version", "use"}, {"title", "description"});
    m_course.version = own.required("version");
    m_course.use = read_use(own);
  }

  static CourseUse read_use(const XmlCursor& own) {
    static const std::map<std::string, CourseUse, std::less<>> words = {{"orientation", CourseUse::orientation},
                                                                        {"yearly", CourseUse::yearly},
                                                                        {"investigator", CourseUse::investigator},
                                                                        {"manager", CourseUse::manager},
                                                                        {"recheck", CourseUse::recheck}};
    const std::string word = own.required("use");
    const auto found = words.find(word);
    if (found != words.end()) return found->second;
    if (!word.empty()) own.problem(ProblemKind::malformed, "use cannot be \"" + word + "\"");
    return CourseUse::orientation;
  }

  void read_block(const XmlCursor& element) {
    element.allow_only({"id"}, {"title", "description", shown_element, "au"});
    CourseBlock block{.iri = read_iri(element), .title = {}};
    RichText description;
    read_texts(element, {"title", "description", "au", shown_element}, block.title, description)
        .allow_only({}, {"title", "description"});
    m_course.blocks.push_back(std::move(block));
    if (element.children("au").empty()) element.problem(ProblemKind::malformed, "the block holds no <au>");
    for (const XmlCursor& unit : element.children("au")) read_unit(unit);
  }

  void read_unit(const XmlCursor& unit) {
    unit.allow_only({"id", "moveOn", "masteryScore", "launchMethod", "activityType"},
                    {"title", "description", "url", shown_element});
    Lesson lesson;
    lesson.block = m_course.blocks.size() - 1;
    lesson.iri = read_iri(unit);
    const auto name = between(lesson.iri, m_course.iri + "/lessons/", "");
    if (!name && !lesson.iri.empty()) {
      unit.problem(ProblemKind::malformed, "a lesson's id is " + m_course.iri + "/lessons/<name>");
    }
    lesson.id = LessonId(m_course.id.text() + "." + name.value_or(""));
    const XmlCursor own =
        read_texts(unit, {"title", "description", "url", shown_element}, lesson.title, lesson.description);
    own.allow_only({"minutes"}, {"title", "description"});
    own.required("minutes");
    const int minutes = own.whole_number("minutes").value_or(1);
    if (minutes < 1 || minutes > longest_lesson) own.problem(ProblemKind::malformed, "minutes lie between 1 and 240");
    lesson.minutes = std::chrono::minutes(minutes);
    const auto launch = unit.attribute("launchMethod").value_or("AnyWindow");
    if (launch != "AnyWindow" && launch != "OwnWindow") {
      unit.problem(ProblemKind::malformed, "launchMethod cannot be \"" + launch + "\"");
    }
    if (!read_url(unit.required_child("url"), lesson)) return;
    read_criteria(unit, lesson);
    m_course.lessons.push_back(std::move(lesson));
  }

  bool read_url(const XmlCursor& element, Lesson& lesson) {
    if (!element) return false;
    element.allow_only({}, {});
    const std::string url = trimmed(element.text());
    if (is_iri(url) || url.starts_with("/")) {
      element.problem(ProblemKind::refused,
                      "\"" + url + "\" leads out of the package: only files inside it are played");
      return false;
    }
    const auto target = target_of(url);
    if (!target) {
      element.problem(ProblemKind::refused, "\"" + url +
                                                "\" is neither content/films/<id>.xml, scenarios/<id>.xml nor "
                                                "quizzes/<id>/test.xml");
      return false;
    }
    const auto file = path_inside(m_folder, url);
    std::error_code error;
    if (!file || !std::filesystem::is_regular_file(*file, error)) {
      element.problem(ProblemKind::not_found, "the file \"" + url + "\" does not exist");
    }
    lesson.kind = target->kind;
    lesson.content = target->id;
    return true;
  }

  // cmi5 13.1.4. Only a quiz can be passed; a film or scenario that waited for it would never end.
  void read_criteria(const XmlCursor& unit, Lesson& lesson) {
    const std::string text = unit.required("moveOn");
    static const std::map<std::string, MoveOn, std::less<>> words = {
        {"Passed", MoveOn::passed},
        {"Completed", MoveOn::completed},
        {"CompletedAndPassed", MoveOn::completed_and_passed},
        {"CompletedOrPassed", MoveOn::completed_or_passed}};
    const auto word = words.find(text);
    const bool is_quiz = lesson.kind == LessonKind::quiz;
    if (word != words.end()) {
      lesson.move_on = word->second;
    } else if (text == "NotApplicable") {
      unit.problem(ProblemKind::refused, "moveOn=\"NotApplicable\" would satisfy the lesson at once");
    } else if (!text.empty()) {
      unit.problem(ProblemKind::malformed, "moveOn cannot be \"" + text + "\"");
    }
    const bool waits_for_pass = lesson.move_on == MoveOn::passed || lesson.move_on == MoveOn::completed_and_passed;
    if (!is_quiz && waits_for_pass) unit.problem(ProblemKind::malformed, "only a quiz can wait for Passed");
    const auto mastery = unit.decimal("masteryScore");
    if (is_quiz != unit.attribute("masteryScore").has_value()) {
      unit.problem(ProblemKind::malformed, is_quiz ? "a quiz needs a masteryScore" : "only a quiz has a masteryScore");
    }
    if (!mastery) return;
    if (!(*mastery >= 0 && *mastery <= 1)) unit.problem(ProblemKind::malformed, "masteryScore lies between 0 and 1");
    lesson.mastery_score = *mastery;
  }

  std::string read_iri(const XmlCursor& element) {
    const std::string iri = element.required("id");
    if (iri.empty()) return iri;
    if (!is_iri(iri)) element.problem(ProblemKind::malformed, "\"" + iri + "\" is no IRI");
    const auto [first, is_new] = m_iris.emplace(iri, element.line());
    if (!is_new) {
      element.problem(ProblemKind::malformed,
                      "the id " + iri + " stands already in line " + std::to_string(first->second));
    }
    return iri;
  }

  std::string read_langstring(const XmlCursor& element) {
    element.allow_only({}, {"langstring"});
    for (const XmlCursor& text : element.children("langstring")) {
      text.allow_only({"lang"}, {});
      if (text.attribute("lang") == "ja-JP") return trimmed(text.text());
    }
    if (element) element.problem(ProblemKind::malformed, "needs a <langstring lang=\"ja-JP\">");
    return {};
  }

  // cmi5's langstrings are plain text; the same words with their readings stand in our own element, which is returned.
  XmlCursor read_texts(const XmlCursor& element, const std::vector<std::string_view>& order, RichText& title,
                       RichText& description) {
    check_child_order(element, order);
    const std::string plain_title = read_langstring(element.required_child("title"));
    const std::string plain_description = read_langstring(element.required_child("description"));
    const XmlCursor own = element.required_child(shown_element);
    if (own && own.attribute("xmlns") != own_namespace) {
      own.problem(ProblemKind::malformed, "needs xmlns=\"" + std::string(own_namespace) + "\"");
    }
    check_child_order(own, {"title", "description"});
    title = read_shown(own.required_child("title"), plain_title);
    description = read_shown(own.required_child("description"), plain_description);
    return own;
  }

  RichText read_shown(const XmlCursor& element, const std::string& plain) {
    RichText text = text_with_readings(element);
    if (element && text.plain() != plain) {
      element.problem(ProblemKind::malformed, "says \"" + text.plain() + "\", the langstring says \"" + plain + "\"");
    }
    return text;
  }

  const std::filesystem::path& m_folder;
  XmlCursor m_root;
  Course m_course;
  std::map<std::string, int> m_iris;  // and the line where each stands
};

}  // namespace

Loaded<Course> load_course(const std::filesystem::path& root, const std::string& relative) {
  Loaded<Course> out;
  auto file = open_content(root, relative);
  if (!file) {
    out.problems.push_back(file.problem());
    return out;
  }
  out.value = CourseReader(root, (*file)->root()).read();
  out.problems = std::move((*file)->problems());
  return out;
}

}  // namespace mamori
