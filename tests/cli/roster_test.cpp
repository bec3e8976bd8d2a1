#include <catch2/catch.hpp>

#include "base/cp932.h"
#include "base/files.h"
#include "store/record_store.h"
#include "support/run_program.h"
#include "support/seeded_random.h"
#include "support/temp_folder.h"

using namespace mamori;
using namespace mamori::test;

namespace {

namespace fs = std::filesystem;

class Office {
 public:
  ProgramResult run(std::vector<std::string> words) const {
    words.insert(words.begin(), {MAMORI_PROGRAM, "roster"});
    words.insert(words.end(), {"--content", MAMORI_SOURCE_DIR, "--data", to_utf8(folder / "data")});
    return run_program(words);
  }

  std::string file(const char* name, const std::string& bytes) const {
    REQUIRE(write_file(folder / name, bytes));
    return to_utf8(folder / name);
  }

  TempFolder folder;
};

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("A roster file is shown first, then applied, and people outside it stay", "[cli][roster]") {
  const Office office;
  const std::string first = office.file("first.csv", to_cp932("氏名,ﾌﾘｶﾞﾅ,職員番号\r\n髙橋 花子,ﾀｶﾊｼ ﾊﾅｺ,0042\r\n"
                                                              "表 太郎,ｵﾓﾃ ﾀﾛｳ,0043\r\n")
                                                         ->bytes);
  const ProgramResult dry = office.run({"import", first});
  INFO(dry.out << dry.err);
  CHECK(dry.exit_code == 0);
  CHECK(contains(dry.out, "CP932"));
  CHECK(contains(dry.out, "2行目　髙橋 花子：加えます。"));
  CHECK(contains(dry.out, "まだ、何も変えていません"));
  CHECK(contains(office.run({"list"}).out, "0人です。"));

  REQUIRE(office.run({"import", first, "--apply"}).exit_code == 0);
  CHECK(contains(office.run({"list"}).out, "0042\t髙橋 花子\tタカハシ ハナコ"));
  const std::string second =
      office.file("second.csv", "氏名,職種,入職日\n髙橋花子,介護職,令和8年4月1日\n佐藤 一郎,,いつか\n");
  const ProgramResult applied = office.run({"import", second, "--apply"});
  INFO(applied.out << applied.err);
  CHECK(applied.exit_code == 1);  // one row is refused, the other applied
  CHECK(contains(applied.out, "ファイルにいない1人は、そのままです：表 太郎"));
  CHECK(contains(applied.err, "3行目：「入職日」の「いつか」は、日付として読めません。"));
  const std::string list = office.run({"list"}).out;
  CHECK(contains(list, "介護職\t常勤\t職員\t2026-04-01\t在籍"));
  CHECK(contains(list, "表 太郎"));
  CHECK(contains(list, "2人です。"));
  CHECK(office.run({"import"}).exit_code == 2);
  CHECK(office.run({"import", to_utf8(office.folder / "none.csv")}).exit_code == 1);
}

TEST_CASE("An export names what CP932 cannot write, and UTF-8 writes all", "[cli][roster]") {
  const Office office;
  const std::string people = office.file("people.csv", "氏名,カナ\n𠮷田 花子,ヨシダ ハナコ\n");
  REQUIRE(office.run({"import", people, "--apply"}).exit_code == 0);
  const std::string file = to_utf8(office.folder / "out.csv");
  const ProgramResult narrow = office.run({"export", file, "--encoding", "cp932"});
  CHECK(narrow.exit_code == 1);
  CHECK(contains(narrow.err, "𠮷"));
  CHECK(contains(from_cp932(*read_file(to_path(file), 1000))->text, "〓田 花子"));
  REQUIRE(office.run({"export", file}).exit_code == 0);
  CHECK(read_file(to_path(file), 1000)->starts_with("\xEF\xBB\xBF"));
  const ProgramResult again = office.run({"import", file});
  CHECK(again.exit_code == 0);
  CHECK(contains(again.out, "名簿に、変えるところはありません。"));
  CHECK(office.run({"export", file, "--encoding", "latin1"}).exit_code == 2);
}

TEST_CASE("Where the office has a pass-phrase, only who knows it sees or changes the roster",
          "[cli][roster][manager]") {
  const Office office;
  const Now now{.wall = WallTime(std::chrono::seconds(1795316400)), .monotonic = {}};
  {
    auto store = RecordStore::open(office.folder / "data", seeded_random(3), now);
    REQUIRE(store);
    REQUIRE((*store)->manager_gate().set_passphrase("ひみつのことば", now.wall));
  }
  const std::string people = office.file("people.csv", "氏名\n山田 花子\n");
  const std::string right = office.file("right", "ひみつのことば\n");
  CHECK(office.run({"list"}).exit_code == 1);
  CHECK(office.run({"export", to_utf8(office.folder / "out.csv")}).exit_code == 1);
  CHECK(office.run({"import", people, "--apply"}).exit_code == 1);
  CHECK(office.run({"import", people, "--apply", "--passphrase-file", right}).exit_code == 0);
  CHECK(contains(office.run({"list", "--passphrase-file", right}).out, "山田 花子"));
}
