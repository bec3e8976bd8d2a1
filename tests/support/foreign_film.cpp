#include "support/foreign_film.h"

#include <fstream>

#include "base/files.h"
#include "support/run_program.h"
#include "support/temp_folder.h"

namespace mamori::test {

bool make_foreign_film(const std::filesystem::path& file, const ForeignFilm& film) {
  const TempFolder folder;
  const std::string length = std::to_string(film.seconds);
  std::vector<std::string> line = {"/usr/bin/env", "ffmpeg", "-v",
                                   "error",        "-y",     "-f",
                                   "lavfi",        "-i",     "testsrc=size=320x180:rate=10:duration=" + length};
  int inputs = 1;
  const auto add_input = [&](const std::vector<std::string>& words) {
    line.insert(line.end(), words.begin(), words.end());
    return std::to_string(inputs++);
  };
  std::vector<std::string> maps = {"-map", "0:v"};
  std::vector<std::string> codecs = {"-c:v", film.video, "-pix_fmt", "yuv420p", "-g", "20"};
  if (!film.sound.empty()) {
    const std::string number = add_input({"-f", "lavfi", "-i", "sine=frequency=440:duration=" + length});
    maps.insert(maps.end(), {"-map", number + ":a"});
    codecs.insert(codecs.end(), {"-c:a", film.sound});
  }
  if (film.captions) {
    std::ofstream(folder / "c.srt", std::ios::binary)
        << "1\n00:00:01,000 --> 00:00:03,000\nはじめの字幕\n\n2\n00:00:05,000 --> 00:00:08,500\nつぎの字幕\n\n";
    const std::string number = add_input({"-i", to_utf8(folder / "c.srt")});
    maps.insert(maps.end(), {"-map", number + ":s"});
    codecs.insert(codecs.end(), {"-c:s", "mov_text"});
  }
  if (film.chapters) {
    std::ofstream(folder / "chapters.txt", std::ios::binary)
        << ";FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=5000\ntitle=序\n"
           "[CHAPTER]\nTIMEBASE=1/1000\nSTART=5000\nEND="
        << film.seconds * 1000 << "\ntitle=本編\n";
    const std::string number = add_input({"-i", to_utf8(folder / "chapters.txt")});
    codecs.insert(codecs.end(), {"-map_metadata", number});
  }
  line.insert(line.end(), maps.begin(), maps.end());
  line.insert(line.end(), codecs.begin(), codecs.end());
  if (!film.title.empty()) line.insert(line.end(), {"-metadata", "title=" + film.title});
  line.insert(line.end(), {"-movflags", "+faststart", to_utf8(file)});
  return run_program(line).exit_code == 0;
}

}  // namespace mamori::test
