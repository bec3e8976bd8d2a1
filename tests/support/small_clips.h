#pragma once

#include <catch2/catch.hpp>
#include <cmath>
#include <string>
#include <vector>

#include "base/files.h"
#include "base/sha.h"
#include "media/sound_file.h"

namespace mamori::test {

// A folder of clips in which each of the sentences has the same half second of a quiet tone.
inline void make_clips(const std::filesystem::path& folder, const std::vector<std::string>& sentences) {
  std::filesystem::create_directories(folder);
  std::vector<float> tone(24000);
  for (std::size_t i = 0; i < tone.size(); ++i) tone[i] = 0.1f * std::sin(static_cast<float>(i) * 0.05f);
  REQUIRE(write_opus_clip(folder / "clips-1.pack", tone, 48000));
  const auto bytes = read_file(folder / "clips-1.pack", 1u << 20);
  REQUIRE(bytes);
  const std::string size = std::to_string(bytes->size());
  const std::string hash = to_hex(sha256(*bytes));
  std::string index = "<clips pack=\"clips-1.pack\" bytes=\"" + size + "\" sha256=\"" + hash + "\">\n";
  for (const std::string& id : sentences) {
    index += "<clip id=\"" + id + "\" sha256=\"" + hash + "\" offset=\"0\" bytes=\"" + size +
             "\" length-ms=\"500\" phrases=\"0@0\"/>\n";
  }
  REQUIRE(write_file(folder / "clips.xml", index + "</clips>\n"));
}

}  // namespace mamori::test
