#pragma once

#include <functional>
#include <iosfwd>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/uuid.h"
#include "cli/arguments.h"
#include "film/painter.h"
#include "report/paper.h"
#include "session/places.h"

namespace mamori {

// What main lends to commands: the outside world, and the parts of higher floors as functions.
struct CommandTools {
  std::ostream& out;
  std::ostream& err;
  Clock clock;
  RandomSource random;
  Places places;
  std::function<Result<Paper>(const StringTable&)> paper;  // fonts are opened when a page is made
  std::function<Result<FilmBrush>()> film_brush;           // another canvas at each call
  // A line typed without being shown, as pass-phrases are; nothing where nobody types.
  std::function<std::optional<std::string>(const std::string& question)> ask_secret = {};
  bool live = false;                                       // a person sees `out` as it is written: a bar may move there
  std::stop_token stop;                                    // Ctrl+C
};

// Exit codes: 0 done, 1 failed or problems found, 2 usage.
inline constexpr int exit_done = 0;
inline constexpr int exit_failed = 1;
inline constexpr int exit_usage = 2;

struct Command {
  std::string_view name;   // "records export"
  std::string_view usage;  // what follows the name
  std::string_view does;
  std::vector<OptionRule> options;
  int (*run)(const Arguments&, CommandTools&);
};

// All commands that need no screen.
const std::vector<Command>& commands();

// Runs the command that `line` begins with; nothing where it names none of them.
std::optional<int> run_command(const std::vector<std::string>& line, CommandTools& tools);

// One sentence for a person, with the details for whoever helps her.
void print_problem(CommandTools& tools, const Problem& problem);
int usage_error(CommandTools& tools, const Command& command, const std::string& message);

int validate_command(const Arguments& arguments, CommandTools& tools);
int play_command(const Arguments& arguments, CommandTools& tools);
int films_command(const Arguments& arguments, CommandTools& tools);
int films_replace_command(const Arguments& arguments, CommandTools& tools);
int films_restore_command(const Arguments& arguments, CommandTools& tools);
int films_list_command(const Arguments& arguments, CommandTools& tools);
int clips_command(const Arguments& arguments, CommandTools& tools);
int records_list_command(const Arguments& arguments, CommandTools& tools);
int records_export_command(const Arguments& arguments, CommandTools& tools);
int records_verify_command(const Arguments& arguments, CommandTools& tools);
int quiz_command(const Arguments& arguments, CommandTools& tools);

}  // namespace mamori
