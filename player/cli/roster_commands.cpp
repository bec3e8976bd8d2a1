#include "cli/roster_commands.h"

#include <algorithm>
#include <ostream>

#include "base/files.h"
#include "cli/manager_door.h"
#include "session/learner_session.h"
#include "session/roster_export.h"
#include "session/roster_text.h"

namespace mamori {
namespace {

const Command& usage_of(std::string_view name) {
  const auto found =
      std::find_if(commands().begin(), commands().end(), [&](const Command& c) { return c.name == name; });
  return *found;
}

int fail(CommandTools& tools, const Problem& problem) {
  print_problem(tools, problem);
  return exit_failed;
}

// Nothing: it has said why.
std::unique_ptr<LearnerSession> open_as_manager(const Arguments& arguments, CommandTools& tools) {
  auto session = LearnerSession::open({.content = {.root = tools.places.content, .films = tools.places.films},
                                       .data = tools.places.data,
                                       .random = tools.random},
                                      tools.clock());
  if (!session) {
    print_problem(tools, session.problem());
    return nullptr;
  }
  if (!lets_manager_in(**session, arguments, tools)) return nullptr;
  return std::move(*session);
}

const char* name_of(TextEncoding encoding) {
  switch (encoding) {
    case TextEncoding::utf8:
    case TextEncoding::utf8_with_mark:
      return "UTF-8";
    case TextEncoding::utf16:
      return "UTF-16";
    case TextEncoding::cp932:
      return "CP932";
  }
  return "";
}

void print(std::ostream& out, const std::vector<std::string>& lines) {
  for (const std::string& line : lines) out << line << '\n';
}

}  // namespace

int roster_import_command(const Arguments& arguments, CommandTools& tools) {
  if (arguments.words().size() != 1) return usage_error(tools, usage_of("roster import"), "name one file");
  const auto session = open_as_manager(arguments, tools);
  if (session == nullptr) return exit_failed;
  const StringTable& strings = session->strings();
  const auto file = read_roster_file(to_path(arguments.words().front()), RosterWords(strings));
  if (!file) return fail(tools, file.problem());
  if (file->whole) {
    tools.err << words_for(*file->whole, strings) << '\n';
    return exit_failed;
  }
  const auto people = session->store().roster().people();
  if (!people) return fail(tools, people.problem());
  const Now now = tools.clock();
  const RosterPlan plan = plan_roster(*people, file->rows, japan_date(now.wall));
  const RosterUpdate update = update_of(plan);
  const RosterWording wording = word_plan(*file, plan, strings);
  const auto count = [](std::size_t number) { return static_cast<long long>(number); };
  tools.out << strings.plain("roster.read", {{"file", arguments.words().front()},
                                             {"rows", count(file->rows.size() + file->refused.size())},
                                             {"encoding", name_of(file->encoding)}})
            << '\n';
  print(tools.out, wording.changes);
  print(tools.err, wording.refused);
  print(tools.out, wording.unchanged);
  const bool sound = wording.refused.empty();
  if (!sound) tools.err << strings.plain("roster.refused.count", {{"rows", count(wording.refused.size())}}) << '\n';
  if (update.add.empty() && update.change.empty()) {
    tools.out << strings.plain("roster.nothing") << '\n';
    return sound ? exit_done : exit_failed;
  }
  const TextArguments counts = {{"added", count(update.add.size())}, {"changed", count(update.change.size())}};
  if (!arguments.has("--apply")) {
    tools.out << strings.plain("roster.dry", counts) << '\n';
    return sound ? exit_done : exit_failed;
  }
  if (auto done = apply_roster_update(session->store(), update, tools.random, now.wall); !done) {
    return fail(tools, done.problem());
  }
  tools.out << strings.plain("roster.applied", counts) << '\n';
  return sound ? exit_done : exit_failed;
}

int roster_export_command(const Arguments& arguments, CommandTools& tools) {
  const Command& usage = usage_of("roster export");
  if (arguments.words().size() != 1) return usage_error(tools, usage, "name one file");
  const std::string encoding = arguments.value("--encoding").value_or("utf-8");
  if (encoding != "utf-8" && encoding != "cp932") return usage_error(tools, usage, "--encoding is utf-8 or cp932");
  const auto session = open_as_manager(arguments, tools);
  if (session == nullptr) return exit_failed;
  const auto people = session->store().roster().people();
  if (!people) return fail(tools, people.problem());
  const auto csv =
      roster_csv(*people, session->strings(), encoding == "cp932" ? TextEncoding::cp932 : TextEncoding::utf8_with_mark);
  if (!csv) return fail(tools, csv.problem());
  const std::string& file = arguments.words().front();
  if (auto written = write_file(to_path(file), csv->bytes); !written) return fail(tools, written.problem());
  tools.out << session->strings().plain("roster.exported",
                                        {{"people", static_cast<long long>(people->size())}, {"file", file}})
            << '\n';
  if (csv->lost.empty()) return exit_done;
  std::string characters;
  for (const std::string& character : csv->lost) characters += (characters.empty() ? "" : " ") + character;
  tools.err << session->strings().plain("roster.lost", {{"characters", characters}}) << '\n';
  return exit_failed;
}

int roster_list_command(const Arguments& arguments, CommandTools& tools) {
  if (!arguments.words().empty()) return usage_error(tools, usage_of("roster list"), "nothing may follow");
  const auto session = open_as_manager(arguments, tools);
  if (session == nullptr) return exit_failed;
  const auto people = session->store().roster().people();
  if (!people) return fail(tools, people.problem());
  for (const Person& person : *people) tools.out << roster_line(person, session->strings()) << '\n';
  tools.out << session->strings().plain("roster.count", {{"people", static_cast<long long>(people->size())}}) << '\n';
  return exit_done;
}

}  // namespace mamori
