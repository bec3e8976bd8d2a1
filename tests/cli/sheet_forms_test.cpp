#include <algorithm>
#include <catch2/catch.hpp>
#include <sys/stat.h>

#include "base/files.h"
#include "support/run_program.h"
#include "support/temp_folder.h"

namespace mamori::test {
namespace {

ProgramResult program(std::vector<std::string> words, const std::string& input = {}) {
  words.insert(words.begin(), MAMORI_PROGRAM);
  return run_program(words, input);
}

TEST_CASE("Each sheet is written from the records, readable by its owner alone, and leaves nothing behind",
          "[cli][sheets]") {
  const TempFolder data;
  const TempFolder out;
  const std::string folder = to_utf8(data.path());
  program({"quiz", "section-1", "--person", "髙﨑 花子", "--data", folder}, "1\n1\n1\n");
  const auto exported = [&](const std::string& form, std::vector<std::string> more = {}) {
    const auto file = out / form.c_str();
    std::vector<std::string> words = {"records", "export", "--form", form, "--out", to_utf8(file), "--data", folder};
    words.insert(words.end(), more.begin(), more.end());
    const ProgramResult result = program(words);
    INFO(form << ": " << result.err);
    REQUIRE(result.exit_code == 0);
    struct stat status {};
    REQUIRE(::stat(file.c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);
    return *read_file(file, 1u << 24);
  };
  CHECK(exported("xlsx").starts_with("PK"));
  CHECK(exported("roster-xlsx").starts_with("PK"));
  CHECK(exported("roster-pdf").starts_with("%PDF"));
  const std::string csv = exported("roster-csv");
  CHECK(csv.starts_with("\xEF\xBB\xBF"));
  CHECK(csv.find("公的様式ではありません") != std::string::npos);
  CHECK(csv.find("認定調査員のコース") != std::string::npos);  // no course was named: the surveyors'
  CHECK(exported("person", {"--person", "髙﨑 花子"}).starts_with("%PDF"));
  CHECK(std::distance(std::filesystem::directory_iterator(out.path()), {}) == 5);

  const std::string file = to_utf8(out / "x");
  CHECK(program({"records", "export", "--form", "person", "--out", file, "--data", folder}).exit_code == 1);
  const ProgramResult nobody =
      program({"records", "export", "--form", "person", "--person", "だれか", "--out", file, "--data", folder});
  CHECK(nobody.exit_code == 1);
  CHECK(nobody.err.find("だれか") != std::string::npos);
  CHECK_FALSE(std::filesystem::exists(out / "x"));
}

}  // namespace
}  // namespace mamori::test
