#include "film/film_files.h"

#include "base/files.h"
#include "base/sha.h"
#include "load/film_manifest.h"

namespace mamori {
namespace {

namespace fs = std::filesystem;

// Changes with everything in this folder that makes another film of the same storyboard.
constexpr const char* film_form = "film form 3";
constexpr std::uintmax_t source_limit = 8u << 20;
constexpr std::size_t hash_digits = 24;

Status add_file(Sha256& sum, const fs::path& file) {
  const auto bytes = read_file(file, source_limit);
  if (!bytes) return bytes.problem();
  sum.add(std::to_string(bytes->size()) + "\n");
  sum.add(std::string_view(*bytes));
  return {};
}

}  // namespace

Result<std::string> source_hash(const fs::path& storyboard_file, const Storyboard& storyboard, const fs::path& art,
                                const Narrator& narrator) {
  Sha256 sum;
  sum.add(std::string(film_form) + "\n" + narrator.voice_name() + "\n");
  if (auto status = add_file(sum, storyboard_file); !status) return status.problem();
  for (const std::string& name : pictures_of(storyboard)) {
    const auto file = path_inside(art, name + ".svg");
    if (!file) return file.problem();
    sum.add(name + "\n");
    if (auto status = add_file(sum, *file); !status) return status.problem();
  }
  return to_hex(sum.finish());
}

std::optional<Film> finished_film(const fs::path& folder, const FilmId& id, const std::string& source_hash) {
  const std::string name = film_manifest_name(id);
  auto loaded = load_film_manifest(folder / name, name);
  if (!loaded.ok() || loaded.value->storyboard_sha256 != source_hash) return std::nullopt;
  const auto video = path_inside(folder, loaded.value->video);
  if (!video) return std::nullopt;
  const auto digest = sha256_of_file(*video);
  if (!digest || to_hex(*digest) != loaded.value->sha256) return std::nullopt;
  return std::move(loaded.value);
}

fs::path scene_file(const fs::path& folder, const SceneId& scene, const std::string& hash) {
  return folder / to_path(scene.text() + "-" + hash.substr(0, hash_digits) + ".mp4");
}

void remove_other_scenes(const fs::path& folder, const FilmId& film, const std::set<fs::path>& keep) {
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    const bool ours = to_utf8(entry.path().filename()).starts_with(film.text() + ".");
    std::error_code ignored;
    if (ours && !keep.contains(entry.path())) fs::remove(entry.path(), ignored);
  }
}

}  // namespace mamori
