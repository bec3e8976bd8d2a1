#include "learn/record.h"

#include <tuple>

#include "base/overloaded.h"

namespace mamori {

bool listed_before(const Event& a, const Event& b) {
  return std::tie(a.wall, a.device, a.counter) < std::tie(b.wall, b.device, b.counter);
}

const char* name_of(CheckAnswer answer) {
  switch (answer) {
    case CheckAnswer::yes:
      return "yes";
    case CheckAnswer::partly:
      return "partly";
    case CheckAnswer::no:
      return "no";
  }
  return "";
}

const char* name_of(WaiverReason reason) {
  switch (reason) {
    case WaiverReason::tested_out:
      return "tested_out";
    case WaiverReason::equivalent_au:
      return "equivalent_au";
    case WaiverReason::equivalent_outside_activity:
      return "equivalent_outside_activity";
    case WaiverReason::administrative:
      return "administrative";
  }
  return "";
}

const char* kind_of(const Payload& payload) {
  return std::visit(Overloaded{
                        [](const Registered&) { return "registered"; },
                        [](const LessonLaunched&) { return "lesson_launched"; },
                        [](const LessonTerminated&) { return "lesson_terminated"; },
                        [](const FilmWatched&) { return "film_watched"; },
                        [](const CueAnswered&) { return "cue_answered"; },
                        [](const HazardAnswered&) { return "hazard_answered"; },
                        [](const ChoiceMade&) { return "choice_made"; },
                        [](const EndingReached&) { return "ending_reached"; },
                        [](const DebriefRead&) { return "debrief_read"; },
                        [](const ItemAnswered&) { return "item_answered"; },
                        [](const QuizFinished&) { return "quiz_finished"; },
                        [](const LessonCompleted&) { return "lesson_completed"; },
                        [](const CourseCompleted&) { return "course_completed"; },
                        [](const ChecklistAnswered&) { return "checklist_answered"; },
                        [](const LessonWaived&) { return "lesson_waived"; },
                    },
                    payload);
}

}  // namespace mamori
