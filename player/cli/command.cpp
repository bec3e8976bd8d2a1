#include "cli/command.h"

#include <algorithm>
#include <ostream>

#include "cli/roster_commands.h"
#include "session/library.h"

namespace mamori {
namespace {

std::vector<std::string> split(std::string_view name) {
  std::vector<std::string> words;
  while (!name.empty()) {
    const std::size_t end = std::min(name.find(' '), name.size());
    words.emplace_back(name.substr(0, end));
    name.remove_prefix(std::min(end + 1, name.size()));
  }
  return words;
}

bool begins_with(const std::vector<std::string>& line, const std::vector<std::string>& words) {
  return line.size() >= words.size() && std::equal(words.begin(), words.end(), line.begin());
}

void print_usage(std::ostream& out, const Command& command) {
  out << "usage: mamori " << command.name << ' ' << command.usage << "\n  " << command.does << '\n';
}

}  // namespace

const std::vector<Command>& commands() {
  static const std::vector<Command> all = {
      {"validate", "[DIR | PACKAGE] [--scenarios]",
       "prints every problem of the content, or of a QTI package, as file:line: message; --scenarios prints the shape of each scenario",
       {{"--scenarios", false}},
       &validate_command},
      {"play", "FILE [--headless] [--seconds N] [--seek S]… [--stats]",
       "plays one media file without a window; --stats prints JSON",
       {{"--headless", false}, {"--seconds"}, {"--seek", true, true}, {"--stats", false}},
       &play_command},
      {"films replace", "ID FILE [--title TEXT] [--passphrase-file FILE]",
       "puts a film of the office's own in the place of ours (docs/film-replacement.md)",
       {{"--title"}, {"--passphrase-file"}},
       &films_replace_command},
      {"films restore", "ID [--passphrase-file FILE]", "the built-in film plays again", {{"--passphrase-file"}}, &films_restore_command},
      {"films list", "[--check]", "which film plays in each place; --check reads every file of the office's own whole",
       {{"--check", false}},
       &films_list_command},
      {"films", "[ID…] [--out DIR]", "renders storyboards to films with captions and chapters", {{"--out"}}, &films_command},
      {"clips", "[--out DIR]", "reads every text of the content aloud into clips, for reading on demand", {{"--out"}}, &clips_command},
      {"quiz", "QUIZ --person NAME [--answers FILE] | PACKAGE [--seed N] [--answers FILE]",
       "asks a quiz as text; answers are option numbers, a line a question. PACKAGE: another tool's QTI questions (folder,\n"
       "  zip, test or item; see docs/qti.md), scored and printed, not recorded",
       {{"--person"}, {"--answers"}, {"--seed"}},
       &quiz_command},
      {"records list", "", "prints the log, a line an event", {}, &records_list_command},
      {"records export",
       "--form report|xlsx|certificate|person|csv|xapi|roster-xlsx|roster-csv|roster-pdf|card|actions [--person NAME]\n"
       "  [--course ID] [--from DATE] [--to DATE] --out FILE",
       "writes a form from the records; dates are 2026-04-01, the present fiscal year without them; actions: the list\n"
       "  of what the self-check leaves to mend, the office's, or with --person that person's own; roster-*: what is copied\n"
       "  into the city's list of surveyors; person: the record of the one named",
       {{"--form"}, {"--course"}, {"--from"}, {"--to"}, {"--person"}, {"--out"}},
       &records_export_command},
      {"records verify", "", "checks the chain of every device's events", {}, &records_verify_command},
      {"roster import", "FILE [--apply] [--passphrase-file FILE]",
       "says what a roster file (CSV) would change, line by line; --apply changes it. Nobody is ever removed (docs/roster.md)",
       {{"--apply", false}, {"--passphrase-file"}},
       &roster_import_command},
      {"roster export", "FILE [--encoding utf-8|cp932] [--passphrase-file FILE]",
       "writes the roster as CSV; names the characters that CP932 lacks",
       {{"--encoding"}, {"--passphrase-file"}},
       &roster_export_command},
      {"roster list", "[--passphrase-file FILE]", "prints the roster, a line a person", {{"--passphrase-file"}},
       &roster_list_command},
  };
  return all;
}

std::optional<int> run_command(const std::vector<std::string>& line, CommandTools& tools) {
  for (const Command& command : commands()) {
    const std::vector<std::string> name = split(command.name);
    if (!begins_with(line, name)) continue;
    const std::vector<std::string> rest(line.begin() + static_cast<std::ptrdiff_t>(name.size()), line.end());
    if (std::find(rest.begin(), rest.end(), "--help") != rest.end()) {
      print_usage(tools.out, command);
      return exit_done;
    }
    auto arguments = Arguments::parse(rest, command.options);
    if (!arguments) return usage_error(tools, command, arguments.problem().message);
    return command.run(*arguments, tools);
  }
  return std::nullopt;
}

int usage_error(CommandTools& tools, const Command& command, const std::string& message) {
  tools.err << "mamori: " << message << '\n';
  print_usage(tools.err, command);
  return exit_usage;
}

void print_problem(CommandTools& tools, const Problem& problem) {
  tools.err << "mamori: ";
  const auto library = Library::open({.root = tools.places.content, .films = tools.places.films});
  const std::string key = std::string("problem.") + name_of(problem.kind);
  if (library && library->strings().has(key)) tools.err << library->strings().plain(key) << ' ';
  tools.err << '(' << to_text(problem) << ")\n";
}

}  // namespace mamori
