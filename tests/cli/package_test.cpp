#include <catch2/catch.hpp>
#include <string>

#include "base/files.h"
#include "support/run_program.h"
#include "support/temp_folder.h"

using namespace mamori;
using namespace mamori::test;

namespace {

const std::string foreign = to_utf8(std::filesystem::path(MAMORI_SOURCE_DIR) / "tests/load/data/qti-foreign");

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("A foreign package is played on the command line and its scores are printed", "[cli][qti]") {
  const std::string right =
      "ChoiceB\nname face\ntell lock write\npaper:safe disk:safe scrap:shredder\nB\ndoor "
      "window\n102,113\nYork\nmanager\n24\n1 2\n";
  const ProgramResult result = run_program({MAMORI_PROGRAM, "quiz", foreign + "/v3"}, right);
  INFO(result.out << result.err);
  CHECK(result.exit_code == 0);
  CHECK(holds(result.out, "points: 16 of 16"));
  CHECK(holds(result.out, "right: 10 of 10, asked 10"));
  CHECK(holds(result.out, "inline feedback: Yes."));
  CHECK(holds(result.out, "solution of WHO: manager"));
  CHECK(holds(result.err, "items/slider.xml:8: <qti-slider-interaction> is outside the subset"));

  const ProgramResult wrong =
      run_program({MAMORI_PROGRAM, "quiz", foreign + "/v3"},
                  "ChoiceA\nname sky\nlock tell write\nscrap:safe\nA\nlamp\n0,0\nBath\nfriend\n3\n3\n");
  CHECK(holds(wrong.out, "right: 0 of 10, asked 10"));
  CHECK(holds(wrong.out, "points: 0 of 16"));
}

TEST_CASE("An answer that cannot be given is asked again, and a wrong one as often as the test allows", "[cli][qti]") {
  const ProgramResult result = run_program({MAMORI_PROGRAM, "quiz", foreign + "/v22"}, "nonsense\nB\nA\n");
  INFO(result.out);
  CHECK(holds(result.out, "that is no answer here"));
  CHECK(holds(result.out, "modal feedback: Read it again."));
  CHECK(holds(result.out, "points: 1 of 1"));
  CHECK(holds(result.out, "right: 1 of 1, asked 6"));
}

TEST_CASE("Validating a package names what does not play", "[cli][qti]") {
  const ProgramResult result = run_program({MAMORI_PROGRAM, "validate", foreign + "/v3"});
  INFO(result.out);
  CHECK(result.exit_code == 1);
  CHECK(holds(result.out, "note: tests/privacy.xml:6: the time limit of 1800 seconds is not enforced"));
  CHECK(holds(result.out, "items that play: 10\nproblems: "));
  CHECK(run_program({MAMORI_PROGRAM, "validate", foreign + "/v3/items/order.xml"}).exit_code == 0);
  CHECK(run_program({MAMORI_PROGRAM, "quiz", foreign + "/no.zip"}).exit_code == 1);
  CHECK(run_program({MAMORI_PROGRAM, "quiz", foreign + "/v3", "--seed", "x"}).exit_code == 2);
}

TEST_CASE("Validation of the content prints what the questions cover, and an empty cell is a fault",
          "[cli][validate]") {
  const ProgramResult whole = run_program({MAMORI_PROGRAM, "validate", MAMORI_SOURCE_DIR});
  INFO(whole.out);
  CHECK(holds(whole.out, "checklist: 21 of 21 asked at least twice"));
  CHECK(holds(whole.out, "city's rules: 40 of 40 asked at least once"));
  CHECK(holds(whole.out, "answers without a reason: 0"));
  const TempFolder content;
  for (const char* folder : {"content", "scenarios", "quizzes"}) {
    std::filesystem::copy(std::filesystem::path(MAMORI_SOURCE_DIR) / folder, content / folder,
                          std::filesystem::copy_options::recursive);
  }
  std::filesystem::remove_all(content / "quizzes" / "nerima-4");
  const ProgramResult part = run_program({MAMORI_PROGRAM, "validate", to_utf8(content.path())});
  CHECK(part.exit_code == 1);
  CHECK(holds(part.out, "quizzes: questions about N(4)2: 0, at least 1 are needed"));
}
