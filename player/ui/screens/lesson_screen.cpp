#include "ui/screens/lesson_screen.h"

#include "base/overloaded.h"
#include "ui/screens/done_screen.h"
#include "ui/screens/quiz_screen.h"
#include "ui/screens/scenario_screen.h"
#include "ui/screens/watch_screen.h"

namespace mamori {

Result<std::unique_ptr<Screen>> open_lesson_screen(const LessonId& lesson, UiContext& context) {
  if (auto status = context.session.open_lesson(lesson, context.now); !status) return status.problem();
  return screen_of_open_lesson(context);
}

std::unique_ptr<Screen> screen_of_open_lesson(UiContext& context) {
  return std::visit(Overloaded{
                        [&](FilmSession&) -> std::unique_ptr<Screen> { return std::make_unique<WatchScreen>(); },
                        [&](ScenarioSession&) -> std::unique_ptr<Screen> { return std::make_unique<ScenarioScreen>(); },
                        [&](QuizSession&) -> std::unique_ptr<Screen> { return std::make_unique<QuizScreen>(); },
                    },
                    *context.session.lesson());
}

ScreenChange after_lesson(UiContext& context) {
  const bool was_recheck = context.session.course().use == CourseUse::recheck;
  context.session.close_lesson(context.now);
  if (was_recheck || context.session.today().next) return PopScreen{};
  return ReplaceScreen{std::make_unique<DoneScreen>()};
}

}  // namespace mamori
