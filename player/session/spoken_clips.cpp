#include "session/spoken_clips.h"

#include <utility>

namespace mamori {

namespace fs = std::filesystem;

SpokenClips SpokenClips::open(const fs::path& folder) {
  SpokenClips clips;
  std::error_code error;
  if (!fs::exists(folder / clip_index_name, error)) return clips;
  auto index = load_clip_index(folder);
  clips.m_problems = std::move(index.problems);
  if (index.value) clips.m_index = std::move(*index.value);
  return clips;
}

const SpokenClip* SpokenClips::find(const SentenceId& sentence) const {
  const auto found = m_index.clips.find(sentence);
  return found == m_index.clips.end() ? nullptr : &found->second;
}

fs::path clips_folder_beside(const fs::path& films) {
  const fs::path folder = films.has_filename() ? films : films.parent_path();
  return folder.parent_path() / "clips";
}

}  // namespace mamori
