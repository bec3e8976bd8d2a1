#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <sys/stat.h>
#include <unistd.h>

#include "base/files.h"
#include "session/learner_session.h"
#include "support/foreign_film.h"
#include "support/run_program.h"
#include "support/seeded_random.h"
#include "support/temp_folder.h"

using namespace mamori;
using namespace mamori::test;

namespace {

namespace fs = std::filesystem;
const fs::path root = MAMORI_SOURCE_DIR;

// The program with its own records and no built-in films.
class Office {
 public:
  Office() {
    REQUIRE(make_foreign_film(film(), {.seconds = 12, .title = "国の公式動画", .captions = true, .chapters = true}));
  }

  ProgramResult run(std::vector<std::string> words, bool as_nobody = false) const {
    words.insert(words.begin(), MAMORI_PROGRAM);
    words.insert(words.end(),
                 {"--content", to_utf8(root), "--films", to_utf8(folder / "none"), "--data", to_utf8(data())});
    return run_program(words, {}, as_nobody);
  }

  fs::path film() const { return folder / "stick.mp4"; }
  fs::path data() const { return folder / "data"; }
  std::vector<fs::path> copies() const {
    std::vector<fs::path> found;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(data() / "films", error)) found.push_back(entry.path());
    return found;
  }

  TempFolder folder;
};

std::string hash_of(const fs::path& file) {
  return to_hex(*sha256_of_file(file));
}

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("A foreign film in the place of film 2 plays, counts and is named by its hash", "[cli][own-film]") {
  const Office office;
  const std::string hash = hash_of(office.film());
  const ProgramResult replaced = office.run({"films", "replace", "v2", to_utf8(office.film())});
  INFO(replaced.out << replaced.err);
  REQUIRE(replaced.exit_code == 0);
  CHECK(contains(replaced.out, hash));
  CHECK(contains(replaced.out, "国の公式動画"));
  fs::remove(office.film());  // the stick is pulled
  REQUIRE(office.copies() == std::vector<fs::path>{office.data() / "films" / (hash + ".mp4")});
  struct stat status {};
  REQUIRE(::stat(office.copies().front().c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0600);

  // Through the real screens: sit down, open film 2, watch it to its end.
  REQUIRE(write_file(
      office.folder / "log",
      "press new\ntype 山田 花子\npress new.kana\ntype やまだ はなこ\npress new.ok\nuntil screen today 2000\n"
      "press block.section-2\npress lesson.v2\nuntil screen watch 2000\nwait 500\npress watch.play\n"
      "until element watch.caption 5000\ntree\nuntil element watch.finish 30000\npress watch.finish\n"));
  const ProgramResult watched = office.run({"replay", to_utf8(office.folder / "log")});
  INFO(watched.out << watched.err);
  REQUIRE(watched.exit_code == 0);
  CHECK(contains(watched.out, "はじめの字幕"));
  CHECK(contains(watched.out, "差し替え動画"));

  REQUIRE(office.run({"films", "restore", "v2"}).exit_code == 0);  // records stay what they are
  const auto exported = [&](const std::string& form) {
    const fs::path file = office.folder / form.c_str();
    const ProgramResult result =
        office.run({"records", "export", "--form", form, "--course", "orientation", "--out", to_utf8(file)});
    INFO(result.err);
    REQUIRE(result.exit_code == 0);
    return *read_file(file, 50u << 20);
  };
  CHECK(contains(exported("csv"), "," + hash + ",国の公式動画,"));
  bool completed = false;
  for (const auto& statement : nlohmann::json::parse(exported("xapi"))) {
    const std::string object = statement["object"]["id"];
    if (!object.ends_with("/video/v2/" + hash)) continue;
    CHECK(statement["context"]["extensions"]["https://mamori.invalid/xapi/extensions/file-sha256"] == hash);
    completed = completed || statement["verb"]["display"]["en-US"] == "completed";
  }
  CHECK(completed);
  exported("report");
  const ProgramResult paper =
      run_program({"/usr/bin/env", "pdftotext", "-layout", to_utf8(office.folder / "report"), "-"});
  CHECK(contains(paper.out, "国の公式動画"));
  CHECK(contains(paper.out, hash.substr(0, 32)));
  CHECK(contains(paper.out, hash.substr(32)));
}

TEST_CASE("A film that cannot be played is refused in one sentence and changes nothing", "[cli][own-film][faults]") {
  const Office office;
  REQUIRE(write_file(office.folder / "broken.mp4", "これは動画ではありません。"));
  const auto whole = read_file(office.film(), 10u << 20);
  REQUIRE(write_file(office.folder / "half.mp4", whole->substr(0, whole->size() / 2)));
  for (const char* name : {"broken.mp4", "half.mp4", "none.mp4"}) {
    const ProgramResult result = office.run({"films", "replace", "v2", to_utf8(office.folder / name)});
    INFO(result.err);
    CHECK(result.exit_code == 1);
    CHECK(std::count(result.err.begin(), result.err.end(), '\n') == 1);
    CHECK(contains(result.err, name));
    CHECK(contains(result.err, "。"));
  }
  CHECK(office.copies().empty());
  CHECK_FALSE(contains(office.run({"films", "list"}).out, "差し替え動画"));
  CHECK(office.run({"films", "replace", "v9", to_utf8(office.film())}).exit_code == 2);
  CHECK(office.run({"films", "replace", "v2"}).exit_code == 2);
}

TEST_CASE("A changed or missing film is named with the way back", "[cli][own-film][faults]") {
  const Office office;
  REQUIRE(office.run({"films", "replace", "v2", to_utf8(office.film()), "--title", "うちの動画"}).exit_code == 0);
  const ProgramResult sound = office.run({"films", "list", "--check"});
  CHECK(sound.exit_code == 0);
  CHECK(contains(sound.out, "うちの動画"));
  const fs::path copy = office.copies().front();
  auto bytes = *read_file(copy, 10u << 20);
  bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
  REQUIRE(write_file(copy, bytes));
  const ProgramResult changed = office.run({"films", "list"});
  CHECK(changed.exit_code == 1);
  CHECK(contains(changed.out, "mamori films restore v2"));
  fs::remove(copy);
  CHECK(contains(office.run({"films", "list"}).out, "ファイルがありません"));
  CHECK(office.run({"films", "restore", "v2"}).exit_code == 0);
  CHECK(office.run({"films", "list"}).exit_code == 0);
  CHECK(office.run({"films", "restore", "v2"}).exit_code == 1);
}

TEST_CASE("Where the office has a pass-phrase, only who knows it changes films", "[cli][own-film][manager]") {
  const Office office;
  const Now now{.wall = WallTime(std::chrono::seconds(1795316400)), .monotonic = {}};
  {
    auto store = RecordStore::open(office.data(), seeded_random(3), now);
    REQUIRE(store);
    REQUIRE((*store)->manager_gate().set_passphrase("ひみつのことば", now.wall));
  }
  REQUIRE(write_file(office.folder / "right", "ひみつのことば\n"));
  REQUIRE(write_file(office.folder / "wrong", "ちがうことば\n"));
  const auto replace = [&](const std::vector<std::string>& more) {
    std::vector<std::string> words = {"films", "replace", "v2", to_utf8(office.film())};
    words.insert(words.end(), more.begin(), more.end());
    return office.run(words);
  };
  CHECK(replace({}).exit_code == 1);
  const ProgramResult wrong = replace({"--passphrase-file", to_utf8(office.folder / "wrong")});
  CHECK(wrong.exit_code == 1);
  CHECK(contains(wrong.err, "合言葉が違います"));
  CHECK(office.copies().empty());
  CHECK(replace({"--passphrase-file", to_utf8(office.folder / "right")}).exit_code == 0);
  CHECK(office.run({"films", "restore", "v2"}).exit_code == 1);
  CHECK(office.run({"films", "restore", "v2", "--passphrase-file", to_utf8(office.folder / "right")}).exit_code == 0);
}

TEST_CASE("A film folder that cannot be written to is named, and the built-in film stays", "[cli][own-film][faults]") {
  const Office office;
  REQUIRE(office.run({"films", "list"}).exit_code == 0);
  fs::create_directory(office.data() / "films");
  fs::permissions(office.folder.path(), fs::perms(0755));
  fs::permissions(office.film(), fs::perms(0644));
  std::error_code error;
  const auto give_to_nobody = [](const fs::path& path) {
    if (::getuid() == 0) REQUIRE(::chown(path.c_str(), 65534, 65534) == 0);
  };
  for (const auto& entry : fs::recursive_directory_iterator(office.data())) give_to_nobody(entry.path());
  give_to_nobody(office.data());
  fs::permissions(office.data() / "films", fs::perms(0555), error);
  const ProgramResult result = office.run({"films", "replace", "v2", to_utf8(office.film())}, true);
  INFO(result.err);
  CHECK(result.exit_code == 1);
  CHECK(contains(result.err, "書きこめるようにして"));
  CHECK(office.copies().empty());
  CHECK_FALSE(contains(office.run({"films", "list"}).out, "差し替え動画"));

  fs::permissions(office.data(), fs::perms(0555), error);
  const ProgramResult sealed = office.run({"films", "replace", "v2", to_utf8(office.film())}, true);
  CHECK(sealed.exit_code == 1);
  CHECK(std::count(sealed.err.begin(), sealed.err.end(), '\n') == 1);
  fs::permissions(office.data(), fs::perms(0755), error);
  fs::permissions(office.data() / "films", fs::perms(0755), error);
}
