#pragma once

#include <filesystem>

#include "load/clip_index.h"

namespace mamori {

// The spoken clips that are there. None at all is no fault: the screens then say quietly that nothing can be read
// aloud. One thread.
class SpokenClips {
 public:
  SpokenClips() = default;
  static SpokenClips open(const std::filesystem::path& folder);

  bool empty() const { return m_index.clips.empty(); }
  std::size_t size() const { return m_index.clips.size(); }
  const SpokenClip* find(const SentenceId& sentence) const;  // nullptr: it has no clip
  const Problems& problems() const { return m_problems; }    // of a broken folder; empty where there is none

 private:
  ClipIndex m_index;
  Problems m_problems;
};

// Where the clips lie: "clips" beside the folder of the films.
std::filesystem::path clips_folder_beside(const std::filesystem::path& films);

}  // namespace mamori
