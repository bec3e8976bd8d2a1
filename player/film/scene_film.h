#pragma once

#include <filesystem>
#include <functional>
#include <mutex>
#include <span>
#include <stop_token>
#include <string>

#include "base/result.h"
#include "film/painter.h"
#include "film/timeline.h"

namespace mamori {

// The pictures of one scene as a stretch of film, made anew only where something in it changed.
struct SceneWork {
  const Storyboard& storyboard;
  std::span<const FilmFrame> frames;  // of this scene
  MediaPosition begin;
  MediaPosition end;
};

// Of everything that is drawn, when, and how it is encoded. Hex. `art`: the folder of the pictures.
Result<std::string> scene_hash(const SceneWork& work, const std::filesystem::path& art);

struct SceneTools {
  const FilmBrush& brush;
  std::mutex& painting;  // of all workers: the font library is one in the whole process
  std::stop_token stop;
};

// Paints and encodes; the same pictures give the same bytes. The file appears when it is whole. Blocks.
Status encode_scene(const SceneWork& work, const std::filesystem::path& file, const SceneTools& tools);

}  // namespace mamori
