#include "load/film_manifest.h"

#include <algorithm>
#include <chrono>

#include "base/files.h"

namespace mamori {
namespace {

MediaPosition read_position(const XmlCursor& cursor, const char* name) {
  if (cursor.required(name).empty()) return film_start;
  const int milliseconds = cursor.whole_number(name).value_or(0);
  if (milliseconds < 0) cursor.problem(ProblemKind::malformed, std::string(name) + " is negative");
  return media_position(std::chrono::milliseconds(milliseconds));
}

std::string read_hash(const XmlCursor& cursor, const char* name) {
  std::string hash = cursor.required(name);
  const bool hex = hash.find_first_not_of("0123456789abcdef") == std::string::npos;
  if (!hash.empty() && (hash.size() != 64 || !hex)) {
    cursor.problem(ProblemKind::malformed, std::string(name) + " is no SHA-256 in lower case");
  }
  return hash;
}

void check_file(const XmlCursor& cursor, const std::filesystem::path& folder, const std::string& name) {
  if (name.empty()) return;
  const auto file = path_inside(folder, name);
  std::error_code error;
  if (!file) {
    cursor.problem(ProblemKind::refused, "\"" + name + "\" lies outside the film folder");
  } else if (!std::filesystem::is_regular_file(*file, error)) {
    cursor.problem(ProblemKind::not_found, "\"" + name + "\" is missing beside the manifest");
  }
}

FilmSentence read_sentence(const XmlCursor& cursor, MediaPosition earliest) {
  cursor.allow_only({"id", "begin-ms", "end-ms", "source"}, {"ruby", "em"});
  FilmSentence sentence{.id = SentenceId(cursor.required("id")),
                        .span = {read_position(cursor, "begin-ms"), read_position(cursor, "end-ms")},
                        .caption = cursor.rich_text(),
                        .source = cursor.attribute("source").value_or("")};
  if (sentence.span.begin < earliest || sentence.span.end <= sentence.span.begin) {
    cursor.problem(ProblemKind::malformed, "sentences must follow each other in time");
  }
  return sentence;
}

FilmCue read_cue(const XmlCursor& cursor) {
  cursor.allow_only({"id", "at-ms", "review-ms"}, {"question", "option"});
  FilmCue cue{.id = CueId(cursor.required("id")),
              .at = read_position(cursor, "at-ms"),
              .question = cursor.required_child("question").rich_text(),
              .options = {},
              .review = {}};
  cue.review = {read_position(cursor, "review-ms"), cue.at};
  if (cue.review.begin >= cue.at) cursor.problem(ProblemKind::malformed, "review-ms must lie before at-ms");
  for (const XmlCursor& option : cursor.children("option")) {
    option.allow_only({"id", "correct"}, {"text", "reason"});
    cue.options.push_back({.id = OptionId(option.required("id")),
                           .text = option.required_child("text").rich_text(),
                           .reason = option.required_child("reason").rich_text(),
                           .correct = option.flag("correct")});
  }
  const auto right = std::count_if(cue.options.begin(), cue.options.end(), [](const auto& o) { return o.correct; });
  if (right != 1) cursor.problem(ProblemKind::malformed, "exactly one option must be correct");
  return cue;
}

Film read_film(const XmlCursor& root, const std::filesystem::path& folder) {
  if (root.name() != "film-manifest") root.problem(ProblemKind::malformed, "the root must be <film-manifest>");
  root.allow_only({"id", "video", "captions", "sha256", "storyboard-sha256", "length-ms", "narrated"},
                  {"title", "chapter", "sentence", "cue"});
  Film film;
  film.id = FilmId(root.required("id"));
  if (!is_well_formed_id(film.id.text())) root.problem(ProblemKind::malformed, "the film's id is not well formed");
  film.title = root.required_child("title").rich_text();
  film.video = root.required("video");
  check_file(root, folder, film.video);
  check_file(root, folder, root.required("captions"));
  film.sha256 = read_hash(root, "sha256");
  film.storyboard_sha256 = read_hash(root, "storyboard-sha256");
  film.length = read_position(root, "length-ms") - film_start;
  film.narrated = root.flag("narrated");
  MediaPosition earliest = film_start;
  for (const XmlCursor& sentence : root.children("sentence")) {
    film.sentences.push_back(read_sentence(sentence, earliest));
    earliest = film.sentences.back().span.end;
  }
  for (const XmlCursor& chapter : root.children("chapter")) {
    chapter.allow_only({"begin-ms"}, {"ruby", "em"});
    film.chapters.push_back({.title = chapter.rich_text(), .begin = read_position(chapter, "begin-ms")});
  }
  for (const XmlCursor& cue : root.children("cue")) film.cues.push_back(read_cue(cue));
  for (const FilmCue& cue : film.cues) {
    if (cue.at > film_start + film.length) root.problem(ProblemKind::malformed, "a cue lies behind the film's end");
  }
  if (film_start + film.length < earliest) {
    root.problem(ProblemKind::malformed, "a sentence lies behind the film's end");
  }
  return film;
}

}  // namespace

std::string film_manifest_name(const FilmId& film) {
  return film.text() + ".film.xml";
}

Loaded<Film> load_film_manifest(const std::filesystem::path& file, const std::string& shown_name) {
  auto xml = XmlFile::open(file, shown_name);
  if (!xml) return {.value = std::nullopt, .problems = {xml.problem()}};
  Film film = read_film((*xml)->root(), file.parent_path());
  return {.value = std::move(film), .problems = std::move((*xml)->problems())};
}

}  // namespace mamori
