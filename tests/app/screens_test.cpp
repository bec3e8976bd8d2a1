#include <set>

#include "app/tour_walk.h"

using namespace mamori;
using namespace mamori::test;

TEST_CASE("Every screen of the tour is whole at every size, text size and theme", "[app][screens]") {
  for (const StageSetting& setting : stage_settings) {
    INFO(setting.name);
    TempFolder data;
    Program program(data.path(), setting.width, setting.height);
    program.session().set_preferences(setting.preferences, start_time());
    walk_and_check(program, "section.txt");
    CHECK(program.session().today().done == 3);
    REQUIRE(program.session().store().flush());
    CHECK(program.session().all_saved());
    CHECK(program.parts->art->missing().empty());
  }
}

TEST_CASE("The keyboard alone reaches every pressable element", "[app][screens]") {
  TempFolder data;
  Program program(data.path());
  program.run(sit_down);
  std::set<std::string> reached;
  const Layout& layout = program.stage->host().layout();
  std::size_t pressable = 0;
  for (std::size_t i = 0; i < layout.elements.size(); ++i) pressable += layout.takes_input(static_cast<int>(i)) ? 1 : 0;
  for (std::size_t i = 0; i < pressable; ++i) {
    program.run("key tab");
    reached.insert(program.stage->host().focus_id());
  }
  CHECK(reached.size() == pressable);
}

TEST_CASE("A still screen asks for no further turn of the loop", "[app][idle]") {
  TempFolder data;
  Program program(data.path());
  CHECK_FALSE(program.stage->host().next_wake(program.stage->now()));
  program.run(sit_down);
  CHECK_FALSE(program.stage->host().next_wake(program.stage->now()));
  program.stage->host().take_dirty();
  program.run("wait 5000");
  CHECK(program.stage->host().take_dirty().empty());
}

TEST_CASE("Moving the focus paints the two places only", "[app][dirty]") {
  TempFolder data;
  Program program(data.path());
  program.run(sit_down + "key tab\n");
  program.stage->host().take_dirty();
  program.stage->host().handle(KeyPressed{Key::tab}, program.stage->now());
  float area = 0;
  for (const Rect& rect : program.stage->host().take_dirty()) area += rect.width * rect.height;
  CHECK(area > 0);
  CHECK(area < 0.4f * 1280 * 720);
}

TEST_CASE("Text size, furigana and theme change on the screen where one is, and stay", "[app][settings]") {
  TempFolder data;
  {
    Program program(data.path());
    program.run(sit_down + "press settings.text\nkey f2\n");
    CHECK(program.session().preferences().text_percent == 125);
    CHECK(program.session().preferences().readings == Readings::all);
  }
  Program program(data.path());
  CHECK(program.session().preferences().text_percent == 125);
  CHECK(program.session().preferences().readings == Readings::all);
}

TEST_CASE("A quiz left in the middle and taken up after a restart ends as if nothing had been", "[app][resume]") {
  TempFolder data;
  {
    Program program(data.path());
    program.run(sit_down + "press block.section-1\npress lesson.section-1\nanswer right\npress quiz.next\nanswer right\npress back\npress leave.ok\n");
  }
  Program program(data.path());
  program.run("press person.1\nuntil screen today 1000\npress block.section-1\npress lesson.section-1\nthrough quiz.next quiz.finish\npress quiz.finish\n");
  const LessonProgress& quiz = program.session().progress_of(LessonId("orientation.section-1"));
  CHECK(quiz.quiz_passed());
  CHECK(quiz.first_quiz()->right == quiz.first_quiz()->asked);
}

TEST_CASE("Forty people stand in rows, and a row and the search narrow them down", "[app][people]") {
  TempFolder data;
  Program program(data.path(), 1024, 600);
  const char* kana[] = {"あおき", "かとう", "さとう", "たなか"};
  for (int i = 0; i < 40; ++i) {
    REQUIRE(program.session().register_person("職員 " + std::to_string(i), std::string(kana[i % 4]) + std::to_string(i), start_time()));
  }
  program.run(sit_down + "press back\nuntil screen people 1000\n");
  const auto cards = [&] {
    int count = 0;
    for (const Placed& placed : program.stage->host().layout().elements) count += placed.view->id.starts_with("person.") ? 1 : 0;
    return count;
  };
  CHECK(cards() == 41);
  program.run("press row.3\n");
  CHECK(cards() == 10);
  program.run("press row.0\npress search\ntype タナカ\n");
  CHECK(cards() == 10);
  CHECK(accessibility_faults(program.stage->host().layout()).empty());
}

TEST_CASE("A film whose file is missing closes its lesson with a sentence, and the others work", "[app][faults]") {
  TempFolder data;
  auto places = places_with(data.path());
  places.films = data.path() / "nothing";
  auto parts = make_parts(places, seeded_random(1), start_time());
  REQUIRE(parts);
  auto stage = Offscreen::open(*parts, {.width_px = 1280, .height_px = 720, .shots = {}, .print = {}}, start_time());
  REQUIRE(stage);
  const auto steps = parse_input_log(sit_down + "press lesson.v1\n", "test");
  REQUIRE((*stage)->run(*steps, "test"));
  CHECK((*stage)->host().screen_name() == "today");
  CHECK(accessibility_tree((*stage)->host().layout(), "").find(parts->session->strings().plain("problem.not_found")) != std::string::npos);
  REQUIRE((*stage)->run(*parse_input_log("press lesson.section-1\nuntil screen quiz 1000\n", "test"), "test"));
}
