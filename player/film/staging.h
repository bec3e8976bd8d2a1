#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "draw/geometry.h"
#include "learn/storyboard.h"

namespace mamori {

// What is to be seen at one time. Two equal moments give equal pictures.
struct FilmMoment {
  std::size_t scene = 0;
  std::size_t sentence = 0;             // of the scene: the last one that began
  int step = 0;                         // motion steps since that sentence's beginning, up to the last that moves
  std::string open_mouth;               // figure whose mouth is open; empty: none
  std::optional<std::size_t> stirring;  // of the scene's elements: a face that blinks, another thing that hops

  friend bool operator==(const FilmMoment&, const FilmMoment&) = default;
};

// One thing where it stands now: a picture, or a card with text.
struct StagedThing {
  Rect place;
  std::string picture;  // art name; empty: a card
  std::optional<StageTone> tint = std::nullopt;
  bool framed = false;
  const StageBoard* board = nullptr;  // of the storyboard

  friend bool operator==(const StagedThing&, const StagedThing&) = default;
};

// All things of a moment in painting order, above the scene's ground. What appears slides into its place in a few
// steps; what takes another's place there (a face that changes) is simply there.
std::vector<StagedThing> things_at(const Storyboard& storyboard, const FilmMoment& moment);

// How many motion steps follow the beginning of a sentence.
int motion_steps(const Storyboard& storyboard, std::size_t scene, std::size_t sentence);

// What stirs now and then while a sentence is spoken, in turn: the faces; where there are none, the thing that came
// last.
std::vector<std::size_t> stirring_things(const StoryboardScene& scene, std::size_t sentence);

}  // namespace mamori
