#include "load/cmi5_course.h"

#include <catch2/catch.hpp>
#include <map>
#include <set>
#include <string>

#include "load/qti_fixture.h"
#include "support/temp_folder.h"

using namespace mamori;
using test::all_of;
using test::changed;
using test::holds;

namespace {

const std::filesystem::path data = test::source_folder() / "tests/load/data";
const std::string course_file = "content/courses/trial/cmi5.xml";

Loaded<Course> load(const std::string& text) {
  const test::TempFolder folder;
  test::write_text(folder.path() / course_file, text);
  test::write_text(folder / "content/films/v1.xml", "<film/>");
  test::write_text(folder / "quizzes/section-1/test.xml", "<quiz/>");
  return load_course(folder.path(), course_file);
}

Problems problems_of(std::string_view old_part, std::string_view new_part) {
  return load(changed(test::text_of(data / course_file), old_part, new_part)).problems;
}

}  // namespace

TEST_CASE("a course is read with its lessons, readings and minutes", "[load][cmi5]") {
  const auto loaded = load_course(data, course_file);
  INFO(all_of(loaded.problems));
  REQUIRE(loaded.ok());
  const Course& course = *loaded.value;
  CHECK(course.id == CourseId("trial"));
  CHECK(course.iri == "https://mamori.invalid/courses/trial");
  CHECK(course.version == "1");
  REQUIRE(course.lessons.size() == 1);
  const Lesson& lesson = course.lessons.front();
  CHECK(lesson.id == LessonId("trial.film"));
  CHECK(lesson.kind == LessonKind::film);
  CHECK(lesson.content == "v1");
  CHECK(lesson.title.spoken() == "どうが");
  CHECK(lesson.move_on == MoveOn::completed);
  CHECK(lesson.minutes == std::chrono::minutes(4));
}

TEST_CASE("the orientation holds five films, five scenarios and the quizzes of four sections in its blocks",
          "[load][cmi5][content]") {
  const auto loaded = load_course(test::source_folder(), "content/courses/orientation/cmi5.xml");
  INFO(all_of(loaded.problems));
  REQUIRE(loaded.ok());
  const Course& course = *loaded.value;
  CHECK(course.use == CourseUse::orientation);
  std::map<LessonKind, int> kinds;
  for (const Lesson& lesson : course.lessons) ++kinds[lesson.kind];
  CHECK(kinds == std::map<LessonKind, int>{{LessonKind::film, 5}, {LessonKind::scenario, 5}, {LessonKind::quiz, 4}});
  REQUIRE(course.blocks.size() == 5);
  CHECK(course.blocks[1].title.plain() == "1　安全な使用環境");
  const Lesson* quiz = course.find(LessonId("orientation.section-1"));
  REQUIRE(quiz != nullptr);
  CHECK(quiz->block == 1);
  CHECK(quiz->move_on == MoveOn::completed_and_passed);
  CHECK(quiz->mastery_score == 0.8);
  CHECK(course.find(LessonId("orientation.case-01"))->title.plain() == "訪問の帰り道のタブレット");
}

TEST_CASE("there is a course for every use, and each block leads somewhere", "[load][cmi5][content]") {
  std::set<CourseUse> uses;
  for (const char* name : {"orientation", "refresher", "nerima", "manager", "recheck"}) {
    const auto loaded = load_course(test::source_folder(), std::string("content/courses/") + name + "/cmi5.xml");
    INFO(all_of(loaded.problems));
    REQUIRE(loaded.ok());
    uses.insert(loaded.value->use);
    std::set<std::size_t> blocks;
    for (const Lesson& lesson : loaded.value->lessons) blocks.insert(lesson.block);
    CHECK(blocks.size() == loaded.value->blocks.size());
  }
  CHECK(uses.size() == 5);
}

TEST_CASE("a course says whom it is for, and an au stands in a block", "[load][cmi5]") {
  CHECK(holds(problems_of(" use=\"orientation\"", ""), "needs the attribute use"));
  CHECK(holds(problems_of("use=\"orientation\"", "use=\"everybody\""), "use cannot be \"everybody\""));
  CHECK(holds(problems_of("  <block id=", "  <au/><block id="), "<au> does not belong inside <courseStructure>"));
}

TEST_CASE("moveOn must be set and must be possible for the kind of lesson", "[load][cmi5]") {
  CHECK(holds(problems_of(" moveOn=\"Completed\"", ""), "cmi5.xml:23: <au> needs the attribute moveOn"));
  CHECK(holds(problems_of("moveOn=\"Completed\"", "moveOn=\"NotApplicable\""), "would satisfy the lesson at once"));
  CHECK(holds(problems_of("moveOn=\"Completed\"", "moveOn=\"completed\""), "moveOn cannot be \"completed\""));
  CHECK(holds(problems_of("moveOn=\"Completed\"", "moveOn=\"Passed\""), "only a quiz can wait for Passed"));
  CHECK(holds(problems_of("moveOn=\"Completed\"", "moveOn=\"Completed\" masteryScore=\"0.8\""),
              "only a quiz has a masteryScore"));
  CHECK(holds(problems_of("content/films/v1.xml", "quizzes/section-1/test.xml"), "a quiz needs a masteryScore"));
  const auto quiz = changed(test::text_of(data / course_file), "content/films/v1.xml", "quizzes/section-1/test.xml");
  CHECK(holds(load(changed(quiz, "moveOn=\"Completed\"", "moveOn=\"Passed\" masteryScore=\"80\"")).problems,
              "masteryScore lies between 0 and 1"));
  CHECK(load(changed(quiz, "moveOn=\"Completed\"", "moveOn=\"Passed\" masteryScore=\"0.8\"")).ok());
}

TEST_CASE("a url is a known file inside the package", "[load][cmi5]") {
  const std::string url = "content/films/v1.xml";
  CHECK(holds(problems_of(url, "https://example.invalid/v1.xml"),
              "cmi5.xml:30: \"https://example.invalid/v1.xml\" leads out"));
  CHECK(holds(problems_of(url, "/etc/hosts"), "leads out of the package"));
  CHECK(holds(problems_of(url, "content/films/../../secret.xml"), "is neither content/films/<id>.xml"));
  CHECK(holds(problems_of(url, "content/films/v9.xml"), "the file \"content/films/v9.xml\" does not exist"));
}

TEST_CASE("ids are IRIs, follow the convention and stand once", "[load][cmi5]") {
  const std::string lesson = "https://mamori.invalid/courses/trial/lessons/film";
  CHECK(holds(problems_of(lesson, "film"), "\"film\" is no IRI"));
  CHECK(holds(problems_of(lesson, "https://mamori.invalid/courses/other/lessons/film"), "a lesson's id is"));
  CHECK(holds(problems_of(lesson, "https://mamori.invalid/courses/trial"), "stands already in line 3"));
}

TEST_CASE("children out of order, unknown elements and another namespace are reported", "[load][cmi5]") {
  const std::string text = test::text_of(data / course_file);
  const std::string url = "    <url>content/films/v1.xml</url>\n";
  std::string moved = changed(text, url, "");
  moved = changed(moved, "moveOn=\"Completed\">\n", "moveOn=\"Completed\">\n" + url);
  CHECK(holds(load(moved).problems, "cmi5.xml:25: <title> must stand before <url>"));
  CHECK(holds(problems_of("<url>", "<objective/><url>"), "<objective> does not belong inside <au>"));
  CHECK(holds(problems_of("v1/CourseStructure.xsd", "v9/CourseStructure.xsd"), "is no <courseStructure>"));
  CHECK(holds(problems_of("https://mamori.invalid/ns/course", "https://example.invalid/x"), "needs xmlns="));
}

TEST_CASE("titles with readings say the same as the langstrings", "[load][cmi5]") {
  CHECK(holds(problems_of("lang=\"ja-JP\">動画<", "lang=\"ja-JP\">映画<"),
              "says \"動画\", the langstring says \"映画\""));
  CHECK(holds(problems_of("<ruby>動画<rt>どうが</rt></ruby>", "動画"), "kanji without a reading: 動画"));
  CHECK(holds(problems_of("lang=\"ja-JP\">みます。", "lang=\"en-US\">Watch."), "needs a <langstring lang=\"ja-JP\">"));
  CHECK(holds(problems_of("minutes=\"4\"", "minutes=\"0\""), "minutes lie between 1 and 240"));
}
