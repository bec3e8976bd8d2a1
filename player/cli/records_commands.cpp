#include <algorithm>
#include <ostream>

#include "base/calendar.h"
#include "base/files.h"
#include "cli/command.h"
#include "cli/sheet_forms.h"
#include "report/certificate_pdf.h"
#include "report/checklist_card.h"
#include "report/records_csv.h"
#include "report/training_report_pdf.h"
#include "report/xapi_json.h"
#include "session/action_lists.h"
#include "session/learner_session.h"
#include "session/reporting.h"

namespace mamori {
namespace {

const Command& usage_of(std::string_view name) {
  const auto found = std::find_if(commands().begin(), commands().end(), [&](const Command& c) { return c.name == name; });
  return *found;
}

Result<std::unique_ptr<LearnerSession>> open_session(CommandTools& tools) {
  return LearnerSession::open({.content = {.root = tools.places.content, .films = tools.places.films},
                               .data = tools.places.data,
                               .random = tools.random},
                              tools.clock());
}

int fail(CommandTools& tools, const Problem& problem) {
  print_problem(tools, problem);
  return exit_failed;
}

// The person a certificate is for: by name, or the only one who completed.
std::optional<PersonId> person_named(const TrainingReport& report, const std::optional<std::string>& name) {
  for (const AttendeeRow& row : report.attendees) {
    if (name ? row.person.name == *name : row.completed.has_value()) return row.person.id;
  }
  return std::nullopt;
}

Result<std::string> made_form(const std::string& form, const TrainingReport& report, LearnerSession& session,
                              const Arguments& arguments, CommandTools& tools) {
  if (form == "csv") return records_csv(report, session.strings());
  if (form == "xapi") {
    auto log = session.store().read_all();
    if (!log) return log.problem();
    const auto own_films = session.store().film_places().titles();
    if (!own_films) return own_films.problem();
    std::string bytes;
    const Status written = write_xapi({.home_page = "https://mamori.invalid/offices/" + session.store().device().text(),
                                       .course = report.course,
                                       .events = log->events,
                                       .items = xapi_items(session.library(), report.course),
                                       .checks = xapi_checks(session.library()),
                                       .own_films = *own_films},
                                      [&](std::string_view more) {
                                        bytes += more;
                                        return Status{};
                                      });
    if (!written) return written.problem();
    return bytes;
  }
  auto paper = tools.paper(session.strings());
  if (!paper) return paper.problem();
  if (form == "report") return training_report_pdf(report, *paper);
  const auto person = person_named(report, arguments.value("--person"));
  if (!person) return Problem{.kind = ProblemKind::not_found, .message = "nobody of that name has completed the course"};
  return certificate_pdf(report, *person, report.serial, *paper);
}

// The self-check's card; it holds no records, so no course or period is asked for.
Result<std::string> made_card(LearnerSession& session, CommandTools& tools, Now now) {
  const Checklist& checklist = session.library().checklist();
  if (checklist.empty() && !session.library().problems().empty()) return session.library().problems().back();
  const auto office = office_of(session.store());
  if (!office) return office.problem();
  const auto paper = tools.paper(session.strings());
  if (!paper) return paper.problem();
  return checklist_card_pdf(checklist, *office, now.wall, *paper);
}

// 対策強化の一覧: of the person named, or the office's.
Result<std::string> made_actions(LearnerSession& session, const std::optional<std::string>& name, CommandTools& tools,
                                 Now now) {
  std::optional<PersonId> person;
  if (name) {
    const auto people = session.store().roster().people();
    if (!people) return people.problem();
    const auto found = std::find_if(people->begin(), people->end(), [&](const Person& one) { return one.name == *name; });
    if (found == people->end()) {
      return Problem{.kind = ProblemKind::not_found, .message = "nobody is called \"" + *name + "\""};
    }
    person = found->id;
  }
  const auto list = make_action_list(session.library(), session.store(), person, now);
  if (!list) return list.problem();
  const auto paper = tools.paper(session.strings());
  if (!paper) return paper.problem();
  return action_list_pdf(*list, now.wall, *paper);
}

int save(CommandTools& tools, const std::string& file, const Result<std::string>& bytes) {
  if (!bytes) return fail(tools, bytes.problem());
  if (auto written = write_file(to_path(file), *bytes); !written) return fail(tools, written.problem());
  tools.out << file << ": " << bytes->size() << " bytes\n";
  return exit_done;
}

}  // namespace

int records_list_command(const Arguments&, CommandTools& tools) {
  auto session = open_session(tools);
  if (!session) return fail(tools, session.problem());
  const auto log = (*session)->store().read_all();
  if (!log) return fail(tools, log.problem());
  for (const Event& event : log->events) {
    tools.out << iso_date_time(event.wall) << ' ' << event.device.text().substr(0, 8) << ' ' << event.counter << ' '
              << kind_of(event.payload) << ' ' << event.person.text().substr(0, 8) << '\n';
  }
  for (const Problem& problem : log->unread) tools.err << to_text(problem) << '\n';
  return log->unread.empty() ? exit_done : exit_failed;
}

int records_verify_command(const Arguments&, CommandTools& tools) {
  auto session = open_session(tools);
  if (!session) return fail(tools, session.problem());
  const auto check = (*session)->store().verify();
  if (!check) return fail(tools, check.problem());
  for (const ChainHead& head : check->heads) {
    tools.out << head.device << ": " << head.counter << " events, " << to_hex(head.hash) << '\n';
  }
  for (const ChainFault& fault : check->faults) {
    static constexpr const char* names[] = {"altered", "unlinked", "gap", "fork"};
    tools.out << fault.device << ": event " << fault.counter << ": " << names[static_cast<int>(fault.kind)] << '\n';
  }
  tools.out << (check->sound() ? "sound" : "not sound") << ", " << check->events << " events\n";
  return check->sound() ? exit_done : exit_failed;
}

int records_export_command(const Arguments& arguments, CommandTools& tools) {
  const Command& usage = usage_of("records export");
  const auto form = arguments.value("--form");
  const auto out = arguments.value("--out");
  if (!form || !out) return usage_error(tools, usage, "--form and --out are needed");
  static constexpr std::string_view forms[] = {"report", "certificate", "csv", "xapi", "card", "actions"};
  if (std::find(std::begin(forms), std::end(forms), *form) == std::end(forms) && !is_sheet_form(*form)) {
    return usage_error(tools, usage, "there is no form \"" + *form + "\"");
  }
  auto session = open_session(tools);
  if (!session) return fail(tools, session.problem());
  const Now now = tools.clock();
  if (*form == "card") return save(tools, *out, made_card(**session, tools, now));
  if (*form == "actions") return save(tools, *out, made_actions(**session, arguments.value("--person"), tools, now));
  Library& library = (*session)->library();
  ReportRequest request = whole_year(
      arguments.has("--course") ? CourseId(*arguments.value("--course")) : course_of_sheet(*form, library), japan_date(now.wall));
  for (const auto& [option, date] : {std::pair{"--from", &request.from}, std::pair{"--to", &request.to}}) {
    const auto text = arguments.value(option);
    if (!text) continue;
    const auto parsed = parse_iso_date(*text);
    if (!parsed) return usage_error(tools, usage, std::string(option) + " is no date like 2026-04-01");
    *date = *parsed;
  }
  const auto report = make_report(library, (*session)->store(), request, now);
  if (!report) return fail(tools, report.problem());
  if (is_sheet_form(*form)) {
    const auto scratch = to_path(*out + ".part");
    return save(tools, *out, made_sheet(*form, *report, **session, arguments.value("--person"), scratch, tools));
  }
  return save(tools, *out, made_form(*form, *report, **session, arguments, tools));
}

}  // namespace mamori
