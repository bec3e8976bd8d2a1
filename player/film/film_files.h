#pragma once

#include <filesystem>
#include <optional>
#include <set>
#include <string>

#include "base/result.h"
#include "film/narrator.h"
#include "learn/film.h"
#include "learn/storyboard.h"

namespace mamori {

// What lies in the folder of finished films, and whether it is still true.

// Of everything a film is made of: storyboard, pictures, voice, this program's way of making films. Hex.
Result<std::string> source_hash(const std::filesystem::path& storyboard_file, const Storyboard& storyboard,
                                const std::filesystem::path& art, const Narrator& narrator);

// The film of an earlier run, if it is whole and made of the same.
std::optional<Film> finished_film(const std::filesystem::path& folder, const FilmId& id,
                                  const std::string& source_hash);

// The file of one encoded scene.
std::filesystem::path scene_file(const std::filesystem::path& folder, const SceneId& scene, const std::string& hash);

// Takes away the scenes of this film's earlier states.
void remove_other_scenes(const std::filesystem::path& folder, const FilmId& film,
                         const std::set<std::filesystem::path>& keep);

}  // namespace mamori
