#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/file_range.h"
#include "base/media_time.h"
#include "learn/ids.h"
#include "load/xml_cursor.h"

namespace mamori {

// A stretch that the voice says in one breath.
struct SpokenPhrase {
  std::size_t character = 0;  // of the shown text (code points), where it begins
  MediaLength begin{};        // since the beginning of the clip

  friend bool operator==(const SpokenPhrase&, const SpokenPhrase&) = default;
};

struct SpokenClip {
  FileRange place;        // Opus in Ogg
  std::string spoken_as;  // hash of the words and the voice, hex
  MediaLength length{};
  std::vector<SpokenPhrase> phrases;  // the first at 0, 0
  std::string misread_as;             // katakana, where the voice reads otherwise than the furigana

  friend bool operator==(const SpokenClip&, const SpokenClip&) = default;
};

// What `mamori clips` wrote into a folder: clips.xml, and one pack file with all clips one behind the other. Thousands
// of small files would be slow to copy and waste space on USB sticks.
struct ClipIndex {
  std::filesystem::path pack;
  std::string pack_sha256;  // hex
  std::unordered_map<SentenceId, SpokenClip> clips;
};

// A place outside the pack, a pack outside the folder or of another size, an id that stands twice are problems; a value
// comes with them only where all clips can be trusted. A folder without clips.xml is a `not_found` problem.
Loaded<ClipIndex> load_clip_index(const std::filesystem::path& folder);

inline constexpr const char* clip_index_name = "clips.xml";

}  // namespace mamori
