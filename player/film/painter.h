#pragma once

#include "draw/canvas.h"
#include "draw/font.h"
#include "draw/text_break.h"
#include "film/staging.h"
#include "learn/storyboard.h"

namespace mamori {

// What the pictures are drawn with; all of it owned by the caller.
struct FilmBrush {
  Canvas& canvas;  // 1280×720 units
  const FontMetrics& metrics;
  const TextRules& rules;
};

// Draws the whole picture of one moment. Captions are not in it: the player draws them over the film.
void paint(const Storyboard& storyboard, const FilmMoment& moment, const FilmBrush& brush);

// The same where the canvas holds the picture of `before`, a moment of the same scene: only what changed is drawn.
void repaint(const Storyboard& storyboard, const FilmMoment& before, const FilmMoment& moment, const FilmBrush& brush);

}  // namespace mamori
