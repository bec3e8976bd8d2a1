#include "app/tour_walk.h"

using namespace mamori;
using namespace mamori::test;

namespace {

const std::string open_glossary = sit_down + "press today.glossary\nuntil screen glossary 1000\n";
const std::string open_checklist = sit_down + "press today.checklist\nuntil screen checklist 1000\n";

std::string tree_of(const Program& program) {
  return accessibility_tree(program.stage->host().layout(), {});
}

bool is_selected(const Program& program, const std::string& id) {
  const Layout& layout = program.stage->host().layout();
  const int at = layout.find(id);
  return at >= 0 && layout.elements[static_cast<std::size_t>(at)].view->selected;
}

void add_person(const std::filesystem::path& data, std::set<StaffRole> roles) {
  Program program(data);
  Person person;
  person.name = "高橋 一郎";
  person.kana = "たかはし いちろう";
  person.roles = std::move(roles);
  REQUIRE(program.session().store().roster().add(std::move(person), seeded_random(3), start_time().wall));
}

const std::string sit_down_again = "press person.1\nuntil screen today 1000\n";

Now a_year_later() {
  Now now = start_time();
  now.wall += std::chrono::hours(24 * 365);
  return now;
}

}  // namespace

TEST_CASE("Every page of what one looks up is whole at every size, text size and theme", "[app][reference]") {
  for (const StageSetting& setting : stage_settings) {
    INFO(setting.name);
    TempFolder data;
    Program program(data.path(), setting.width, setting.height);
    program.session().set_preferences(setting.preferences, start_time());
    walk_and_check(program, "reference.txt");
    CHECK(program.session().checks().size() == 4);
    CHECK(program.parts->art->missing().empty());
  }
}

TEST_CASE("A term is found by its reading, in hiragana and in katakana, and by its first letter", "[app][glossary]") {
  TempFolder data;
  Program program(data.path());
  program.run(open_glossary + "press glossary.search\ntype らんさむ\n");
  CHECK(program.shows("glossary.entry.ransomware"));
  CHECK(program.shows("glossary.name.ransomware"));
  program.run("press glossary.row.0\npress glossary.search\ntype ランサム\n");
  CHECK(program.shows("glossary.entry.ransomware"));
  program.run("press glossary.row.1\n");
  CHECK(program.shows("glossary.entry.access-control"));
  CHECK_FALSE(program.shows("glossary.entry.ransomware"));
}

TEST_CASE("A search that finds nothing says so and leads back to all terms", "[app][glossary]") {
  TempFolder data;
  Program program(data.path());
  program.run(open_glossary + "press glossary.search\ntype zzz\n");
  CHECK(tree_of(program).find(program.session().strings().plain("glossary.nothing")) != std::string::npos);
  program.run("press glossary.row.all\n");
  CHECK(program.shows("glossary.page.next"));
}

TEST_CASE("An answer of the self-check and its note stay when it is opened again", "[app][checklist]") {
  TempFolder data;
  {
    Program program(data.path());
    program.run(open_checklist + "press check.1-1.no\npress check.1-1.note\ntype 来月まで\nwait 2000\n");
    REQUIRE(program.session().store().flush());
  }
  Program program(data.path());
  program.run("press person.1\nuntil screen today 1000\npress today.checklist\nuntil screen checklist 1000\n");
  CHECK(is_selected(program, "check.1-1.no"));
  CHECK_FALSE(is_selected(program, "check.1-2.no"));
  CHECK(*program.session().check_note(CheckId("1-1")) == "来月まで");
}

TEST_CASE("Leaving the self-check right after writing keeps the note", "[app][checklist]") {
  TempFolder data;
  Program program(data.path());
  program.run(open_checklist +
              "press check.1-1.partly\npress check.1-1.note\ntype 明日\npress back\nuntil screen today 1000\n");
  CHECK(*program.session().check_note(CheckId("1-1")) == "明日");
}

TEST_CASE("The year after, the self-check asks anew and shows the last answer beside", "[app][checklist]") {
  TempFolder data;
  {
    Program program(data.path());
    program.run(open_checklist + "press check.1-1.partly\n");
    REQUIRE(program.session().store().flush());
  }
  Program program(data.path(), 1280, 720, a_year_later());
  program.run("press person.1\nuntil screen today 1000\npress today.checklist\nuntil screen checklist 1000\n");
  CHECK_FALSE(is_selected(program, "check.1-1.partly"));
  CHECK(tree_of(program).find(program.session().strings().plain(
            "check.before", {{"answer", program.session().strings().rich("check.partly")},
                             {"year", 2026},
                             {"month", 11},
                             {"day", 22}})) != std::string::npos);
}

TEST_CASE("Staff are not asked what only the office's managers can answer", "[app][checklist]") {
  TempFolder data;
  Program program(data.path());
  program.run(open_checklist + "repeat check.next\n");
  CHECK(program.shows("check.page.5"));
  CHECK_FALSE(program.shows("check.page.6"));
}

TEST_CASE("Wherever a source names an article of the law, the day of its text stands beside it", "[app][law]") {
  TempFolder data;
  Program program(data.path());
  program.run(sit_down + "press today.cards\nuntil screen cards 1000\npress cards.kind.law\npress cards.open.law.26\n");
  CHECK(tree_of(program).find("第26条（2024年4月1日の条文）") != std::string::npos);
  program.run("press back\npress cards.kind.chapter\npress cards.open.chapter.breach\n");
  CHECK(tree_of(program).find("第26条（2024年4月1日の条文）") != std::string::npos);
}

TEST_CASE("The last card of a ward's section leads to its quiz, in the course that holds it", "[app][cards]") {
  TempFolder data;
  add_person(data.path(), {StaffRole::staff, StaffRole::investigator});
  Program program(data.path());
  program.run(sit_down_again +
              "press today.cards\nuntil screen cards 1000\npress cards.kind.nerima\npress cards.set.nerima-1\n"
              "repeat cards.next\n");
  CHECK(program.session().course().id == CourseId("orientation"));
  program.run("press cards.quiz\nuntil screen quiz 1000\n");
  CHECK(program.session().course().id == CourseId("nerima"));
  REQUIRE(program.session().lesson() != nullptr);
  CHECK(std::get<QuizSession>(*program.session().lesson()).lesson().content == "nerima-1");
}

TEST_CASE("Where no course of the person holds the section's quiz, no button leads to it", "[app][cards]") {
  TempFolder data;
  Program program(data.path());
  program.run(sit_down +
              "press today.cards\nuntil screen cards 1000\npress cards.kind.nerima\npress cards.set.nerima-1\n"
              "repeat cards.next\n");
  CHECK_FALSE(program.shows("cards.quiz"));
  CHECK(program.shows("cards.end"));
}

TEST_CASE("Who leads the office answers for it and prints both lists of what is to be mended", "[app][checklist]") {
  TempFolder data;
  add_person(data.path(), {StaffRole::manager});
  std::vector<std::optional<PersonId>> printed;
  Program program(data.path(), 1280, 720, start_time(), [&](AppParts& parts) {
    parts.save_action_list = [&](std::optional<PersonId> person, Now) -> Result<std::string> {
      printed.push_back(person);
      return std::string("papers/list.pdf");
    };
  });
  program.run(sit_down_again + "press today.checklist\nuntil screen checklist 1000\npress check.page.5\n");
  REQUIRE(program.shows("check.5-1.no"));
  program.run("press check.5-1.no\npress check.page.6\n");
  CHECK(program.session().office_checks().size() == 1);
  program.run("press check.actions\n");
  CHECK(tree_of(program).find("papers/list.pdf") != std::string::npos);
  program.run("press check.actions.office\n");
  REQUIRE(printed.size() == 2);
  CHECK(printed[0] == program.session().person()->id);
  CHECK_FALSE(printed[1].has_value());
}
