#include <sqlite3.h>
#include <sys/stat.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>

#include "base/files.h"
#include "support/run_program.h"
#include "support/temp_folder.h"

using namespace mamori;
using namespace mamori::test;

namespace {

namespace fs = std::filesystem;
const fs::path root = MAMORI_SOURCE_DIR;

ProgramResult program(std::vector<std::string> words, const std::string& input = {}, bool as_nobody = false) {
  words.insert(words.begin(), MAMORI_PROGRAM);
  return run_program(words, input, as_nobody);
}

// One clear sentence, no crash, exit code 1.
void check_refused(const ProgramResult& result, std::string_view says) {
  INFO(result.err);
  CHECK(result.exit_code == 1);
  CHECK(result.err.find(says) != std::string::npos);
  CHECK(std::count(result.err.begin(), result.err.end(), '\n') == 1);
}

void copy_content(const fs::path& to) {
  for (const char* folder : {"content", "scenarios", "quizzes"}) {
    fs::copy(root / folder, to / folder, fs::copy_options::recursive);
  }
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
  const std::size_t at = text.find(what);
  REQUIRE(at != std::string::npos);
  return text.replace(at, what.size(), with);
}

void change_file(const fs::path& file, std::string_view what, std::string_view with) {
  const auto text = read_file(file, 1u << 20);
  REQUIRE(text);
  REQUIRE(write_file(file, replaced(*text, what, with)));
}

// A record folder with one answered question in it.
void make_records(const fs::path& data) {
  REQUIRE(program({"quiz", "section-1", "--person", "山田 花子", "--data", to_utf8(data)}, "1\n").exit_code == 0);
}

// A line for every choice of one to three numbers up to six, in every order: one of them fits any question.
std::string every_answer() {
  std::string lines;
  for (int a = 1; a <= 6; ++a) {
    lines += std::to_string(a) + "\n";
    for (int b = 1; b <= 6; ++b) {
      lines += std::to_string(a) + " " + std::to_string(b) + "\n";
      for (int c = 1; c <= 6; ++c) lines += std::to_string(a) + " " + std::to_string(b) + " " + std::to_string(c) + "\n";
    }
  }
  return lines;
}

void run_sql(const fs::path& file, const char* sql) {
  sqlite3* database = nullptr;
  REQUIRE(sqlite3_open(file.c_str(), &database) == SQLITE_OK);
  CHECK(sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
  sqlite3_close(database);
}

}  // namespace

TEST_CASE("A quiz answered on the command line comes out in the CSV", "[cli][quiz]") {
  TempFolder data;
  const std::string folder = to_utf8(data.path());
  std::string answers;
  for (int round = 0; round < 12; ++round) answers += every_answer();
  const ProgramResult quiz = program({"quiz", "section-1", "--person", "=山田 花子", "--data", folder}, answers);
  INFO(quiz.err);
  REQUIRE(quiz.exit_code == 0);
  CHECK(quiz.out.find("  1. ") != std::string::npos);
  const std::string out = to_utf8(data / "records.csv");
  REQUIRE(program({"records", "export", "--form", "csv", "--out", out, "--data", folder}).exit_code == 0);
  const auto csv = read_file(data / "records.csv", 1u << 20);
  REQUIRE(csv);
  CHECK(csv->starts_with("\xEF\xBB\xBF"));
  CHECK(csv->find("'=山田 花子") != std::string::npos);
  CHECK(csv->find("section-1") != std::string::npos);
  CHECK(std::count(csv->begin(), csv->end(), '\n') == std::count(csv->begin(), csv->end(), '\r'));
  struct stat status {};
  REQUIRE(stat(out.c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0600);
  const ProgramResult verify = program({"records", "verify", "--data", folder});
  CHECK(verify.exit_code == 0);
  CHECK(verify.out.find("sound, ") != std::string::npos);
}

TEST_CASE("Validation of the real content finds nothing, and of a broken one names file and line", "[cli][validate]") {
  CHECK(program({"validate"}).exit_code == 0);
  TempFolder content;
  copy_content(content.path());
  change_file(content.path() / "quizzes" / "section-1" / "item-1-5-a.xml", "qti-choice-interaction", "qti-slider-interaction");
  change_file(content.path() / "content" / "films" / "v1.xml", "</scene>", "</sceen>");
  const ProgramResult result = program({"validate", to_utf8(content.path())});
  CHECK(result.exit_code == 1);
  CHECK(result.out.find("content/films/v1.xml:") != std::string::npos);
  CHECK(result.out.find("quizzes/section-1/item-1-5-a.xml:") != std::string::npos);
}

TEST_CASE("An empty folder is no content", "[cli][faults]") {
  TempFolder empty;
  TempFolder data;
  check_refused(program({"quiz", "section-1", "--person", "x", "--content", to_utf8(empty.path()), "--data", to_utf8(data.path())}),
                "content/");
  const ProgramResult validate = program({"validate", to_utf8(empty.path())});
  CHECK(validate.exit_code == 1);
}

TEST_CASE("A quiz with an unknown interaction is closed and says which line", "[cli][faults]") {
  TempFolder content;
  TempFolder data;
  copy_content(content.path());
  const std::string item = *read_file(content.path() / "quizzes" / "section-1" / "item-1-1-a.xml", 1u << 20);
  change_file(content.path() / "quizzes" / "section-1" / "item-1-1-a.xml", "<qti-choice-interaction", "<qti-slider-interaction");
  change_file(content.path() / "quizzes" / "section-1" / "item-1-1-a.xml", "</qti-choice-interaction", "</qti-slider-interaction");
  check_refused(program({"quiz", "section-1", "--person", "x", "--content", to_utf8(content.path()), "--data", to_utf8(data.path())}),
                "quizzes/section-1/item-1-1-a.xml:");
}

TEST_CASE("Unknown names are refused with what was asked for", "[cli][faults]") {
  TempFolder data;
  const std::string folder = to_utf8(data.path());
  check_refused(program({"quiz", "section-9", "--person", "x", "--data", folder}), "section-9");
  check_refused(program({"records", "export", "--form", "csv", "--course", "nothing", "--out", folder + "/x", "--data", folder}), "nothing");
  check_refused(program({"play", folder + "/no.mp4"}), "no.mp4");
  check_refused(program({"replay", folder + "/no.log", "--data", folder}), "no.log");
}

TEST_CASE("Wrong words on the line are usage errors", "[cli][usage]") {
  for (const std::vector<std::string>& line : std::vector<std::vector<std::string>>{
           {"dance"}, {"validate", "--fast"}, {"records", "export", "--form", "csv"}, {"records", "export", "--form", "poem", "--out", "x"},
           {"quiz"}, {"play"}, {"--data"}}) {
    INFO(line.front());
    CHECK(program(line).exit_code == 2);
  }
  CHECK(program({"--help"}).exit_code == 0);
  CHECK(program({"records", "export", "--help"}).exit_code == 0);
}

TEST_CASE("Texts are read aloud into clips beside the films, or it is said that there is no voice", "[cli][clips]") {
  TempFolder content;
  fs::create_directories(content / "content" / "films");
  fs::create_directories(content / "content" / "art" / "rooms");
  REQUIRE(write_file(content / "content" / "art" / "rooms" / "office.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"));
  REQUIRE(write_file(content / "content" / "films" / "t.xml",
                     "<film id=\"t\" as-of=\"2026-04\"><title>ため</title><source tag=\"T 1-1\"/>"
                     "<scene id=\"t.one\" ground=\"rooms/office\"><title>いち</title><sentence id=\"t.s1\">はい。</sentence></scene></film>"));
  const std::string films = to_utf8(content / "out" / "films");
  const ProgramResult result = program({"clips", "--content", to_utf8(content.path()), "--films", films});
  INFO(result.out << result.err);
  CHECK(result.exit_code == 0);
  if (result.out.find("no voice is installed") != std::string::npos) {
    WARN("open_jtalk or its voice is not installed: no clips are made");
    CHECK_FALSE(fs::exists(content / "out" / "clips"));
    return;
  }
  CHECK(result.out.find("clips: 2, spoken now: 2") != std::string::npos);
  CHECK(fs::exists(content / "out" / "clips" / "clips.xml"));
  const ProgramResult again = program({"clips", "--content", to_utf8(content.path()), "--films", films});
  CHECK(again.out.find("clips: 2, spoken now: 0") != std::string::npos);
}

TEST_CASE("A film that is no film is refused in one sentence", "[cli][faults]") {
  TempFolder folder;
  REQUIRE(write_file(folder / "text.mp4", "これは動画ではありません。"));
  REQUIRE(write_file(folder / "empty.mp4", ""));
  check_refused(program({"play", to_utf8(folder / "text.mp4")}), "text.mp4");
  check_refused(program({"play", to_utf8(folder / "empty.mp4")}), "empty.mp4");
}

TEST_CASE("Records of a newer version are left alone", "[cli][faults]") {
  TempFolder data;
  make_records(data.path());
  for (const auto& entry : fs::directory_iterator(data.path())) {
    if (entry.path().extension() == ".db" || entry.path().extension() == ".sqlite") run_sql(entry.path(), "PRAGMA user_version = 9999");
  }
  check_refused(program({"records", "list", "--data", to_utf8(data.path())}), "新");
}

TEST_CASE("Records that cannot be written say so", "[cli][faults]") {
  TempFolder data;
  make_records(data.path());
  fs::permissions(data.path(), fs::perms(0555));
  for (const auto& entry : fs::directory_iterator(data.path())) fs::permissions(entry.path(), fs::perms(0444));
  const ProgramResult result = program({"records", "list", "--data", to_utf8(data.path())}, {}, true);
  fs::permissions(data.path(), fs::perms(0700));
  INFO(result.err);
  CHECK(result.exit_code == 1);
  CHECK(std::count(result.err.begin(), result.err.end(), '\n') == 1);
}

TEST_CASE("Damaged records are found and kept", "[cli][faults]") {
  TempFolder data;
  make_records(data.path());
  for (const auto& entry : fs::directory_iterator(data.path())) {
    if (entry.path().extension() != ".db" && entry.path().extension() != ".sqlite") continue;
    std::fstream file(entry.path(), std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(100);
    file << std::string(300, '\x5A');
  }
  const ProgramResult result = program({"records", "list", "--data", to_utf8(data.path())});
  INFO(result.err);
  CHECK(result.exit_code == 1);
  CHECK(std::count(result.err.begin(), result.err.end(), '\n') == 1);
}

TEST_CASE("The list of what is to be mended is written for the office, and for the person who is named", "[cli][actions]") {
  TempFolder data;
  make_records(data.path());
  const std::string folder = to_utf8(data.path());
  const std::string out = to_utf8(data / "list.pdf");
  REQUIRE(program({"records", "export", "--form", "actions", "--out", out, "--data", folder}).exit_code == 0);
  CHECK(read_file(data / "list.pdf", 1u << 22)->starts_with("%PDF"));
  CHECK(program({"records", "export", "--form", "actions", "--person", "山田 花子", "--out", out, "--data", folder})
            .exit_code == 0);
  check_refused(
      program({"records", "export", "--form", "actions", "--person", "だれか", "--out", out, "--data", folder}),
      "だれか");
}

TEST_CASE("Validation names a source that the law file lacks and a number of days that it denies", "[cli][validate]") {
  TempFolder content;
  copy_content(content.path());
  const auto law = content.path() / "content" / "law.xml";
  change_file(law, "final=\"30\"", "final=\"31\"");
  change_file(law, "<article number=\"25\"", "<article number=\"125\"");
  const ProgramResult result = program({"validate", to_utf8(content.path())});
  CHECK(result.exit_code == 1);
  for (const char* problem : {"content/law.xml has no article 25", "30 days are not what content/law.xml says",
                              "content/cards/chapters.xml:", "quizzes/law/item-law-26-f.xml:", "scenarios/case-10.xml:"}) {
    INFO(problem);
    CHECK(result.out.find(problem) != std::string::npos);
  }
}
