#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/rich_text.h"
#include "learn/film.h"
#include "learn/ids.h"

namespace mamori {

// The plan of one of our own films (content/films/*.xml): read by `load`, made into a video by `film`.

// A rectangle of the picture, in units of 1280×720.
struct StagePlace {
  float x = 0;
  float y = 0;
  float width = 0;
  float height = 0;

  friend bool operator==(const StagePlace&, const StagePlace&) = default;
};

inline constexpr StagePlace whole_stage{.x = 0, .y = 0, .width = 1280, .height = 720};

// The stretch of a scene in which something is seen, in sentences of that scene: it appears as `from` begins and is
// gone as `until` begins.
struct StageTime {
  std::size_t from = 0;
  std::optional<std::size_t> until = std::nullopt;  // none: to the end of the scene

  bool holds(std::size_t sentence) const { return sentence >= from && (!until || sentence < *until); }
};

// One move in a few visible steps (decisions.md 27: nothing moves continuously).
struct StageMove {
  StagePlace to;
  std::size_t at = 0;  // the sentence whose beginning starts it
  int steps = 1;
};

enum class StageTone : std::uint8_t {
  plain,   // a neutral card
  danger,  // what goes wrong: orange and a cross
  reason,  // why it does: a warning sign
  right,   // the right act: blue and a ring
};

struct StageElement {
  std::string picture;                           // art name: "people/sato-worried"
  std::string talking;                           // shown instead while the figure's mouth is open; empty: none
  std::string blinking;                          // shown for a moment every few seconds; empty: has no eyes
  std::string figure;                            // whose mouth it is: a sentence's speaker; empty: nobody's
  std::optional<StageTone> tint = std::nullopt;  // icons are drawn in that tone's colour
  bool framed = false;                           // in a card of its own: a closer look, or someone who is elsewhere
  StagePlace place;
  StageTime time;
  std::optional<StageMove> move = std::nullopt;
};

// A text card in the picture: at most 20 characters, never a copy of what is said.
struct StageBoard {
  RichText text;
  StageTone tone = StageTone::plain;
  StagePlace place;
  StageTime time;
};

inline constexpr std::size_t board_text_limit = 20;

struct StoryboardSentence {
  SentenceId id;
  RichText caption;
  std::string reading;  // what the voice is given instead of the caption; empty: the caption
  std::string speaker;  // figure; empty: the narrator
  std::string source;   // source tag, decisions.md 22; empty: no fact is stated
  std::chrono::milliseconds pause_after{};
};

struct StoryboardScene {
  SceneId id;
  RichText title;  // of the chapter; empty: it goes on with the chapter before
  std::string ground;
  std::vector<StageElement> elements;  // in painting order
  std::vector<StageBoard> boards;
  std::vector<StoryboardSentence> sentences;  // at least one
};

struct StoryboardCue {
  CueId id;
  SentenceId after;  // the film stops where this sentence and its pause are over
  RichText question;
  std::vector<CueOption> options;
  SentenceId review_from;
};

// How a figure's voice differs from the narrator's.
struct StoryboardSpeaker {
  std::string figure;
  int half_tones = 0;
};

struct Storyboard {
  FilmId id;
  RichText title;
  std::string as_of;                 // the sources' state: "2026-04"
  std::vector<std::string> sources;  // source tags of the whole film
  std::vector<StoryboardSpeaker> speakers;
  std::vector<StoryboardScene> scenes;
  std::vector<StoryboardCue> cues;

  const StoryboardSentence* find(const SentenceId& sentence) const;
  int half_tones_of(const std::string& figure) const;
};

// Characters of all captions, spaces and punctuation left out (rubric 7c 2).
std::size_t narration_characters(const Storyboard& storyboard);

// Every art name the film shows, sorted, each once.
std::vector<std::string> pictures_of(const Storyboard& storyboard);

}  // namespace mamori
