#include "load/storyboard_xml.h"

#include <algorithm>
#include <chrono>
#include <set>

#include "base/files.h"
#include "base/utf8.h"
#include "learn/source_tag.h"
#include "load/reading_check.h"

namespace mamori {
namespace {

constexpr std::uintmax_t size_limit = 1u << 20;
constexpr int default_pause_ms = 500;
constexpr std::size_t caption_limit = 44;  // two lines of 22 characters (facts.md 5)

struct SceneIds {
  std::vector<SentenceId> sentences;

  std::optional<std::size_t> index_of(const std::string& id) const {
    const auto found = std::find(sentences.begin(), sentences.end(), SentenceId(id));
    if (found == sentences.end()) return std::nullopt;
    return static_cast<std::size_t>(found - sentences.begin());
  }
};

class StoryboardReader {
 public:
  explicit StoryboardReader(const std::filesystem::path& art) : m_art(art) {}

  Storyboard read(const XmlCursor& root) {
    Storyboard board;
    root.allow_only({"id", "as-of"}, {"title", "source", "speaker", "scene", "cue"});
    if (root.name() != "film") root.problem(ProblemKind::malformed, "the root element must be <film>");
    board.id = FilmId(read_id(root, ""));
    m_film = board.id.text();
    board.as_of = root.required("as-of");
    board.title = ruby_text(root.required_child("title"));
    for (const XmlCursor& source : root.children("source")) {
      source.allow_only({"tag"}, {});
      board.sources.push_back(source_tag(source, source.required("tag")));
    }
    if (board.sources.empty()) root.problem(ProblemKind::malformed, "<film> names no <source>");
    for (const XmlCursor& speaker : root.children("speaker")) {
      speaker.allow_only({"figure", "half-tones"}, {});
      board.speakers.push_back(
          {.figure = speaker.required("figure"), .half_tones = speaker.whole_number("half-tones").value_or(0)});
    }
    for (const XmlCursor& scene : root.children("scene")) board.scenes.push_back(read_scene(scene));
    if (board.scenes.empty()) root.problem(ProblemKind::malformed, "<film> has no <scene>");
    if (!board.scenes.empty() && board.scenes.front().title.empty()) {
      root.child("scene").problem(ProblemKind::malformed, "the first scene needs a title: it opens the first chapter");
    }
    std::size_t last = 0;
    for (const XmlCursor& cue : root.children("cue")) board.cues.push_back(read_cue(cue, last));
    return board;
  }

 private:
  std::string read_id(const XmlCursor& cursor, const std::string& prefix) {
    const std::string id = cursor.required("id");
    if (id.empty()) return id;
    if (!is_well_formed_id(id)) cursor.problem(ProblemKind::malformed, "\"" + id + "\" is not a well-formed id");
    if (!prefix.empty() && !id.starts_with(prefix)) {
      cursor.problem(ProblemKind::malformed, "the id \"" + id + "\" must begin with \"" + prefix + "\"");
    }
    if (!m_ids.insert(id).second) cursor.problem(ProblemKind::malformed, "the id \"" + id + "\" stands twice");
    return id;
  }

  RichText ruby_text(const XmlCursor& cursor) {
    if (!cursor) return {};
    RichText text = text_with_readings(cursor);
    if (text.empty()) cursor.problem(ProblemKind::malformed, "<" + std::string(cursor.name()) + "> is empty");
    return text;
  }

  std::string source_tag(const XmlCursor& cursor, const std::string& tag) {
    if (!tag.empty() && !is_source_tag(tag)) {
      cursor.problem(ProblemKind::malformed, "\"" + tag + "\" is no source tag");
    }
    return tag;
  }

  std::string picture_name(const XmlCursor& cursor, const std::string& name) {
    if (name.empty()) return name;
    const auto file = path_inside(m_art, name + ".svg");
    std::error_code error;
    if (!file) {
      cursor.problem(ProblemKind::refused, "the picture \"" + name + "\" lies outside the art folder");
    } else if (!std::filesystem::is_regular_file(*file, error)) {
      cursor.problem(ProblemKind::not_found, "there is no picture \"" + name + "\"");
    }
    return name;
  }

  StagePlace read_place(const XmlCursor& cursor) {
    const auto number = [&](const char* name) {
      if (cursor.required(name).empty()) return 0.0f;
      return static_cast<float>(cursor.decimal(name).value_or(0));
    };
    const StagePlace place{.x = number("x"), .y = number("y"), .width = number("width"), .height = number("height")};
    if (place.width <= 0 || place.height <= 0 || place.x < 0 || place.y < 0 ||
        place.x + place.width > whole_stage.width || place.y + place.height > whole_stage.height) {
      cursor.problem(ProblemKind::malformed, "the place must lie inside 1280×720 and not be empty");
    }
    return place;
  }

  StageTime read_time(const XmlCursor& cursor, const SceneIds& ids) {
    StageTime time;
    if (const auto from = cursor.attribute("from")) time.from = scene_sentence(cursor, ids, *from);
    if (const auto until = cursor.attribute("until")) {
      time.until = scene_sentence(cursor, ids, *until);
      if (*time.until <= time.from) cursor.problem(ProblemKind::malformed, "until must come after from");
    }
    return time;
  }

  std::size_t scene_sentence(const XmlCursor& cursor, const SceneIds& ids, const std::string& id) {
    const auto index = ids.index_of(id);
    if (!index) cursor.problem(ProblemKind::not_found, "this scene has no sentence \"" + id + "\"");
    return index.value_or(0);
  }

  std::optional<StageTone> read_tone(const XmlCursor& cursor) {
    const auto tone = cursor.attribute("tone");
    if (!tone) return std::nullopt;
    if (*tone == "plain") return StageTone::plain;
    if (*tone == "danger") return StageTone::danger;
    if (*tone == "reason") return StageTone::reason;
    if (*tone == "right") return StageTone::right;
    cursor.problem(ProblemKind::malformed, "the tone \"" + *tone + "\" is not plain, danger, reason or right");
    return std::nullopt;
  }

  StageElement read_element(const XmlCursor& cursor, const SceneIds& ids) {
    cursor.allow_only({"name", "talking", "figure", "tone", "framed", "x", "y", "width", "height", "from", "until"},
                      {"move"});
    StageElement element{.picture = picture_name(cursor, cursor.required("name")),
                         .talking = picture_name(cursor, cursor.attribute("talking").value_or("")),
                         .blinking = {},
                         .figure = cursor.attribute("figure").value_or(""),
                         .tint = read_tone(cursor),
                         .framed = cursor.flag("framed"),
                         .place = read_place(cursor),
                         .time = read_time(cursor, ids)};
    // Made beside every face by scripts/make_art.py; the film's author need not name it.
    std::error_code error;
    const auto shut = path_inside(m_art, element.picture + "-blink.svg");
    if (shut && std::filesystem::is_regular_file(*shut, error)) element.blinking = element.picture + "-blink";
    if (element.talking.empty() != element.figure.empty()) {
      cursor.problem(ProblemKind::malformed, "talking and figure go together");
    }
    if (const XmlCursor move = cursor.child("move")) {
      move.allow_only({"at", "steps", "x", "y", "width", "height"}, {});
      const std::size_t at = scene_sentence(move, ids, move.required("at"));
      element.move = StageMove{.to = read_place(move), .at = at, .steps = move.whole_number("steps").value_or(1)};
      if (element.move->steps < 1 || element.move->steps > 12) {
        move.problem(ProblemKind::malformed, "steps must be 1 to 12");
      }
    }
    return element;
  }

  StageBoard read_board(const XmlCursor& cursor, const SceneIds& ids) {
    cursor.allow_only({"tone", "x", "y", "width", "height", "from", "until"}, {"ruby", "em", "strong", "br"});
    StageBoard board{.text = ruby_text(cursor),
                     .tone = read_tone(cursor).value_or(StageTone::plain),
                     .place = read_place(cursor),
                     .time = read_time(cursor, ids)};
    const std::string plain = board.text.plain();
    const auto breaks = static_cast<std::size_t>(std::count(plain.begin(), plain.end(), '\n'));
    if (count_characters(plain) - breaks > board_text_limit) {
      cursor.problem(ProblemKind::malformed, "more than 20 characters in the picture: " + plain);
    }
    return board;
  }

  StoryboardSentence read_sentence(const XmlCursor& cursor) {
    cursor.allow_only({"id", "source", "speaker", "reading", "pause-ms"}, {"ruby", "em", "strong"});
    const int pause = cursor.whole_number("pause-ms").value_or(default_pause_ms);
    if (pause < 0 || pause > 10'000) cursor.problem(ProblemKind::malformed, "pause-ms must be 0 to 10000");
    StoryboardSentence sentence{.id = SentenceId(read_id(cursor, m_film + ".")),
                                .caption = ruby_text(cursor),
                                .reading = cursor.attribute("reading").value_or(""),
                                .speaker = cursor.attribute("speaker").value_or(""),
                                .source = source_tag(cursor, cursor.attribute("source").value_or("")),
                                .pause_after = std::chrono::milliseconds(pause)};
    if (count_characters(sentence.caption.plain()) > caption_limit) {
      cursor.problem(ProblemKind::malformed, "the caption is longer than two lines of 22 characters");
    }
    return sentence;
  }

  StoryboardScene read_scene(const XmlCursor& cursor) {
    cursor.allow_only({"id", "ground"}, {"title", "picture", "board", "sentence"});
    StoryboardScene scene;
    scene.id = SceneId(read_id(cursor, m_film + "."));
    scene.ground = picture_name(cursor, cursor.required("ground"));
    if (const XmlCursor title = cursor.child("title")) scene.title = ruby_text(title);
    SceneIds ids;
    for (const XmlCursor& sentence : cursor.children("sentence")) {
      scene.sentences.push_back(read_sentence(sentence));
      ids.sentences.push_back(scene.sentences.back().id);
      m_sentences.push_back(scene.sentences.back().id);
    }
    if (scene.sentences.empty()) cursor.problem(ProblemKind::malformed, "<scene> has no <sentence>");
    for (const XmlCursor& picture : cursor.children("picture")) scene.elements.push_back(read_element(picture, ids));
    for (const XmlCursor& board : cursor.children("board")) scene.boards.push_back(read_board(board, ids));
    for (const XmlCursor& sentence : cursor.children("sentence")) check_speaker(sentence, scene);
    return scene;
  }

  void check_speaker(const XmlCursor& sentence, const StoryboardScene& scene) {
    const std::string speaker = sentence.attribute("speaker").value_or("");
    const bool seen = std::any_of(scene.elements.begin(), scene.elements.end(),
                                  [&](const StageElement& element) { return element.figure == speaker; });
    if (!speaker.empty() && !seen) {
      sentence.problem(ProblemKind::not_found, "no picture of this scene is the figure \"" + speaker + "\"");
    }
  }

  StoryboardCue read_cue(const XmlCursor& cursor, std::size_t& last) {
    cursor.allow_only({"id", "after", "review"}, {"question", "option"});
    StoryboardCue cue;
    cue.id = CueId(read_id(cursor, m_film + "."));
    cue.after = SentenceId(cursor.required("after"));
    cue.review_from = SentenceId(cursor.required("review"));
    cue.question = ruby_text(cursor.required_child("question"));
    for (const XmlCursor& option : cursor.children("option")) {
      option.allow_only({"id", "correct"}, {"text", "reason"});
      cue.options.push_back({.id = OptionId(read_id(option, cue.id.text() + ".")),
                             .text = ruby_text(option.required_child("text")),
                             .reason = ruby_text(option.required_child("reason")),
                             .correct = option.flag("correct")});
    }
    const auto right = std::count_if(cue.options.begin(), cue.options.end(), [](const auto& o) { return o.correct; });
    if (right != 1) cursor.problem(ProblemKind::malformed, "exactly one option must be correct");
    if (cue.options.size() < 2 || cue.options.size() > 4) {
      cursor.problem(ProblemKind::malformed, "a cue has two to four options");
    }
    const auto after = film_sentence(cursor, cue.after);
    const auto review = film_sentence(cursor, cue.review_from);
    if (after && review && *review > *after) {
      cursor.problem(ProblemKind::malformed, "review must not come after the sentence that is asked about");
    }
    if (after && *after < last) cursor.problem(ProblemKind::malformed, "cues must stand in the order of the film");
    last = after.value_or(last);
    return cue;
  }

  std::optional<std::size_t> film_sentence(const XmlCursor& cursor, const SentenceId& id) {
    const auto found = std::find(m_sentences.begin(), m_sentences.end(), id);
    if (found != m_sentences.end()) return static_cast<std::size_t>(found - m_sentences.begin());
    if (!id.empty()) cursor.problem(ProblemKind::not_found, "the film has no sentence \"" + id.text() + "\"");
    return std::nullopt;
  }

  const std::filesystem::path& m_art;
  std::string m_film;
  std::set<std::string> m_ids;
  std::vector<SentenceId> m_sentences;
};

}  // namespace

Loaded<Storyboard> parse_storyboard(std::string_view xml, const std::string& shown_name,
                                    const std::filesystem::path& art) {
  auto file = XmlFile::parse(xml, shown_name);
  if (!file) return {.value = std::nullopt, .problems = {file.problem()}};
  StoryboardReader reader(art);
  Storyboard board = reader.read((*file)->root());
  Problems& problems = (*file)->problems();
  std::stable_sort(problems.begin(), problems.end(), [](const Problem& a, const Problem& b) {
    return (a.place ? a.place->line : 0) < (b.place ? b.place->line : 0);
  });
  return {.value = std::move(board), .problems = std::move(problems)};
}

Loaded<Storyboard> load_storyboard(const std::filesystem::path& file, const std::string& shown_name,
                                   const std::filesystem::path& art) {
  const auto bytes = read_file(file, size_limit);
  if (!bytes) {
    Problem problem = bytes.problem();
    problem.place = Place{.file = shown_name};
    return {.value = std::nullopt, .problems = {problem}};
  }
  return parse_storyboard(*bytes, shown_name, art);
}

}  // namespace mamori
