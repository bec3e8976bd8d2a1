#include <algorithm>
#include <catch2/catch.hpp>

#include "base/files.h"
#include "media/av_library.h"
#include "support/run_program.h"
#include "support/temp_folder.h"

using namespace mamori;
using namespace mamori::test;

namespace {

const std::filesystem::path root = MAMORI_SOURCE_DIR;

// The program where libav is not to be had: a file that is no library stands before the system's.
class WithoutLibav {
 public:
  WithoutLibav() {
    const std::string name = "libavutil.so." + std::to_string(LIBAVUTIL_VERSION_MAJOR);
    REQUIRE(write_file(m_folder / name.c_str(), "no library"));
  }

  ProgramResult run(std::vector<std::string> words) const {
    words.insert(words.begin(), {"/usr/bin/env", "LD_LIBRARY_PATH=" + to_utf8(m_folder.path()), MAMORI_PROGRAM});
    words.insert(words.end(), {"--data", to_utf8(m_folder / "data")});
    return run_program(words);
  }

  std::filesystem::path file(const std::string& name, const std::string& text) const {
    REQUIRE(write_file(m_folder / name.c_str(), text));
    return m_folder / name.c_str();
  }

 private:
  TempFolder m_folder;
};

}  // namespace

TEST_CASE("Without libav a film is refused in one sentence that names what is missing", "[cli][faults]") {
  const WithoutLibav here;
  const ProgramResult play = here.run({"play", to_utf8(root / "build" / "films" / "v1.mp4")});
  INFO(play.err);
  CHECK(play.exit_code == 1);
  CHECK(play.err.find("libavutil.so") != std::string::npos);
  CHECK(std::count(play.err.begin(), play.err.end(), '\n') == 1);
}

TEST_CASE("Without libav the film's screen says so in Japanese, and a quiz can be taken", "[cli][faults]") {
  const WithoutLibav here;
  const auto log = here.file("tour.log",
                             "press new\ntype 山田 花子\npress new.kana\ntype やまだ はなこ\npress new.ok\n"
                             "until screen today 1000\npress block.section-1\npress lesson.v1\nuntil screen watch 1000\nwait 1000\ntree\n"
                             "press back\nuntil screen today 1000\npress block.section-1\npress lesson.section-1\nuntil screen quiz 1000\n"
                             "answer right\ntree\n");
  const ProgramResult tour = here.run({"replay", to_utf8(log)});
  INFO(tour.err << tour.out);
  CHECK(tour.exit_code == 0);
  CHECK(tour.out.find("このファイルは、ここでは使えません") != std::string::npos);
  CHECK(tour.out.find("#quiz.next") != std::string::npos);
}
