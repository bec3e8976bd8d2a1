#include <algorithm>
#include <ostream>

#include "base/calendar.h"
#include "base/files.h"
#include "base/utf8.h"
#include "cli/command.h"
#include "cli/manager_door.h"
#include "cli/progress_bar.h"
#include "media/film_probe.h"
#include "session/learner_session.h"
#include "session/own_films.h"

namespace mamori {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_title = 200;  // bytes

const Command& usage_of(std::string_view name) {
  const auto found =
      std::find_if(commands().begin(), commands().end(), [&](const Command& c) { return c.name == name; });
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

// Why a file was not taken, in words for the manager.
int refuse(CommandTools& tools, const StringTable& strings, const Problem& problem) {
  const std::string key = std::string("films.refused.") + name_of(problem.kind);
  if (!strings.has(key)) return fail(tools, problem);
  tools.err << strings.plain(key) << " (" << to_text(problem) << ")\n";
  return exit_failed;
}

bool is_title(const std::string& text) {
  return !text.empty() && text.size() <= longest_title && is_valid_utf8(text) &&
         std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; });
}

// ".mp4" of "Film.MP4"; ".film" where the name has no plain one.
std::string ending_of(const fs::path& file) {
  std::string ending = to_utf8(file.extension());
  std::transform(ending.begin(), ending.end(), ending.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  const bool plain = ending.size() >= 2 && ending.size() <= 6 &&
                     std::all_of(ending.begin() + 1, ending.end(),
                                 [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); });
  return plain ? ending : ".film";
}

OwnFilm own_film(const FilmId& place, const fs::path& file, const ProbedFilm& probed,
                 const std::optional<std::string>& title) {
  OwnFilm own;
  own.film.id = place;
  own.film.length = probed.length;
  own.film.title = plain_text(title ? *title : is_title(probed.info.title) ? probed.info.title : to_utf8(file.stem()));
  for (const Caption& caption : probed.captions) {
    own.film.sentences.push_back(
        {.id = {}, .span = {caption.begin, caption.end}, .caption = plain_text(caption.text), .source = {}});
  }
  for (const ClipChapter& chapter : probed.info.chapters) {
    if (chapter.begin >= film_start + probed.length || !is_valid_utf8(chapter.title)) continue;
    own.film.chapters.push_back({.title = plain_text(chapter.title), .begin = chapter.begin});
  }
  std::error_code error;
  own.source = to_utf8(fs::absolute(file, error));
  return own;
}

std::string clock_text(MediaLength length) {
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(length).count();
  const std::string rest = std::to_string(seconds % 60);
  return std::to_string(seconds / 60) + (rest.size() == 1 ? ":0" : ":") + rest;
}

void print_own(std::ostream& out, const StringTable& strings, const OwnFilm& own) {
  const auto count = [](std::size_t number) { return static_cast<long long>(number); };
  out << "  " << strings.plain("films.own.title", {{"title", own.film.title.plain()}}) << "\n  SHA-256 "
      << own.film.sha256 << "\n  "
      << strings.plain("films.own.facts", {{"length", clock_text(own.film.length)},
                                           {"captions", count(own.film.sentences.size())},
                                           {"chapters", count(own.film.chapters.size())}})
      << "\n  " << strings.plain("films.own.since", {{"time", iso_date_time(own.since)}, {"source", own.source}})
      << '\n';
}

// Reads the whole copy, also where size and time look right.
std::optional<Problem> whole_check(const OwnFilm& own, const fs::path& folder, CommandTools& tools) {
  const fs::path file = folder / to_path(own.film.video);
  ProgressBar bar(tools.out, own.film.id.text(), tools.live);
  const auto hash = hash_of_large_file(file, {.progress = std::ref(bar), .stop = tools.stop});
  if (!hash) return hash.problem();
  if (*hash == own.film.sha256) return std::nullopt;
  return Problem{.kind = ProblemKind::malformed,
                 .message = "the file's SHA-256 is " + *hash,
                 .place = Place{.file = to_utf8(file)}};
}

}  // namespace

int films_replace_command(const Arguments& arguments, CommandTools& tools) {
  const Command& usage = usage_of("films replace");
  if (arguments.words().size() != 2) return usage_error(tools, usage, "name a film and a file");
  const auto title = arguments.value("--title");
  if (title && !is_title(*title)) return usage_error(tools, usage, "--title is one line of at most 200 bytes");
  const FilmId place(arguments.words()[0]);
  const fs::path file = to_path(arguments.words()[1]);

  auto session = open_session(tools);
  if (!session) return fail(tools, session.problem());
  Library& library = (*session)->library();
  RecordStore& store = (*session)->store();
  const auto places = film_places(library, store);
  if (!places) return fail(tools, places.problem());
  if (std::none_of(places->begin(), places->end(), [&](const FilmPlace& p) { return p.film == place; })) {
    return usage_error(tools, usage, "no course has a film \"" + place.text() + "\"");
  }
  if (!lets_manager_in(**session, arguments, tools)) return exit_failed;

  const StringTable& strings = library.strings();
  std::optional<Result<ProbedFilm>> probed;
  std::optional<Result<HashedCopy>> copy;
  {
    ProgressBar bar(tools.out, place.text(), tools.live);
    probed = probe_film(file, {.progress = [&](double done) { bar(done / 2); }, .stop = tools.stop});
    if (*probed) {
      copy = copy_by_hash(file, own_films_folder(store), ending_of(file),
                          {.progress = [&](double done) { bar(0.5 + done / 2); }, .stop = tools.stop});
    }
  }
  if (!*probed) return refuse(tools, strings, probed->problem());
  if (!*copy) return refuse(tools, strings, copy->problem());
  if (auto done = replace_film(library, store, own_film(place, file, **probed, title), **copy, tools.clock()); !done) {
    return fail(tools, done.problem());
  }
  tools.out << strings.plain("films.replaced", {{"film", place.text()}}) << '\n';
  const auto now_there = film_places(library, store);
  if (!now_there) return fail(tools, now_there.problem());
  for (const FilmPlace& there : *now_there) {
    if (there.film == place && there.own) print_own(tools.out, strings, *there.own);
  }
  return exit_done;
}

int films_restore_command(const Arguments& arguments, CommandTools& tools) {
  const Command& usage = usage_of("films restore");
  if (arguments.words().size() != 1) return usage_error(tools, usage, "name a film");
  auto session = open_session(tools);
  if (!session) return fail(tools, session.problem());
  if (!lets_manager_in(**session, arguments, tools)) return exit_failed;
  RecordStore& store = (*session)->store();
  const FilmId place(arguments.words().front());
  if (auto done = restore_film((*session)->library(), store, place, tools.clock()); !done)
    return fail(tools, done.problem());
  tools.out << (*session)->strings().plain("films.restored",
                                           {{"film", place.text()}, {"folder", to_utf8(own_films_folder(store))}})
            << '\n';
  return exit_done;
}

int films_list_command(const Arguments& arguments, CommandTools& tools) {
  if (!arguments.words().empty()) return usage_error(tools, usage_of("films list"), "only --check may follow");
  auto session = open_session(tools);
  if (!session) return fail(tools, session.problem());
  RecordStore& store = (*session)->store();
  const StringTable& strings = (*session)->strings();
  const auto places = film_places((*session)->library(), store);
  if (!places) return fail(tools, places.problem());
  bool sound = true;
  for (const FilmPlace& place : *places) {
    tools.out << place.film << "  " << place.title << ": "
              << strings.plain(place.own ? "films.place.own" : "films.place.built_in") << '\n';
    if (!place.own) continue;
    print_own(tools.out, strings, *place.own);
    auto problem = problem_of(*place.own, own_films_folder(store));
    if (!problem && arguments.has("--check")) problem = whole_check(*place.own, own_films_folder(store), tools);
    if (!problem) continue;
    sound = false;
    tools.out << "  "
              << strings.plain(problem->kind == ProblemKind::not_found ? "films.own.missing" : "films.own.changed",
                               {{"film", place.film.text()}})
              << " (" << to_text(*problem) << ")\n";
  }
  return sound ? exit_done : exit_failed;
}

}  // namespace mamori
