#pragma once

#include "learn/scenario.h"

namespace mamori {

struct Bounds {
  int least = 0;
  int most = 0;

  bool holds(int count) const { return count >= least && count <= most; }
};

// Rubric 7a for cases; short scenes and the drill have bounds of their own.
struct ScenarioBounds {
  Bounds nodes;
  Bounds decisions;
  Bounds endings;
  Bounds minutes;
  Bounds rechecks;
  bool whole = false;     // hazard picture, and every page of the debrief
  bool recovers = false;  // needs a recovered ending: after a slip, telling early softens what follows
};

constexpr ScenarioBounds bounds_of(ScenarioKind kind) {
  switch (kind) {
    case ScenarioKind::from_case:
      return {.nodes = {8, 14},
              .decisions = {3, 4},
              .endings = {2, 4},
              .minutes = {4, 10},
              .rechecks = {2, 2},
              .whole = true,
              .recovers = true};
    case ScenarioKind::short_scene:
      return {.nodes = {4, 6}, .decisions = {1, 2}, .endings = {2, 3}, .minutes = {1, 4}, .rechecks = {1, 2}};
    case ScenarioKind::drill:
      return {.nodes = {8, 14}, .decisions = {3, 6}, .endings = {2, 4}, .minutes = {5, 20}, .rechecks = {1, 2}};
  }
  return {};
}

// How much stands on one page; a helper reads it in half a minute.
inline constexpr std::size_t longest_node = 200;     // characters of a node's sentences together
inline constexpr std::size_t longest_sentence = 40;  // characters
inline constexpr std::size_t longest_choice = 40;

}  // namespace mamori
