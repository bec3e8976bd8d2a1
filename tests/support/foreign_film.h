#pragma once

#include <filesystem>
#include <string>

namespace mamori::test {

// A film as others make it: made by ffmpeg, not by us.
struct ForeignFilm {
  int seconds = 20;
  std::string video = "libx264";
  std::string sound = "aac";  // empty: none
  std::string title = {};     // in the container
  bool captions = false;      // two inside the container: «はじめの字幕», «つぎの字幕»
  bool chapters = false;      // two: «序», «本編» at 5 s
};

// False where ffmpeg failed.
bool make_foreign_film(const std::filesystem::path& file, const ForeignFilm& film = {});

}  // namespace mamori::test
