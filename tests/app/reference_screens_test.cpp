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
