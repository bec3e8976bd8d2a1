#include "session/library.h"

#include <algorithm>

#include "base/files.h"
#include "base/sha.h"
#include "learn/scenario_dates.h"
#include "load/cards_xml.h"
#include "load/checklist_xml.h"
#include "load/cmi5_course.h"
#include "load/film_manifest.h"
#include "load/glossary_xml.h"
#include "load/law_xml.h"
#include "load/qti_test.h"
#include "load/scenario_xml.h"
#include "load/strings_xml.h"
#include "session/content_files.h"
#include "session/own_films.h"
#include "session/law_cards.h"

namespace mamori {
namespace {

namespace fs = std::filesystem;

std::string hash_of_files(const fs::path& root, const std::vector<fs::path>& files) {
  Sha256 sum;
  for (const fs::path& file : files) {
    sum.add(name_below(file, root));
    const auto digest = sha256_of_file(file);
    if (digest) sum.add(*digest);
  }
  return to_hex(sum.finish());
}

template <class T>
std::optional<Problem> first_problem(const Loaded<T>& loaded) {
  if (!loaded.problems.empty()) return loaded.problems.front();
  if (!loaded.value) return Problem{.kind = ProblemKind::internal, .message = "nothing was loaded"};
  return std::nullopt;
}

void append(Problems& all, const Problems& more) { all.insert(all.end(), more.begin(), more.end()); }

// What could be read; its problems go to `all`.
template <class T>
T kept(Loaded<T> loaded, Problems& all) {
  append(all, loaded.problems);
  return loaded.value ? std::move(*loaded.value) : T();
}

}  // namespace

Result<Library> Library::open(ContentPlaces places) {
  std::error_code error;
  if (!fs::is_directory(places.root / "content", error)) {
    return Problem{.kind = ProblemKind::not_found,
                   .message = "there is no folder content/ with the lessons",
                   .place = Place{.file = to_utf8(places.root)}};
  }
  Library library(std::move(places));
  auto strings = load_strings(library.m_places.root / "content" / "strings");
  if (!strings.value || strings.value->all().empty()) {
    if (!strings.problems.empty()) return strings.problems.front();
    return Problem{.kind = ProblemKind::not_found, .message = "content/strings holds no text of the program"};
  }
  library.m_strings = std::move(*strings.value);
  append(library.m_problems, strings.problems);
  for (const fs::path& file : files_below(library.m_places.root / "content" / "courses", "cmi5.xml")) {
    auto course = load_course(library.m_places.root, name_below(file, library.m_places.root));
    append(library.m_problems, course.problems);
    if (course.value && !course.value->lessons.empty()) library.m_courses.push_back(std::move(*course.value));
  }
  std::stable_sort(library.m_courses.begin(), library.m_courses.end(),
                   [](const Course& a, const Course& b) { return a.use < b.use; });
  if (library.m_courses.empty()) {
    if (!library.m_problems.empty()) return library.m_problems.front();
    return Problem{.kind = ProblemKind::not_found, .message = "content/courses holds no course"};
  }
  return library;
}

const Course* Library::course(const CourseId& id) const {
  const auto found = std::find_if(m_courses.begin(), m_courses.end(), [&](const Course& c) { return c.id == id; });
  return found == m_courses.end() ? nullptr : &*found;
}

Library::Content& Library::content(const Lesson& lesson) {
  const std::pair key{lesson.kind, lesson.content};
  const auto found = m_contents.find(key);
  if (found != m_contents.end()) return found->second;
  Content content = read(lesson);
  if (content.problem) m_problems.push_back(*content.problem);
  return m_contents.emplace(key, std::move(content)).first->second;
}

Library::Content Library::read(const Lesson& lesson) {
  Content out;
  const fs::path& root = m_places.root;
  switch (lesson.kind) {
    case LessonKind::film: {
      if (const OwnFilm* own = own_film(lesson)) {
        out.version = own->film.sha256;
        out.value = FilmContent{.film = own->film, .video = m_own_folder / to_path(own->film.video)};
        break;
      }
      const fs::path manifest = m_places.films / to_path(film_manifest_name(FilmId(lesson.content)));
      auto film = load_film_manifest(manifest, film_manifest_name(FilmId(lesson.content)));
      out.problem = first_problem(film);
      if (film.value) {
        const auto video = path_inside(m_places.films, film.value->video);
        if (!video && !out.problem) out.problem = video.problem();
        out.version = film.value->sha256;
        if (video) out.value = FilmContent{.film = std::move(*film.value), .video = *video};
      }
      break;
    }
    case LessonKind::scenario: {
      const fs::path file = root / "scenarios" / to_path(lesson.content + ".xml");
      auto scenario = load_scenario(file, name_below(file, root));
      out.problem = first_problem(scenario);
      out.version = hash_of_files(root, {file});
      if (scenario.value) {
        fill_dates(*scenario.value, m_strings, law().days);
        out.value = std::move(*scenario.value);
      }
      break;
    }
    case LessonKind::quiz: {
      auto quiz = load_quiz(root, "quizzes/" + lesson.content + "/test.xml");
      out.problem = first_problem(quiz);
      out.version = hash_of_files(root, files_below(root / "quizzes" / to_path(lesson.content), ".xml"));
      if (quiz.value) out.value = std::move(*quiz.value);
      break;
    }
  }
  return out;
}

// Whether an own file still is the one that was registered is looked at each time, so that no other is ever recorded
// under its hash.
std::optional<Problem> Library::closed(const Lesson& lesson) {
  if (const OwnFilm* own = own_film(lesson)) return problem_of(*own, m_own_folder);
  return content(lesson).problem;
}

const OwnFilm* Library::own_film(const Lesson& lesson) const {
  if (lesson.kind != LessonKind::film) return nullptr;
  const auto found = m_own_films.find(FilmId(lesson.content));
  return found == m_own_films.end() ? nullptr : &found->second;
}

void Library::set_own_films(fs::path folder, std::map<FilmId, OwnFilm> films) {
  for (const auto* changed : {&m_own_films, &films}) {
    for (const auto& [film, own] : *changed) m_contents.erase({LessonKind::film, film.text()});
  }
  m_own_folder = std::move(folder);
  m_own_films = std::move(films);
}

const FilmContent& Library::film(const Lesson& lesson) { return std::get<FilmContent>(content(lesson).value); }
const Scenario& Library::scenario(const Lesson& lesson) { return std::get<Scenario>(content(lesson).value); }
const Quiz& Library::quiz(const Lesson& lesson) { return std::get<Quiz>(content(lesson).value); }

const Glossary& Library::glossary() {
  ContentIds ids;  // references across files are for `validate`
  if (!m_glossary) m_glossary = kept(load_glossary(m_places.root, ids), m_problems);
  return *m_glossary;
}

const Checklist& Library::checklist() {
  ContentIds ids;  // references across files are for `validate`
  if (!m_checklist) m_checklist = kept(load_checklist(m_places.root, ids), m_problems);
  return *m_checklist;
}

const Cards& Library::cards() {
  ContentIds ids;  // references across files are for `validate`
  if (m_cards) return *m_cards;
  m_cards = kept(load_cards(m_places.root, ids), m_problems);
  if (!law().empty()) m_cards->sets.push_back(law_cards(law(), m_strings));
  return *m_cards;
}

const Law& Library::law() {
  ContentIds ids;  // references across files are for `validate`
  if (!m_law) m_law = kept(load_law(m_places.root, ids), m_problems);
  return *m_law;
}

std::string Library::checklist_version() {
  if (!m_checklist_version) m_checklist_version = hash_of_files(m_places.root, {m_places.root / checklist_file});
  return *m_checklist_version;
}

std::string Library::version_of(const Lesson& lesson) { return content(lesson).version; }

}  // namespace mamori
