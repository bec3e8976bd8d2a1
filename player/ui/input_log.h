#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.h"
#include "ui/input_event.h"

namespace mamori {

// A line of a log that is no input: what the driver of a replay does between two inputs.
struct WaitStep {  // time goes on
  std::chrono::milliseconds time{};
};
struct UntilStep {  // time goes on until the screen of that name, or the element of that id, is there
  bool is_screen = false;
  std::string name;
  std::chrono::milliseconds longest{};
};
struct ShotStep {  // a picture of the screen
  std::string name;
};
struct TreeStep {};  // the accessibility tree
struct AnswerStep {  // the present question, choice or round, answered as the content says: tours outlive new texts
  bool right = true;
};

struct RepeatStep {  // presses the element as long as it is there: turning pages
  std::string id;
};
struct FilmStep {};  // the film that plays goes on to its end, its questions are answered right
struct ThroughStep {  // presses the element where it can, answers right where it cannot, until `end` can be pressed
  std::string id;
  std::string end;
};

using LogStep =
    std::variant<InputEvent, WaitStep, UntilStep, ShotStep, TreeStep, AnswerStep, RepeatStep, FilmStep, ThroughStep>;

struct LogLine {
  int line = 0;
  LogStep step;
};

// Recorded input or a tour, one step a line:
//   press ID | slide ID 0.5 | key [ctrl+][shift+]NAME | move X Y | down X Y [CLICKS] | up X Y | wheel N
//   type TEXT | paste TEXT | compose TEXT | compose_at CARET CLAUSE_BEGIN CLAUSE_END TEXT
//   resize W H | close | wait MS | until screen NAME MS | until element ID MS | shot NAME | tree | answer right|wrong
//   repeat ID | through ID END | film
// Lines that begin with # and empty lines say nothing. Problems name file and line.
Result<std::vector<LogLine>> parse_input_log(std::string_view text, const std::string& shown_name);

// One line without its end; empty for Woken, which is not recorded. `focus_id`: presses are written by id where the
// pointer or key hit an element.
std::string log_line(const InputEvent& event);

const char* name_of(Key key);

}  // namespace mamori
