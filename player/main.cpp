// Builds the parts, hands the ports down, chooses a command. The last to see an error.

#include <fcntl.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <memory>

#include "app/demo.h"
#include "app/fault_window.h"
#include "app/offscreen.h"
#include "app/window_loop.h"
#include "base/files.h"
#include "cli/command.h"
#include "platform/user_paths.h"
#include "raster/surface_canvas.h"
#include "report/checklist_card.h"
#include "report/font_files.h"
#include "report/freetype_metrics.h"
#include "session/action_lists.h"
#include "session/reporting.h"

namespace mamori {
namespace {

namespace fs = std::filesystem;

std::stop_source interrupted;

void on_interrupt(int) { interrupted.request_stop(); }

Now read_clock() {
  using namespace std::chrono;
  return {.wall = time_point_cast<milliseconds>(system_clock::now()),
          .monotonic = time_point_cast<milliseconds>(steady_clock::now())};
}

void system_random(std::span<std::uint8_t> bytes) {
  while (!bytes.empty()) {
    const ssize_t got = ::getrandom(bytes.data(), bytes.size(), 0);
    if (got < 0) std::abort();  // without randomness ids would repeat
    bytes = bytes.subspan(static_cast<std::size_t>(got));
  }
}

// A line from the keyboard that the terminal does not show.
std::optional<std::string> ask_secret(const std::string& question) {
  termios shown{};
  const bool terminal = ::tcgetattr(STDIN_FILENO, &shown) == 0;
  if (terminal) {
    termios hidden = shown;
    hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    std::cerr << question << std::flush;
  }
  std::string line;
  const bool typed = static_cast<bool>(std::getline(std::cin, line));
  if (terminal) {
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown);
    std::cerr << '\n';
  }
  return typed ? std::optional(line) : std::nullopt;
}

// What needs fonts or a canvas, made when first asked for.
class Workshop {
 public:
  explicit Workshop(const Places& places) : m_places(places) {}

  Result<Paper> paper(const StringTable& strings) {
    if (auto status = need_rules(); !status) return status.problem();
    if (m_paper_fonts == nullptr) {
      auto fonts = FreetypeMetrics::open(font_files_beside(m_places.content / "fonts"));
      if (!fonts) return fonts.problem();
      m_paper_fonts = std::move(*fonts);
    }
    return Paper{.fonts = *m_paper_fonts, .rules = m_rules, .strings = strings};
  }

  // Another canvas at each call: each worker has its own.
  Result<FilmBrush> film_brush() {
    if (auto status = need_rules(); !status) return status.problem();
    auto fonts = Fonts::open(m_places.content / "fonts");
    if (!fonts) return fonts.problem();
    auto art = std::make_unique<SvgArt>(m_places.content / "content" / "art");
    auto canvas = SurfaceCanvas::create(1280, 720, 1, **fonts, *art);
    if (!canvas) return canvas.problem();
    m_studios.push_back({.fonts = std::move(*fonts), .art = std::move(art), .canvas = std::move(*canvas)});
    return FilmBrush{.canvas = *m_studios.back().canvas, .metrics = *m_studios.back().fonts, .rules = m_rules};
  }

 private:
  struct Studio {
    std::unique_ptr<Fonts> fonts;
    std::unique_ptr<SvgArt> art;
    std::unique_ptr<SurfaceCanvas> canvas;
  };

  Status need_rules() {
    if (m_has_rules) return {};
    auto rules = load_text_rules(m_places.content);
    if (!rules) return rules.problem();
    m_rules = std::move(*rules);
    m_has_rules = true;
    return {};
  }

  const Places& m_places;
  TextRules m_rules;
  bool m_has_rules = false;
  std::unique_ptr<FreetypeMetrics> m_paper_fonts;
  std::vector<Studio> m_studios;
};

// «--data DIR» and «--content DIR» stand anywhere on the line.
Result<Places> take_places(std::vector<std::string>& line) {
  Places places;
  const auto take = [&](const char* option) -> Result<fs::path> {
    for (std::size_t i = 0; i < line.size(); ++i) {
      if (line[i] != option) continue;
      if (i + 1 == line.size()) {
        return Problem{.kind = ProblemKind::refused, .message = std::string(option) + " needs a folder"};
      }
      const fs::path folder = to_path(line[i + 1]);
      line.erase(line.begin() + static_cast<std::ptrdiff_t>(i), line.begin() + static_cast<std::ptrdiff_t>(i) + 2);
      return folder;
    }
    return fs::path();
  };
  auto content = take("--content");
  if (!content) return content.problem();
  auto films = take("--films");
  if (!films) return films.problem();
  auto data = take("--data");
  if (!data) return data.problem();
  places.content = content->empty() ? default_content_folder() : *content;
  places.films = films->empty() ? default_films_folder(places.content) : *films;
  places.data = data->empty() ? default_data_folder() : *data;
  return places;
}

int fail(CommandTools& tools, const Problem& problem) {
  print_problem(tools, problem);
  return exit_failed;
}

// What one prints from the window lies beside the records.
Result<std::string> save_paper(const std::string& name, const Result<std::string>& bytes, CommandTools& tools) {
  if (!bytes) return bytes.problem();
  const fs::path folder = fs::absolute(tools.places.data) / "papers";
  std::error_code error;
  fs::create_directories(folder, error);
  const fs::path file = folder / to_path(name);
  if (auto written = write_file(file, *bytes); !written) return written.problem();
  return to_utf8(file);
}

Result<std::string> save_checklist_card(LearnerSession& session, CommandTools& tools, Now now) {
  const auto office = office_of(session.store());
  if (!office) return office.problem();
  const auto paper = tools.paper(session.strings());
  if (!paper) return paper.problem();
  const auto card = checklist_card_pdf(session.library().checklist(), *office, now.wall, *paper);
  return save_paper("checklist-card.pdf", card, tools);
}

Result<std::string> save_action_list(LearnerSession& session, std::optional<PersonId> person, CommandTools& tools,
                                     Now now) {
  const auto list = make_action_list(session.library(), session.store(), person, now);
  if (!list) return list.problem();
  const auto paper = tools.paper(session.strings());
  if (!paper) return paper.problem();
  const std::string whose = person ? person->text().substr(0, 8) : "office";
  return save_paper("action-list-" + whose + ".pdf", action_list_pdf(*list, now.wall, *paper), tools);
}

// The program's parts, able to make papers.
Result<AppParts> make_whole(CommandTools& tools) {
  auto parts = make_parts(tools.places, tools.random, tools.clock());
  if (!parts) return parts;
  LearnerSession* session = parts->session.get();
  parts->save_checklist_card = [session, &tools](Now now) { return save_checklist_card(*session, tools, now); };
  parts->save_action_list = [session, &tools](std::optional<PersonId> person, Now now) {
    return save_action_list(*session, person, tools, now);
  };
  return parts;
}

int window(CommandTools& tools, const WindowOptions& options) {
  auto parts = make_whole(tools);
  if (!parts) {
    show_fault(parts.problem(), tools.places);
    return fail(tools, parts.problem());
  }
  if (auto status = run_window(*parts, options, tools.clock); !status) return fail(tools, status.problem());
  return exit_done;
}

int demo(const Arguments& arguments, CommandTools& tools) {
  const fs::path out = to_path(arguments.value("--out").value_or("demo"));
  std::error_code error;
  // The demo's own records, so that it never touches an office's.
  tools.places.data = out / "data";
  fs::remove_all(tools.places.data, error);
  fs::create_directories(out, error);
  if (error) {
    return fail(tools, {.kind = ProblemKind::read_only, .message = error.message(), .place = Place{.file = to_utf8(out)}});
  }
  std::string ready;
  {
    auto parts = make_parts(tools.places, tools.random, tools.clock());
    if (!parts) return fail(tools, parts.problem());
    const DemoOptions options{.out = out,
                              .tours = {tools.places.content / "content" / "tours" / "section.txt",
                                        tools.places.content / "content" / "tours" / "demo.txt"},
                              .print = [&](const std::string& text) { tools.out << text << std::flush; }};
    if (auto status = run_demo(*parts, options, tools.clock()); !status) return fail(tools, status.problem());
    ready = parts->session->strings().plain("cli.demo.ready");
  }
  const std::pair<const char*, const char*> forms[] = {
      {"report", "report.pdf"}, {"certificate", "certificate.pdf"}, {"csv", "records.csv"}, {"xapi", "records.xapi.json"}};
  for (const auto& [form, name] : forms) {
    const auto code = run_command({"records", "export", "--form", form, "--out", to_utf8(out / name)}, tools);
    if (code != exit_done) return exit_failed;
  }
  tools.out << ready << ' ' << to_utf8(fs::absolute(out)) << '\n';
  return exit_done;
}

int replay(const Arguments& arguments, CommandTools& tools) {
  if (arguments.words().size() != 1) {
    tools.err << "usage: mamori replay LOG [--shots DIR] [--tree] [--saved] [--size WxH]\n";
    return exit_usage;
  }
  OffscreenOptions options;
  options.print = [&](const std::string& text) { tools.out << text << std::flush; };
  options.report_saved = arguments.has("--saved");
  if (const auto size = arguments.value("--size")) {
    if (std::sscanf(size->c_str(), "%dx%d", &options.width_px, &options.height_px) != 2 || options.width_px < 640 ||
        options.height_px < 400 || options.width_px > 7680 || options.height_px > 4320) {
      tools.err << "mamori: --size is like 1280x720\n";
      return exit_usage;
    }
  }
  if (const auto shots = arguments.value("--shots")) {
    options.shots = to_path(*shots);
    std::error_code error;
    fs::create_directories(options.shots, error);
  }
  const std::string file = arguments.words().front();
  const auto text = read_file(to_path(file), 4u << 20);
  if (!text) return fail(tools, text.problem());
  auto steps = parse_input_log(*text, file);
  if (!steps) return fail(tools, steps.problem());
  if (arguments.has("--tree")) steps->push_back({.line = 0, .step = TreeStep{}});
  auto parts = make_whole(tools);
  if (!parts) return fail(tools, parts.problem());
  auto stage = Offscreen::open(*parts, options, tools.clock());
  if (!stage) return fail(tools, stage.problem());
  if (auto status = (*stage)->run(*steps, file); !status) return fail(tools, status.problem());
  parts->session->forget_person((*stage)->now());
  if (auto status = parts->session->store().flush(); !status) return fail(tools, status.problem());
  return exit_done;
}

void print_help(std::ostream& out) {
  out << "usage: mamori [COMMAND] [--data DIR] [--content DIR] [--films DIR]\n\n"
         "  (no command)  the window [--record LOG] [--tree FILE]\n"
         "  demo          [--out DIR] a learner goes through a whole course off screen\n"
         "  replay        LOG [--shots DIR] [--tree] [--saved] [--size WxH] recorded input, off screen\n";
  for (const Command& command : commands()) out << "  " << command.name << "  " << command.usage << "\n                " << command.does << '\n';
}

int with_options(const std::vector<std::string>& line, const std::vector<OptionRule>& rules, CommandTools& tools,
                 int (*run)(const Arguments&, CommandTools&)) {
  const auto arguments = Arguments::parse(line, rules);
  if (!arguments) {
    tools.err << "mamori: " << arguments.problem().message << '\n';
    print_help(tools.err);
    return exit_usage;
  }
  return run(*arguments, tools);
}

int open_window(const Arguments& arguments, CommandTools& tools) {
  WindowOptions options;
  if (!arguments.words().empty()) {
    tools.err << "mamori: there is no command \"" << arguments.words().front() << "\"\n";
    print_help(tools.err);
    return exit_usage;
  }
  if (const auto log = arguments.value("--record")) options.record = to_path(*log);
  if (const auto tree = arguments.value("--tree")) options.tree = to_path(*tree);
  options.stop_after_first_picture = arguments.has("--first-picture");
  return window(tools, options);
}

int run(std::vector<std::string> line) {
  ::umask(0077);
  std::signal(SIGINT, on_interrupt);
  const auto places = take_places(line);
  if (!places) {
    std::cerr << "mamori: " << places.problem().message << '\n';
    return exit_usage;
  }
  Workshop workshop(*places);
  CommandTools tools{.out = std::cout,
                     .err = std::cerr,
                     .clock = read_clock,
                     .random = system_random,
                     .places = *places,
                     .paper = [&](const StringTable& strings) { return workshop.paper(strings); },
                     .film_brush = [&] { return workshop.film_brush(); },
                     .ask_secret = ask_secret,
                     .live = ::isatty(STDOUT_FILENO) == 1,
                     .stop = interrupted.get_token()};
  if (!line.empty() && (line.front() == "--help" || line.front() == "help")) {
    print_help(tools.out);
    return exit_done;
  }
  if (const auto code = run_command(line, tools)) return *code;
  const std::string name = line.empty() ? "" : line.front();
  const std::vector<std::string> rest(line.begin() + (line.empty() ? 0 : 1), line.end());
  if (name == "demo") return with_options(rest, {{"--out"}}, tools, &demo);
  if (name == "replay") return with_options(rest, {{"--shots"}, {"--tree", false}, {"--size"}, {"--saved", false}}, tools, &replay);
  return with_options(line, {{"--record"}, {"--tree"}, {"--first-picture", false}}, tools, &open_window);
}

}  // namespace
}  // namespace mamori

int main(int count, char** words) {
  try {
    return mamori::run(std::vector<std::string>(words + 1, words + count));
  } catch (const std::exception& error) {
    std::cerr << "mamori: an unexpected error: " << error.what() << '\n';
    return mamori::exit_failed;
  }
}
