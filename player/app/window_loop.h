#pragma once

#include <filesystem>

#include "app/parts.h"

namespace mamori {

struct WindowOptions {
  int width_px = 1280;
  int height_px = 720;
  std::filesystem::path record;  // input log to write; empty: none
  std::filesystem::path tree;    // the accessibility tree, written anew with every picture; empty: none
  bool stop_after_first_picture = false;  // for measuring the start
};

// Shows the window until it is closed. The loop sleeps until there is input, a screen's timer or a decoded picture.
// Reads the clock and hands the time down. Problem: no display, no font, no window surface.
Status run_window(AppParts& parts, const WindowOptions& options, const Clock& clock);

}  // namespace mamori
