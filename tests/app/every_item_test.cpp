#include <catch2/catch.hpp>
#include <set>

#include "app/whole_content.h"

using namespace mamori;
using namespace mamori::test;

TEST_CASE("Every question can be answered wrong and right on the real screen", "[app][items][whole]") {
  const TempFolder content;
  const TempFolder data;
  const auto names = copy_with_one_course(content.path(), LessonKind::quiz);
  REQUIRE(names.size() >= 15);
  const Places places{.content = content.path(), .films = source_root / "build" / "films", .data = data.path()};
  Program program(places, {.width_px = 1280, .height_px = 720, .shots = folder_for_pictures(), .print = {}});
  program.run(sit_down);
  std::set<ItemId> items;
  std::set<std::size_t> pictured;
  for (const std::string& name : names) {
    if (name == "review" || name == "recheck") continue;  // they hold items of the sections only
    INFO(name);
    program.run("press lesson." + name + "\nuntil screen quiz 2000\n");
    const auto quiz = [&]() -> QuizSession& { return std::get<QuizSession>(*program.session().lesson()); };
    std::set<ItemId> open;
    for (const Item& item : quiz().quiz().items) open.insert(item.id);
    items.insert(open.begin(), open.end());
    // Each attempt takes forms not seen before; the wrong ones come back and are answered right.
    for (int attempts = 0; attempts < 12 && !open.empty(); ++attempts) {
      while (quiz().run().phase != QuizPhase::done) {
        const QuizRun& run = quiz().run();
        if (run.phase == QuizPhase::asking) {
          const Item& item = *quiz().quiz().find(run.item);
          INFO(run.item.text());
          const bool repeat = run.repeat;
          open.erase(run.item);
          program.run(repeat ? "answer right\n" : "answer wrong\n");
          REQUIRE(quiz().run().phase == QuizPhase::answered);
          CHECK(quiz().run().correct == repeat);
          if (!folder_for_pictures().empty() && pictured.insert(item.body.index()).second) {
            program.run("shot item-kind-" + std::to_string(item.body.index()) + "\n");
          }
        }
        program.run("press quiz.next\n");
      }
      if (!open.empty()) program.run("press quiz.restart\n");
    }
    CHECK(open.empty());
    program.run("press quiz.finish\nuntil screen today 2000\n");
  }
  program.session().forget_person(program.stage->now());
  REQUIRE(program.session().store().flush());
  std::set<ItemId> right;
  std::set<ItemId> wrong;
  const auto events = program.session().store().read_all();
  REQUIRE(events);
  for (const Event& event : events->events) {
    if (const auto* answer = std::get_if<ItemAnswered>(&event.payload))
      (answer->correct ? right : wrong).insert(answer->item);
  }
  CHECK(right == items);
  CHECK(wrong == items);
}
