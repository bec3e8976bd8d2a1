#include "support/run_program.h"
#include "support/small_clips.h"
#include "support/temp_folder.h"

using namespace mamori;
using namespace mamori::test;

TEST_CASE("Reading aloud may be the first sound of the program: libav is loaded for it, and it comes to its end",
          "[cli][aloud]") {
  TempFolder folder;
  make_clips(folder / "clips", {"c01.role", "c01.goal"});
  REQUIRE(write_file(folder / "log.txt",
                     "press new\ntype 山田 花子\npress new.kana\ntype やまだ はなこ\npress new.ok\n"
                     "until screen today 2000\npress lesson.case-01\nuntil screen scenario 2000\nkey f5\nwait 3000\n"));
  const ProgramResult result =
      run_program({MAMORI_PROGRAM, "replay", to_utf8(folder / "log.txt"), "--tree", "--content", MAMORI_SOURCE_DIR,
                   "--films", to_utf8(folder / "films"), "--data", to_utf8(folder / "data")});
  INFO(result.err);
  CHECK(result.exit_code == 0);
  CHECK(result.out.find("#settings.aloud") != std::string::npos);
}
