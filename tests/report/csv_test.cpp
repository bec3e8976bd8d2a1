#include "report/csv.h"

#include "report/records_csv.h"
#include "report_fixture.h"
#include "support/temp_folder.h"

namespace mamori::test {
namespace {

std::string read_back(const std::string& bytes, const char* expression) {
  const TempFolder folder;
  REQUIRE(write_file(folder / "records.csv", bytes));
  const std::string program = "import csv; rows = list(csv.reader(open('" + to_utf8(folder / "records.csv") +
                              "', encoding='utf-8-sig', newline=''))); print(" + expression + ")";
  return judged_by("python3 -c \"" + program + "\"", folder.path());
}

TEST_CASE("CSV begins with the byte order mark and ends lines with CRLF", "[report][csv]") {
  CsvWriter csv;
  csv.row({"氏名", "a,b", "say \"no\"", "two\r\nlines", ""});
  CHECK(csv.bytes() == "\xEF\xBB\xBF氏名,\"a,b\",\"say \"\"no\"\"\",\"two\r\nlines\",\r\n");
  CHECK(read_back(csv.bytes(),
                  "rows == [['氏名', 'a,b', 'say ' + chr(34) + 'no' + chr(34), 'two' + chr(13) + chr(10) + "
                  "'lines', '']]") == "True\n");
}

TEST_CASE("A cell that a spreadsheet would run is made text", "[report][csv]") {
  for (const char* cell : {"=1+1", "+81", "-5", "@sum", "\tx", "\rx"})
    CHECK(without_formula(cell) == std::string("'") + cell);
  for (const char* cell : {"", "5", "a=b", "'=1", "ー"}) CHECK(without_formula(cell) == cell);
}

TEST_CASE("Every begun lesson is one row of the records, with ISO times", "[report][csv]") {
  const TestPaper paper;
  const PersonRow hanako = person(1, "髙橋 花子", "=cmd");
  Log log;
  whole_course(log, hanako, 20, 1);
  const std::string bytes = records_csv(make_training_report(november_input({hanako}, log)), paper.strings());
  CHECK(bytes.find("⟦") == std::string::npos);
  CHECK(read_back(bytes, "len(rows), len(set(map(len, rows)))") == "4 1\n");
  CHECK(read_back(bytes, "rows[1][2:5]") == "['髙橋 花子', \"'=cmd\", '001']\n");
  CHECK(read_back(bytes,
                  "[dict(zip(rows[0], rows[3]))[k] for k in ('開始日時', '修了日時', '時間（秒）', "
                  "'得点（初回%）', '得点（最高%）', '回数', '合否')]") ==
        "['2026-11-20T10:20:00+09:00', '2026-11-20T10:23:00+09:00', '180', '60', '100', '2', '合格']\n");
  CHECK(read_back(bytes, "rows[1][16]") == "98\n");
}

}  // namespace
}  // namespace mamori::test
