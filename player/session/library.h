#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/result.h"
#include "base/strings.h"
#include "learn/card.h"
#include "learn/checklist.h"
#include "learn/course.h"
#include "learn/film.h"
#include "learn/glossary.h"
#include "learn/law.h"
#include "learn/quiz.h"
#include "learn/scenario.h"
#include "learn/scenario_check.h"
#include "store/film_places.h"

namespace mamori {

struct ContentPlaces {
  std::filesystem::path root;   // holds content/, scenarios/ and quizzes/
  std::filesystem::path films;  // rendered films with their manifests
};

struct FilmContent {
  Film film;
  std::filesystem::path video;
};

// Content in use. Texts and courses are read at once, a lesson's content when it is first asked for, and kept. A file
// with a problem closes its lesson only. One thread.
class Library {
 public:
  // Fails only where nothing works without it: no string table or no course at all.
  static Result<Library> open(ContentPlaces places);

  const ContentPlaces& places() const { return m_places; }
  const StringTable& strings() const { return m_strings; }
  // By use, the orientation first.
  const std::vector<Course>& courses() const { return m_courses; }
  const Course* course(const CourseId& id) const;

  // The problem that closes the lesson, if any.
  std::optional<Problem> closed(const Lesson& lesson);
  // Only for lessons that are not closed.
  const FilmContent& film(const Lesson& lesson);
  const Scenario& scenario(const Lesson& lesson);
  const Quiz& quiz(const Lesson& lesson);

  // From now on these films play files of the office's own in `folder` (session/own_films.h), all others what we
  // rendered. What film() gave before is gone for films that change.
  void set_own_films(std::filesystem::path folder, std::map<FilmId, OwnFilm> films);

  // SHA-256 over the lesson's content files, hex: «content version» of the records.
  std::string version_of(const Lesson& lesson);

  // Read when first asked for, and kept. A missing or broken file is a problem and closes no lesson: what could be read
  // stands there.
  const Glossary& glossary();
  const Checklist& checklist();
  const Cards& cards();  // the articles of the law behind the others
  const Law& law();
  std::string checklist_version();  // SHA-256 of the file, hex: «content version» of the self-check's records

  const Problems& problems() const { return m_problems; }  // of what was read so far

 private:
  struct Content {
    std::variant<std::monostate, FilmContent, Scenario, Quiz> value;
    std::optional<Problem> problem;
    std::string version;
  };
  explicit Library(ContentPlaces places) : m_places(std::move(places)) {}
  Content& content(const Lesson& lesson);
  Content read(const Lesson& lesson);
  const OwnFilm* own_film(const Lesson& lesson) const;  // nullptr: none stands in its place

  ContentPlaces m_places;
  StringTable m_strings;
  std::vector<Course> m_courses;
  std::map<std::pair<LessonKind, std::string>, Content> m_contents;
  std::filesystem::path m_own_folder;
  std::map<FilmId, OwnFilm> m_own_films;
  std::optional<Glossary> m_glossary;
  std::optional<Checklist> m_checklist;
  std::optional<std::string> m_checklist_version;
  std::optional<Cards> m_cards;
  std::optional<Law> m_law;
  Problems m_problems;
};

// What `validate --scenarios` prints of one scenario that could be read.
struct ScenarioSummary {
  std::string file;  // "scenarios/case-01.xml"
  ScenarioId id;
  ScenarioShape shape;
  Problems problems;
};

std::vector<ScenarioSummary> summarise_scenarios(const ContentPlaces& places);

// Every problem of all content under `root`, used or not, sorted by file and line (decision 8). Films are checked as
// storyboards; rendered ones too where `films` holds a manifest.
Problems validate_content(const ContentPlaces& places);

}  // namespace mamori
