// The plan of the house, as data. Change it only in a commit that says why, together with docs/architecture.md.

#include "architecture/layers.h"

namespace mamori::test {

const std::vector<Floor>& floor_table() {
  static const std::vector<Floor> table{
      {.folder = "base", .uses = {}, .wraps = {"iconv.h"}, .system = true},
      {.folder = "learn", .uses = {"base"}, .wraps = {}},
      {.folder = "media",
       .uses = {"base"},
       .wraps = {"libavcodec/", "libavformat/", "libavutil/", "libswresample/", "libyuv", "sonic.h"}},
      {.folder = "draw", .uses = {"base"}, .wraps = {}},
      {.folder = "raster", .uses = {"base", "draw"}, .wraps = {"SDL_surface.h", "SDL_ttf.h", "SDL_image.h"}},
      {.folder = "load", .uses = {"base", "learn"}, .wraps = {"tinyxml2.h", "unzip.h"}},
      {.folder = "store",
       .uses = {"base", "learn"},
       .wraps = {"sqlite3.h", "sodium.h", "nlohmann/"},
       .system = true},  // locks, modes and syncing of the record folder
      {.folder = "report",
       .uses = {"base", "learn", "draw"},
       .wraps = {"cairo", "ft2build.h", "FT_", "xlsxwriter", "nlohmann/", "qrencode.h"}},
      {.folder = "session", .uses = {"base", "learn", "load", "store", "report"}, .wraps = {}},
      {.folder = "film",
       .uses = {"base", "learn", "load", "draw", "media", "raster"},
       .wraps = {},
       .system = true},  // starts the voice as a child process
      {.folder = "ui", .uses = {"base", "learn", "draw", "media", "session"}, .wraps = {}},
      {.folder = "cli", .uses = {"base", "learn", "media", "session", "film", "report"}, .wraps = {}},
      {.folder = "platform",
       .uses = {"base", "draw", "media", "ui", "raster"},
       .wraps = {"SDL.h", "SDL_"},
       .system = true},  // where the user's folders are
      {.folder = "app", .uses = {"base", "learn", "draw", "media", "raster", "session", "ui", "platform"}, .wraps = {}},
      {.folder = "main.cpp",
       .uses = {"base", "learn", "media", "draw", "raster", "load", "store", "report", "session", "film", "ui", "cli",
                "platform", "app"},
       .wraps = {},
       .system = true},  // clock, random source, file mode
  };
  return table;
}

const std::vector<Rule>& code_rules() {
  static const std::vector<Rule> rules{
      {.pattern = R"(\.(generic_)?string\(\))",
       .why = "a path becomes text only by to_utf8 of base/files.h: a narrow string is no UTF-8 on Windows",
       .allowed = {}},
      {.pattern = R"(\b(fs|filesystem)::path\((?!\)|""))",
       .why = "text becomes a path only by to_path of base/files.h",
       .allowed = {"base/files.cpp", "film/narrator.cpp"}},  // the narrator copies paths before it changes them
      {.pattern = R"(_clock::now\(|\btime\(nullptr\)|\bgettimeofday\()",
       .why = "time is an argument: only main reads a clock",
       .allowed = {"main.cpp", "platform/sdl_audio_output.cpp"}},  // the sound card's position has a time of its own
      {.pattern = R"(\brandom_device\b|\bmt19937|\bgetrandom\(|\bs?rand\(\))",
       .why = "randomness is an argument: only main has a source of it",
       .allowed = {"main.cpp"}},
      {.pattern = R"(#\s*include\s*<lib(av|sw))",
       .why = "libav is loaded at run time: media/av_library.h gives its types and its functions",
       .allowed = {"media/av_library.h"}},
  };
  return rules;
}

const std::vector<Allowance>& japanese_in_code() {
  static const std::vector<Allowance> allowed{
      {.file = "draw/text_break.cpp", .why = "tables of the line-breaking rules (JIS X 4051)"},
      {.file = "ui/screens/people_screen.cpp", .why = "rows of the kana table, by which names are looked up"},
      {.file = "film/narrator.cpp", .why = "small kana, which make no mora of their own"},
      {.file = "learn/glossary_search.cpp", .why = "kana by vowel and by row of the kana table, for the search"},
      {.file = "load/law_references.cpp", .why = "words that texts about the law are known by; none is shown"},
      {.file = "film/voice_trace.cpp", .why = "kana whose sound changes behind a number"},
  };
  return allowed;
}

}  // namespace mamori::test
